/** Whether the wording of an office asks only for fields there are. */
import Mustache from 'mustache';
import type { Fields } from '../../../shared/domain/fields.ts';
import { Refusal } from '../../../shared/domain/refusal.ts';

/** A name that is misspelt would be printed as nothing, and nobody would be told. @throws Refusal `wording-faulty` */
export function refuseUnknownFields(template: string, fields: Fields, fileName: string): void {
  const unknown = [...new Set(unknownIn(Mustache.parse(template) as Token[], [fields]))];
  if (unknown.length === 0) return;
  const names = unknown.map((name) => `{{${name}}}`).join(', ');
  throw new Refusal('wording-faulty', { file: fileName, why: `không có trường ${names}` });
}

/** As Mustache gives it: what it is, its name, where it stands, and what stands inside it. */
type Token = [kind: string, name: string, start: number, end: number, inside?: Token[]];

/** @param frames What names are looked up in, the innermost first; null where it has no row to look in. */
function unknownIn(tokens: readonly Token[], frames: readonly (Fields | null)[]): string[] {
  return tokens.flatMap(([kind, name, , , inside = []]) => {
    if (!['name', '&', '#', '^'].includes(kind) || name === '.') return [];
    const frame = frames.find((one) => one === null || Object.hasOwn(one, name.split('.')[0] ?? ''));
    const isKnown = frame !== undefined && (frame === null || valueAt(frame, name) !== undefined);
    if (!isKnown) return [name];
    if (kind !== '#') return unknownIn(inside, frames);
    const value = frame === null ? null : valueAt(frame, name);
    const isText = typeof value === 'string' || value === true;
    const row = Array.isArray(value) ? (value[0] ?? null) : typeof value === 'object' ? value : null;
    return unknownIn(inside, isText ? frames : [row, ...frames]);
  });
}

function valueAt(fields: Fields, name: string): unknown {
  const [first = '', ...rest] = name.split('.');
  return rest.reduce<unknown>(
    (value, key) => (typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined),
    fields[first],
  );
}
