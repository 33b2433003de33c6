/** The year beside the year before, quarter by quarter. */

import { ATTENDANCE_LINE } from '../../../shared/domain/statistics/indicators.ts';
import { percentOf, type Ratio } from '../../../shared/domain/statistics/ratio.ts';
import type { Totals } from '../../../shared/domain/statistics/totals.ts';
import type { StatisticsView } from '../../../shared/domain/statistics/view.ts';
import { writeNumber, writeSpan } from '../../../shared/domain/statistics/words.ts';
import { romanQuarter } from '../../../shared/text/dates.ts';
import { FigureTableView } from './figure-table.tsx';

const WIDTH = 340;
const HEIGHT = 190;
const TOP = 16;
const BOTTOM = 160;

export function Trends({ view }: { view: StatisticsView }) {
  return (
    <section id="theo-quy" className="statistics-part" aria-labelledby="theo-quy-title">
      <h2 id="theo-quy-title">Theo quý và giữa hai năm</h2>
      <div className="trends">
        <QuarterChart
          view={view}
          title="Dự họp theo quý"
          about={`% lượt có mặt; vạch đứt: ${ATTENDANCE_LINE} %`}
          line={ATTENDANCE_LINE}
          share={({ attendance }) => attendance}
        />
        <QuarterChart
          view={view}
          title="Phát biểu theo quý"
          about="% đồng chí có mặt có ý kiến"
          share={({ speaking }) => speaking}
        />
        <SlopeChart view={view} />
      </div>
      <FigureTableView view={view} name="Theo quý" />
    </section>
  );
}

/** From the ten below the lowest to the ten above the highest; the ends are written. */
function rangeOf(shares: readonly number[]): readonly [low: number, high: number] {
  if (shares.length === 0) return [0, 100];
  const low = Math.max(0, Math.floor(Math.min(...shares) / 10) * 10 - 10);
  const high = Math.min(100, Math.ceil(Math.max(...shares) / 10) * 10);
  return [low, Math.max(high, low + 10)];
}

const height = (share: number, [low, high]: readonly [number, number]): number =>
  TOP + (1 - (share - low) / (high - low)) * (BOTTOM - TOP);

interface QuarterChartProps {
  view: StatisticsView;
  title: string;
  about: string;
  line?: number;
  share: (totals: Totals) => Ratio;
}

function QuarterChart({ view, title, about, line, share }: QuarterChartProps) {
  const series = [view.before, view.year].map(({ year, quarters }, index) => ({
    year,
    ink: index === 0 ? 'ink-before' : 'ink-now',
    points: quarters.flatMap(({ quarter, totals }) => {
      const percent = percentOf(share(totals));
      return percent === null ? [] : [{ quarter, percent, x: 44 + (quarter - 1) * 76 }];
    }),
  }));
  const shares = series.flatMap(({ points }) => points.map(({ percent }) => percent));
  const range = rangeOf(line === undefined ? shares : [...shares, line]);
  return (
    <figure className="trend">
      <figcaption>
        <h3>{title}</h3>
        <p className="muted small">{about}</p>
      </figcaption>
      <svg
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        role="img"
        aria-label={`${title}, năm ${view.before.year} và năm ${view.year.year}`}
      >
        {range.map((end) => (
          <g key={end}>
            <line x1={36} x2={290} y1={height(end, range)} y2={height(end, range)} className="hair" />
            <text x={28} y={height(end, range) + 4} textAnchor="end">
              {end}
            </text>
          </g>
        ))}
        {line !== undefined && (
          <line x1={36} x2={290} y1={height(line, range)} y2={height(line, range)} className="hair-dashed" />
        )}
        {([1, 2, 3, 4] as const).map((quarter) => (
          <text key={quarter} x={44 + (quarter - 1) * 76} y={HEIGHT - 8} textAnchor="middle">
            Quý {romanQuarter(quarter)}
          </text>
        ))}
        {series.map(({ year, ink, points }) => {
          const last = points.at(-1);
          return (
            <g key={year} className={ink}>
              <polyline
                className="stroke"
                points={points.map(({ x, percent }) => `${x},${height(percent, range)}`).join(' ')}
              />
              {points.map(({ quarter, x, percent }) => (
                <circle key={quarter} cx={x} cy={height(percent, range)} r={3.6} className="fill" />
              ))}
              {last !== undefined && (
                <text x={last.x + 8} y={height(last.percent, range) + 4}>
                  {year}
                </text>
              )}
            </g>
          );
        })}
      </svg>
    </figure>
  );
}

const SHARES: readonly [label: string, share: (totals: Totals) => Ratio][] = [
  ['Dự họp', ({ attendance }) => attendance],
  ['Phát biểu', ({ speaking }) => speaking],
  ['Việc đúng hạn', ({ inTime }) => inTime],
];

function SlopeChart({ view }: { view: StatisticsView }) {
  const lines = SHARES.flatMap(([label, share]) => {
    const [before, now] = [percentOf(share(view.before.totals)), percentOf(share(view.year.totals))];
    return now === null ? [] : [{ label, before, now }];
  });
  const range = [0, 100] as const;
  // Two labels never stand on each other: the lower one gives way.
  const spread = (value: (line: (typeof lines)[number]) => number | null): Map<string, number> => {
    let last = -Infinity;
    const places = new Map<string, number>();
    const sorted = lines.toSorted((one, other) => (value(other) ?? 0) - (value(one) ?? 0));
    for (const line of sorted) {
      const share = value(line);
      if (share === null) continue;
      last = Math.max(last + 14, height(share, range) + 4);
      places.set(line.label, last);
    }
    return places;
  };
  const [left, right] = [spread(({ before }) => before), spread(({ now }) => now)];
  return (
    <figure className="trend">
      <figcaption>
        <h3>Ba tỷ lệ, hai năm</h3>
        <p className="muted small">
          %; năm {view.year.year} {writeSpan(view.year)}
        </p>
      </figcaption>
      <svg
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        role="img"
        aria-label="Dự họp, phát biểu và việc đúng hạn của hai năm"
      >
        {[50, 190].map((x, index) => (
          <g key={x}>
            <line x1={x} x2={x} y1={TOP} y2={BOTTOM} className="hair" />
            <text x={x} y={HEIGHT - 8} textAnchor="middle">
              {index === 0 ? view.before.year : view.year.year}
            </text>
          </g>
        ))}
        {lines.map(({ label, before, now }) => (
          <g key={label} className="ink-now">
            {before !== null && (
              <>
                <line
                  x1={50}
                  x2={190}
                  y1={height(before, range)}
                  y2={height(now, range)}
                  className="stroke"
                />
                <circle cx={50} cy={height(before, range)} r={3} className="fill" />
                <text x={42} y={left.get(label)} textAnchor="end">
                  {writeNumber(before, 1)}
                </text>
              </>
            )}
            <circle cx={190} cy={height(now, range)} r={3.6} className="fill" />
            <text x={199} y={right.get(label)}>
              {writeNumber(now, 1)} {label}
            </text>
          </g>
        ))}
      </svg>
    </figure>
  );
}
