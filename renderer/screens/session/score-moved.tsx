import type { MovedRow } from '../../../shared/domain/score/settled.ts';
import { evidenceText, pointsText } from '../../../shared/domain/score/words.ts';

/** Where the record says otherwise than when the score was settled: nothing of it changes by itself. */
export function ScoreMoved({ moved, isMet }: { moved: readonly MovedRow[]; isMet: boolean }) {
  if (moved.length === 0) return null;
  const told = (row: MovedRow['was']): string => {
    const points = row.points === null || isMet ? '' : `, ${pointsText(row.points)} điểm`;
    return `${evidenceText(row)}${points}`;
  };
  return (
    <div className="note" role="status">
      <div>
        <p>
          Số liệu đã đổi từ khi chốt. Điểm đã chốt vẫn đứng yên; muốn chấm theo số liệu mới thì mở lại điểm.
        </p>
        <ul className="score-moved">
          {moved.map((row) => (
            <li key={row.id}>
              {row.number}. {row.text}: <del>{told(row.was)}</del> <ins>{told(row.isNow)}</ins>
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}
