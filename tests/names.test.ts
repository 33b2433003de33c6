/** One word a notion: a type name stands in one file, so that whoever reads it knows what it is. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';

const ROOT = path.resolve(import.meta.dirname, '..');

/** Names that stand in several files because they are the same thing there. */
const SAME: Readonly<Record<string, string>> = {
  Commands: "TipTap's own interface, widened beside each command that is added to it",
  ToneStyle: 'the type of the list in shared/text, and of the schema that checks it',
};

const declared = ['shared', 'electron', 'renderer'].flatMap((room) =>
  readdirSync(path.join(ROOT, room), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/u.test(name))
    .flatMap((name) => {
      const file = `${room}/${name.replaceAll(path.sep, '/')}`;
      const text = readFileSync(path.join(ROOT, file), 'utf8');
      return [...text.matchAll(/^\s*(?:export )?(?:interface|type) (\w+)\b(?! *[,}]| as )/gmu)].map(
        ([, type = '']) => ({ type, file }),
      );
    }),
);

it('a type has a name of its own', () => {
  const files = Map.groupBy(declared, ({ type }) => type);
  const twice = [...files]
    .filter(
      ([type, places]) => new Set(places.map(({ file }) => file)).size > 1 && !Object.hasOwn(SAME, type),
    )
    .map(([type, places]) => `${type}: ${places.map(({ file }) => file).join(', ')}`);
  expect(twice).toEqual([]);
  expect(files.size).toBeGreaterThan(500);
});

it('every exception is still one', () => {
  const files = Map.groupBy(declared, ({ type }) => type);
  for (const type of Object.keys(SAME)) expect(files.get(type)?.length ?? 0).toBeGreaterThan(1);
});
