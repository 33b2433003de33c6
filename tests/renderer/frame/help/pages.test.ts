/** What the pages of help tell is there: their places, the keys they name, the words they quote. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { HELP_PAGES } from '../../../../renderer/frame/help/pages.ts';
import { HELP_NAMES, helpAt, screenOfHelp } from '../../../../renderer/frame/help/places.ts';
import { IN_PLACE } from '../../../../renderer/frame/keys-in-place.ts';
import { ALL_COMMANDS, SCREEN_NAMES, worksOn } from '../../../../shared/commands.ts';
import { textLines } from '../../../../shared/text/lines.ts';
import { countWords } from '../../../../shared/text/vietnamese.ts';
import { ONLY_EMPTY, ONLY_WITH_DATA, PLACES } from '../../../e2e/support/places.ts';

const ROOT = path.resolve(import.meta.dirname, '../../../..');
const FOLDER = path.join(ROOT, 'renderer/frame/help/pages');

const pages = HELP_PAGES.map((page) => ({
  ...page,
  text: textLines(page.blocks)
    .map(({ text }) => text)
    .join('\n'),
}));

/** Everything the program may show: texts in quotes and words between tags. */
const interfaceText = ['renderer', 'shared']
  .flatMap((room) =>
    readdirSync(path.join(ROOT, room), { recursive: true, encoding: 'utf8' }).map((file) =>
      path.join(ROOT, room, file),
    ),
  )
  .filter((file) => /\.tsx?$/u.test(file))
  .map((file) =>
    readFileSync(file, 'utf8')
      .replace(/\/\*[\s\S]*?\*\//gu, '')
      .replace(/\s+/gu, ' '),
  )
  .join('\n');

describe('every place', () => {
  it('has its page, and every page its place', () => {
    const routes = [...PLACES, ...ONLY_WITH_DATA, ...ONLY_EMPTY].map((place) => {
      const [screen = '', ...rest] = place.slice(2).split('/').map(decodeURIComponent);
      return { screen: SCREEN_NAMES.find((name) => name === screen) ?? 'tong-quan', rest };
    });
    for (const route of routes) expect(screenOfHelp(helpAt(route))).toBe(route.screen);
    const reached = new Set([...SCREEN_NAMES, ...routes.map(helpAt)]);
    const left = HELP_NAMES.filter((name) => !reached.has(name));
    // They stand where there is no book yet, or none that opens.
    expect(left.map((name) => [name, screenOfHelp(name)])).toEqual([
      ['lan-dau', null],
      ['so-hong', null],
    ]);
  });

  it('has no page lying about that nobody is shown', () => {
    const names = readdirSync(FOLDER).map((file) => path.basename(file, '.md'));
    expect(names.toSorted()).toEqual([...HELP_NAMES].toSorted());
  });
});

describe.each(pages)('the page of $title', ({ name, blocks, text }) => {
  const screen = screenOfHelp(name) ?? '';

  it('is short, and tells what one does and what to do when it goes wrong', () => {
    expect(countWords(text)).toBeLessThanOrEqual(250);
    const heads = blocks.filter(({ type }) => type === 'heading').length;
    expect(heads).toBeGreaterThanOrEqual(3);
    expect(text).toMatch(/^(?:Việc thường làm|Việc nên làm)$/mu);
    expect(text).toMatch(/^(?:Khi không như ý|Sau khi phục hồi)$/mu);
    const lists = blocks.filter((block) => block.type === 'list');
    expect(lists[0]?.items.length).toBeGreaterThanOrEqual(3);
  });

  it('names only keys that do something there', () => {
    const known = new Set([
      ...ALL_COMMANDS.flatMap((command) => (worksOn(command, screen) ? (command.shortcut ?? []) : [])),
      ...IN_PLACE.filter((place) => place.screen === screen).flatMap(({ keys }) =>
        keys.flatMap(([, key]) => keysOf(key)),
      ),
    ]);
    expect(keysIn(text).filter((key) => !known.has(key))).toEqual([]);
  });

  it('quotes only words that stand in the interface', () => {
    expect(quotedIn(text).filter((words) => !isShown(words))).toEqual([]);
  });
});

describe('the reader of these pages', () => {
  it('sees keys and quotes, and tells those that are not there', () => {
    expect(keysIn('**Ctrl+K**, Alt+↑ và F6; C có mặt')).toEqual(['Ctrl+K', 'Alt+↑', 'F6']);
    expect(keysOf('F6  Shift F6')).toEqual(['F6', 'Shift+F6']);
    expect(keysOf('Alt ↑ ↓')).toEqual(['Alt+↑', 'Alt+↓']);
    expect(quotedIn('Bấm “In sổ” rồi “Ghi “không có”, nêu lý do”.')).toEqual([
      'In sổ',
      'Ghi “không có”, nêu lý do',
    ]);
    expect(isShown('Ban hành…')).toBe(true);
    expect(isShown('Nút không có')).toBe(false);
    expect(pages.flatMap(({ text }) => keysIn(text)).length).toBeGreaterThan(30);
    expect(pages.flatMap(({ text }) => quotedIn(text)).length).toBeGreaterThan(100);
  });
});

/** Keys in a line of prose: those held with others, and F1 to F12. */
function keysIn(text: string): string[] {
  return text.match(/(?:(?:Ctrl|Alt|Shift)\+)+(?:F\d+|Enter|[A-Z\d.↑↓])|\bF\d+/gu) ?? [];
}

/** "F6  Shift F6": two; "Alt ↑ ↓": both arrows. */
function keysOf(told: string): string[] {
  return told.split('  ').flatMap((keys) => {
    const held = keys.split(' ');
    const arrows = held.filter((key) => /[↑↓]/u.test(key));
    if (arrows.length === 0) return [held.join('+')];
    const rest = held.filter((key) => !arrows.includes(key));
    return arrows.map((arrow) => [...rest, arrow].join('+'));
  });
}

/** The outermost quotes. */
function quotedIn(text: string): string[] {
  return [...text.matchAll(/“((?:[^“”]|“[^“”]*”)*)”/gu)].map(([, words = '']) => words);
}

/** As the whole of a text or its beginning up to a value, with the dots of a menu or without. */
function isShown(words: string): boolean {
  const plain = words.replace(/ ?…$/u, '');
  return ["'", '"', '`', '>'].some((before) =>
    [`${before}${plain}`, `${before} ${plain}`].some((start) => {
      let at = interfaceText.indexOf(start);
      while (at >= 0) {
        if (/^…?\s*['"`<{$]/u.test(interfaceText.slice(at + start.length, at + start.length + 3)))
          return true;
        at = interfaceText.indexOf(start, at + 1);
      }
      return false;
    }),
  );
}
