/** What an article made of minutes never holds, looked for by means of our own over many sessions. */

import { expect, it } from 'vitest';
import { draftArticle } from '../../../shared/domain/article-draft.ts';
import type { Presence } from '../../../shared/domain/attendance.ts';
import { DocumentHead } from '../../../shared/domain/document.ts';
import type { CellContext } from '../../../shared/domain/fields.ts';
import { MemberInput } from '../../../shared/domain/member.ts';
import { type Session, SessionInput } from '../../../shared/domain/session.ts';
import { fc } from '../../support/random.ts';

const NAMES = ['Trần Minh Khoa', 'Lê Bảo Ngọc', 'Phạm Quốc Bảo', 'Đặng Văn Sơn', 'Hoàng Đức Anh'];
const CONTEXT: CellContext = {
  cell: {
    superiorName: 'Đảng bộ Sở Khoa học',
    superiorCommittee: 'Đảng uỷ Sở Khoa học',
    name: 'Chi bộ Phòng Kế hoạch',
    symbolSuffix: 'CB',
    placeName: 'Vũng Tàu',
    toneStyle: 'uỷ',
    cellType: 'agency',
  },
  term: null,
  officers: { secretaryId: null, deputyIds: [], committeeIds: [] },
  members: new Map(
    NAMES.map((fullName, at) => [
      at + 1,
      { ...MemberInput.parse({ fullName, admittedOn: null, officialOn: null }), id: at + 1 },
    ]),
  ),
  ofCell: [],
};

const WORDS = 'cần phải không quỹ minh bạch thanh tra lương nâng việc đề nghị rõ sớm xem lại'.split(' ');
const sentence = fc
  .array(fc.constantFrom(...WORDS), { minLength: 5, maxLength: 14 })
  .map((words) => `${words.join(' ')}.`);
const person = fc.integer({ min: 1, max: NAMES.length });
const nameOf = (id: number) => NAMES[id - 1] ?? '';

/** A session whose conclusion takes over what was said, who was away and how people voted, among lines of its own. */
const anySession = fc
  .record({
    presences: fc.array(fc.constantFrom<Presence>('present', 'excused', 'unexcused', 'unmarked'), {
      minLength: NAMES.length,
      maxLength: NAMES.length,
    }),
    remarks: fc.array(fc.record({ speakerId: person, text: sentence, answer: sentence }), { maxLength: 6 }),
    own: fc.array(sentence, { maxLength: 3 }),
    repeated: fc.boolean(),
    named: person,
    chairId: person,
    presenterIds: fc.uniqueArray(person, { maxLength: 3 }),
    purpose: sentence,
  })
  .map(({ presences, remarks, own, repeated, named, chairId, presenterIds, purpose }): Session => {
    const quoted = repeated ? remarks.map(({ text }) => `- Như ý kiến nêu: ${text.toUpperCase()}`) : [];
    const inner = [
      `Đồng chí ${nameOf(named)} chịu trách nhiệm.`,
      `Đồng chí ${nameOf(named)} không tán thành.`,
      'Thống nhất thực hiện từ tháng sau.',
    ];
    const input = SessionInput.parse({
      topic: 'Chuyển đổi số',
      year: 2025,
      quarter: 1,
      date: '2025-03-12',
      startTime: '14:00',
      endTime: '16:00',
      place: 'Phòng họp số 2',
      presenterIds,
      chairId,
      minuteTakerId: null,
      purpose: `${purpose} ${remarks[0]?.text ?? ''}`,
      programme: [],
      materials: [],
      guests: [],
      conclusion: [...own, ...quoted, ...inner].join('\n'),
    });
    return {
      ...input,
      id: 1,
      planRowId: null,
      state: 'closed',
      cancelledBecause: '',
      postponements: [],
      isRollSettled: true,
      roll: presences.map((presence, at) => ({
        memberId: at + 1,
        fullName: nameOf(at + 1),
        duties: '',
        membership: 'official',
        leave: null,
        presence,
        reason: '',
        cameAt: null,
        leftAt: null,
      })),
      remarks: remarks.map((remark, at) => ({ ...remark, id: at + 1, speakerName: '', answeredById: null })),
      votes: [],
      tasks: [],
      carriedTasks: [],
    };
  });

const articleOf = (session: Session, symbol: string | null = '01-BB/CB') =>
  draftArticle(
    {
      kind: 'BB',
      title: 'sinh hoạt chuyên đề quý I năm 2025',
      head: DocumentHead.parse({ subject: 'sinh hoạt chuyên đề quý I năm 2025' }),
      body: session.remarks.map(({ text }) => text).join('\n\n'),
      date: '2025-03-12',
      symbol,
    },
    session,
    CONTEXT,
  );

/** Words in small letters with one space between, and one at either end. */
const spaced = (text: string) =>
  ` ${text
    .toLowerCase()
    .split(/[\s.,:;“”"#()-]+/u)
    .filter(Boolean)
    .join(' ')} `;

it('never repeats a remark, names nobody who was away, and tells no vote by name', () => {
  fc.assert(
    fc.property(anySession, (session) => {
      const { title, summary, body, visibility } = articleOf(session);
      const whole = `${title}\n${summary}\n${body}`;
      expect(visibility).toBe('internal');
      for (const said of session.remarks.flatMap(({ text, answer }) => [text, answer])) {
        const words = spaced(said).trim().split(' ');
        for (let at = 0; at + 5 <= words.length; at += 1)
          expect(spaced(whole)).not.toContain(` ${words.slice(at, at + 5).join(' ')} `);
      }
      for (const { fullName, presence } of session.roll)
        if (presence !== 'present') expect(whole).not.toContain(fullName);
      expect(whole).not.toContain('không tán thành');
    }),
    { numRuns: 300 },
  );
});

it('tells day, place, topic, conclusion, and the paper by its number', () => {
  fc.assert(
    fc.property(anySession, (session) => {
      const { summary, body } = articleOf(session);
      for (const words of ['12/3/2025', 'Phòng họp số 2', 'Chuyển đổi số']) expect(summary).toContain(words);
      expect(body).toContain('Thống nhất thực hiện từ tháng sau.');
      expect(body).toContain('Theo Biên bản số 01-BB/CB ngày 12/3/2025.');
      const chairIsThere = session.roll[(session.chairId ?? 0) - 1]?.presence === 'present';
      expect(body.includes('chủ trì buổi sinh hoạt')).toBe(chairIsThere);
      expect(articleOf(session, null).body).not.toContain('Biên bản');
    }),
    { numRuns: 50 },
  );
});

/** Topics, places and names that are themselves what must not be told. */
const hostile = anySession.chain((session) => {
  const away = session.roll.filter(({ presence }) => presence !== 'present').map(({ fullName }) => fullName);
  const said = session.remarks.map(({ text }) => text.replace(/\.$/u, ''));
  const inner = [...away, ...away.map((name) => `Học tập gương đồng chí ${name}`), ...said];
  const fixed = 'Chi bộ Phòng Kế hoạch tổ chức buổi sinh hoạt chuyên đề quý I năm 2025';
  return fc
    .record({
      topic: fc.constantFrom('Chuyển đổi số', ...inner),
      place: fc.constantFrom('Phòng họp số 2', '', ...inner),
      saysOurWords: fc.boolean(),
    })
    .map(({ topic, place, saysOurWords }): Session => {
      const [first, ...others] = session.remarks;
      if (first === undefined || !saysOurWords) return { ...session, topic, place };
      return { ...session, topic, place, remarks: [{ ...first, text: fixed }, ...others] };
    });
});

it('keeps to that when the topic, the place or our own words are what was said or who was away', () => {
  fc.assert(
    fc.property(hostile, (session) => {
      const { title, summary, body } = articleOf(session);
      const whole = `${title}\n${summary}\n${body}`;
      expect(title).not.toBe('');
      for (const said of session.remarks.flatMap(({ text, answer }) => [text, answer])) {
        const words = spaced(said).trim().split(' ');
        for (let at = 0; at + 5 <= words.length; at += 1)
          expect(spaced(whole)).not.toContain(` ${words.slice(at, at + 5).join(' ')} `);
      }
      for (const { fullName, presence } of session.roll)
        if (presence !== 'present') expect(whole).not.toContain(fullName);
    }),
    { numRuns: 300 },
  );
});
