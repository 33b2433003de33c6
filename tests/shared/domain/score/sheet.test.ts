/** What holds of every form, whatever is judged in whatever order. */

import { describe, expect, it } from 'vitest';
import { rowsOf, ScoreForm } from '../../../../shared/domain/score/form.ts';
import { SCORE_FORMS } from '../../../../shared/domain/score/forms.ts';
import { measureSession, type ScoreSource } from '../../../../shared/domain/score/measures.ts';
import { movedRows, settle } from '../../../../shared/domain/score/settled.ts';
import {
  bandOf,
  fillForm,
  type Judgement,
  possibleBands,
  rangeOf,
} from '../../../../shared/domain/score/sheet.ts';
import { fc } from '../../../support/random.ts';
import {
  paperOf,
  remarksOf,
  rollOf,
  scoredSession,
  sourceOf,
  taskOf,
  voteOf,
} from '../../../support/score.ts';

const marks = fc.string({ unit: fc.constantFrom('P', 'P', 'P', 'V', 'K', 'M'), minLength: 1, maxLength: 12 });
const anySource: fc.Arbitrary<ScoreSource> = fc
  .record({
    now: marks,
    before: fc.array(marks, { maxLength: 5 }),
    speakers: fc.nat(8),
    inFavour: fc.option(fc.nat(12), { nil: null }),
    tasks: fc.array(fc.constantFrom('2026-09-01', '2026-10-01', null), { maxLength: 4 }),
    endTime: fc.constantFrom('15:00', '15:30', '16:10', null),
    conclusion: fc.constantFrom('', 'Một.'),
    isFiled: fc.boolean(),
  })
  .map(({ now, before, speakers, inFavour, tasks, endTime, conclusion, isFiled }) => {
    const roll = rollOf(now);
    const votes = inFavour === null ? [] : [voteOf(roll, inFavour)];
    const session = scoredSession({ roll, remarks: remarksOf(speakers), votes, endTime, conclusion });
    const earlier = before.map((each, index) =>
      scoredSession({
        id: index + 1,
        date: `2026-0${index + 1}-15`,
        roll: rollOf(each),
        tasks: tasks.map((doneOn, id) => taskOf({ id: id + 1, doneOn })),
      }),
    );
    const papers = isFiled ? [paperOf({ kind: 'BB', state: 'filed' })] : [];
    return sourceOf(session, { earlier, papers });
  });
const anyForm = fc.constantFrom(SCORE_FORMS.hd12, SCORE_FORMS.hd42);
const by = { by: 'Trần Văn Bí', at: '2026-09-20T03:00:00.000Z', note: '' };

describe('a sheet', () => {
  it('comes to a total within every range that was shown on the way to it', () => {
    fc.assert(
      fc.property(anyForm, anySource, fc.array(fc.nat(40), { minLength: 12 }), (form, source, given) => {
        const measures = measureSession(source);
        const judged: Record<string, Judgement> = {};
        const ranges = [rangeOf(fillForm(form, measures, judged))];
        const bands = [possibleBands(fillForm(form, measures, judged)).map(({ name }) => name)];
        for (const [index, row] of rowsOf(form).entries()) {
          judged[row.id] = { ...by, points: Math.min((given[index] ?? 0) / 2, row.most) };
          const sheet = fillForm(form, measures, judged);
          ranges.push(rangeOf(sheet));
          bands.push(possibleBands(sheet).map(({ name }) => name));
        }
        const sheet = fillForm(form, measures, judged);
        expect(sheet.waitingRows).toEqual([]);
        // The oracle: the rows themselves, added up.
        const total = rowsOf(sheet).reduce((sum, { points }) => sum + (points ?? Number.NaN), 0);
        for (const { least, most } of ranges) {
          expect(total).toBeGreaterThanOrEqual(least);
          expect(total).toBeLessThanOrEqual(most);
        }
        if (form.scale === 'points')
          for (const names of bands) expect(names).toContain(bandOf(total, form.bands));
      }),
    );
  });

  it('gives no row points that nobody judged and no figure decided', () => {
    fc.assert(
      fc.property(anyForm, anySource, (form, source) => {
        const measures = measureSession(source);
        for (const row of rowsOf(fillForm(form, measures, {})))
          if (row.points !== null) {
            const own = rowsOf(form).find(({ id }) => id === row.id);
            expect(own?.decidedBy).toBe('data');
            expect(measures[own?.figure ?? 'chairing'].share).not.toBeNull();
          }
      }),
    );
  });

  it('never lets a judgement change what the data decide, nor one that is more than the row is worth', () => {
    fc.assert(
      fc.property(anyForm, anySource, (form, source) => {
        const measures = measureSession(source);
        const none = fillForm(form, measures, {});
        const tooMuch = Object.fromEntries(
          rowsOf(form).map(({ id, most }) => [id, { ...by, points: most + 1 }]),
        );
        expect(fillForm(form, measures, tooMuch)).toEqual(none);
        const nothing = Object.fromEntries(rowsOf(form).map(({ id }) => [id, { ...by, points: 0 }]));
        expect(fillForm(form, measures, nothing).fromData).toBe(none.fromData);
      }),
    );
  });
});

describe('a settled score', () => {
  const zeros = Object.fromEntries(rowsOf(SCORE_FORMS.hd42).map(({ id }) => [id, { ...by, points: 0 }]));
  const sheetOf = (source: ScoreSource) => fillForm(SCORE_FORMS.hd42, measureSession(source), zeros);

  it('tells nothing of data that stayed, and the rows of data that moved', () => {
    fc.assert(
      fc.property(anySource, anySource, (then, now) => {
        const settled = settle(sheetOf(then), 'Trần Văn Bí', by.at);
        expect(movedRows(settled, measureSession(then))).toEqual([]);
        const moved = movedRows(settled, measureSession(now)).map(({ id }) => id);
        for (const [index, row] of rowsOf(sheetOf(now)).entries()) {
          const before = rowsOf(settled.sheet)[index];
          if (before?.decidedBy !== 'person' && before?.points !== row.points)
            expect(moved).toContain(row.id);
        }
      }),
    );
  });

  it('says what stood there and what would stand there now', () => {
    const then = sourceOf(scoredSession({ roll: rollOf('PPPPPPPPPV') }));
    const now = sourceOf(scoredSession({ roll: rollOf('PPPPPPPPVV') }));
    expect(movedRows(settle(sheetOf(then), 'Bí thư', by.at), measureSession(now))).toMatchObject([
      { number: 2, was: { points: 4, evidence: [{ text: '9/10, 90%' }] }, isNow: { points: 3 } },
      { number: 3, was: { points: 1 }, isNow: { points: 1 } },
      { number: 7, was: { evidence: [{ text: '0/9, 0%' }] }, isNow: { evidence: [{ text: '0/8, 0%' }] } },
    ]);
  });

  it('is not disturbed by minutes that go their way', () => {
    const session = scoredSession();
    const then = sourceOf(session, { papers: [paperOf({ kind: 'CĐ', state: 'draft' })] });
    const now = sourceOf(session, { papers: [paperOf({ kind: 'CĐ', state: 'issued' })] });
    expect(movedRows(settle(sheetOf(then), 'Bí thư', by.at), measureSession(now))).toEqual([]);
  });
});

describe('excuses running', () => {
  it('pass over exemption and the time before joining, and begin anew after coming or a bare absence', () => {
    const told = (...rolls: string[]) => {
      const sessions = rolls.map((marks, index) =>
        scoredSession({ id: index + 1, date: `2026-0${index + 1}-15`, roll: rollOf(marks) }),
      );
      const [session = scoredSession(), ...earlier] = sessions.toReversed();
      const source = sourceOf(session, { earlier: earlier.toReversed() });
      return measureSession(source)['running-excuses'].evidence.map(({ text }) => text)[0];
    };
    expect(told('V', 'V', 'V', 'V')).toBe('Đồng chí 1 4 lần');
    expect(told('V', 'V', 'V')).toBe('Nhiều nhất 3 lần (Đồng chí 1)');
    expect(told('V', 'M', 'V')).toBe('Nhiều nhất 2 lần (Đồng chí 1)');
    expect(told('V', 'P', 'V')).toBe('Nhiều nhất 1 lần (Đồng chí 1)');
    expect(told('V', 'K', 'V')).toBe('Nhiều nhất 1 lần (Đồng chí 1)');
    expect(told('P', 'PV', 'PV')).toBe('Nhiều nhất 2 lần (Đồng chí 2)');
    expect(told('V', 'P')).toBe('Không ai vắng có lý do');
  });
});

describe('a form of an office', () => {
  const [first] = SCORE_FORMS.hd42.groups;
  const withRow = (change: object) => ({
    ...SCORE_FORMS.hd42,
    groups: [{ title: 'Một', rows: [{ ...first?.rows[0], ...change }] }],
  });

  it("is taken as the program's own are", () => {
    for (const form of Object.values(SCORE_FORMS)) expect(ScoreForm.parse(form)).toEqual(form);
    expect(rowsOf(SCORE_FORMS.hd42).reduce((sum, { most }) => sum + most, 0)).toBe(100);
  });

  it.each([
    ['a row of data without a figure', withRow({ figure: null })],
    ['a row of data without steps', withRow({ steps: [] })],
    ['a step worth more than its row', withRow({ most: 4 })],
    [
      'steps that rise',
      withRow({
        steps: [
          { least: 50, points: 3 },
          { least: 90, points: 5 },
        ],
      }),
    ],
    ['two rows of one id', { ...SCORE_FORMS.hd42, groups: [first, first] }],
    ['bands that leave out the lowest', { ...SCORE_FORMS.hd42, bands: [{ least: 50, name: 'Đạt' }] }],
    ['met rows worth more than one', { ...SCORE_FORMS.hd42, scale: 'met' }],
  ])('is refused with %s', (_what, form) => {
    expect(ScoreForm.safeParse(form).success).toBe(false);
  });
});
