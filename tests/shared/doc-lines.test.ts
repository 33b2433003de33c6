/** Whoever adds a field says what its type does not: unit, shape, what null means, where a rule comes from. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Field, readFields } from './read-fields.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');

const fields = ['shared/contract', 'shared/domain'].flatMap((folder) =>
  readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => `${folder}/${name.replaceAll(path.sep, '/')}`)
    .flatMap((file) =>
      readFields(readFileSync(path.join(ROOT, file), 'utf8')).map((field) => ({ ...field, file })),
    ),
);

describe('contract and domain', () => {
  it(`have a doc line before each of their ${fields.length} fields and verbs`, () => {
    expect(fields.length).toBeGreaterThan(700);
    expect(placesOf(({ doc }) => doc === '')).toEqual([]);
  });

  it('have none that only says the name again', () => {
    expect(placesOf(({ name, doc }) => doc !== '' && repeats(name, doc))).toEqual([]);
  });
});

describe('the reader of fields', () => {
  it('tells which members of an interface have a doc line, whatever shapes are in them', () => {
    const text = `
export interface Plan extends Omit<Base, 'id'> {
  /** Left out for a new one. */
  id?: number;
  year: number;
  /** By name, and
   * then by day. */
  readonly rows: Record<string, { day: string; /** Minutes. */ length: number }>;
  /** Asks for nothing. */
  close(force: boolean): void;
  [key: string]: unknown;
}
`;
    expect(readFields(text)).toEqual([
      { line: 4, name: 'id', doc: 'Left out for a new one.' },
      { line: 5, name: 'year', doc: '' },
      { line: 8, name: 'rows', doc: 'By name, and then by day.' },
      { line: 8, name: 'day', doc: '' },
      { line: 8, name: 'length', doc: 'Minutes.' },
      { line: 10, name: 'close', doc: 'Asks for nothing.' },
    ]);
  });

  it('reads unions of type literals, but not those that are not exported', () => {
    const text = `
type Hidden = { secret: string };
export type Answer =
  | {
      /** It went well. */
      ok: true; // and no more
      value: Map<string, number>;
    }
  | { ok: false };
export type Names = { [N in Name]: { of: N } };
export function make(given: { a: string }): { b: string } {
  return { b: given.a };
}
`;
    expect(readFields(text)).toEqual([
      { line: 6, name: 'ok', doc: 'It went well.' },
      { line: 7, name: 'value', doc: '' },
      { line: 9, name: 'ok', doc: '' },
      { line: 10, name: 'of', doc: '' },
    ]);
  });

  it('reads verbs with the shapes of their answers and the keys of their inputs', () => {
    const text = `
export const NAMES = { call: 'a', other: { deep: 'b' } } as const;
const onPlan = z.object({ id: Id });
export const PLAN_VERBS = {
  /** Every plan. */
  'plan:list': reads<Plan[]>()(none),
  'plan:save': writes<Plan & { isNew: boolean }>()(
    z.object({
      /** "2020-Q1", never '}'. */
      quarter: z.string().regex(/^[^'"{]+$/u),
      ...base,
      rows: z.array(z.object({ topic: Line })).refine((rows) => rows.length > 0, { path: ['rows'] }),
    }),
  ),
} as const;
`;
    expect(readFields(text)).toEqual([
      { line: 3, name: 'id', doc: '' },
      { line: 6, name: 'plan:list', doc: 'Every plan.' },
      { line: 7, name: 'plan:save', doc: '' },
      { line: 7, name: 'isNew', doc: '' },
      { line: 10, name: 'quarter', doc: `"2020-Q1", never '}'.` },
      { line: 12, name: 'rows', doc: '' },
      { line: 12, name: 'topic', doc: '' },
    ]);
  });

  it('knows a line that says no more than the name', () => {
    expect(repeats('dueOn', 'The due on.')).toBe(true);
    expect(repeats('documentId', 'Id of the document.')).toBe(true);
    expect(repeats('dueOn', 'The day it is due; null where none was set.')).toBe(false);
    expect(repeats('against', 'Không tán thành.')).toBe(false);
  });
});

function placesOf(isFault: (field: Field) => boolean): string[] {
  return fields.filter(isFault).map(({ file, line, name }) => `${file}:${line} ${name}`);
}

function repeats(name: string, doc: string): boolean {
  const own = new Set(
    name
      .replace(/\p{Lu}/gu, ' $&')
      .toLowerCase()
      .split(/[^a-z0-9]+/u),
  );
  const filler = new Set(['a', 'an', 'the', 'its', 'of', 'this', 'whether', 'is']);
  const words = doc.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.every((word) => own.has(word) || filler.has(word));
}
