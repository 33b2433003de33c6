import { describe, expect, it } from 'vitest';
import { refusal } from '../../../support/refusal.ts';
import { holdSession, NAMES, openCell, scheduleFirst, type TestCell } from '../cell.ts';
import { answerItems, answerOn, uuidOf } from './files.ts';

const BODY =
  'Chi bộ **thảo luận** sôi nổi về dự thảo quy chế.\n\nCác đồng chí nhất trí giao chi uỷ hoàn thiện trong tháng 4.\n\nHội nghị kết thúc lúc 16 giờ cùng ngày.';

/** A letter under review; the first two people are asked. */
async function openRound(cell: TestCell, kind: 'CV' | 'BB' = 'CV') {
  const { backend, people } = cell;
  const { document } = await backend.call('document:create', { kind, title: 'quy chế làm việc' });
  await backend.call('document:save', { id: document.id, body: BODY, baseRevision: document.revision });
  const view = await backend.call('review:open', {
    documentId: document.id,
    dueOn: '2020-04-20',
    message: 'Kính đề nghị các đồng chí cho ý kiến.',
    reviewers: [{ memberId: people[0] }, { memberId: people[1], way: 'paper' }],
  });
  return { documentId: document.id, roundId: view.round.id, view };
}

/** An answer of the first person. */
async function answerOf(
  { backend }: TestCell,
  roundId: number,
  remarks: Parameters<typeof answerItems>[1],
  more: { verdict?: 'agreed' | 'disagreed'; reason?: string; now?: string } = {},
) {
  const { files } = await backend.call('review:pack', { id: roundId });
  const file = files[0];
  if (file === undefined) throw new Error('no package');
  return answerOn(
    file,
    (body) => ({
      verdict: more.verdict ?? 'agreed',
      reason: more.reason ?? '',
      items: answerItems(body, remarks, 1),
    }),
    more.now,
  );
}

describe('a round', () => {
  it('takes those who said nothing for agreed when the secretary says so, and leaves what was said', async () => {
    const cell = await openCell();
    const { view } = await openRound(cell);
    const [first] = view.reviewers;
    await cell.backend.call('review:record-verdict', {
      ...{ reviewerId: first?.id ?? 0, verdict: 'disagreed', reason: 'Cần bàn lại' },
    });
    const { round, reviewers } = await cell.backend.call('review:agree-rest', { roundId: view.round.id });
    expect(reviewers.map(({ verdict }) => verdict)).toEqual(['disagreed', 'agreed']);
    await expect(cell.backend.call('review:agree-rest', { roundId: round.id })).rejects.toThrow(
      refusal('not-found'),
    );
  });

  it('sends a draft to review, and there is one at a time', async () => {
    const cell = await openCell();
    const { documentId, view } = await openRound(cell);
    expect(view.document.state).toBe('review');
    expect(view.reviewers.map(({ name, verdict, way }) => [name, verdict, way])).toEqual([
      [NAMES[0], 'unseen', 'app'],
      [NAMES[1], 'unseen', 'paper'],
    ]);
    await expect(cell.backend.call('review:open', { documentId, reviewers: [] })).rejects.toThrow(
      refusal('review-open'),
    );
    expect(await cell.backend.call('review:list', {})).toMatchObject([
      { reviewers: 2, waiting: 2, isLate: false },
    ]);
  });

  it('asks those who attended when it is about minutes', async () => {
    const cell = await openCell();
    const { sessionId } = await scheduleFirst(cell);
    await holdSession(cell, sessionId);
    await cell.backend.call('session:mark', {
      id: sessionId,
      attendance: [{ memberId: cell.people[3], presence: 'excused', reason: 'công tác' }],
    });
    const { document } = await cell.backend.call('minutes:assemble', { sessionId });
    const proposed = await cell.backend.call('review:propose', { documentId: document.id });
    expect(proposed.map(({ name }) => name).toSorted()).toEqual(
      NAMES.filter((name) => name !== NAMES[3]).toSorted(),
    );
    const letter = await cell.backend.call('document:create', { kind: 'CV', title: 'mượn hội trường' });
    expect(await cell.backend.call('review:propose', { documentId: letter.document.id })).toHaveLength(5);
  });

  it('stays on its revision while the paper is written on, and comments move along', async () => {
    const cell = await openCell();
    const { backend } = cell;
    const { documentId, roundId } = await openRound(cell);
    const answer = await answerOf(cell, roundId, [
      { quote: 'giao chi uỷ hoàn thiện', text: 'Ghi rõ ai làm' },
      { quote: 'kết thúc lúc 16 giờ', text: 'Đúng là 16 giờ 30' },
    ]);
    const { revision } = await backend.call('document:get', { id: documentId });
    const [first, second] = BODY.split('\n\n');
    await backend.call('document:save', {
      id: documentId,
      body: `Đoạn mới.\n\n${first}\n\n${second}`,
      baseRevision: revision,
    });
    expect((await backend.call('review:take', { files: [answer] })).reports).toMatchObject([
      { outcome: 'taken', comments: 2, suggestions: 0, unplaced: [] },
    ]);
    const { items, round } = await backend.call('review:get', { id: roundId });
    expect(round.revision).toBe(revision);
    expect(items.map(({ place }) => place && [place.block, place.start])).toEqual([[2, 22], null]);
  });

  it('is late when its day is over, and still takes answers until it is closed', async () => {
    const cell = await openCell('2020-04-25T02:00:00.000Z');
    const { roundId } = await openRound(cell);
    const answer = await answerOf(cell, roundId, [], { now: '2020-04-24T02:00:00.000Z' });
    expect((await cell.backend.call('review:list', {}))[0]?.isLate).toBe(true);
    const { reports } = await cell.backend.call('review:take', { files: [answer] });
    expect(reports[0]?.sentence).toContain('gửi sau hạn');
    await cell.backend.call('review:close', { id: roundId });
    const again = await answerOn(answer, () => ({ verdict: 'agreed', reason: '', items: [] }));
    expect((await cell.backend.call('review:take', { files: [again] })).reports).toMatchObject([
      { outcome: 'refused', sentence: expect.stringContaining('đã kết thúc') },
    ]);
  });

  it('writes every step in the journal, and nothing of what people said', async () => {
    const cell = await openCell();
    const { documentId, roundId, view } = await openRound(cell);
    await cell.backend.call('review:take', {
      files: [await answerOf(cell, roundId, [{ quote: 'sôi nổi', text: 'Ý kiến kín đáo' }])],
    });
    await cell.backend.call('review:record-verdict', {
      reviewerId: view.reviewers[1]?.id ?? 0,
      verdict: 'disagreed',
      reason: 'Chưa bàn kỹ',
    });
    const { items } = await cell.backend.call('review:get', { id: roundId });
    await cell.backend.call('review:decide', {
      itemId: items[0]?.id ?? 0,
      decision: 'answered',
      text: 'Đã rõ',
    });
    await cell.backend.call('review:close', { id: roundId });
    const journal = await cell.backend.call('journal:list', { entity: 'document', entityId: documentId });
    expect(journal.map(({ action }) => action).reverse()).toEqual([
      'create',
      'send-to-review',
      'open-review',
      'pack-review',
      'take-answer',
      'record-verdict',
      'answered-item',
      'close-review',
    ]);
    expect(JSON.stringify(journal)).not.toMatch(/kín đáo|bàn kỹ|Đã rõ/u);
  });
});

describe('minutes', () => {
  it('are approved after a round, or with the reason why there was none', async () => {
    const cell = await openCell();
    const { backend } = cell;
    const { documentId, roundId } = await openRound(cell, 'BB');
    const approve = (reason?: string) =>
      backend.call('document:move', { id: documentId, move: 'approve', reason });
    await expect(approve('Gấp')).rejects.toThrow(refusal('review-open'));
    await expect(
      backend.call('document:move', { id: documentId, move: 'withdraw-from-review', reason: 'Sửa lại' }),
    ).rejects.toThrow(refusal('review-open'));
    await backend.call('review:close', { id: roundId });
    expect((await approve()).state).toBe('approved');

    const { document } = await backend.call('document:create', { kind: 'BB', title: 'họp bất thường' });
    const hasty = (reason?: string) =>
      backend.call('document:move', { id: document.id, move: 'approve', reason });
    await expect(hasty()).rejects.toThrow(refusal('review-needed'));
    expect((await hasty('Đã đọc lại và thông qua ngay tại cuộc họp')).state).toBe('approved');
    const letter = await backend.call('document:create', { kind: 'CV', title: 'mượn hội trường' });
    expect((await backend.call('document:move', { id: letter.document.id, move: 'approve' })).state).toBe(
      'approved',
    );
  });

  it('once approved go round no more', async () => {
    const cell = await openCell();
    const { documentId, roundId } = await openRound(cell);
    await cell.backend.call('review:close', { id: roundId });
    await cell.backend.call('document:move', { id: documentId, move: 'approve' });
    await expect(cell.backend.call('review:open', { documentId, reviewers: [] })).rejects.toThrow(
      refusal('state-forbids'),
    );
  });
});

describe('a decision', () => {
  async function suggested(remarks: Parameters<typeof answerItems>[1]) {
    const cell = await openCell();
    const round = await openRound(cell);
    await cell.backend.call('review:take', { files: [await answerOf(cell, round.roundId, remarks)] });
    const { items } = await cell.backend.call('review:get', { id: round.roundId });
    return { ...cell, ...round, items, first: items[0]?.id ?? 0 };
  }
  const bodyOf = async (backend: TestCell['backend'], id: number) =>
    (await backend.call('document:get', { id })).body.trim();

  it('to accept changes the words and nothing else, and can be taken back', async () => {
    const { backend, documentId, first } = await suggested([
      { quote: 'thảo luận sôi nổi', replacement: 'trao đổi sôi nổi' },
    ]);
    const { revision } = await backend.call('document:get', { id: documentId });
    expect(await backend.call('review:decide', { itemId: first, decision: 'accepted' })).toMatchObject({
      isDone: true,
      revision: revision + 1,
    });
    expect(await bodyOf(backend, documentId)).toBe(BODY.replace('**thảo luận**', '**trao đổi**'));
    const [newest] = await backend.call('document:revisions', { id: documentId });
    expect(newest?.reason).toBe(`Tiếp thu góp ý của đồng chí ${NAMES[0]}`);
    await expect(
      backend.call('review:decide', { itemId: first, decision: 'declined', text: 'Thôi' }),
    ).rejects.toThrow(refusal('duplicate'));
    expect(await backend.call('review:undo', { itemId: first })).toMatchObject({ isDone: true });
    expect(await bodyOf(backend, documentId)).toBe(BODY);
  });

  it('is taken back in the middle of others, each its own words', async () => {
    const { backend, documentId, items } = await suggested([
      { quote: 'sôi nổi', replacement: 'thẳng thắn' },
      { quote: 'trong tháng 4', replacement: 'trước ngày 30/4' },
      { quote: '16 giờ', replacement: '16 giờ 30' },
    ]);
    for (const { id } of items) await backend.call('review:decide', { itemId: id, decision: 'accepted' });
    await backend.call('review:undo', { itemId: items[0]?.id ?? 0 });
    expect(await bodyOf(backend, documentId)).toBe(
      BODY.replace('trong tháng 4', 'trước ngày 30/4').replace('16 giờ', '16 giờ 30'),
    );
  });

  it('to accept asks with both texts when the place has changed, and may be made by hand', async () => {
    const { backend, documentId, first } = await suggested([
      { quote: 'thảo luận sôi nổi', replacement: 'trao đổi' },
    ]);
    const { revision } = await backend.call('document:get', { id: documentId });
    const body = BODY.replace('**thảo luận** sôi nổi', 'bàn bạc kỹ');
    await backend.call('document:save', { id: documentId, body, baseRevision: revision });
    expect(await backend.call('review:decide', { itemId: first, decision: 'accepted' })).toEqual({
      isDone: false,
      expected: 'thảo luận sôi nổi',
      found: 'Chi bộ bàn bạc kỹ về dự thảo quy chế.',
    });
    expect(await bodyOf(backend, documentId)).toBe(body);
    await backend.call('review:decide', { itemId: first, decision: 'accepted', isByHand: true });
    expect(await bodyOf(backend, documentId)).toBe(body);
    expect((await backend.call('review:undo', { itemId: first })).isDone).toBe(true);
  });

  it('to decline wants a reason, to answer an answer, and both stay to be seen', async () => {
    const { backend, roundId, first } = await suggested([{ quote: 'sôi nổi', text: 'Nên bỏ' }]);
    await expect(backend.call('review:decide', { itemId: first, decision: 'declined' })).rejects.toThrow(
      refusal('reason-required'),
    );
    await backend.call('review:decide', { itemId: first, decision: 'declined', text: 'Đúng với diễn biến' });
    expect((await backend.call('review:get', { id: roundId })).items).toMatchObject([
      { decision: 'declined', decisionText: 'Đúng với diễn biến' },
    ]);
  });

  it('is made while the round is open and not after', async () => {
    const { backend, roundId, first } = await suggested([{ quote: 'sôi nổi', text: 'Nên bỏ' }]);
    await backend.call('review:close', { id: roundId, note: 'Hết thời gian' });
    await expect(backend.call('review:decide', { itemId: first, decision: 'accepted' })).rejects.toThrow(
      refusal('review-closed'),
    );
  });

  it('leaves a later answer free to change only what is undecided', async () => {
    const cell = await openCell();
    const { roundId } = await openRound(cell);
    const two = [
      { quote: 'sôi nổi', text: 'Nên bỏ' },
      { quote: '16 giờ', text: 'Xem lại giờ' },
    ];
    await cell.backend.call('review:take', { files: [await answerOf(cell, roundId, two)] });
    const before = await cell.backend.call('review:get', { id: roundId });
    await cell.backend.call('review:decide', {
      itemId: before.items[0]?.id ?? 0,
      decision: 'answered',
      text: 'Giữ',
    });
    const later = await answerOf(cell, roundId, [], {
      now: '2020-04-18T02:00:00.000Z',
      verdict: 'disagreed',
      reason: 'Cần bàn lại',
    });
    await cell.backend.call('review:take', { files: [later] });
    const after = await cell.backend.call('review:get', { id: roundId });
    expect(after.items.map(({ text }) => text)).toEqual(['Nên bỏ']);
    expect(after.reviewers[0]).toMatchObject({ verdict: 'disagreed', reason: 'Cần bàn lại' });
    const earlier = await answerOf(cell, roundId, two, { now: '2020-04-17T02:00:00.000Z' });
    expect((await cell.backend.call('review:take', { files: [earlier] })).reports).toMatchObject([
      { outcome: 'known', sentence: expect.stringContaining('mới hơn') },
    ]);
  });
});

describe('what was written on paper', () => {
  it('is typed by the number of the printed line, or by its words', async () => {
    const cell = await openCell();
    const { roundId, view } = await openRound(cell);
    const reviewerId = view.reviewers[1]?.id ?? 0;
    const printed = await cell.backend.call('review:render', { id: roundId, what: 'print-html' });
    const html = new TextDecoder().decode(printed.bytes);
    const lines = [...html.matchAll(/<th>(\d+)<\/th><td>([^<]*)</gu)].map(([, number, text]) => ({
      number,
      text,
    }));
    const line = lines.find(({ text }) => text?.includes('kết thúc lúc 16 giờ'));
    const byLine = await cell.backend.call('review:type', {
      uuid: uuidOf(1),
      reviewerId,
      line: Number(line?.number),
      quote: '16 giờ',
      text: 'Xem lại giờ',
    });
    expect(byLine.items).toMatchObject([
      { origin: 'typed', author: NAMES[1], quote: '16 giờ', place: { block: 2 } },
    ]);
    const twice = await cell.backend.call('review:type', {
      uuid: uuidOf(1),
      reviewerId,
      text: 'Xem lại giờ',
    });
    expect(twice.items).toHaveLength(1);
    await cell.backend.call('review:type', { uuid: uuidOf(2), reviewerId, line: 1, text: 'Cả dòng' });
    const whole = await cell.backend.call('review:type', {
      uuid: uuidOf(3),
      reviewerId,
      text: 'Nói chung là tốt',
    });
    expect(whole.items.map(({ quote }) => quote)).toEqual([lines[0]?.text, '16 giờ', '']);
    expect(whole.reviewers[1]?.verdict).toBe('seen');
  });

  it('is taken out again when it was typed by mistake, and only that', async () => {
    const cell = await openCell();
    const { roundId, view } = await openRound(cell);
    const typed = await cell.backend.call('review:type', {
      uuid: uuidOf(1),
      reviewerId: view.reviewers[1]?.id ?? 0,
      text: 'Nhầm',
    });
    const answer = await answerOf(cell, roundId, [{ quote: 'sôi nổi', text: 'Nên bỏ' }]);
    await cell.backend.call('review:take', { files: [answer] });
    const left = await cell.backend.call('review:untype', { itemId: typed.items[0]?.id ?? 0 });
    expect(left.items.map(({ text }) => text)).toEqual(['Nên bỏ']);
    await expect(cell.backend.call('review:untype', { itemId: left.items[0]?.id ?? 0 })).rejects.toThrow(
      refusal('not-found'),
    );
  });

  it('is refused where the print-out has no such line or words', async () => {
    const cell = await openCell();
    const { view } = await openRound(cell);
    const type = (more: object) =>
      cell.backend.call('review:type', {
        uuid: uuidOf(1),
        reviewerId: view.reviewers[1]?.id ?? 0,
        text: 'x',
        ...more,
      });
    await expect(type({ line: 99 })).rejects.toThrow(refusal('review-line-unknown'));
    await expect(type({ quote: 'không có đâu' })).rejects.toThrow(refusal('review-line-unknown'));
  });
});
