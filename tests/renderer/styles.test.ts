/** How sheets are kept: who styles what, from where, and in which measures. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const PAGES = path.resolve(import.meta.dirname, '../../renderer');
const TOKENS = 'styles/tokens.css';

/** Lines and what is as thin as they; everything longer has a name. */
const HAIRLINES = new Set(['1px', '2px', '3px']);

/** What begins a page of its own. */
const PROGRAMS = new Set(['main.tsx', 'screens/review/file/main.tsx']);

/** Put on elements by the editor's packages. */
const FOREIGN_CLASSES = new Set(['ProseMirror-selectednode', 'selectedCell']);

interface Declaration {
  property: string;
  value: string;
}

interface Sheet {
  /** Below renderer/. */
  file: string;
  selectors: string[];
  declarations: Declaration[];
}

const files = readdirSync(PAGES, { recursive: true, encoding: 'utf8' }).map((file) =>
  file.replaceAll(path.sep, '/'),
);
const sheets = files.filter((file) => file.endsWith('.css')).map(readSheet);
const ruled = sheets.filter(({ file }) => file !== TOKENS);
const modules = files.filter((file) => /\.tsx?$/u.test(file)).map((file) => readModule(file));

describe('sheets', () => {
  it('lie in the folder of what they style, or are shared', () => {
    const strangers = imports().filter(
      ({ sheet, from }) =>
        roomOf(sheet) !== roomOf(from) &&
        roomOf(sheet) !== 'ui' &&
        !(roomOf(sheet) === 'styles' && PROGRAMS.has(from)),
    );
    expect(strangers).toEqual([]);
    expect([...new Set(sheets.map(({ file }) => file.split('/')[0]))].toSorted()).toEqual(
      ['acts', 'editor', 'frame', 'screens', 'styles', 'ui'], // the layers of vite.config.ts
    );
    expect(sheets.filter(({ file }) => roomOf(file) === 'styles').map(({ file }) => file)).toEqual([
      'styles/base.css',
      TOKENS,
    ]);
  });

  it('are all imported', () => {
    const imported = new Set(imports().map(({ sheet }) => sheet));
    expect(sheets.map(({ file }) => file).filter((file) => !imported.has(file))).toEqual([]);
  });

  it('leave the classes of other rooms alone', () => {
    const roomsOf = new Map<string, Set<string>>();
    for (const { file, selectors } of ruled)
      for (const name of classesIn(selectors))
        roomsOf.set(name, (roomsOf.get(name) ?? new Set()).add(roomOf(file)));
    const shared = [...roomsOf].filter(([, rooms]) => rooms.size > 1);
    expect(shared.map(([name, rooms]) => `${name}: ${[...rooms].join(', ')}`)).toEqual([]);
  });

  it('style only classes that an element has', () => {
    const unused = ruled.flatMap(({ file, selectors }) =>
      classesIn(selectors)
        .filter((name) => !FOREIGN_CLASSES.has(name) && !modules.some((module) => mayName(module, name)))
        .map((name) => `${file}: ${name}`),
    );
    expect(unused).toEqual([]);
  });

  it('style every class that an element has', () => {
    const styled = new Set(ruled.flatMap(({ selectors }) => classesIn(selectors)));
    const bare = modules.flatMap(({ file, text }) =>
      [...text.matchAll(/className="([^"]+)"/gu)]
        .flatMap(([, given = '']) => given.split(' '))
        .filter((name) => !styled.has(name))
        .map((name) => `${file}: ${name}`),
    );
    expect(bare).toEqual([]);
  });
});

describe('measures', () => {
  it('have their colours from the tokens', () => {
    expect(valuesLike(/#[0-9a-f]{3,8}\b|\b(?:rgba?|hsla?|oklch|lab|lch)\(|\b(?:white|black)\b/iu)).toEqual(
      [],
    );
  });

  it('have their lengths from the tokens, all but hairlines and those that follow letters and window', () => {
    const found = ruled.flatMap(({ file, declarations }) =>
      declarations.flatMap(({ property, value }) =>
        [...value.matchAll(/(?<![\w-])[\d.]+(?:px|pt|pc|mm|cm|in)\b/gu)]
          .filter(([length]) => !HAIRLINES.has(length))
          .map(([length]) => `${file}: ${property} ${length}`),
      ),
    );
    expect(found).toEqual([]);
  });

  it('use every token, and none that is not there', () => {
    const defined = new Set(namesIn(TOKENS));
    const used = new Set(
      [...sheets.flatMap(({ declarations }) => declarations.map(({ value }) => value))].flatMap(tokensOf),
    );
    expect([...defined].filter((name) => !used.has(name))).toEqual([]);

    const code = modules.map(({ text }) => text).join('\n');
    const missing = sheets.flatMap(({ file, declarations }) => {
      const own = new Set(namesIn(file));
      return declarations
        .flatMap(({ value }) => tokensOf(value))
        .filter((name) => !defined.has(name) && !own.has(name) && !code.includes(`${name}:`))
        .map((name) => `${file}: ${name}`);
    });
    expect(missing).toEqual([]);
  });
});

/** `ui`, `frame`, `screens/plan` … */
function roomOf(file: string): string {
  const [room = '', screen = ''] = file.split('/');
  return room === 'screens' ? `${room}/${screen}` : room;
}

function readSheet(file: string): Sheet {
  const text = readFileSync(path.join(PAGES, file), 'utf8').replace(/\/\*[\s\S]*?\*\//gu, '');
  const preludes = [...text.matchAll(/([^{};]+)\{/gu)].map(([, prelude = '']) => prelude.trim());
  const declarations = [...text.matchAll(/([\w-]+)\s*:\s*([^{};]+);/gu)].map(
    ([, property = '', value = '']) => ({ property, value }),
  );
  return { file, selectors: preludes.filter((prelude) => !prelude.startsWith('@')), declarations };
}

/** Each once. */
function classesIn(selectors: readonly string[]): string[] {
  const found = selectors.flatMap((selector) => [...selector.matchAll(/\.([a-z][\w-]*)/giu)]);
  return [...new Set(found.map(([, name = '']) => name))];
}

interface Module {
  file: string;
  text: string;
  /** Every word in its texts. */
  words: ReadonlySet<string>;
  /** Of classes that are put together, as `button-` in `button-${look}`. */
  beginnings: readonly string[];
}

function readModule(file: string): Module {
  const text = readFileSync(path.join(PAGES, file), 'utf8');
  const texts = text.match(/'[^'\n]*'|"[^"\n]*"|`[^`]*`/gu) ?? [];
  return {
    file,
    text,
    words: new Set(texts.flatMap((words) => words.split(/[^\w-]+/u))),
    beginnings: [...text.matchAll(/([a-z][a-z-]*-)\$\{/gu)].map(([, beginning = '']) => beginning),
  };
}

function mayName({ words, beginnings }: Module, name: string): boolean {
  if (words.has(name)) return true;
  return beginnings.some(
    (beginning) => name.startsWith(beginning) && words.has(name.slice(beginning.length)),
  );
}

function imports(): { sheet: string; from: string }[] {
  return modules.flatMap(({ file, text }) =>
    [...text.matchAll(/^import '(\.[^']+\.css)';$/gmu)].map(([, target = '']) => ({
      sheet: path.posix.join(path.posix.dirname(file), target),
      from: file,
    })),
  );
}

function valuesLike(wanted: RegExp): string[] {
  return ruled.flatMap(({ file, declarations }) =>
    declarations
      .filter(({ value }) => wanted.test(value))
      .map(({ property, value }) => `${file}: ${property}: ${value}`),
  );
}

/** The tokens a sheet gives a value. */
function namesIn(file: string): string[] {
  const sheet = sheets.find((each) => each.file === file);
  return (sheet?.declarations ?? []).map(({ property }) => property).filter((name) => name.startsWith('--'));
}

function tokensOf(value: string): string[] {
  return [...value.matchAll(/var\((--[\w-]+)/gu)].map(([, name = '']) => name);
}
