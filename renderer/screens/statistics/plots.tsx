/** The small pictures of the glance: each session in its place, the year before paler; the numbers stand in the table below. */
import type { ReactNode } from 'react';
import { ATTENDANCE_LINE } from '../../../shared/domain/statistics/indicators.ts';
import { percentOf, type Ratio } from '../../../shared/domain/statistics/ratio.ts';
import type { SessionFigures } from '../../../shared/domain/statistics/session-figures.ts';
import { writeNumber } from '../../../shared/domain/statistics/words.ts';
import './plots.css';
import { type Axis, PLOT_WIDTH, type Slot } from './axis.ts';

interface PlotProps {
  height: number;
  /** What is drawn, for the ear. */
  label: string;
  children: ReactNode;
}

function Plot({ height, label, children }: PlotProps) {
  return (
    <svg
      className="plot"
      width={PLOT_WIDTH}
      height={height}
      viewBox={`0 0 ${PLOT_WIDTH} ${height}`}
      role="img"
      aria-label={label}
    >
      {children}
    </svg>
  );
}

const keyOf = ({ year, quarter, session }: Slot): string =>
  `${year} ${quarter} ${session?.sessionId ?? 'none'}`;
const inkOf = ({ isBefore }: Pick<Slot, 'isBefore'>): string => (isBefore ? 'ink-before' : 'ink-now');

export function AxisHead({ axis }: { axis: Axis }) {
  return (
    <Plot height={32} label="Quý; dấu cộng là buổi ngoài kế hoạch">
      {axis.years.map(({ year, from, to, isBefore }) => (
        <g key={year} className={inkOf({ isBefore })}>
          <text x={(from + to) / 2} y={12} textAnchor="middle">
            {year}
          </text>
          <line x1={from} x2={to} y1={16} y2={16} className="hair" />
        </g>
      ))}
      {axis.slots.map((slot) => (
        <text
          key={keyOf(slot)}
          x={slot.x}
          y={29}
          textAnchor="middle"
          className={slot.session === null ? 'faint' : inkOf(slot)}
        >
          {slot.label}
        </text>
      ))}
    </Plot>
  );
}

export function HeldPlot({ axis }: { axis: Axis }) {
  const held = axis.slots.filter(({ session }) => session !== null).length;
  const missed = axis.slots.filter(({ isMissed }) => isMissed).length;
  return (
    <Plot height={34} label={`${held} buổi đã họp${missed > 0 ? `, ${missed} quý không có buổi nào` : ''}`}>
      {axis.slots.map((slot) => (
        <g key={keyOf(slot)} transform={`translate(${slot.x} 17)`} className={inkOf(slot)}>
          {slot.session === null ? (
            slot.isMissed ? (
              <path d="M-5-5 5 5M5-5-5 5" className="stroke-late" />
            ) : (
              <rect x={-5.5} y={-5.5} width={11} height={11} className="stroke-dashed" />
            )
          ) : slot.session.isOutsidePlan ? (
            <path d="M0-7 7 0 0 7-7 0z" className="stroke" />
          ) : (
            <rect x={-6} y={-6} width={12} height={12} rx={1.5} className="fill" />
          )}
        </g>
      ))}
    </Plot>
  );
}

interface SharePlotProps {
  axis: Axis;
  label: string;
  /** The lowest share the picture has room for unless one is lower; it ends at 100. */
  floor: number;
  /** Drawn across, with its number. */
  line?: number;
  share: (session: SessionFigures) => Ratio;
}

/** A share of each session; its ends are written, because it need not begin at nought. */
export function SharePlot({ axis, label, floor, line, share }: SharePlotProps) {
  const height = 56;
  const points = axis.slots.flatMap((slot) => {
    const percent = slot.session === null ? null : percentOf(share(slot.session));
    return percent === null ? [] : [{ slot, percent }];
  });
  const low = Math.min(floor, ...points.map(({ percent }) => percent));
  const y = (percent: number): number => 14 + (1 - (percent - low) / (100 - low)) * (height - 26);
  return (
    <Plot height={height} label={label}>
      {line !== undefined && (
        <>
          <line x1={12} x2={PLOT_WIDTH - 30} y1={y(line)} y2={y(line)} className="hair-dashed" />
          <text x={PLOT_WIDTH} y={y(line) + 4} textAnchor="end" className="faint">
            {line} %
          </text>
        </>
      )}
      {[true, false].map((isBefore) => {
        const own = points.filter(({ slot }) => slot.isBefore === isBefore);
        const last = own.at(-1);
        return (
          <g key={String(isBefore)} className={inkOf({ isBefore })}>
            <polyline
              className="stroke"
              points={own.map(({ slot, percent }) => `${slot.x},${y(percent)}`).join(' ')}
            />
            {own.map(({ slot, percent }) => (
              <circle key={keyOf(slot)} cx={slot.x} cy={y(percent)} r={isBefore ? 3 : 3.6} className="fill" />
            ))}
            {last !== undefined && (
              <text x={last.slot.x} y={y(last.percent) - 7} textAnchor="middle">
                {writeNumber(last.percent, 1)}
              </text>
            )}
          </g>
        );
      })}
    </Plot>
  );
}

export function AttendancePlot({ axis }: { axis: Axis }) {
  return (
    <SharePlot
      axis={axis}
      label={`Tỷ lệ dự họp từng buổi, mức tham chiếu ${ATTENDANCE_LINE} %`}
      floor={75}
      line={ATTENDANCE_LINE}
      share={({ attendance }) => attendance}
    />
  );
}

export function SpeakingPlot({ axis }: { axis: Axis }) {
  return (
    <SharePlot axis={axis} label="Tỷ lệ phát biểu từng buổi" floor={0} share={({ speaking }) => speaking} />
  );
}

/** How far each vote hangs below all in favour. */
export function VotePlot({ axis }: { axis: Axis }) {
  const votes = axis.slots.flatMap((slot) => {
    const own = slot.session?.votes ?? [];
    return own.map((vote, index) => ({ slot, vote, x: slot.x + (index - (own.length - 1) / 2) * 9 }));
  });
  const shares = votes.map(({ vote }) => percentOf(vote.inFavour) ?? 100);
  const low = Math.min(80, ...shares);
  const lowest = shares.indexOf(Math.min(...shares));
  return (
    <Plot height={46} label="Tỷ lệ tán thành của từng lần biểu quyết, treo dưới mức 100 %">
      <line x1={12} x2={PLOT_WIDTH - 12} y1={8} y2={8} className="hair" />
      {votes.map(({ slot, vote, x }, index) => {
        const y = 8 + ((100 - (shares[index] ?? 100)) / (100 - low)) * 22;
        return (
          <g key={vote.id} className={vote.passed ? inkOf(slot) : 'ink-late'}>
            <line x1={x} x2={x} y1={8} y2={y} className="stroke" />
            <circle cx={x} cy={y} r={2.8} className="fill" />
            {index === lowest && (
              <text x={x} y={y + 14} textAnchor="middle">
                {vote.inFavour.part}/{vote.inFavour.whole}
              </text>
            )}
          </g>
        );
      })}
    </Plot>
  );
}

const TASKS_A_ROW = 2;
const TASK_ORDER = ['in-time', 'late', 'overdue', 'not-due', 'undated'] as const;

/** A square a task: filled in time, half late, crossed overdue, open not due. */
export function TaskPlot({ axis }: { axis: Axis }) {
  const most = Math.max(2, ...axis.slots.map(({ session }) => session?.tasks.length ?? 0));
  const perRow = most > 8 ? 3 : TASKS_A_ROW;
  const height = 12 + Math.ceil(most / perRow) * 10;
  return (
    <Plot height={height} label="Việc giao của từng buổi: đúng hạn, xong trễ, quá hạn, chưa đến hạn">
      {axis.slots.flatMap((slot) =>
        (slot.session?.tasks ?? [])
          .toSorted((one, other) => TASK_ORDER.indexOf(one.standing) - TASK_ORDER.indexOf(other.standing))
          .map(({ id, standing }, index) => {
            const x = slot.x + ((index % perRow) - (perRow - 1) / 2) * 10;
            const y = height - 10 - Math.floor(index / perRow) * 10;
            return (
              <g
                key={id}
                transform={`translate(${x} ${y})`}
                className={standing === 'overdue' ? 'ink-late' : inkOf(slot)}
              >
                <TaskSign standing={standing} />
              </g>
            );
          }),
      )}
    </Plot>
  );
}

export function TaskSign({ standing }: { standing: (typeof TASK_ORDER)[number] }) {
  if (standing === 'in-time') return <rect x={-4} y={-4} width={8} height={8} className="fill" />;
  if (standing === 'overdue') return <path d="M-4-4H4V4H-4zM-4-4 4 4M4-4-4 4" className="stroke-thin" />;
  return (
    <>
      <rect x={-3.5} y={-3.5} width={7} height={7} className="stroke-thin" />
      {standing === 'late' && <path d="M-4 4 4-4V4z" className="fill" />}
      {standing === 'undated' && <path d="M-3.5 0H3.5" className="stroke-thin" />}
    </>
  );
}

/** The days of each session's minutes, stage upon stage. */
export function DaysPlot({ axis }: { axis: Axis }) {
  const longest = Math.max(1, ...axis.slots.map(({ session }) => session?.days?.total ?? 0));
  const height = 58;
  const scale = (days: number): number => (days / longest) * (height - 18);
  return (
    <Plot height={height} label="Số ngày từ buổi họp đến ban hành: đến biên bản, thông qua, ban hành">
      {axis.slots.map((slot) => {
        const days = slot.session?.days ?? null;
        if (days === null) return null;
        const stages = [days.toMinutes, days.toApproval, days.toIssue];
        return (
          <g key={keyOf(slot)} className={inkOf(slot)}>
            {stages.map((stage, index) => {
              const below = stages.slice(0, index).reduce((sum, one) => sum + one, 0);
              return (
                <rect
                  // biome-ignore lint/suspicious/noArrayIndexKey: the stages are always these three
                  key={index}
                  x={slot.x - 6}
                  y={height - 4 - scale(below + stage)}
                  width={12}
                  height={scale(stage)}
                  className={`stage-${STAGES[index]}`}
                />
              );
            })}
            <text x={slot.x} y={height - 8 - scale(days.total)} textAnchor="middle">
              {days.total}
            </text>
          </g>
        );
      })}
    </Plot>
  );
}

const STAGES = ['minutes', 'approval', 'issue'] as const;
