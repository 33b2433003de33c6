import { describe, expect, it } from 'vitest';
import { headFigure, outlook, readPoints } from '../../../../renderer/screens/session/score-words.ts';
import { SCORE_FORMS } from '../../../../shared/domain/score/forms.ts';
import { measureSession } from '../../../../shared/domain/score/measures.ts';
import { fillForm, type Judgement } from '../../../../shared/domain/score/sheet.ts';
import { remarksOf, rollOf, scoredSession, sourceOf } from '../../../support/score.ts';

const judged = (points: Record<string, number>): Record<string, Judgement> =>
  Object.fromEntries(
    Object.entries(points).map(([id, given]) => [
      id,
      { points: given, by: 'Bí thư', at: '2026-09-20T03:00:00.000Z', note: '' },
    ]),
  );
/** 20 of the data: 5 in time, 5 for all there, 5 steps, 5 for all who spoke; no votes and no earlier session. */
const of2026 = (points: Record<string, number>) =>
  fillForm(
    SCORE_FORMS.hd42,
    measureSession(sourceOf(scoredSession({ remarks: remarksOf(10) }))),
    judged(points),
  );

describe('the outlook of a score', () => {
  it('names the ends while much waits', () => {
    expect(outlook(of2026({}))).toBe('Kết quả trong khoảng 20 – 100: từ Kém đến Tốt.');
  });

  it('says what the last row has to come to', () => {
    const sheet = of2026({ draft: 5, 'papers-before': 5, chairing: 9, votes: 3, tasks: 25, posting: 5 });
    expect(outlook(sheet)).toBe('Kết quả trong khoảng 72 – 92: Khá, hoặc Tốt nếu mục 8 được từ 18 điểm.');
    expect(headFigure(sheet)).toEqual({ figure: '72', of: 'điểm đã có, 1 mục chờ chấm' });
  });

  it('says where what waits decides nothing', () => {
    const sheet = of2026({
      draft: 5,
      'papers-before': 5,
      chairing: 10,
      votes: 5,
      tasks: 30,
      discussion: 16.5,
    });
    expect(outlook(sheet)).toBe('Kết quả trong khoảng 91,5 – 96,5: Tốt trong mọi trường hợp.');
  });

  it('tells of criteria which are not met, and why where the data say so', () => {
    const session = scoredSession({
      date: '2025-09-19',
      roll: rollOf('PPPPPPPPPK', []),
      remarks: remarksOf(1),
    });
    const sheet = fillForm(
      SCORE_FORMS.hd12,
      measureSession(sourceOf(session)),
      judged({ discussion: 0, draft: 1 }),
    );
    expect(outlook(sheet)).toBe(
      'Không đạt: 2. Không đồng chí nào vắng không lý do (Đồng chí 10 vắng không lý do); 7. Thảo luận có liên hệ bản thân, có giải pháp. 1 tiêu chí chờ kết luận.',
    );
  });
});

describe('typed points', () => {
  it.each([
    ['18', 18],
    [' 4,5 ', 4.5],
    ['4.5', 4.5],
    ['0', 0],
    ['', null],
  ])('%j are taken', (typed, points) => {
    expect(readPoints(typed, 20)).toBe(points);
  });

  it.each(['21', '-1', '4,3', 'năm', '1e1', '5 điểm'])('%j are none', (typed) => {
    expect(readPoints(typed, 20)).toBeUndefined();
  });
});
