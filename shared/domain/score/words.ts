/** A score in the words of screens, papers and the command line. */
import type { ScoreForm } from './form.ts';
import type { SettledScore } from './settled.ts';
import type { ScoreLine, ScoreSheet } from './sheet.ts';

/** "19,5". */
export function pointsText(points: number): string {
  return String(points).replace('.', ',');
}

type ToldResult = Pick<SettledScore, 'total' | 'band'> & Pick<ScoreSheet, 'scale' | 'most'>;

/** The same where there is little room: "Tốt (92)", "7/8 tiêu chí". */
export function ratingText({ scale, total, most, band }: ToldResult): string {
  if (scale === 'met') return `${pointsText(total)}/${pointsText(most)} tiêu chí`;
  return band === '' ? pointsText(total) : `${band} (${pointsText(total)})`;
}

/** "92/100 điểm, xếp loại Tốt", or of what is met and not met "7/8 tiêu chí đạt". */
export function resultText({ scale, total, most, band }: ToldResult): string {
  const share = `${pointsText(total)}/${pointsText(most)}`;
  if (scale === 'met') return `${share} tiêu chí đạt`;
  return `${share} điểm${band === '' ? '' : `, xếp loại ${band}`}`;
}

/** What a row came to: "3/4", "đạt"; '' while it waits. */
export function lineText(
  scale: ScoreForm['scale'],
  { points, most }: Pick<ScoreLine, 'points' | 'most'>,
): string {
  if (points === null) return '';
  if (scale === 'met') return points === most ? 'đạt' : 'không đạt';
  return `${pointsText(points)}/${pointsText(most)}`;
}

/** The evidence beside a row, in a line. */
export function evidenceText({ evidence }: Pick<ScoreLine, 'evidence'>): string {
  return evidence.map(({ text }) => text).join(' · ');
}
