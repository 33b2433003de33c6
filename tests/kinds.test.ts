/**
 * What a kind of paper is stands in shared/format/kinds.ts, what a make of portal is in shared/domain/portal.ts; a name of
 * one anywhere else is a decision that the next would miss.
 */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { PORTAL_KINDS } from '../shared/domain/portal.ts';
import { KINDS } from '../shared/format/kinds.ts';

const ROOT = path.resolve(import.meta.dirname, '..');
/** They tell what the rows were allowed to say at their time. */
const MIGRATIONS = 'electron/db/migrations/';

// A code by itself: no part of a word, nor of a number as it is printed ("84-KH/CB").
const KIND = new RegExp(String.raw`(?<![\p{L}\p{N}_/-])(?:${KINDS.join('|')})(?![\p{L}\p{N}_/-])`, 'u');
// A value or a key; the verb of the contract that is called handover is neither.
const MAKE = new RegExp(
  String.raw`(['"\x60])(?:${PORTAL_KINDS.join('|')})\1|^\s*(?:${PORTAL_KINDS.join('|')}):`,
  'u',
);
const COMMENT = /^\s*(?:\/\/|\/?\*)/u;

const files = ['shared', 'electron', 'renderer']
  .flatMap((room) =>
    readdirSync(path.join(ROOT, room), { recursive: true, encoding: 'utf8' }).map(
      (name) => `${room}/${name.replaceAll(path.sep, '/')}`,
    ),
  )
  .filter((file) => /\.(?:tsx?|css)$/u.test(file));

/** The lines that name one outside the files that may. */
function linesNaming(name: RegExp, allowed: readonly string[]): string[] {
  return files
    .filter((file) => ![...allowed, MIGRATIONS].some((prefix) => file.startsWith(prefix)))
    .flatMap((file) => linesIn(name, file, readFileSync(path.join(ROOT, file), 'utf8')));
}

function linesIn(name: RegExp, file: string, text: string): string[] {
  return text
    .split('\n')
    .flatMap((line, index) =>
      name.test(line) && !COMMENT.test(line) ? [`${file}:${index + 1}: ${line.trim()}`] : [],
    );
}

describe('what there is several of', () => {
  it('is looked for in all there is', () => {
    expect(files.length).toBeGreaterThan(300);
  });

  it('is, of papers, named by its code in the table of kinds alone', () => {
    expect(linesNaming(KIND, ['shared/format/kinds.ts'])).toEqual([]);
  });

  it('is, of portals, named in the table of makes and where their adapters are opened', () => {
    expect(linesNaming(MAKE, ['shared/domain/portal.ts', 'electron/portal/open.ts'])).toEqual([]);
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
    expect(linesIn(KIND, 'a.ts', `\n${line}`)).toEqual([`a.ts:2: ${line.trim()}`]);
  });

  it.each([
    "placeholder: '84-KH/CB-STTTT'",
    '// Only the paper KH has one.',
    ' * @param kind "BB" for minutes',
    "const ABBR = 'TBXH';",
  ])('names none: %s', (line) => {
    expect(linesIn(KIND, 'a.ts', line)).toEqual([]);
  });

  it.each(["if (kind === 'handover') return;", "  liferay: 'Liferay',"])(
    'is found to name a make: %s',
    (line) => {
      expect(linesIn(MAKE, 'a.ts', line)).toHaveLength(1);
    },
  );

  it.each(["const handover = useChange('outbox:handover');", "import './liferay/adapter.ts';"])(
    'names no make: %s',
    (line) => {
      expect(linesIn(MAKE, 'a.ts', line)).toEqual([]);
    },
  );
});
