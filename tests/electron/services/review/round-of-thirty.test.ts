import { cpSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import type { ReviewView } from '../../../../shared/contract/review.ts';
import { openTestBackend, type TestBackend } from '../../../support/backend.ts';
import { temporaryFolder } from '../../../support/folders.ts';
import { PARAGRAPHS, prepareRound, type RoundOfThirty } from './round-of-thirty.ts';

interface Step {
  run(backend: TestBackend): Promise<unknown>;
}

let home: RoundOfThirty;
let steps: Step[];

beforeAll(async () => {
  home = await prepareRound();
  const { files, typed, verdicts, roundId } = home;
  steps = [
    ...files.map((file) => ({
      run: (backend: TestBackend) => backend.call('review:take', { files: [file], roundId }),
    })),
    ...typed.map((item) => ({ run: (backend: TestBackend) => backend.call('review:type', item) })),
    ...verdicts.map((said) => ({
      run: (backend: TestBackend) => backend.call('review:record-verdict', said),
    })),
  ];
}, 300_000);

/** The same book as it was when the round was opened. */
async function takeAll(order: readonly Step[]): Promise<TestBackend> {
  const folder = temporaryFolder();
  cpSync(home.folder, folder, { recursive: true });
  const backend = openTestBackend(undefined, folder);
  for (const step of order) await step.run(backend);
  return backend;
}

/** All a person sees of a round; only the rows' own numbers are left out. */
function seen({ reviewers, items, tally }: ReviewView) {
  return { reviewers, tally, items: items.map(({ id: _id, ...item }) => item) };
}

describe('a round of thirty', () => {
  it('ends up the same in any order, and when everything comes twice', async () => {
    const one = await takeAll(steps);
    const expected = await one.call('review:get', { id: home.roundId });
    expect(expected.tally).toMatchObject({
      reviewers: 30,
      comments: 120,
      suggestions: 40,
      unplaced: 0,
      verdicts: { disagreed: 1, 'agreed-with-remarks': 15, seen: 8, agreed: 6, unseen: 0 },
      disagreed: [{ reason: 'Chưa rõ số liệu' }],
    });
    expect(expected.items.filter(({ place }) => place === null)).toEqual([]);
    for (const order of [
      steps.toReversed(),
      [...steps, ...steps],
      steps.map((_, index) => steps[(index * 17) % steps.length]).filter((step) => step !== undefined),
    ]) {
      const other = await takeAll(order);
      expect(seen(await other.call('review:get', { id: home.roundId }))).toEqual(seen(expected));
      await other.close();
    }
    await one.close();
  }, 300_000);

  it('names each person and date as the files do', async () => {
    const backend = await takeAll(steps);
    const { items, reviewers } = await backend.call('review:get', { id: home.roundId });
    const word = items.filter(({ origin }) => origin === 'word');
    expect(word).toHaveLength(40);
    for (const item of word) {
      expect(reviewers.find(({ id }) => id === item.reviewerId)?.name).toBe(item.author);
      // Word writes the wall clock and calls it UTC: half past eight in the morning, in Vietnam.
      expect(item.at).toBe('2020-04-17T01:30:00.000Z');
    }
    await backend.close();
  });

  it('accepts all its suggestions at once, is closed with its tally, and the paper is what they say', async () => {
    const backend = await takeAll(steps);
    const { accepted, left, view } = await backend.call('review:accept-all', { id: home.roundId });
    expect([accepted, left]).toEqual([40, 0]);
    const { body } = await backend.call('document:get', { id: view.document.id });
    expect(body.trim().split('\n\n')).toEqual(
      PARAGRAPHS.map((text, index) => text.replace(/^[^:]*/u, `Điểm ${index + 1}`)),
    );
    await expect(backend.call('review:close', { id: home.roundId })).rejects.toThrow('review-undecided');
    const closed = await backend.call('review:close', {
      id: home.roundId,
      note: 'Các ý kiến đã trao đổi tại cuộc họp',
    });
    expect(closed.round.tally).toMatchObject({ decisions: { accepted: 40, open: 120 } });
    const tally = await backend.call('review:render', { id: home.roundId, what: 'tally-html' });
    expect(new TextDecoder().decode(tally.bytes)).toContain(
      'nhất trí 6; nhất trí, có góp ý 15; không nhất trí 1',
    );
    await backend.close();
  });
});
