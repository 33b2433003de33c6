/** Who is here: one row a person, marked by one key each. */
import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from 'react';
import {
  type AttendanceInput,
  countRoll,
  type Presence,
  type RollEntry,
} from '../../../shared/domain/attendance.ts';
import type { Id } from '../../../shared/domain/values.ts';
import { PRESENCE_NAMES } from '../../../shared/strings.ts';
import { Button } from '../../ui/button.tsx';
import { Chip, type Tone } from '../../ui/chip.tsx';
import { findPeople } from '../../ui/find-people.ts';
import { Kbd } from '../../ui/kbd.tsx';
import { momentOf } from './meeting-time.ts';
import { markOf, markRestPresent, pressRollKey } from './roll-keys.ts';
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
/** From here on a list is looked through rather than read. */
const MANY = 25;

interface RollProps {
  roll: readonly RollEntry[];
  /** "Bí thư", "dự bị": what stands under a name. */
  aboutOf: (entry: RollEntry) => string;
  onMark: (marks: readonly AttendanceInput[]) => void;
  onAllPresent: (marks: readonly AttendanceInput[]) => void;
}

export function Roll({ roll, aboutOf, onMark, onAllPresent }: RollProps) {
  const heading = useId();
  const [typed, setTyped] = useState('');
  const shown = useMemo(() => findShown(roll, typed), [roll, typed]);
  const rest = markRestPresent(roll);
  return (
    <section className="card live-column live-roll" aria-labelledby={heading}>
      <div className="roll-head">
        <div className="card-head">
          <h2 id={heading}>Điểm danh</h2>
          <Button disabled={rest.length === 0} onClick={() => onAllPresent(rest)}>
            Tất cả có mặt
          </Button>
        </div>
        <Tally roll={roll} />
        <p className="small muted">
          <Kbd>C</Kbd> có mặt · <Kbd>V</Kbd> vắng · <Kbd>L</Kbd> có lý do · <Kbd>M</Kbd> đến muộn ·{' '}
          <Kbd>B</Kbd> về sớm
        </p>
        {roll.length > MANY && (
          <input
            className="input roll-find"
            type="search"
            aria-label="Tìm tên trong danh sách"
            placeholder="Tìm tên, không cần dấu"
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
          />
        )}
      </div>
      {shown.length === 0 ? (
        <p className="muted">
          {roll.length === 0 ? 'Chi bộ chưa có đảng viên nào vào ngày này.' : 'Không có tên nào như vậy.'}
        </p>
      ) : (
        <RollRows roll={shown} aboutOf={aboutOf} onMark={onMark} />
      )}
    </section>
  );
}

function Tally({ roll }: { roll: readonly RollEntry[] }) {
  const count = countRoll(roll);
  return (
    <dl className="tally numbers">
      <TallyItem value={`${count.presentOfficial}/${count.official}`} name="chính thức" />
      {count.probationary > 0 && (
        <TallyItem value={`${count.presentProbationary}/${count.probationary}`} name="dự bị" />
      )}
      <TallyItem value={String(count.excused + count.unexcused)} name="vắng" />
      {count.unmarked > 0 && <TallyItem value={String(count.unmarked)} name="chưa ghi" />}
    </dl>
  );
}

function TallyItem({ value, name }: { value: string; name: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}

function RollRows({ roll, aboutOf, onMark }: Pick<RollProps, 'roll' | 'aboutOf' | 'onMark'>) {
  const rows = useRef<HTMLUListElement>(null);
  const [current, setCurrent] = useState<Id | null>(null);
  const [explaining, setExplaining] = useState<Id | null>(null);
  const at = Math.max(
    0,
    roll.findIndex(({ memberId }) => memberId === current),
  );

  const focusRow = (index: number): void => {
    rows.current?.querySelectorAll<HTMLElement>(':scope > li')[index]?.focus();
  };
  const press = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const step = pressRollKey(roll, at, event.key, momentOf(new Date()).clock);
    if (step === null) return;
    event.preventDefault();
    if (step.mark !== null) onMark([step.mark]);
    if (step.focus === 'reason') setExplaining(roll[step.at]?.memberId ?? null);
    else focusRow(step.at);
  };

  return (
    <ul className="roll" aria-label="Danh sách điểm danh" ref={rows}>
      {roll.map((entry, index) => (
        <RollRow
          key={entry.memberId}
          entry={entry}
          position={index + 1}
          about={aboutOf(entry)}
          isCurrent={index === at}
          isExplaining={explaining === entry.memberId}
          onFocus={setCurrent}
          onKeyDown={press}
          onMark={onMark}
          onExplained={() => {
            setExplaining(null);
            focusRow(Math.min(index + 1, roll.length - 1));
          }}
        />
      ))}
    </ul>
  );
}

interface RollRowProps {
  entry: RollEntry;
  position: number;
  about: string;
  isCurrent: boolean;
  isExplaining: boolean;
  onFocus: (id: Id) => void;
  onKeyDown: (event: KeyboardEvent) => void;
  onMark: (marks: readonly AttendanceInput[]) => void;
  onExplained: () => void;
}

function RollRow({
  entry,
  position,
  about,
  isCurrent,
  isExplaining,
  onFocus,
  onKeyDown,
  onMark,
  onExplained,
}: RollRowProps) {
  const { memberId, fullName, presence, leave } = entry;
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
              onClick={() => onMark([markOf(entry, mark)])}
            >
              {letter}
            </button>
          ))}
        </span>
      </span>
      {presence === 'present' && <RollTimes entry={entry} onMark={onMark} />}
      {presence === 'excused' && (
        <Reason entry={entry} isWanted={isExplaining} onMark={onMark} onDone={onExplained} />
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
  onDone: () => void;
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
          onDone();
        }}
      />
    </span>
  );
}

function findShown(roll: readonly RollEntry[], typed: string): readonly RollEntry[] {
  if (typed.trim() === '') return roll;
  const found = new Set(findPeople(roll, ({ fullName }) => fullName, typed));
  return roll.filter((entry) => found.has(entry));
}
