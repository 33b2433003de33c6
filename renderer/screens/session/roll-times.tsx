/** When one who was there came late or left early. */
import { type KeyboardEvent, useEffect, useRef } from 'react';
import type { AttendanceInput, RollEntry } from '../../../shared/domain/attendance.ts';
import { parseTypedTime, TimeField } from '../../ui/date-field.tsx';

interface RollTimesProps {
  entry: RollEntry;
  /** Whether the hours are asked for: both fields stand there, and the caret in the first. */
  isWanted: boolean;
  onMark: (marks: readonly AttendanceInput[]) => void;
  /** A field was left by Enter, which goes on, or by Escape. */
  onDone: (goesOn: boolean) => void;
}

/** Nothing for one who was there from beginning to end; emptied, a time is taken back. */
export function RollTimes({ entry, isWanted, onMark, onDone }: RollTimesProps) {
  const { memberId, fullName, cameAt, leftAt } = entry;
  const fields = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    if (isWanted) fields.current?.querySelector('input')?.focus();
  }, [isWanted]);
  if (!isWanted && cameAt === null && leftAt === null) return null;
  const put = (times: Pick<AttendanceInput, 'cameAt' | 'leftAt'>): void =>
    onMark([{ memberId, presence: 'present', reason: '', ...times }]);
  const isCrossed = cameAt !== null && leftAt !== null && leftAt <= cameAt;
  const press = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' && event.key !== 'Escape') return;
    event.preventDefault();
    const typed = event.target instanceof HTMLInputElement ? event.target.value.trim() : '';
    // What cannot be read is told where it stands.
    const isUnread = typed !== '' && parseTypedTime(typed) === null;
    if (!isUnread || event.key === 'Escape') onDone(event.key === 'Enter');
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys of the fields inside
    <span className="roll-reason roll-times" ref={fields} onKeyDown={press}>
      {(isWanted || cameAt !== null) && (
        <span className="roll-time">
          <span aria-hidden="true">đến</span>
          <TimeField
            isLabelHidden
            label={`Giờ đến của đồng chí ${fullName}`}
            value={cameAt}
            onChange={(time) => put({ cameAt: time })}
          />
        </span>
      )}
      {(isWanted || leftAt !== null) && (
        <span className="roll-time">
          <span aria-hidden="true">về</span>
          <TimeField
            isLabelHidden
            label={`Giờ về của đồng chí ${fullName}`}
            value={leftAt}
            onChange={(time) => put({ leftAt: time })}
          />
        </span>
      )}
      {isCrossed && (
        <span className="field-error" role="alert">
          Giờ về phải sau giờ đến.
        </span>
      )}
    </span>
  );
}
