/** Fields of a settled score, for the wording of minutes, resolutions and reports. */
import type { Fields } from '../fields.ts';
import { rowsOf } from './form.ts';
import type { SettledScore } from './settled.ts';
import { pointsText, ratingText, resultText } from './words.ts';

/** The part of minutes and resolutions that tells the score. */
export const SCORE_PART = 'score';

/** `tu_cham`: false of a session whose score nobody settled, for which nothing is printed. */
export function scoreFields(score: SettledScore | null): Fields {
  if (score === null) return { tu_cham: false };
  const { sheet, total, band } = score;
  const hasPoints = sheet.scale === 'points';
  const failed = rowsOf(sheet).filter(({ points }) => points === 0);
  return {
    tu_cham: {
      huong_dan: sheet.title,
      ket_qua: resultText({ ...sheet, total, band }),
      xep_loai: band,
      khong_dat: hasPoints ? '' : failed.map(({ text }) => text).join('; '),
      co_muc: hasPoints,
      muc: sheet.groups.map((group, index) => ({
        tt: String(index + 1),
        noi_dung: group.title,
        toi_da: pointsText(group.most),
        diem: pointsText(group.points),
      })),
      tong_toi_da: pointsText(sheet.most),
      tong_diem: pointsText(total),
    },
  };
}

/** In a cell of a report's table; '' without a score. */
export function ratingField(score: SettledScore | undefined): string {
  return score === undefined ? '' : ratingText({ ...score.sheet, ...score });
}
