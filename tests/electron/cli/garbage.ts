/** What no caller should send, for any verb: made from its schema, so that much of it gets past the first check. */

import type * as z from 'zod';
import { Bytes, Path } from '../../../shared/contract/verb.ts';
import { fc } from '../../support/random.ts';

const HUGE = 'Đảng viên \u0301\u2028 '.repeat(20_000);

const anything = fc.constantFrom<unknown>(
  ...[null, true, -1, 0, 1.5, 2 ** 53, '', 'x', HUGE, [], [null], {}, { id: {} }, [[[]]]],
);

/** Right in kind, odd in content. */
const text = fc.oneof(
  fc.constantFrom('', ' ', 'x', 'a\u0000b', '\ud800', '../x', 'tep/'.repeat(80), 'y'.repeat(300), HUGE),
  fc.constantFrom(
    '2020-02-29',
    '0000-01-01',
    '9999-12-31',
    '08:00',
    '{{title}}',
    '# I- MỤC\n\n| a |\n|',
    '"OR*',
    '%',
  ),
  fc.string({ unit: 'binary' }),
);
/** Hardly ever the same twice: a folder where a file stands is the disk's matter, not the verb's. */
const place = fc.oneof(
  fc.constantFrom('', 'a\u0000b'),
  fc
    .nat()
    .chain((name) => fc.constantFrom(`khong/co/${name}`, `\ud800${name}`, ` ${name} `, `# MỤC ${name}\n`)),
);
const number = fc.constantFrom(1, 2, 3, 7, 0, -1, 0.5, 2020, 99_999, 2 ** 31, 2 ** 53 - 1);
const base64 = fc.constantFrom(
  '',
  'AAAA',
  'không',
  btoa('%PDF-1.7'),
  btoa('PK\u0003\u0004 hỏng'.replace(/[^\0-\xff]/gu, '?')),
);

/** An input of that schema, here and there of another. */
export function garbageFor(schema: z.core.$ZodType): fc.Arbitrary<unknown> {
  return fc.oneof({ weight: 12, arbitrary: alikeTo(schema) }, { weight: 1, arbitrary: anything });
}

function alikeTo(schema: z.core.$ZodType): fc.Arbitrary<unknown> {
  if (schema === Bytes) return base64;
  if (schema === Path) return place;
  const { def } = (schema as z.core.$ZodTypes)._zod;
  if ('innerType' in def)
    return fc.option(garbageFor(def.innerType), { nil: def.type === 'nullable' ? null : undefined });
  switch (def.type) {
    case 'object':
      return fc.record(
        Object.fromEntries(Object.entries(def.shape).map(([name, field]) => [name, garbageFor(field)])),
      );
    case 'array':
      return fc.array(garbageFor(def.element), { maxLength: 3 });
    case 'tuple':
      return fc.tuple(...def.items.map(garbageFor));
    case 'record':
      return fc.dictionary(text as fc.Arbitrary<string>, garbageFor(def.valueType), { maxKeys: 2 });
    case 'union':
      return fc.oneof(...def.options.map(garbageFor));
    case 'pipe':
      return garbageFor(def.in);
    case 'intersection':
      return garbageFor(def.left);
    case 'string':
      return text;
    case 'number':
      return number;
    case 'boolean':
      return fc.boolean();
    case 'literal':
      return fc.constantFrom(...def.values);
    case 'enum':
      return fc.constantFrom(...Object.values(def.entries));
    default:
      return anything;
  }
}
