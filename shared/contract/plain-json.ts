/** JSON as scripts write and read it: bytes are base64 strings. */
import * as z from 'zod';
import { Refusal } from '../domain/refusal.ts';
import { decodeBase64, encodeBase64 } from './base64.ts';
import { Bytes } from './verb.ts';

/**
 * A value with the strings where `schema` wants bytes read as base64; the rest, right or wrong, is left for the schema.
 *
 * @throws Refusal `invalid-input` naming the field that holds no base64
 */
export function withBytes(schema: z.core.$ZodType, value: unknown, path: readonly string[] = []): unknown {
  if (isBytes(schema)) return typeof value === 'string' ? readBytes(value, path) : value;
  const { def } = (schema as z.core.$ZodTypes)._zod;
  if ('innerType' in def) return withBytes(def.innerType, value, path);
  switch (def.type) {
    case 'object':
      return isRecord(value) ? { ...value, ...fieldsWithBytes(def.shape, value, path) } : value;
    case 'array':
      if (!Array.isArray(value)) return value;
      return value.map((each, index) => withBytes(def.element, each, [...path, String(index)]));
    case 'union':
      return withBytesOfOne(def.options, value, path);
    case 'intersection':
      return withBytes(def.right, withBytes(def.left, value, path), path);
    case 'pipe':
      return withBytes(def.in, value, path);
    default:
      return value;
  }
}

/** One line of JSON, whatever a reader takes for the end of a line; bytes as base64. */
export function toPlainJson(value: unknown): string {
  // Not the value that is handed in: a Buffer has made itself an object of numbers by then.
  const json = JSON.stringify(value, function (this: Record<string, unknown>, key, part: unknown) {
    const own = this[key];
    return own instanceof Uint8Array ? encodeBase64(own) : part;
  });
  return json.replace(
    /[\u0085\u2028\u2029]/gu,
    (end) => `\\u${end.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

function fieldsWithBytes(
  shape: z.core.$ZodShape,
  value: Record<string, unknown>,
  path: readonly string[],
): Record<string, unknown> {
  const given = Object.entries(shape).filter(([name]) => Object.hasOwn(value, name));
  return Object.fromEntries(
    given.map(([name, field]) => [name, withBytes(field, value[name], [...path, name])]),
  );
}

/** As the first of the options that takes it. */
function withBytesOfOne(
  options: readonly z.core.$ZodType[],
  value: unknown,
  path: readonly string[],
): unknown {
  const refusals: unknown[] = [];
  for (const option of options) {
    try {
      const read = withBytes(option, value, path);
      if (z.safeParse(option, read).success) return read;
    } catch (error) {
      refusals.push(error);
    }
  }
  if (refusals.length > 0) throw refusals[0];
  return value;
}

function readBytes(text: string, path: readonly string[]): Uint8Array {
  try {
    return decodeBase64(text);
  } catch (error) {
    throw new Refusal(
      'invalid-input',
      { problems: [`${path.join('.')} không phải base64`] },
      { cause: error },
    );
  }
}

/** A refined one, too. */
function isBytes(schema: z.core.$ZodType): boolean {
  const { parent } = schema._zod;
  return schema === Bytes || (parent !== undefined && isBytes(parent));
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
