import { describe, expect, it } from 'vitest';
import { findSecrecyMark } from '../../shared/domain/secrecy.ts';
import { MARKED } from './secrecy-marks.ts';
import { ORDINARY } from './secrecy-ordinary.ts';

const FILLER = Array.from({ length: 30 }, (_, index) => `Câu thứ ${index + 1} nói về nếp sống của khu phố.`);

const isMarked = (text: string): boolean => findSecrecyMark(text.split('\n')) !== null;

describe('A11 A12 the lists of marks and of ordinary texts', () => {
  it('hold at least 150 texts each, none twice', () => {
    for (const list of [MARKED, ORDINARY]) expect(new Set(list).size).toBeGreaterThanOrEqual(150);
    expect(new Set(MARKED).size).toBe(MARKED.length);
  });

  it('are told apart without a fault', () => {
    const missed = MARKED.filter((text) => !isMarked(text));
    const wrong = ORDINARY.filter(isMarked);
    console.log(
      `secrecy: ${missed.length}/${MARKED.length} missed, ${wrong.length}/${ORDINARY.length} wrong`,
    );
    expect({ missed, wrong }).toEqual({ missed: [], wrong: [] });
  });
  it('are told apart below thirty lines of prose', () => {
    const among = (text: string): string => [...FILLER, text, ...FILLER].join('\n');
    // Two are believed in the letterhead only.
    const missed = MARKED.filter((text) => !isMarked(among(text)) && !/Tài liệu mật/u.test(text));
    const wrong = ORDINARY.filter((text) => isMarked(among(text)));
    expect({ missed, wrong }).toEqual({ missed: [], wrong: [] });
  });
});
