import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { CHANNELS } from '../../../shared/contract/channels.ts';
import { runCliOn } from '../../support/cli.ts';
import { temporaryFolder } from '../../support/folders.ts';
import { fc } from '../../support/random.ts';
import { garbageFor } from './garbage.ts';

const ROUNDS = 20;
const SENTENCE = /^\p{Lu}.*\p{Script=Latin}.*[.!”)\d]$/su;

interface Line {
  channel: string;
  input?: unknown;
}

interface Answer {
  ok: boolean;
  code?: string;
  message?: string;
}

/** In a folder two deep, so that what climbs out of it is still gone afterwards. */
async function callAll(lines: readonly Line[]): Promise<Answer[]> {
  const inner = path.join(temporaryFolder(), 'trong', 'nua');
  mkdirSync(inner, { recursive: true });
  writeFileSync(path.join(inner, ' '), '');
  writeFileSync(path.join(inner, ':memory:'), '');
  const input = [{ channel: 'sample:create' }, ...lines].map((line) => JSON.stringify(line)).join('\n');
  const run = await runCliOn(input, path.join(inner, 'so'), 'calls', '--input', '-');
  expect([run.code, run.stderr]).toEqual([0, '']);
  const [made, ...answers] = run.stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Answer);
  expect(made?.ok).toBe(true);
  expect(answers).toHaveLength(lines.length);
  return answers;
}

/** Those that were our fault, or were refused without a sentence. */
function faultsAmong(lines: readonly Line[], answers: readonly Answer[]): string[] {
  return answers.flatMap(({ ok, code, message = '' }, index) =>
    ok || (code !== 'internal' && SENTENCE.test(message))
      ? []
      : [`${code} “${message}” for ${JSON.stringify(lines[index]).slice(0, 500)}`],
  );
}

describe('every verb of the contract', () => {
  // But the one that takes the book away, and everything to be wrong about with it.
  const verbs = Object.entries(CHANNELS).filter(([channel]) => channel !== 'sample:remove');

  it('answers input that is none of its own with a sentence', async () => {
    const odd = [undefined, null, 7, 'x', [], { id: 'x'.repeat(1_000_000) }, { id: { id: 1 }, bytes: 3 }];
    const lines = verbs.flatMap(([channel]) => odd.map((input) => ({ channel, input })));
    expect(faultsAmong(lines, await callAll(lines))).toEqual([]);
  });

  it('answers what looks like its input with a sentence or does it, whatever stands in it', async () => {
    const inputs = verbs.map(([, { input }], index) =>
      fc.sample(garbageFor(input), { seed: index, numRuns: ROUNDS }),
    );
    const lines = Array.from({ length: ROUNDS }).flatMap((_, round) =>
      verbs.map(([channel], index): Line => ({ channel, input: inputs[index]?.[round] })),
    );
    const answers = await callAll(lines);
    expect(faultsAmong(lines, answers)).toEqual([]);
    expect(answers.filter(({ ok }) => ok).length).toBeGreaterThan(lines.length / 10);
  }, 180_000);

  it.each([' ', ':memory:'])('takes the file “%s” for a file', async (file) => {
    const lines = [{ channel: 'backup:restore', input: { file } }];
    expect(faultsAmong(lines, await callAll(lines))).toEqual([]);
  });
});
