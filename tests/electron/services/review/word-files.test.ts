/** Word files that come back: what they become in the round, and what accepting it makes of the paper. */
import { describe, expect, it } from 'vitest';
import { NAMES, openCell, type TestCell } from '../cell.ts';
import { type Remark, workedOn } from './files.ts';

const BODY =
  'Chi bộ **thảo luận** sôi nổi về dự thảo quy chế.\n\nCác đồng chí nhất trí giao chi uỷ hoàn thiện trong tháng 4.\n\nHội nghị kết thúc lúc 16 giờ cùng ngày.';

/** A letter under review that the first two people are asked about. */
async function openRound({ backend, people }: TestCell, body = BODY) {
  const { document } = await backend.call('document:create', { kind: 'CV', title: 'quy chế làm việc' });
  await backend.call('document:save', { id: document.id, body, baseRevision: document.revision });
  const { round } = await backend.call('review:open', {
    documentId: document.id,
    reviewers: [
      { memberId: people[0], way: 'word' },
      { memberId: people[1], way: 'word' },
    ],
  });
  return { documentId: document.id, roundId: round.id };
}

describe('changes tracked in Word', () => {
  it('are put in one by one as the person meant them', async () => {
    const cell = await openCell();
    const { backend } = cell;
    const { documentId, roundId } = await openRound(cell);
    const { bytes } = await backend.call('review:render', { id: roundId, what: 'word' });
    const remarks: Remark[] = [
      { quote: ' sôi nổi', replacement: '' },
      { quote: 'dự thảo', insertion: ' lần hai' },
      { quote: 'trong tháng 4', replacement: 'trước ngày 30/4' },
    ];
    const file = { fileName: 'a.docx', bytes: workedOn(bytes, NAMES[1], remarks) };
    await backend.call('review:take', { files: [file] });
    const view = await backend.call('review:get', { id: roundId });
    expect(view.items.map(({ quote, replacement }) => [quote, replacement])).toEqual([
      [' sôi nổi', ''],
      ['', ' lần hai'],
      ['trong tháng 4', 'trước ngày 30/4'],
    ]);
    expect(view.reviewers.map(({ verdict }) => verdict)).toEqual(['unseen', 'seen']);
    for (const { id } of view.items)
      expect(await backend.call('review:decide', { itemId: id, decision: 'accepted' })).toMatchObject({
        isDone: true,
      });
    const { body } = await backend.call('document:get', { id: documentId });
    expect(body.trim()).toBe(
      BODY.replace(' sôi nổi', '')
        .replace('dự thảo', 'dự thảo lần hai')
        .replace('trong tháng 4', 'trước ngày 30/4'),
    );
  });

  it('by two people to the same words are left to the secretary one by one', async () => {
    const cell = await openCell();
    const { backend } = cell;
    const { roundId } = await openRound(cell);
    const { bytes } = await backend.call('review:render', { id: roundId, what: 'word' });
    const by = (name: string, replacement: string) => ({
      fileName: `${name}.docx`,
      bytes: workedOn(bytes, name, [{ quote: 'trong tháng 4', replacement }]),
    });
    await backend.call('review:take', {
      files: [by(NAMES[0], 'trong quý II'), by(NAMES[1], 'trước ngày 30/4')],
    });
    expect(await backend.call('review:accept-all', { id: roundId })).toMatchObject({ accepted: 0, left: 2 });
    const { items } = await backend.call('review:get', { id: roundId });
    const [first, second] = items;
    await backend.call('review:decide', { itemId: first?.id ?? 0, decision: 'accepted' });
    expect(
      await backend.call('review:decide', { itemId: second?.id ?? 0, decision: 'accepted' }),
    ).toMatchObject({
      isDone: false,
      expected: 'trong tháng 4',
    });
  });
});

describe('a comment in a Word file', () => {
  it('of an older text stands at the line most like the one it was made on', async () => {
    const cell = await openCell();
    const { backend } = cell;
    const old = await openRound(cell, 'Chi bộ bàn bạc rất kỹ về dự thảo quy chế làm việc năm nay.');
    await backend.call('review:close', { id: old.roundId });
    const { bytes } = await backend.call('export:render', { id: old.documentId, format: 'docx' });
    const now = await openRound(
      cell,
      'Mở đầu.\n\nChi bộ bàn thật kỹ về dự thảo quy chế làm việc năm nay.\n\nKết thúc.',
    );
    const file = {
      fileName: 'cu.docx',
      bytes: workedOn(bytes, NAMES[0], [{ quote: 'bạc rất', text: 'Thừa chữ' }]),
    };
    await backend.call('review:take', { files: [file], roundId: now.roundId });
    const { items } = await backend.call('review:get', { id: now.roundId });
    expect(items).toMatchObject([{ quote: 'bạc rất', text: 'Thừa chữ', place: { block: 1, start: 0 } }]);
  });

  it('keeps HTML as the letters it is', async () => {
    const cell = await openCell();
    const { roundId } = await openRound(cell);
    const { bytes } = await cell.backend.call('review:render', { id: roundId, what: 'word' });
    const text = '&lt;script&gt;alert(1)&lt;/script&gt;';
    const file = { fileName: 'a.docx', bytes: workedOn(bytes, NAMES[0], [{ quote: 'sôi nổi', text }]) };
    await cell.backend.call('review:take', { files: [file] });
    const { items } = await cell.backend.call('review:get', { id: roundId });
    expect(items[0]?.text).toBe('<script>alert(1)</script>');
    const tally = await cell.backend.call('review:render', { id: roundId, what: 'tally-html' });
    expect(new TextDecoder().decode(tally.bytes)).not.toContain('<script');
  });
});

describe('a name Word made up', () => {
  it('is told once whose it is, and a file that comes again changes nothing of that', async () => {
    const cell = await openCell();
    const { backend } = cell;
    const { roundId } = await openRound(cell);
    const { bytes } = await backend.call('review:render', { id: roundId, what: 'word' });
    const remarks: Remark[] = [
      { quote: 'sôi nổi', text: 'Thừa' },
      { quote: '16 giờ', replacement: '17 giờ' },
    ];
    const file = { fileName: 'a.docx', bytes: workedOn(bytes, 'Admin', remarks) };
    await backend.call('review:take', { files: [file] });
    const before = await backend.call('review:get', { id: roundId });
    expect(before.items.map(({ reviewerId }) => reviewerId)).toEqual([null, null]);
    const reviewerId = before.reviewers[1]?.id ?? 0;
    const view = await backend.call('review:assign', { author: 'Admin', reviewerId });
    expect(view.items.map((item) => item.reviewerId)).toEqual([reviewerId, reviewerId]);
    expect(view.reviewers.map(({ verdict }) => verdict)).toEqual(['unseen', 'seen']);
    const [line] = await backend.call('journal:list', { limit: 1 });
    expect(line).toMatchObject({ action: 'assign-items', detail: { author: 'Admin', count: 2 } });
    const more = { fileName: 'b.docx', bytes: workedOn(bytes, 'Admin', remarks.slice(0, 1)) };
    await backend.call('review:take', { files: [file, more] });
    expect((await backend.call('review:get', { id: roundId })).items).toEqual(view.items);
  });
});

describe('a Word file', () => {
  it('of somebody who was never sent one gets a round of its own', async () => {
    const cell = await openCell();
    const { backend } = cell;
    const { document } = await backend.call('document:create', { kind: 'CV', title: 'quy chế làm việc' });
    await backend.call('document:save', { id: document.id, body: BODY, baseRevision: document.revision });
    const { bytes } = await backend.call('export:render', { id: document.id, format: 'docx' });
    const file = {
      fileName: 'gop-y.docx',
      bytes: workedOn(bytes, NAMES[2], [
        { quote: 'sôi nổi', text: 'Nên bỏ' },
        { quote: '16 giờ', replacement: '17 giờ' },
      ]),
    };
    expect((await backend.call('review:take', { files: [file] })).reports[0]?.outcome).toBe('refused');
    expect(
      (await backend.call('review:take', { files: [file], documentId: document.id })).reports,
    ).toMatchObject([{ outcome: 'taken', comments: 1, suggestions: 1, unplaced: [] }]);
    expect(
      (await backend.call('review:take', { files: [file], documentId: document.id })).reports,
    ).toMatchObject([{ outcome: 'known' }]);
    const [round] = await backend.call('review:list', { documentId: document.id });
    const { items } = await backend.call('review:get', { id: round?.round.id ?? 0 });
    expect(items.map(({ author, quote, reviewerId }) => [author, quote, reviewerId])).toEqual([
      [NAMES[2], 'sôi nổi', null],
      [NAMES[2], '16 giờ', null],
    ]);
  });

  it('with words that are nowhere in the text lists them and loses none', async () => {
    const cell = await openCell();
    const { roundId, documentId } = await openRound(cell);
    const { backend } = cell;
    const other = await backend.call('document:create', { kind: 'CV', title: 'việc khác hẳn' });
    await backend.call('document:save', {
      id: other.document.id,
      body: 'Một nội dung khác hẳn, chẳng liên quan gì đến ai.',
      baseRevision: other.document.revision,
    });
    const { bytes } = await backend.call('export:render', { id: other.document.id, format: 'docx' });
    const file = {
      fileName: 'lac.docx',
      bytes: workedOn(bytes, 'Ai đó', [{ quote: 'khác hẳn, chẳng', text: 'Lạc đề' }]),
    };
    const { reports } = await backend.call('review:take', { files: [file], roundId, documentId });
    expect(reports).toMatchObject([{ outcome: 'taken', comments: 1, unplaced: ['khác hẳn, chẳng'] }]);
    expect((await backend.call('review:get', { id: roundId })).items).toMatchObject([
      { anchor: null, text: 'Lạc đề' },
    ]);
  });
});
