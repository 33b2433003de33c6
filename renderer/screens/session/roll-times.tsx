/** When one who was there came late or left early. */
import type { AttendanceInput, RollEntry } from '../../../shared/domain/attendance.ts';
import { TimeField } from '../../ui/date-field.tsx';

interface RollTimesProps {
  entry: RollEntry;
  onMark: (marks: readonly AttendanceInput[]) => void;
}

/** Nothing for one who was there from beginning to end; emptied, a time is taken back. */
export function RollTimes({ entry, onMark }: RollTimesProps) {
  const { memberId, fullName, cameAt, leftAt } = entry;
  if (cameAt === null && leftAt === null) return null;
  const put = (times: Pick<AttendanceInput, 'cameAt' | 'leftAt'>): void =>
    onMark([{ memberId, presence: 'present', reason: '', ...times }]);
  const isCrossed = cameAt !== null && leftAt !== null && leftAt <= cameAt;
  return (
    <span className="roll-reason roll-times">
      {cameAt !== null && (
        <TimeField
          label={`Giờ đến của đồng chí ${fullName}`}
          value={cameAt}
          onChange={(time) => put({ cameAt: time })}
        />
      )}
      {leftAt !== null && (
        <TimeField
          label={`Giờ về của đồng chí ${fullName}`}
          value={leftAt}
          onChange={(time) => put({ leftAt: time })}
        />
      )}
      {isCrossed && (
        <span className="field-error" role="alert">
          Giờ về phải sau giờ đến.
        </span>
      )}
    </span>
  );
}
