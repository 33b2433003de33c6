/** No regular expression takes a time that explodes (finding A19), and those that read whole texts take one that grows with them. */

import { globSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { checkSync as check } from 'recheck';
import { parseSync } from 'vite';
import { describe, expect, it } from 'vitest';
import { LONG } from '../support/long.ts';
import { childrenOf, isNode, type Node } from '../support/syntax.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');
// The package's own entry starts a process for each question; this one answers here.
const { checkSync } = createRequire(import.meta.url)('recheck/lib/browser.js') as { checkSync: typeof check };

/** Rooms whose functions read whole bodies: looked at in every run. `tests/shared/growth.test.ts` runs them on long texts. */
const READ_WHOLE = ['shared/text', 'shared/domain'];
/** What a polynomial expression is given, where it is bounded: nothing that may be long. */
const BOUNDED: Readonly<Record<string, string>> = {
  'shared/text/compounds.ts': 'a word',
  'shared/text/viqr.ts': 'a word',
  'shared/text/run-on.ts': 'a typed line',
  'shared/text/set-values.ts': 'a value set into a wording',
  'shared/text/markdown-lexer.ts': 'what begins as a note; each line of it is tried once',
  'shared/text/tidying.ts': 'addresses; its growth is tested',
  'shared/domain/article.ts': 'a title of at most 300 letters',
  'shared/domain/filing.ts': 'a symbol or a folder name',
  'shared/domain/incoming.ts': 'a symbol or a subject, a typed line',
  'shared/domain/issue-check.ts': 'a line of a paper; its growth is looked at when it is issued',
  'shared/domain/minutes-text.ts': 'a line of assembled minutes',
  'shared/domain/portal.ts': 'an address',
  'shared/domain/prose.ts': 'a typed line',
  'shared/domain/report.ts': 'a field of a report',
  'shared/domain/guard.ts': 'a line, cut by who asks',
  'shared/domain/guard-people.ts': 'a line, cut by who asks',
  'shared/domain/secrecy.ts': 'a line; its growth is tested',
};

interface Written {
  file: string;
  pattern: string;
  flags: string;
}

function written(file: string): Written[] {
  const found: Written[] = [];
  const walk = (node: Node): void => {
    const { regex } = node;
    if (typeof regex === 'object' && regex !== null && 'pattern' in regex && 'flags' in regex)
      found.push({ file, pattern: String(regex.pattern), flags: String(regex.flags) });
    childrenOf(node).forEach(walk);
  };
  const { program } = parseSync(path.join(ROOT, file), readFileSync(path.join(ROOT, file), 'utf8'));
  const tree: unknown = program;
  if (isNode(tree)) walk(tree);
  return found;
}

/** `safe`, `polynomial`, `exponential`, or `unknown` where it could not be told in time. */
function growthOf(pattern: string, flags: string, timeout: number): string {
  const told = checkSync(pattern, flags, { timeout });
  return told.status === 'vulnerable' ? told.complexity.type : told.status;
}

function filesOf(rooms: readonly string[]): string[] {
  return rooms.flatMap((room) => globSync(`${room}/**/*.{ts,tsx}`, { cwd: ROOT })).sort();
}

describe('A19 a regular expression', () => {
  it('that reads whole texts takes no exploding time, and a polynomial one only where its text is short', {
    timeout: 600_000,
  }, () => {
    const all = filesOf(READ_WHOLE).flatMap(written);
    expect(all.length).toBeGreaterThan(100);
    const faults = all.filter(({ file, pattern, flags }) => {
      const growth = growthOf(pattern, flags, LONG ? 10_000 : 1_000);
      return growth === 'exponential' || (growth === 'polynomial' && !(file in BOUNDED));
    });
    expect(faults).toEqual([]);
  });

  it.runIf(LONG)('of the whole program takes no exploding time', { timeout: 3_600_000 }, () => {
    const tally = new Map<string, number>();
    const faults = filesOf(['shared', 'electron', 'renderer'])
      .flatMap(written)
      .filter(({ pattern, flags }) => {
        const growth = growthOf(pattern, flags, 10_000);
        tally.set(growth, (tally.get(growth) ?? 0) + 1);
        return growth === 'exponential';
      });
    console.log(`Regular expressions: ${[...tally].map(([name, times]) => `${times} ${name}`).join(', ')}.`);
    expect(faults).toEqual([]);
  });
});
