/** What is set from a JSON file: only what it names is changed. */
import { Refusal } from '../../shared/domain/refusal.ts';
import { readGivenFile } from './arguments.ts';

/** @throws Refusal `invalid-input` naming the place */
export function parseJson(bytes: Uint8Array, where: string): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (error) {
    throw invalid(`${where} không phải JSON bằng UTF-8`, error);
  }
}

export function invalid(problem: string, cause?: unknown): Refusal {
  return new Refusal('invalid-input', { problems: [problem] }, { cause });
}

/** As the domain checks what is typed. */
interface InputCheck<T> {
  shape: object;
  safeParse: (
    value: unknown,
  ) => { success: true; data: T } | { success: false; error: { issues: { path: PropertyKey[] }[] } };
}

/**
 * What was there before with what the file says in its place. What a verb shows may be given back: its fields are known.
 *
 * @throws Refusal `invalid-input` for a field that means nothing here, or holds what it cannot
 */
export async function readChanged<T>(file: string, schema: InputCheck<T>, before: object): Promise<T> {
  const given = parseJson((await readGivenFile(file)).bytes, 'tệp');
  if (typeof given !== 'object' || given === null || Array.isArray(given))
    throw invalid('tệp cần chứa một đối tượng JSON {…}');
  const known = new Set([...Object.keys(schema.shape), ...Object.keys(before)]);
  const strange = Object.keys(given).filter((field) => !known.has(field));
  if (strange.length > 0) throw invalid(`không có trường ${strange.join(', ')}`);
  const read = schema.safeParse({ ...before, ...given });
  if (!read.success)
    throw new Refusal('invalid-input', {
      problems: [...new Set(read.error.issues.map(({ path }) => path.join('.')))],
    });
  return read.data;
}
