/** Two sessions counted by hand, one of each era. */
import { describe, expect, it } from 'vitest';
import { rowsOf, type ScoreForm, scoreEraOf } from '../../../../shared/domain/score/form.ts';
import { SCORE_FORMS } from '../../../../shared/domain/score/forms.ts';
import { measureSession } from '../../../../shared/domain/score/measures.ts';
import { fillForm, type Judgements, possibleBands, rangeOf } from '../../../../shared/domain/score/sheet.ts';
import {
  paperOf,
  remarksOf,
  rollOf,
  scoredSession,
  sourceOf,
  taskOf,
  voteOf,
} from '../../../support/score.ts';

const AT = '2026-09-20T03:00:00.000Z';
const judged = (points: Record<string, number>): Judgements =>
  Object.fromEntries(
    Object.entries(points).map(([id, given]) => [id, { points: given, by: 'Trần Văn Bí', at: AT, note: '' }]),
  );

/** 24 members: 20 there, 4 excused, the last of them for the fourth time running; 11 spoke. */
const NAMES = [...Array.from({ length: 23 }, (_, index) => `Đồng chí ${index + 1}`), 'Trương Thị Lan Phương'];
const AWAY = rollOf(`${'P'.repeat(23)}V`, NAMES);
const BEFORE = ['2026-01-30', '2026-05-15', '2026-07-31'].map((date, index) =>
  scoredSession({
    id: 10 + index,
    date,
    roll: AWAY,
    tasks:
      index < 2 ? [] : [1, 2, 3, 4, 5, 6].map((id) => taskOf({ id, doneOn: id < 6 ? '2026-09-10' : null })),
  }),
);
const roll = rollOf(`${'P'.repeat(20)}VVVV`, NAMES);
const SOURCE = sourceOf(
  scoredSession({ roll, remarks: remarksOf(11), votes: [voteOf(roll, 16), voteOf(roll, 17)] }),
  {
    earlier: BEFORE,
    papers: [
      paperOf({ id: 1, kind: 'CĐ', date: '2026-09-14' }),
      paperOf({ id: 2, kind: 'GM', state: 'issued', symbol: '12-GM/CB', date: '2026-09-11' }),
      paperOf({ id: 3, kind: 'NQ', state: 'issued', symbol: '04-NQ/CB', date: '2026-09-18' }),
    ],
    posting: { dueOn: '2026-09-20', postedOn: '2026-09-19', standing: 'in-time' },
  },
);

/** An office that lets the two rows of papers be decided by their days. */
const BY_DATA: ScoreForm = {
  ...SCORE_FORMS.hd42,
  groups: SCORE_FORMS.hd42.groups.map((group) => ({
    ...group,
    rows: group.rows.map((row) =>
      row.id === 'papers-before' || row.id === 'posting'
        ? { ...row, decidedBy: 'data' as const, steps: [{ least: 100, isAbove: false, points: 5 }] }
        : row,
    ),
  })),
};

describe('a session of 18/9/2026', () => {
  const measures = measureSession(SOURCE);

  it('has 58 points of the data and 14 of people, and comes to 72 to 92 while 20 wait', () => {
    const sheet = fillForm(BY_DATA, measures, judged({ draft: 5, chairing: 9 }));
    expect([sheet.fromData, sheet.fromPeople, sheet.waiting, sheet.most]).toEqual([58, 14, 20, 100]);
    expect(rangeOf(sheet)).toEqual({ least: 72, most: 92 });
    expect(possibleBands(sheet).map(({ name }) => name)).toEqual(['Khá', 'Tốt']);
    expect(sheet.waitingRows).toEqual(['discussion']);
  });

  it('leaves to people what the book cannot know, unless the office says otherwise', () => {
    const sheet = fillForm(SCORE_FORMS.hd42, measures, {});
    expect(sheet.fromData).toBe(48);
    expect(sheet.waitingRows).toEqual(['draft', 'papers-before', 'discussion', 'chairing', 'posting']);
    expect(rangeOf(sheet)).toEqual({ least: 48, most: 93 });
  });

  it('gives each row the points its own evidence comes to', () => {
    const rows = rowsOf(fillForm(BY_DATA, measures, {}));
    expect(
      rows.map(({ number, points, evidence }) => [number, points, evidence.map(({ text }) => text)]),
    ).toEqual([
      [1, 5, ['14 giờ 00 phút – 15 giờ 50 phút, 110 phút; mức tối thiểu 90 phút']],
      [2, 3, ['20/24, 83,3%']],
      [3, 0, ['Trương Thị Lan Phương 4 lần']],
      [4, null, ['Bài chuyên đề ngày 14/9/2026, đã thông qua']],
      [
        5,
        5,
        [
          'Bài chuyên đề ngày 14/9/2026, đã thông qua',
          'Giấy mời, thông báo 12-GM/CB ngày 11/9/2026, đã ban hành',
        ],
      ],
      [6, 5, ['5/5 bước có ghi trong buổi']],
      [7, 5, ['11/20, 55%']],
      [8, null, ['11 ý kiến']],
      [9, null, ['Kết luận 2 ý', '2/2 lần biểu quyết được thông qua']],
      [10, 5, ['Tán thành 16/20, 17/20 đồng chí được biểu quyết']],
      [11, 25, ['5/6 việc giao tại buổi 31/7/2026, 83,3%; tính đến ngày 18/9/2026']],
      [12, 5, ['Lên cổng thông tin ngày 19/9/2026, hạn ngày 20/9/2026']],
    ]);
  });
});

describe('a session of 19/9/2025', () => {
  const past = rollOf(`${'P'.repeat(21)}KV`, [
    ...Array.from({ length: 21 }, (_, index) => `Đồng chí ${index + 1}`),
    'Vũ Đình Phúc',
    'Bùi Thị Thu Hà',
  ]);
  const source = sourceOf(
    scoredSession({ date: '2025-09-19', year: 2025, roll: past, remarks: remarksOf(8) }),
    {
      earlier: [scoredSession({ id: 9, date: '2025-06-20', roll: rollOf(`${'P'.repeat(22)}V`) })],
      papers: [paperOf({ kind: 'BB', state: 'filed', symbol: '07-BB/CB', date: '2025-09-22' })],
    },
  );
  const measures = measureSession(source);

  it('is judged met or not met, without a total of points', () => {
    const sheet = fillForm(SCORE_FORMS.hd12, measures, judged({ draft: 1 }));
    expect(rowsOf(sheet).map(({ id, points }) => [id, points])).toEqual([
      ['attendance', 1],
      ['unexcused', 0],
      ['running-excuses', 1],
      ['duration', 1],
      ['draft', 1],
      ['steps', 1],
      ['discussion', null],
      ['minutes', 1],
    ]);
    expect(rangeOf(sheet)).toEqual({ least: 6, most: 7 });
    expect([sheet.scale, sheet.bands]).toEqual(['met', []]);
  });

  it('names who was away without a reason, and who was excused most', () => {
    const rows = rowsOf(fillForm(SCORE_FORMS.hd12, measures, {}));
    const told = Object.fromEntries(rows.map(({ id, evidence }) => [id, evidence.map(({ text }) => text)]));
    expect(told).toMatchObject({
      attendance: ['21/23, 91,3%'],
      unexcused: ['Vũ Đình Phúc vắng không lý do'],
      'running-excuses': ['Nhiều nhất 2 lần (Bùi Thị Thu Hà)'],
      minutes: ['Biên bản 07-BB/CB ngày 22/9/2025, đã lưu hồ sơ'],
    });
  });

  it('asks for more than 85 in a hundred, not for 85', () => {
    const at = (marks: string) =>
      rowsOf(
        fillForm(SCORE_FORMS.hd12, measureSession(sourceOf(scoredSession({ roll: rollOf(marks) }))), {}),
      )[0]?.points;
    expect(at(`${'P'.repeat(17)}VVV`)).toBe(0);
    expect(at(`${'P'.repeat(18)}VV`)).toBe(1);
    expect(at(`${'P'.repeat(17)}VVM`)).toBe(1);
  });
});

it('goes by the day of the session', () => {
  expect(scoreEraOf('2025-10-27')).toBe('hd12');
  expect(scoreEraOf('2025-10-28')).toBe('hd42');
});
