import { cpSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import type { ReviewView } from '../../../shared/contract/outputs.ts';
import { openTestBackend, type TestBackend } from '../../support/backend.ts';
import { temporaryFolder } from '../../support/folders.ts';
import { openCell } from './cell.ts';
import { answerItems, answerOn, type Remark, uuidOf, workedOn } from './review-files.ts';

/** A round of thirty: ten answer by the program, ten by Word, ten on paper; 120 comments and 40 suggestions together. */
const EACH = 10;
const NUMBERS = ['một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười'];
const TENS = ['đầu', 'giữa', 'cuối', 'thêm'];

const paragraphs = TENS.flatMap((tens, row) =>
  NUMBERS.map(
    (number, column) =>
      `Ý ${tens} ${number}: đồng chí phụ trách mảng ${row * 10 + column + 1} báo cáo kết quả tháng ${column + 1}, chi bộ ghi nhận và yêu cầu làm tiếp.`,
  ),
);
const BODY = paragraphs.join('\n\n');

interface Step {
  name: string;
  run(backend: TestBackend): Promise<unknown>;
}

let home: { folder: string; roundId: number };
let steps: Step[];

/** Four comments a person, and for every person one suggestion, for the tens of them two: 120 and 40. */
function remarksOf(person: number): Remark[] {
  const row = (index: number) => `mảng ${((person * 4 + index) % 40) + 1} báo`;
  const comments = [0, 1, 2, 3].map(
    (index): Remark => ({ quote: row(index), text: `Ý kiến ${person}.${index}` }),
  );
  const suggestion = (paragraph: number): Remark => ({
    quote: `Ý ${TENS[Math.floor(paragraph / 10)]} ${NUMBERS[paragraph % 10]}`,
    replacement: `Điểm ${paragraph + 1}`,
  });
  return [...comments, suggestion(person), ...(person < 10 ? [suggestion(30 + person)] : [])];
}

beforeAll(async () => {
  const { backend } = await openCell();
  const members = [];
  for (let index = 0; index < 30; index += 1)
    members.push(
      await backend.call('member:save', {
        member: { fullName: `Nguyễn Văn ${NUMBERS[index % 10]} ${TENS[Math.floor(index / 10)]}` },
      }),
    );
  const { document } = await backend.call('document:create', { kind: 'CV', title: 'kết quả thực hiện' });
  await backend.call('document:save', { id: document.id, body: BODY, baseRevision: document.revision });
  const view = await backend.call('review:open', {
    documentId: document.id,
    dueOn: '2020-04-20',
    reviewers: members.map(({ id }, index) => ({
      memberId: id,
      way: index < EACH ? ('app' as const) : index < 2 * EACH ? ('word' as const) : ('paper' as const),
    })),
  });
  const { files } = await backend.call('review:pack', { id: view.round.id });
  const word = await backend.call('review:render', { id: view.round.id, what: 'word' });
  await backend.close();
  home = { folder: backend.folder, roundId: view.round.id };

  steps = [];
  for (const [person, reviewer] of view.reviewers.entries()) {
    const remarks = remarksOf(person);
    const name = reviewer.name;
    const file =
      person < EACH
        ? await answerOn(files[person] ?? { fileName: '', bytes: new Uint8Array() }, (body) => ({
            verdict: person === 0 ? 'disagreed' : 'agreed-with-remarks',
            reason: person === 0 ? 'Chưa rõ số liệu' : '',
            items: answerItems(body, remarks, person * 100),
          }))
        : { fileName: `${name}.docx`, bytes: workedOn(word.bytes, name, remarks) };
    if (person < 2 * EACH) {
      steps.push({
        name,
        run: (backend2) => backend2.call('review:take', { files: [file], roundId: view.round.id }),
      });
      continue;
    }
    for (const [index, { quote, text = '', replacement = null }] of remarks.entries())
      steps.push({
        name: `${name} ${index}`,
        run: (backend2) =>
          backend2.call('review:type', {
            uuid: uuidOf(person * 100 + index),
            reviewerId: reviewer.id,
            quote,
            text,
            replacement,
          }),
      });
    steps.push({
      name: `${name} nhất trí`,
      run: (backend2) =>
        backend2.call('review:record-verdict', { reviewerId: reviewer.id, verdict: 'agreed' }),
    });
  }
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
      verdicts: { disagreed: 1, 'agreed-with-remarks': 9, seen: 10, agreed: 10, unseen: 0 },
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
    expect(word).toHaveLength(50);
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
      paragraphs.map((text, index) => text.replace(/^[^:]*/u, `Điểm ${index + 1}`)),
    );
    await expect(backend.call('review:close', { id: home.roundId })).rejects.toThrow('review-undecided');
    const closed = await backend.call('review:close', {
      id: home.roundId,
      note: 'Các ý kiến đã trao đổi tại cuộc họp',
    });
    expect(closed.round.tally).toMatchObject({ decisions: { accepted: 40, open: 120 } });
    const tally = await backend.call('review:render', { id: home.roundId, what: 'tally-html' });
    expect(new TextDecoder().decode(tally.bytes)).toContain(
      'nhất trí 10; nhất trí, có góp ý 9; không nhất trí 1',
    );
    await backend.close();
  });
});
