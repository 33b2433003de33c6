/** What readers found wrong with giving numbers, by its number: each stays mended. */

import { describe, expect, it } from 'vitest';
import { hasBlank } from '../../shared/domain/issue-check.ts';
import {
  completePaper,
  holdSession,
  issuePaper,
  openCell,
  planOf,
  scheduleFirst,
  type TestCell,
} from '../electron/services/cell.ts';
import { fc } from '../support/random.ts';
import { refusal } from '../support/refusal.ts';

type KindCode = 'BB' | 'NQ' | 'TB' | 'GM' | 'KH' | 'CV' | 'BC';

async function prepare({ backend }: TestCell, id: number, change: object = {}): Promise<void> {
  await completePaper(backend, id);
  const { head, body, revision } = await backend.call('document:get', { id });
  await backend.call('document:save', { id, body, baseRevision: revision, head: { ...head, ...change } });
  await backend.call('document:move', { id, move: 'approve', reason: 'đã xem' });
}

async function codesOf({ backend }: TestCell, id: number, date = '2020-03-20'): Promise<string[]> {
  return (await backend.call('document:check-issue', { id, date })).map(({ code, severity }) =>
    severity === 'refused' ? code : `${code}?`,
  );
}

async function make(cell: TestCell, kind: KindCode, sessionId?: number): Promise<number> {
  const input = sessionId === undefined ? { kind, title: 'việc chung' } : { kind, sessionId };
  return (await cell.backend.call('document:create', input)).document.id;
}

async function openHeld(votes: { inFavour: number; against: number }[] = []) {
  const cell = await openCell();
  const { sessionId } = await scheduleFirst(cell);
  await holdSession(cell, sessionId);
  for (const vote of votes)
    await cell.backend.call('session:save-vote', {
      id: sessionId,
      vote: { matter: 'Thông qua', blank: 0, ...vote },
    });
  return { cell, sessionId };
}

describe('S2 1 and 10 a resolution', () => {
  it.each([
    ['without a vote', []],
    ['whose only vote failed', [{ inFavour: 1, against: 3 }]],
  ])('%s is refused', async (_what, votes) => {
    const { cell, sessionId } = await openHeld(votes);
    const id = await make(cell, 'NQ', sessionId);
    await prepare(cell, id);
    expect(await codesOf(cell, id)).toContain('no-passed-vote');
    await expect(issuePaper(cell.backend, id, '2020-03-20')).rejects.toThrow(refusal('issue-refused'));
    expect((await cell.backend.call('register:list', {})).entries).toEqual([]);
  });

  it('with a passed vote goes, and one that resolves nothing does not', async () => {
    const { cell, sessionId } = await openHeld([{ inFavour: 4, against: 0 }]);
    const id = await make(cell, 'NQ', sessionId);
    await prepare(cell, id);
    expect((await issuePaper(cell.backend, id, '2020-03-20')).symbol).toBe('01-NQ/CB');
    const { session } = await cell.backend.call('session:get', { id: sessionId });
    await cell.backend.call('session:save', { id: sessionId, session: { ...session, conclusion: '' } });
    const empty = await make(cell, 'NQ', sessionId);
    await prepare(cell, empty);
    expect(await codesOf(cell, empty)).toContain('nothing-resolved');
  });

  it('dated before the session or ahead is refused', async () => {
    const { cell, sessionId } = await openHeld([{ inFavour: 4, against: 0 }]);
    const id = await make(cell, 'NQ', sessionId);
    await prepare(cell, id);
    expect(await codesOf(cell, id, '2020-03-11')).toContain('before-session');
    expect(await codesOf(cell, id, '2020-04-16')).toContain('future');
    expect(await codesOf(cell, id, '2020-03-12')).not.toContain('before-session');
  });

  it.each(['GM', 'TB'] as const)('calling to a session (%s) is not dated after it', async (kind) => {
    const cell = await openCell();
    const { sessionId } = await scheduleFirst(cell);
    const id = await make(cell, kind, sessionId);
    await prepare(cell, id);
    expect(await codesOf(cell, id, '2020-03-12')).toEqual([]);
    expect(await codesOf(cell, id, '2020-03-13')).toEqual(['after-session']);
  });
});

describe('S2 2 and 10 minutes', () => {
  it('of a session that is not closed are refused, with whatever blanks are in them', async () => {
    const cell = await openCell();
    const { sessionId } = await scheduleFirst(cell);
    const { document } = await cell.backend.call('minutes:assemble', { sessionId });
    await cell.backend.call('document:move', { id: document.id, move: 'approve', reason: 'thử' });
    const codes = await codesOf(cell, document.id);
    expect(codes).toEqual(
      expect.arrayContaining(['blank', 'session-open', 'no-minute-taker', 'not-reviewed?']),
    );
    await expect(issuePaper(cell.backend, document.id, '2020-03-20')).rejects.toThrow(
      refusal('issue-refused'),
    );
  });

  it('of a closed one ask for what its check found, and keep the answers in the journal', async () => {
    const { cell, sessionId } = await openHeld([{ inFavour: 1, against: 3 }]);
    const { minutes } = await cell.backend.call('session:close', { id: sessionId });
    await prepare(cell, minutes.id);
    expect(await codesOf(cell, minutes.id)).toEqual(['not-reviewed?', 'vote-failed?']);
    const ask = cell.backend.call('document:issue', {
      id: minutes.id,
      date: '2020-03-20',
      accepted: ['vote-failed'],
    });
    await expect(ask).rejects.toThrow(refusal('issue-asked'));
    await issuePaper(cell.backend, minutes.id, '2020-03-20');
    const [line] = await cell.backend.call('journal:list', { entity: 'document', entityId: minutes.id });
    expect(line).toMatchObject({
      action: 'issue',
      detail: {
        answers: [expect.stringContaining('lấy ý kiến'), expect.stringContaining('không thông qua')],
      },
    });
  });

  it.each([
    'kết thúc vào lúc … giờ …',
    'tại …',
    '- Thời gian: … giờ …, ngày 12',
    '- Địa điểm: ….',
    '- Địa điểm: …',
    'Họ tên: ....................',
    'ngày … tháng … năm …',
    'Địa điểm: -',
    'Số: ____',
    '-',
    'ngày…tháng…năm 2026',
    'ngày....tháng....năm 2026',
    'Họ tên....................',
    'Họ tên………………',
    'Địa điểm: -, chủ trì: đồng chí Lan',
    '- Thư ký: đồng chí -.',
  ])('leave a blank: “%s”', (line) => expect(hasBlank(line)).toBe(true));

  it.each([
    'văn hoá, thể thao…',
    'gồm bàn, ghế, …',
    '“… và phát huy”',
    'nội dung […] đã nêu',
    '- Nội dung: Cải cách',
    'quý I - II',
    'v.v...',
    'Từ 08:00 - 11:00',
    'Chi bộ Phòng Hành chính - Quản trị',
    'thể thao….',
    '“Sống… đẹp”',
  ])('leave no blank: “%s”', (line) => expect(hasBlank(line)).toBe(false));
});

describe('11 who signs', () => {
  it('is never a plain member; a deputy signs as one', async () => {
    const cell = await openCell();
    for (const [person, office] of [
      [0, 'BÍ THƯ'],
      [1, 'PHÓ BÍ THƯ'],
      [2, null],
      [null, null],
    ] as const) {
      const id = await make(cell, 'CV');
      const signerId = person === null ? null : cell.people[person];
      await prepare(cell, id, { signerId });
      const refused = (await codesOf(cell, id)).filter((code) => !code.endsWith('?'));
      const wanted = office !== null ? [] : [person === null ? 'no-signer' : 'signer-without-office'];
      expect(refused).toEqual(wanted);
      const { bytes } = await cell.backend.call('export:render', { id, format: 'html' });
      const html = new TextDecoder().decode(bytes);
      if (person === 2) expect(html).not.toMatch(/>(?:PHÓ )?BÍ THƯ</u);
      else if (office !== null) expect(html).toContain(`>${office}<`);
    }
  });

  it('of minutes or a topic paper is asked about unless the session names them for it, whatever office is held', async () => {
    const cell = await openCell();
    const [secretary, deputy, presenter, other] = cell.people;
    const { sessionId } = await scheduleFirst(cell);
    await holdSession(cell, sessionId);
    const { session } = await cell.backend.call('session:get', { id: sessionId });
    await cell.backend.call('session:save', { id: sessionId, session: { ...session, chairId: other } });
    const { minutes } = await cell.backend.call('session:close', { id: sessionId });
    const topic = (await cell.backend.call('document:create', { kind: 'CĐ', sessionId })).document.id;
    const codesWith = async (id: number, change: object): Promise<string[]> => {
      await cell.backend.call('document:move', { id, move: 'reopen', reason: 'thử' }).catch(() => null);
      await prepare(cell, id, change);
      return (await codesOf(cell, id)).filter((code) => code !== 'not-reviewed?');
    };
    expect(await codesWith(minutes.id, { signerId: other, minuteTakerId: deputy })).toEqual([]);
    expect(await codesWith(minutes.id, { signerId: secretary })).toEqual(['signer-of-other-role?']);
    expect(await codesWith(minutes.id, { signerId: other, minuteTakerId: secretary })).toEqual([
      'signer-of-other-role?',
    ]);
    expect(await codesWith(topic, { signerId: presenter })).toEqual([]);
    expect(await codesWith(topic, { signerId: secretary })).toEqual(['signer-of-other-role?']);
  });

  it('holds the office on the very day of the paper', async () => {
    const cell = await openCell();
    const term = (await cell.backend.call('cell:get', {}))?.terms[0];
    if (term === undefined) throw new Error('there is a term');
    const offices = [
      { memberId: cell.people[0], office: 'secretary' as const, from: null, to: '2020-02-29' },
      { memberId: cell.people[2], office: 'secretary' as const, from: '2020-03-01', to: null },
    ];
    await cell.backend.call('term:save', { id: term.id, term: { ...term, offices } });
    const id = await make(cell, 'CV');
    await prepare(cell, id, { signerId: cell.people[2] });
    expect(await codesOf(cell, id, '2020-02-29')).toEqual(['signer-without-office']);
    expect(await codesOf(cell, id, '2020-03-01')).toEqual([]);
  });
});

describe('a paper', () => {
  it('without recipients, without those it is sent to, or without a word is refused', async () => {
    const cell = await openCell();
    const id = await make(cell, 'CV');
    await cell.backend.call('document:move', { id, move: 'approve' });
    const bare = await codesOf(cell, id);
    expect(bare).toEqual(expect.arrayContaining(['no-text', 'no-addressee']));
    const plan = (await cell.backend.call('plan:save', { plan: planOf(cell.people, { recipients: [] }) })).id;
    const { document } = await cell.backend.call('document:create', { kind: 'KH', planId: plan });
    await cell.backend.call('document:move', { id: document.id, move: 'approve' });
    expect(await codesOf(cell, document.id)).toEqual(['no-recipients']);
  });
});

describe('24 the order of numbers and days', () => {
  it('is asked about exactly when a neighbour is dated on the wrong side', async () => {
    const day = fc.integer({ min: 1, max: 28 }).map((n) => `2020-02-${String(n).padStart(2, '0')}`);
    await fc.assert(
      fc.asyncProperty(fc.array(day, { minLength: 2, maxLength: 6 }), async (days) => {
        const cell = await openCell();
        const before: string[] = [];
        for (const date of days) {
          const id = await make(cell, 'CV');
          await prepare(cell, id);
          const isOdd = before.some((other) => other > date);
          expect(await codesOf(cell, id, date)).toEqual(isOdd ? ['out-of-order?'] : []);
          await issuePaper(cell.backend, id, date);
          before.push(date);
        }
        await cell.backend.close();
      }),
      { numRuns: 8 },
    );
  }, 60_000);

  it('a term is not cut so that its papers fall outside, and a number stays in its term', async () => {
    const cell = await openCell('2024-12-01T02:00:00.000Z');
    const { backend, people } = cell;
    const id = await make(cell, 'CV');
    await prepare(cell, id);
    await issuePaper(backend, id, '2020-03-20');
    const term = (await backend.call('cell:get', {}))?.terms[0];
    if (term === undefined) throw new Error('there is a term');
    const save = (ends: object) => backend.call('term:save', { id: term.id, term: { ...term, ...ends } });
    await expect(save({ endsOn: '2020-03-19' })).rejects.toThrow(refusal('term-has-papers'));
    await expect(save({ startsOn: '2020-03-21' })).rejects.toThrow(refusal('term-has-papers'));
    await save({ endsOn: '2020-03-20' });
    await backend.call('term:save', {
      term: {
        name: '2020 - 2025',
        startsOn: '2020-03-21',
        endsOn: null,
        offices: [{ memberId: people[0], office: 'secretary' }],
      },
    });
    await backend.call('document:move', { id, move: 'reopen', reason: 'sai' });
    await backend.call('document:move', { id, move: 'approve' });
    expect(await codesOf(cell, id, '2020-04-01')).toEqual(['other-term']);
    expect((await issuePaper(backend, id, '2020-03-20')).symbol).toBe('01-CV/CB');
  });
});

describe('a number given by mistake', () => {
  it('is declared void with a reason, stays in the register and is never given again; its paper takes a new one', async () => {
    const cell = await openCell();
    const { backend } = cell;
    const id = await make(cell, 'CV');
    await prepare(cell, id);
    await issuePaper(backend, id, '2020-03-20');
    const [entry] = (await backend.call('register:list', {})).entries;
    await expect(backend.call('register:void', { id: entry?.id ?? 0, reason: '' })).rejects.toThrow();
    await backend.call('register:void', { id: entry?.id ?? 0, reason: 'cấp nhầm cho bản nháp' });
    await expect(backend.call('register:void', { id: entry?.id ?? 0, reason: 'nữa' })).rejects.toThrow(
      refusal('already-void'),
    );
    expect(await backend.call('document:get', { id })).toMatchObject({
      state: 'approved',
      symbol: null,
      number: null,
    });
    expect((await issuePaper(backend, id, '2020-03-21')).symbol).toBe('02-CV/CB');
    expect((await backend.call('register:list', {})).entries).toMatchObject([
      { symbol: '01-CV/CB', voidReason: 'cấp nhầm cho bản nháp', documentId: id },
      { symbol: '02-CV/CB', voidedAt: null, documentId: id },
    ]);
    expect(await backend.call('journal:list', { entity: 'document', entityId: id })).toContainEqual(
      expect.objectContaining({ action: 'void', reason: 'cấp nhầm cho bản nháp' }),
    );
    expect((await backend.call('data:verify', {})).ok).toBe(true);
  });
});

describe('a number that other papers name', () => {
  it('is not declared void', async () => {
    const cell = await openCell();
    const { backend } = cell;
    const id = await make(cell, 'CV');
    await prepare(cell, id);
    await issuePaper(backend, id, '2020-03-20');
    const correction = await backend.call('document:correct', { id });
    await prepare(cell, correction.id);
    await issuePaper(backend, correction.id, '2020-03-25');
    const [entry] = (await backend.call('register:list', {})).entries;
    await expect(backend.call('register:void', { id: entry?.id ?? 0, reason: 'cấp nhầm' })).rejects.toThrow(
      refusal('built-upon'),
    );
  });
});

describe('8 what bars reopening', () => {
  it('is a report on the period of the minutes, whatever year it is dated', async () => {
    const cell = await openCell('2021-02-01T02:00:00.000Z');
    const { backend, people } = cell;
    const close = async (year: number, quarter: 1 | 4, date: string): Promise<number> => {
      const [row] = planOf(people).rows;
      if (row === undefined) throw new Error('the plan has a row');
      const plan = planOf(people, { year, rows: [{ ...row, quarter, sessionDate: date }] });
      const saved = await backend.call('plan:save', { plan });
      const [session] = await backend.call('plan:schedule', { rowIds: [saved.rows[0]?.id ?? 0] });
      await holdSession(cell, session?.id ?? 0);
      const { minutes } = await backend.call('session:close', { id: session?.id ?? 0 });
      await prepare(cell, minutes.id);
      await issuePaper(backend, minutes.id, date);
      return minutes.id;
    };
    const old = await close(2020, 4, '2020-12-10');
    const young = await close(2021, 1, '2021-01-12');
    const { document } = await backend.call('document:create', { kind: 'BC', year: 2020 });
    await prepare(cell, document.id);
    await issuePaper(backend, document.id, '2021-01-20');
    const reopen = (id: number) => backend.call('document:move', { id, move: 'reopen', reason: 'sai' });
    await expect(reopen(old)).rejects.toThrow(refusal('built-upon'));
    expect((await reopen(young)).state).toBe('draft');
  });
});
