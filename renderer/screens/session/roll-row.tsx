/** One row of the roll: who, how marked, and what belongs to the mark. */
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { AttendanceInput, Presence, RollEntry } from '../../../shared/domain/attendance.ts';
import type { Id } from '../../../shared/domain/values.ts';
import { PRESENCE_NAMES } from '../../../shared/strings.ts';
import { Chip, type Tone } from '../../ui/chip.tsx';
import { markOf } from './roll-keys.ts';
import { RollTimes } from './roll-times.tsx';
import { useAutosave } from './use-autosave.ts';

const TONES: Readonly<Record<Presence, Tone>> = {
  present: 'ok',
  excused: 'warn',
  unexcused: 'late',
  unmarked: 'plain',
};
const LETTERS = [
  ['present', 'C'],
  ['unexcused', 'V'],
  ['excused', 'L'],
] as const satisfies readonly (readonly [Presence, string])[];
interface RollRowProps {
  entry: RollEntry;
  position: number;
  about: string;
  isCurrent: boolean;
  /** Which field under the row is wanted. */
  open: 'reason' | 'times' | null;
  onFocus: (id: Id) => void;
  onKeyDown: (event: KeyboardEvent) => void;
  onMark: (marks: readonly AttendanceInput[]) => void;
  /** By Enter one goes on to the next row, by Escape one stays. */
  onLeaveField: (goesOn: boolean) => void;
}

export function RollRow({
  entry,
  position,
  about,
  isCurrent,
  open,
  onFocus,
  onKeyDown,
  onMark,
  onLeaveField,
}: RollRowProps) {
  const { memberId, fullName, presence, leave } = entry;
  const [isReasonAsked, askReason] = useState(false);
  const state = leave !== null && presence === 'unmarked' ? 'Không phải dự' : PRESENCE_NAMES[presence];
  return (
    <li
      className="roll-row"
      tabIndex={isCurrent ? 0 : -1}
      aria-label={[fullName, about, state].filter(Boolean).join(', ')}
      onFocus={() => onFocus(memberId)}
      onKeyDown={(event) => event.target === event.currentTarget && onKeyDown(event)}
    >
      <span className="roll-position numbers">{position}</span>
      <span className="roll-name">
        {fullName}
        {about !== '' && <small>{about}</small>}
      </span>
      <span className="roll-state">
        {presence === 'unmarked' ? (
          <span className="roll-unmarked">{leave === null ? 'chưa ghi' : state}</span>
        ) : (
          <Chip tone={TONES[presence]}>{state}</Chip>
        )}
        <span className="roll-marks">
          {LETTERS.map(([mark, letter]) => (
            <button
              key={mark}
              type="button"
              tabIndex={-1}
              aria-pressed={presence === mark}
              aria-label={`${PRESENCE_NAMES[mark]}: ${fullName}`}
              title={PRESENCE_NAMES[mark]}
              onClick={(event) => {
                onMark([markOf(entry, mark)]);
                // The button goes away with the mouse.
                event.currentTarget.closest('li')?.focus();
                askReason(mark === 'excused');
              }}
            >
              {letter}
            </button>
          ))}
        </span>
      </span>
      {(presence === 'present' || open === 'times') && (
        <RollTimes entry={entry} isWanted={open === 'times'} onMark={onMark} onDone={onLeaveField} />
      )}
      {presence === 'excused' && open !== 'times' && (
        <Reason
          entry={entry}
          isWanted={open === 'reason' || isReasonAsked}
          onMark={onMark}
          onDone={onLeaveField}
        />
      )}
    </li>
  );
}

/** Its own text, so that nothing coming back from saving meets what is being typed. */
function Reason({
  entry,
  isWanted,
  onMark,
  onDone,
}: {
  entry: RollEntry;
  isWanted: boolean;
  onMark: (marks: readonly AttendanceInput[]) => void;
  onDone: (goesOn: boolean) => void;
}) {
  const { memberId, fullName } = entry;
  const input = useRef<HTMLInputElement>(null);
  const [text, setText] = useState(entry.reason);
  const { change, flush } = useAutosave((reason: string) =>
    onMark([{ memberId, presence: 'excused', reason }]),
  );
  useEffect(() => {
    if (isWanted) input.current?.focus();
  }, [isWanted]);
  return (
    <span className="roll-reason">
      <input
        className="input input-small"
        aria-label={`Lý do vắng của đồng chí ${fullName}`}
        placeholder="Lý do vắng"
        ref={input}
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          change(event.target.value);
        }}
        onBlur={flush}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing || (event.key !== 'Enter' && event.key !== 'Escape')) return;
          event.preventDefault();
          flush();
          onDone(event.key === 'Enter');
        }}
      />
    </span>
  );
}
