/** The clerk's findings that are of facts and dates, by number, as a table: what was reported, and more of its kind. */
import { describe, expect, it } from 'vitest';
import { placeQuestion } from '../../shared/domain/place-name.ts';
import type { SessionInput } from '../../shared/domain/session.ts';
import { readForm } from '../electron/export/form/read-form.ts';
import { holdSession, openCell, planOf, scheduleFirst, type TestCell } from '../electron/services/cell.ts';

interface Held {
  cell: TestCell;
  id: number;
}

/** A session that was held, with what is given changed beforehand. */
async function held(
  change: (people: TestCell['people']) => Partial<SessionInput> = () => ({}),
): Promise<Held> {
  const cell = await openCell();
  const { sessionId: id } = await scheduleFirst(cell);
  await holdSession(cell, id);
  const { session } = await cell.backend.call('session:get', { id });
  await cell.backend.call('session:save', { id, session: { ...session, ...change(cell.people) } });
  return { cell, id };
}

async function draft(cell: TestCell, input: object): Promise<{ id: number; body: string }> {
  const { document } = await cell.backend.call('document:create', input as { kind: 'CV'; title: string });
  return { id: document.id, body: (await cell.backend.call('document:get', { id: document.id })).body };
}

async function formOf({ backend }: TestCell, id: number) {
  const { bytes } = await backend.call('export:render', { id, format: 'docx' });
  return readForm(bytes);
}

async function codesOf({ backend }: TestCell, id: number): Promise<string[]> {
  return (await backend.call('document:check-issue', { id, date: '2020-03-20' })).map(({ code }) => code);
}

interface Row {
  number: string;
  what: string;
  holds: () => Promise<void>;
}

const vote = (matter: string, inFavour: number, against: number) => ({ matter, inFavour, against, blank: 0 });

const ROWS: Row[] = [
  ...(
    [
      ['no vote', [], true],
      ['one failed vote', [vote('A', 1, 3)], true],
      ['only failed votes', [vote('A', 1, 3), vote('B', 0, 4)], true],
      ['exactly half', [vote('A', 2, 2)], true],
      ['a passed vote', [vote('A', 4, 0)], false],
      ['one failed and one passed', [vote('A', 1, 3), vote('B', 3, 1)], false],
    ] as const
  ).map(
    ([what, votes, isRefused]): Row => ({
      number: '1',
      what: `a resolution with ${what} ${isRefused ? 'is' : 'is not'} held back for want of a vote`,
      holds: async () => {
        const { cell, id } = await held();
        for (const one of votes) await cell.backend.call('session:save-vote', { id, vote: one });
        const paper = await draft(cell, { kind: 'NQ', sessionId: id });
        expect((await codesOf(cell, paper.id)).includes('no-passed-vote')).toBe(isRefused);
      },
    }),
  ),
  ...(
    [
      ['no hour of its end', { endTime: null }],
      ['no hour of its beginning', { startTime: null }],
      ['an end before its beginning', { startTime: '19:30', endTime: '11:05' }],
    ] as const
  ).map(
    ([what, change]): Row => ({
      number: '2',
      what: `minutes of a session with ${what} are not numbered`,
      holds: async () => {
        const { cell, id } = await held(() => change);
        const { document } = await cell.backend.call('minutes:assemble', { sessionId: id });
        await cell.backend.call('document:move', { id: document.id, move: 'approve', reason: 'thử' });
        await expect(
          cell.backend.call('document:issue', {
            id: document.id,
            date: '2020-03-20',
            accepted: await codesOf(cell, document.id),
          }),
        ).rejects.toThrow();
        expect((await cell.backend.call('register:list', {})).entries).toEqual([]);
      },
    }),
  ),
  ...(['place', 'startTime'] as const).map(
    (field): Row => ({
      number: '2',
      what: `a notice without ${field} is not numbered`,
      holds: async () => {
        const cell = await openCell();
        const { sessionId: id } = await scheduleFirst(cell);
        const { session } = await cell.backend.call('session:get', { id });
        const blank = { ...session, [field]: field === 'place' ? '' : null };
        await cell.backend.call('session:save', { id, session: blank });
        for (const kind of ['TB', 'GM'] as const) {
          const paper = await draft(cell, { kind, sessionId: id });
          expect(await codesOf(cell, paper.id)).toContain('blank');
        }
      },
    }),
  ),
  ...(['excused', 'unexcused'] as const).flatMap((presence) =>
    (['presenter-absent', 'speaker-absent'] as const).map(
      (code): Row => ({
        number: '3',
        what: `somebody ${presence} is found where the minutes would let him be a ${code.split('-')[0]}`,
        holds: async () => {
          const { cell, id } = await held();
          const [, , presenter, speaker] = cell.people;
          const memberId = code === 'presenter-absent' ? presenter : speaker;
          const remark = { speakerId: speaker, text: 'Nhất trí.' };
          if (code === 'speaker-absent') await cell.backend.call('session:save-remark', { id, remark });
          await cell.backend.call('session:mark', { id, attendance: [{ memberId, presence }] });
          const { findings } = await cell.backend.call('session:get', { id });
          expect(findings.map((finding) => finding.code)).toContain(code);
        },
      }),
    ),
  ),
  ...([{ year: 2020 }, { year: 2020, quarter: 1 }, { year: 2020, quarter: 3 }] as const).map(
    (period): Row => ({
      number: '4',
      what: `a report on ${JSON.stringify(period)} without sessions praises nothing`,
      holds: async () => {
        const cell = await openCell('2021-01-20T02:00:00.000Z');
        const { body } = await draft(cell, { kind: 'BC', ...period });
        expect(body).not.toMatch(/Ưu điểm|bằng văn bản|phân công cụ thể|bỏ lỡ|\b0 /u);
        expect(body).toContain('chưa tổ chức được buổi sinh hoạt chuyên đề nào');
      },
    }),
  ),
  ...(['2026-05-25', '2026-05-26', '2026-05-27', '2026-05-28'] as const).map(
    (date): Row => ({
      number: '12',
      what: `a plan cited on ${date} has the comma of that day's rule, whenever the session is`,
      holds: async () => {
        const cell = await openCell('2026-06-01T02:00:00.000Z');
        const [term] = (await cell.backend.call('cell:get', {}))?.terms ?? [];
        if (term === undefined) throw new Error('no term');
        await cell.backend.call('term:save', { id: term.id, term: { ...term, endsOn: null } });
        const rows = planOf(cell.people).rows.map((row) => ({
          ...row,
          quarter: 2 as const,
          sessionDate: '2026-06-05',
          draftDueOn: null,
        }));
        const plan = await cell.backend.call('plan:save', {
          plan: planOf(cell.people, { year: 2026, rows }),
          withPaper: true,
        });
        const planPaper = plan.documentId ?? 0;
        await cell.backend.call('document:move', { id: planPaper, move: 'approve', reason: 'thử' });
        const asked = await cell.backend.call('document:check-issue', { id: planPaper, date: '2026-02-03' });
        const accepted = asked.map(({ code }) => code);
        await cell.backend.call('document:issue', { id: planPaper, date: '2026-02-03', accepted });
        const [session] = await cell.backend.call('plan:schedule', { rowIds: plan.rows.map(({ id }) => id) });
        const { body } = await draft(cell, { kind: 'TB', sessionId: session?.id, date });
        const comma = date >= '2026-05-27' ? ',' : '';
        expect(body).toContain(`Kế hoạch số 01-KH/CB${comma} ngày 03/02/2026`);
      },
    }),
  ),
  ...(
    [
      ['Phòng họp số 2', '14:00', /14 giờ.*Phòng họp số 2|Phòng họp số 2.*14 giờ/su],
      ['Nhà văn hoá thôn Đông', '19:30', /Nhà văn hoá thôn Đông|19 giờ 30/u],
      ['', '08:05', /08 giờ 05/u],
    ] as const
  ).map(
    ([place, startTime, printed]): Row => ({
      number: '13',
      what: `a plan prints its place “${place}” and the hour ${startTime}`,
      holds: async () => {
        const cell = await openCell();
        const rows = planOf(cell.people).rows.map((row) => ({ ...row, place, startTime }));
        const plan = await cell.backend.call('plan:save', {
          plan: planOf(cell.people, { rows }),
          withPaper: true,
        });
        const texts = (await formOf(cell, plan.documentId ?? 0)).lines.map(({ text }) => text).join('\n');
        expect(texts).toMatch(printed);
        expect(texts).toContain(place);
      },
    }),
  ),
  ...[0, 1, 2, 3].map(
    (filled): Row => ({
      number: '14',
      what: `a plan with parts ${filled} filled has no part without a line, and is not issued without recipients`,
      holds: async () => {
        const cell = await openCell();
        const [purpose, requirements] = [filled & 1 ? 'Nâng cao.' : '', filled & 2 ? 'Thiết thực.' : ''];
        const plan = await cell.backend.call('plan:save', {
          plan: planOf(cell.people, { purpose, requirements, recipients: [] }),
          withPaper: true,
        });
        const id = plan.documentId ?? 0;
        const form = await formOf(cell, id);
        const text = form.lines.filter((line) => line.cell === null && line.text.trim() !== '');
        const heads = text
          .map((line, index) => (/^[IVX]+- /u.test(line.text) ? index : -1))
          .filter((at) => at >= 0);
        expect(heads.filter((at) => heads.includes(at + 1))).toEqual([]);
        expect(await codesOf(cell, id)).toContain('no-recipients');
      },
    }),
  ),
  ...(
    [
      ['Trần Phú', 'level-word'],
      ['Lê Lợi', 'level-word'],
      ['Quang Trung', 'level-word'],
      ['8', 'level-word'],
      ['Huế', 'level-word'],
      ['Vinh', 'level-word'],
      ['Phú Thọ', 'province-or-commune'],
      ['Phường Trần Phú', null],
      ['Thành phố Huế', null],
      ['TP Vinh', null],
      ['Cao Lãnh', null],
      ['Hải Vân', null],
    ] as const
  ).map(
    ([placeName, question]): Row => ({
      number: '30',
      what: `the place “${placeName}” ${question === null ? 'is plain' : `is asked about (${question})`}`,
      holds: async () => {
        expect(placeQuestion(placeName)).toBe(question);
      },
    }),
  ),
];

describe('what a filing clerk sent back', () => {
  it.each(ROWS)('$number $what', async ({ holds }) => holds());
});
