import { useQueries } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { wasHeld } from '../../../shared/domain/session.ts';
import type { Id } from '../../../shared/domain/values.ts';
import { PRESENCE_NAMES } from '../../../shared/strings.ts';
import { formatScreenDate } from '../../../shared/text/dates.ts';
import { call } from '../../api.ts';
import { useVerb } from '../../queries.ts';
import { routeTo } from '../../route.ts';
import { Chip, type Tone } from '../../ui/chip.tsx';
import { ChoiceField } from '../../ui/choice-field.tsx';
import { ErrorNote, Waiting } from '../../ui/page.tsx';
import { type AttendanceLine, attendanceOf, attendanceSentence, yearsOf } from './member-record.ts';

const WORDS: Readonly<Record<AttendanceLine['presence'], string>> = {
  ...PRESENCE_NAMES,
  leave: 'Không phải dự',
};
const TONES: Readonly<Record<AttendanceLine['presence'], Tone>> = {
  present: 'ok',
  excused: 'warn',
  unexcused: 'late',
  unmarked: 'plain',
  leave: 'plain',
};

/** The sessions a member should have come to, from their own rolls. */
export function MemberAttendance({ memberId }: { memberId: Id }) {
  const heading = useId();
  const list = useVerb('session:list', {});
  const held = (list.data ?? []).filter(wasHeld);
  const read = useQueries({
    queries: held.map(({ id }) => ({
      queryKey: ['session:get', { id }],
      queryFn: () => call('session:get', { id }),
    })),
  });
  const failed = list.error ?? read.find(({ error }) => error !== null)?.error ?? null;
  const isWhole = list.data !== undefined && read.every(({ data }) => data !== undefined);
  const all = attendanceOf(
    memberId,
    read.flatMap(({ data }) => (data === undefined ? [] : [data.session])),
  );
  const years = yearsOf(all);
  const [chosen, choose] = useState<number | null>(null);
  const year = chosen !== null && years.includes(chosen) ? chosen : years[0];
  const lines = all.filter((line) => line.year === year);
  return (
    <section className="card form" aria-labelledby={heading}>
      <h2 id={heading}>Dự sinh hoạt</h2>
      {failed !== null ? (
        <ErrorNote message={failed.message} />
      ) : !isWhole ? (
        <Waiting what="các buổi sinh hoạt" />
      ) : (
        <>
          {year !== undefined && (
            <ChoiceField
              label="Năm"
              value={year}
              choices={years.map((one) => ({ value: one, label: String(one) }))}
              onChange={choose}
            />
          )}
          <p className="muted">{attendanceSentence(lines)}</p>
          <ul className="entries">
            {lines.map(({ sessionId, topic, date, presence, reason }) => (
              <li key={sessionId}>
                <a href={routeTo('buoi-sinh-hoat', sessionId)}>{topic}</a>
                <Chip tone={TONES[presence]}>{WORDS[presence]}</Chip>
                <span className="small muted">
                  {[date === null ? '' : formatScreenDate(date), reason].filter(Boolean).join(' · ')}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
