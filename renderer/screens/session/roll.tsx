/** Who is here: one row a person, marked by one key each. */
import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from 'react';
import { type AttendanceInput, countRoll, type RollEntry } from '../../../shared/domain/attendance.ts';
import type { Id } from '../../../shared/domain/values.ts';
import { Button } from '../../ui/button.tsx';
import { findPeople } from '../../ui/find-people.ts';
import { Kbd } from '../../ui/kbd.tsx';
import { isUnderDialog } from './focus-places.ts';
import { momentOf } from './meeting-time.ts';
import { markRestPresent, pressRollKey } from './roll-keys.ts';
import { RollRow } from './roll-row.tsx';
import { baseSentence } from './vote-words.ts';

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
  const [isArmed, setArmed] = useState(false);
  const rest = markRestPresent(roll);
  return (
    <section
      className={`card live-column live-roll ${isArmed ? 'is-armed' : ''}`}
      aria-labelledby={heading}
      data-ring
    >
      <div className="roll-head">
        <div className="card-head">
          <h2 id={heading}>{isArmed ? 'Đang điểm danh' : 'Điểm danh'}</h2>
          <Button disabled={rest.length === 0} onClick={() => onAllPresent(rest)}>
            Tất cả có mặt
          </Button>
        </div>
        <Tally roll={roll} />
        <p className="small muted">
          {isArmed ? (
            <>
              <Kbd>C</Kbd> có <Kbd>V</Kbd> vắng <Kbd>L</Kbd> lý do <Kbd>Esc</Kbd> thôi
            </>
          ) : (
            <>
              <Kbd>F4</Kbd> điểm danh <Kbd>Enter</Kbd> giờ đến, về
            </>
          )}
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
        <RollRows roll={shown} aboutOf={aboutOf} onMark={onMark} isArmed={isArmed} onArm={setArmed} />
      )}
    </section>
  );
}

function Tally({ roll }: { roll: readonly RollEntry[] }) {
  const count = countRoll(roll);
  const base = baseSentence(roll);
  return (
    <>
      <dl className="tally numbers">
        <TallyItem value={`${count.voters}/${count.voteBase}`} name="chính thức" />
        {count.probationary > 0 && (
          <TallyItem value={`${count.presentProbationary}/${count.probationary}`} name="dự bị" />
        )}
        <TallyItem value={String(count.excused + count.unexcused)} name="vắng" />
        {count.unmarked > 0 && <TallyItem value={String(count.unmarked)} name="chưa ghi" />}
      </dl>
      {base !== '' && <p className="small muted">{base}</p>}
    </>
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

interface RollRowsProps extends Pick<RollProps, 'roll' | 'aboutOf' | 'onMark'> {
  /** Whether letters mark. */
  isArmed: boolean;
  onArm: (isArmed: boolean) => void;
}

/** Letters mark only while it is armed: by F4 or a press of the mouse, until Escape or until one goes elsewhere. */
function RollRows({ roll, aboutOf, onMark, isArmed, onArm }: RollRowsProps) {
  const rows = useRef<HTMLUListElement>(null);
  const [current, setCurrent] = useState<Id | null>(null);
  /** Whose field under the row is wanted: the reason of an absence, or the hours. */
  const [open, setOpen] = useState<{ id: Id; field: 'reason' | 'times' } | null>(null);
  const at = Math.max(
    0,
    roll.findIndex(({ memberId }) => memberId === current),
  );

  const focusRow = (index: number): void => {
    rows.current?.querySelectorAll<HTMLElement>(':scope > li')[index]?.focus();
  };
  useEffect(() => {
    const press = (event: globalThis.KeyboardEvent): void => {
      if (event.key !== 'F4' || event.altKey || event.ctrlKey || isUnderDialog()) return;
      event.preventDefault();
      const row = rows.current?.querySelector<HTMLElement>(':scope > li[tabindex="0"]');
      row?.focus();
      onArm(true);
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, [onArm]);

  const press = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const entry = roll[at];
    if (event.key === 'Enter' && entry !== undefined) {
      event.preventDefault();
      setOpen({ id: entry.memberId, field: 'times' });
      return;
    }
    if (event.key === 'Escape') onArm(false);
    const step = pressRollKey(roll, at, event.key, momentOf(new Date()).clock);
    if (step === null) {
      // Whoever types a name by mistake marks nobody by its later letters.
      if (event.key.length === 1) onArm(false);
      return;
    }
    event.preventDefault();
    if (step.mark !== null && !isArmed) return;
    if (step.mark !== null) onMark([step.mark]);
    if (step.focus === 'reason' && entry !== undefined) setOpen({ id: entry.memberId, field: 'reason' });
    else focusRow(step.at);
  };

  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: its key is F4
    <ul
      className="roll"
      aria-label="Danh sách điểm danh"
      ref={rows}
      onClick={() => onArm(true)}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) onArm(false);
      }}
    >
      {roll.map((entry, index) => (
        <RollRow
          key={entry.memberId}
          entry={entry}
          position={index + 1}
          about={aboutOf(entry)}
          isCurrent={index === at}
          open={open?.id === entry.memberId ? open.field : null}
          onFocus={setCurrent}
          onKeyDown={press}
          onMark={onMark}
          onLeaveField={(goesOn) => {
            setOpen(null);
            focusRow(goesOn ? Math.min(index + 1, roll.length - 1) : index);
          }}
        />
      ))}
    </ul>
  );
}

function findShown(roll: readonly RollEntry[], typed: string): readonly RollEntry[] {
  if (typed.trim() === '') return roll;
  const found = new Set(findPeople(roll, ({ fullName }) => fullName, typed));
  return roll.filter((entry) => found.has(entry));
}
