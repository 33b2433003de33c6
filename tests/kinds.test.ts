/** What a kind of paper is stands in shared/format/kinds.ts; a code anywhere else is a decision that a new kind would miss. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { KINDS } from '../shared/format/kinds.ts';

const ROOT = path.resolve(import.meta.dirname, '..');
/** The table itself; and migrations, which tell what the rows were allowed to say at their time. */
const ALLOWED = ['shared/format/kinds.ts', 'electron/db/migrations/'];

// A code by itself: no part of a word, nor of a number as it is printed ("84-KH/CB").
const CODE = new RegExp(String.raw`(?<![\p{L}\p{N}_/-])(?:${KINDS.join('|')})(?![\p{L}\p{N}_/-])`, 'u');
const COMMENT = /^\s*(?:\/\/|\/?\*)/u;

function kindsNamedIn(file: string, text: string): string[] {
  return text
    .split('\n')
    .flatMap((line, index) =>
      CODE.test(line) && !COMMENT.test(line) ? [`${file}:${index + 1}: ${line.trim()}`] : [],
    );
}

describe('the kinds of paper', () => {
  const files = ['shared', 'electron', 'renderer']
    .flatMap((room) =>
      readdirSync(path.join(ROOT, room), { recursive: true, encoding: 'utf8' }).map(
        (name) => `${room}/${name.replaceAll(path.sep, '/')}`,
      ),
    )
    .filter((file) => /\.(?:tsx?|css)$/u.test(file));

  it('are named by their codes in the table alone', () => {
    expect(files.length).toBeGreaterThan(300);
    const named = files
      .filter((file) => !ALLOWED.some((prefix) => file.startsWith(prefix)))
      .flatMap((file) => kindsNamedIn(file, readFileSync(path.join(ROOT, file), 'utf8')));
    expect(named).toEqual([]);
  });
});

describe('a line of source', () => {
  it.each([
    "if (document.kind === 'BB') return;",
    "  TTr: 'to-trinh.md',",
    'const name = KIND_NAMES.CĐ;',
    "WHERE kind = 'KH'",
    "help: 'Loại: KH CĐ TB'",
  ])('is found to name a kind: %s', (line) => {
    expect(kindsNamedIn('a.ts', `\n${line}`)).toEqual([`a.ts:2: ${line.trim()}`]);
  });

  it.each([
    "placeholder: '84-KH/CB-STTTT'",
    '// Only the paper KH has one.',
    ' * @param kind "BB" for minutes',
    "const ABBR = 'TBXH';",
  ])('names none: %s', (line) => {
    expect(kindsNamedIn('a.ts', line)).toEqual([]);
  });
});
