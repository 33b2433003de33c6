import { type KeyboardEvent, useId, useState } from 'react';
import type { ScoreLine } from '../../../shared/domain/score/sheet.ts';
import { pointsText } from '../../../shared/domain/score/words.ts';
import { readPoints } from './score-words.ts';

interface ScoreFieldProps {
  line: ScoreLine;
  isMet: boolean;
  /** Resolves once it is kept. */
  onJudge: (points: number | null) => Promise<void>;
}

/** Where a person gives a row its points: kept when the field is left or by Enter, which goes on to the next that waits. */
export function ScoreField({ line, isMet, onJudge }: ScoreFieldProps) {
  return isMet ? <MetField line={line} onJudge={onJudge} /> : <PointsField line={line} onJudge={onJudge} />;
}

function PointsField({ line, onJudge }: Omit<ScoreFieldProps, 'isMet'>) {
  const id = useId();
  const { text, most, points } = line;
  const [typed, setTyped] = useState<string | null>(null);
  const [isFaulty, setFaulty] = useState(false);

  /** False where what was typed is no number of this row. */
  const check = (): boolean => {
    const isFit = typed === null || readPoints(typed, most) !== undefined;
    setFaulty(!isFit);
    return isFit;
  };
  const keep = async (): Promise<void> => {
    if (typed === null || !check()) return;
    const read = readPoints(typed, most);
    if (read !== undefined && read !== points) await onJudge(read);
    setTyped(null);
  };
  const press = ({ key, currentTarget }: KeyboardEvent<HTMLInputElement>): void => {
    if (key === 'Escape') {
      setTyped(null);
      setFaulty(false);
    }
    // Leaving the field keeps it; the last one is not left.
    if (key === 'Enter' && check() && !focusWaiting(currentTarget)) void keep();
  };
  return (
    <>
      <input
        className="input score-field"
        data-score={line.id}
        inputMode="decimal"
        autoComplete="off"
        placeholder={`0–${pointsText(most)}`}
        aria-label={`Điểm mục ${line.number}, ${text}`}
        aria-invalid={isFaulty}
        aria-describedby={isFaulty ? id : undefined}
        value={typed ?? (points === null ? '' : pointsText(points))}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={() => void keep()}
        onKeyDown={press}
      />
      {isFaulty && (
        <span id={id} className="field-error score-fault" role="alert">
          Từ 0 đến {pointsText(most)}, lẻ nhất là nửa điểm.
        </span>
      )}
    </>
  );
}

function MetField({ line, onJudge }: Omit<ScoreFieldProps, 'isMet'>) {
  return (
    <select
      className="input score-met"
      data-score={line.id}
      aria-label={`Kết luận mục ${line.number}, ${line.text}`}
      value={line.points ?? ''}
      onChange={({ target: { value } }) => void onJudge(value === '' ? null : Number(value))}
    >
      <option value="">Chờ kết luận</option>
      <option value={1}>Đạt</option>
      <option value={0}>Không đạt</option>
    </select>
  );
}

/** To the first field after this one that has nothing in it yet, else to the first of all; false where no other waits. */
export function focusWaiting(after: Element | null = null): boolean {
  const waiting = [...document.querySelectorAll<HTMLInputElement | HTMLSelectElement>('[data-score]')].filter(
    (field) => field.value === '' && field !== after,
  );
  const next = waiting.find(
    (field) => after !== null && after.compareDocumentPosition(field) === Node.DOCUMENT_POSITION_FOLLOWING,
  );
  const target = next ?? waiting[0];
  target?.focus();
  return target !== undefined;
}
