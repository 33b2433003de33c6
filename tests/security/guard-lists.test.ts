import { describe, expect, it } from 'vitest';
import { type GuardRule, inspectPieces } from '../../shared/domain/guard.ts';
import { BARRED } from './guard-barred.ts';
import { PASSING } from './guard-passing.ts';
import { BARRED_SHORT, PASSING_SHORT } from './guard-short-forms.ts';

const NAMES = ['Trần Minh Khoa', 'Lê Bảo Ngọc', 'Phạm Quốc Bảo', 'Đặng Văn Sơn'];

const look = (text: string): GuardRule[] =>
  inspectPieces([{ place: 'Nội dung', lines: text.split('\n') }], NAMES).map(({ rule }) => rule);

const ALL = [BARRED, BARRED_SHORT].flatMap((list) =>
  Object.entries(list).flatMap(([rule, texts]) => texts.map((text) => [rule, text] as const)),
);
const ORDINARY = [...PASSING, ...PASSING_SHORT];

const PROSE = ['Chiều nay, Chi bộ sinh hoạt chuyên đề.', 'Các đảng viên dự đủ.'];

describe('A1 the lists of what may not and what may go to a portal', () => {
  it('hold at least 200 texts each, none twice', () => {
    for (const list of [ALL.map(([, text]) => text), ORDINARY]) {
      expect(list.length).toBeGreaterThanOrEqual(200);
      expect(new Set(list).size).toBe(list.length);
    }
  });

  it('are told apart without a fault, alone and among prose', () => {
    const among = (text: string): string => [...PROSE, text, ...PROSE].join('\n');
    const missed = ALL.filter(([rule, text]) =>
      [text, among(text)].some((one) => !look(one).some((found) => found === rule)),
    );
    const wrong = ORDINARY.flatMap((text) => {
      const found = [...look(text), ...look(among(text))];
      return found.length === 0 ? [] : [[found[0], text]];
    });
    console.log(`guard: ${missed.length}/${ALL.length} missed, ${wrong.length}/${ORDINARY.length} wrong`);
    expect({ missed, wrong }).toEqual({ missed: [], wrong: [] });
  });
});
