import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { toPlainJson, withBytes } from '../../../shared/contract/plain-json.ts';
import { Bytes } from '../../../shared/contract/verb.ts';

const FOUR = Uint8Array.of(0, 255, 10, 13);
const TEXT = 'AP8KDQ==';

describe('bytes in JSON', () => {
  it.each([
    ['a field', z.object({ file: Bytes }), { file: TEXT }, { file: FOUR }],
    [
      'a list',
      z.object({ files: z.array(z.object({ bytes: Bytes })).min(1) }),
      { files: [{ bytes: TEXT }] },
      { files: [{ bytes: FOUR }] },
    ],
    [
      'what may be left out',
      z.object({ a: Bytes.optional(), b: Bytes.optional() }),
      { a: TEXT },
      { a: FOUR },
    ],
    ['what may be null', z.array(Bytes.nullable()), [TEXT, null], [FOUR, null]],
    ['what has a default', z.object({ a: Bytes.default(FOUR) }), { a: '' }, { a: new Uint8Array() }],
    [
      'one of two',
      z.array(z.union([z.object({ a: z.string() }), z.object({ b: Bytes })])),
      [{ a: TEXT }, { b: TEXT }],
      [{ a: TEXT }, { b: FOUR }],
    ],
    [
      'both of two',
      z.object({ a: Bytes }).and(z.object({ b: Bytes })),
      { a: TEXT, b: '' },
      { a: FOUR, b: new Uint8Array() },
    ],
    [
      'what is looked at further',
      z.object({ a: Bytes.refine(({ length }) => length < 5).transform(({ length }) => length) }),
      { a: TEXT },
      { a: FOUR },
    ],
  ])('are read from base64 in %s', (_where, schema, given, read) => {
    expect(withBytes(schema, given)).toEqual(read);
  });

  it('leave every other string, and what is no string, as they are', () => {
    const given = { name: TEXT, bytes: 7, more: [1] };
    expect(withBytes(z.object({ name: z.string(), bytes: Bytes, more: z.array(Bytes) }), given)).toEqual(
      given,
    );
    for (const odd of [null, 5, 'x', [], { files: {} }])
      expect(withBytes(z.object({ files: z.array(Bytes) }), odd)).toEqual(odd);
  });

  it.each([
    [
      z.object({ files: z.array(z.object({ bytes: Bytes })) }),
      { files: [{ bytes: TEXT }, { bytes: 'không' }] },
      'files.1.bytes',
    ],
    [z.object({ a: z.union([z.number(), Bytes]) }), { a: '*' }, 'a'],
  ])('that are no base64 are refused by the name of their field', (schema, given, field) => {
    expect(() => withBytes(schema, given)).toThrow(
      expect.objectContaining({
        code: 'invalid-input',
        detail: { problems: [`${field} không phải base64`] },
      }),
    );
  });

  it('are written as base64 wherever they stand, whoever made them', () => {
    const given = { a: FOUR, b: [{ c: Buffer.from(FOUR) }], d: null };
    expect(toPlainJson(given)).toBe(`{"a":"${TEXT}","b":[{"c":"${TEXT}"}],"d":null}`);
    expect(toPlainJson(FOUR)).toBe(`"${TEXT}"`);
  });

  it('stand on one line, whatever a reader takes for its end', () => {
    const text = 'một\nhai\rba\u0085bốn\u2028năm\u2029sáu';
    const json = toPlainJson({ text });
    expect(json).not.toMatch(/[\n\r\u0085\u2028\u2029]/u);
    expect(JSON.parse(json)).toEqual({ text });
  });
});
