/** Who was where: a line a member, a column a session; walked by the arrows, a line of the roll opened by Enter. */
import { type KeyboardEvent, useRef, useState } from 'react';
import { ATTENDANCE_LINE } from '../../../shared/domain/statistics/indicators.ts';
import { percentOf, type Ratio, sumRatios } from '../../../shared/domain/statistics/ratio.ts';
import type { MarkedMember } from '../../../shared/domain/statistics/roll-marks.ts';
import type { SessionFigures } from '../../../shared/domain/statistics/session-figures.ts';
import { EXCUSED_RUNNING } from '../../../shared/domain/statistics/streaks.ts';
import { MARK_LETTERS } from '../../../shared/domain/statistics/tables.ts';
import type { StatisticsView } from '../../../shared/domain/statistics/view.ts';
import { writeDayMonth, writeNumber, writeRatio } from '../../../shared/domain/statistics/words.ts';
import { OFFICE_NAMES } from '../../../shared/strings.ts';
import { formatScreenDate, romanQuarter } from '../../../shared/text/dates.ts';
import { routeTo } from '../../route.ts';
import { type OpenedFigure, wordsOfMark } from './evidence.ts';
import { RollLegend } from './legends.tsx';
import { alertWords, notesOf } from './member-notes.ts';
import './roll-matrix.css';

interface RollMatrixProps {
  view: StatisticsView;
  onOpen: (evidence: OpenedFigure) => void;
}

export function RollMatrix({ view, onOpen }: RollMatrixProps) {
  const sessions = [...view.before.sessions, ...view.year.sessions];
  return (
    <section id="du-hop" className="statistics-part" aria-labelledby="du-hop-title">
      <h2 id="du-hop-title">Dự họp từng đồng chí</h2>
      <p className="muted small">
        {view.people.length} đồng chí qua hai năm, xếp theo tên. Bấm ô, hoặc dùng phím mũi tên rồi Enter, để
        mở dòng điểm danh.
      </p>
      <RollLegend />
      {view.tooLong.map((streak) => {
        const { what, why } = alertWords(streak);
        const name = view.people.find(({ id }) => id === streak.memberId)?.name;
        return (
          <div key={`${streak.memberId} ${streak.from}`} className="streak-alert">
            <b>
              {name} {what}
            </b>
            <span>{why}</span>
            <button
              type="button"
              className="figure"
              onClick={() =>
                onOpen({ name: 'member', memberId: streak.memberId, sessionIds: streak.sessionIds })
              }
            >
              Mở {streak.sessionIds.length} dòng điểm danh
            </button>
          </div>
        );
      })}
      {sessions.length > 0 && <Matrix {...{ view, sessions, onOpen }} />}
    </section>
  );
}

interface MatrixProps extends RollMatrixProps {
  sessions: readonly SessionFigures[];
}

const STEPS: Readonly<Record<string, readonly [down: number, right: number]>> = {
  ArrowDown: [1, 0],
  ArrowUp: [-1, 0],
  ArrowRight: [0, 1],
  ArrowLeft: [0, -1],
  PageDown: [10, 0],
  PageUp: [-10, 0],
};

function Matrix({ view, sessions, onOpen }: MatrixProps) {
  const table = useRef<HTMLTableElement>(null);
  // The one place the Tab key comes to; the arrows move it.
  const [here, setHere] = useState<readonly [row: number, column: number]>([0, 0]);
  const lines = view.people.flatMap((person) => {
    const figures = view.members.find(({ memberId }) => memberId === person.id);
    return figures === undefined ? [] : [{ person, figures, notes: notesOf(view, person, figures) }];
  });
  const walk = (event: KeyboardEvent): void => {
    const [row, column] = here;
    const step = STEPS[event.key];
    const ends = event.key === 'Home' ? 0 : event.key === 'End' ? sessions.length - 1 : null;
    if (step === undefined && ends === null) return;
    event.preventDefault();
    const clamp = (value: number, most: number): number => Math.max(0, Math.min(most, value));
    const next = [
      clamp(row + (step?.[0] ?? 0), lines.length - 1),
      ends ?? clamp(column + (step?.[1] ?? 0), sessions.length - 1),
    ] as const;
    setHere(next);
    const cell = table.current?.querySelector<HTMLElement>(`[data-place="${next.join(' ')}"]`);
    cell?.focus();
    cell?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  };
  const first = view.before.sessions.length;
  return (
    <div className="matrix-scroll">
      <table className="matrix" ref={table} onKeyDown={walk}>
        <caption className="spoken">Dự họp từng đồng chí, từng buổi</caption>
        <thead>
          <tr>
            <td />
            {[view.before, view.year].map(
              ({ year, sessions: own }, index) =>
                own.length > 0 && (
                  <th
                    key={year}
                    scope="colgroup"
                    colSpan={own.length}
                    className={index === 1 && first > 0 ? 'matrix-year' : undefined}
                  >
                    {year}
                  </th>
                ),
            )}
            <th scope="colgroup" colSpan={2}>
              Có mặt
            </th>
            <td />
            <td />
          </tr>
          <tr>
            <th scope="col" className="matrix-name">
              Đồng chí
            </th>
            {sessions.map((session, index) => (
              <th key={session.sessionId} scope="col" className={yearEdge(index, first)}>
                <a href={routeTo('buoi-sinh-hoat', session.sessionId)} title={session.topic}>
                  <b>{session.isOutsidePlan ? '+' : romanQuarter(session.quarter)}</b>
                  {session.date !== null && writeDayMonth(session.date)}
                  <span className="spoken"> {session.topic}</span>
                </a>
              </th>
            ))}
            <th scope="col">{view.before.year}</th>
            <th scope="col">{view.year.year}</th>
            <th scope="col">Phát biểu</th>
            <th scope="col" className="matrix-note">
              Ghi chú
            </th>
          </tr>
        </thead>
        <tbody>
          {lines.map(({ person, figures, notes }, row) => {
            const running = new Set(
              figures.streaks
                .filter(({ kind, sessionIds }) => kind === 'excused' && sessionIds.length > EXCUSED_RUNNING)
                .flatMap(({ sessionIds }) => sessionIds),
            );
            return (
              <tr key={person.id}>
                <th scope="row" className="matrix-name">
                  <a href={routeTo('dang-vien', person.id)}>{person.name}</a>
                  {person.office !== null && <small> {OFFICE_NAMES[person.office]}</small>}
                  {person.isProbationary && <small> dự bị</small>}
                </th>
                {figures.marks.map((mark, column) => {
                  const session = sessions[column];
                  if (session === undefined) return null;
                  const says = `${person.name}, ${session.date === null ? '' : formatScreenDate(session.date)}: ${wordsOfMark(mark)}`;
                  return (
                    <td
                      key={session.sessionId}
                      className={`matrix-cell mark-${mark.mark} ${yearEdge(column, first) ?? ''} ${running.has(session.sessionId) ? 'matrix-run' : ''}`}
                    >
                      <button
                        type="button"
                        data-place={`${row} ${column}`}
                        tabIndex={here[0] === row && here[1] === column ? 0 : -1}
                        aria-label={says}
                        title={says}
                        onFocus={() => setHere([row, column])}
                        onClick={() =>
                          onOpen({ name: 'member', memberId: person.id, sessionIds: [session.sessionId] })
                        }
                      >
                        <Mark {...mark} />
                      </button>
                    </td>
                  );
                })}
                <td className="numbers">{writeAttended(figures.before)}</td>
                <td
                  className={
                    figures.attendance.part < figures.attendance.whole ? 'numbers matrix-less' : 'numbers'
                  }
                >
                  {writeAttended(figures.attendance)}
                </td>
                <td className="numbers">{figures.spoke}</td>
                <td className="matrix-note">
                  {notes.map(({ text, tone }) => (
                    <span key={text} className={NOTE_TONES[tone]}>
                      {text}
                    </span>
                  ))}
                </td>
              </tr>
            );
          })}
        </tbody>
        <MatrixFoot {...{ view, sessions, first }} />
      </table>
    </div>
  );
}

/** A dash of whoever had nothing to attend. */
const writeAttended = (ratio: Ratio): string => (ratio.whole === 0 ? '–' : writeRatio(ratio));

const NOTE_TONES = { plain: undefined, warn: 'matrix-note-warn', late: 'matrix-note-late' } as const;

/** A line between the two years. */
const yearEdge = (column: number, first: number): string | undefined =>
  column === first && first > 0 ? 'matrix-year' : undefined;

function Mark({ mark, hasSpoken }: MarkedMember) {
  if (mark === 'present') return <i className={hasSpoken ? 'roll-dot roll-dot-spoke' : 'roll-dot'} />;
  if (mark === 'partly') return <i className="roll-dot roll-dot-partly" />;
  return <>{MARK_LETTERS[mark]}</>;
}

function MatrixFoot({
  view,
  sessions,
  first,
}: {
  view: StatisticsView;
  sessions: readonly SessionFigures[];
  first: number;
}) {
  const ratios = [
    ...sessions.map(({ attendance }) => attendance),
    view.before.totals.attendance,
    view.year.totals.attendance,
  ];
  const shares = ratios.map(percentOf);
  const spoke = sumRatios(sessions.map(({ speaking }) => speaking)).part;
  return (
    <tfoot>
      <tr>
        <th scope="row" className="matrix-name">
          Có mặt trên phải dự
        </th>
        {ratios.map((ratio, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the columns are always these
          <td key={index} className={`numbers ${yearEdge(index, first) ?? ''}`}>
            {writeRatio(ratio)}
          </td>
        ))}
        <td className="numbers">{spoke}</td>
        <td />
      </tr>
      <tr>
        <th scope="row" className="matrix-name">
          Tỷ lệ %, gạch dưới khi dưới {ATTENDANCE_LINE}
        </th>
        {shares.map((share, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: as above
          <td key={index} className={`numbers ${yearEdge(index, first) ?? ''}`}>
            {share !== null && share < ATTENDANCE_LINE ? (
              <u>{writeNumber(share, 1)}</u>
            ) : share === null ? (
              '–'
            ) : (
              writeNumber(share, 1)
            )}
          </td>
        ))}
        <td />
        <td />
      </tr>
    </tfoot>
  );
}
