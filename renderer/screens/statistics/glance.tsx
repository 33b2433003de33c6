/** The six figures of the year on one axis of sessions. */
import type { ReactNode } from 'react';
import { type IndicatorName, indicatorsOf, unitOf } from '../../../shared/domain/statistics/indicators.ts';
import type { StatisticsView } from '../../../shared/domain/statistics/view.ts';
import { writeSpan } from '../../../shared/domain/statistics/words.ts';
import { type Axis, axisOf } from './axis.ts';
import { notCounted, type OpenedFigure } from './evidence.ts';
import { FigureTableView } from './figure-table.tsx';
import { GlanceLegend } from './legends.tsx';
import { AttendancePlot, AxisHead, DaysPlot, HeldPlot, SpeakingPlot, TaskPlot, VotePlot } from './plots.tsx';
import { ScoreLine } from './score-line.tsx';

const PLOTS: Readonly<Record<IndicatorName, (props: { axis: Axis }) => ReactNode>> = {
  held: HeldPlot,
  attendance: AttendancePlot,
  speaking: SpeakingPlot,
  votes: VotePlot,
  'in-time': TaskPlot,
  days: DaysPlot,
};

interface GlanceProps {
  view: StatisticsView;
  onOpen: (evidence: OpenedFigure) => void;
}

export function Glance({ view, onOpen }: GlanceProps) {
  const { year, before } = view;
  const axis = axisOf(before, year);
  return (
    <section id="ca-nam" className="statistics-part">
      <div className="glance-scroll">
        <table className="glance">
          <caption className="spoken">
            Sáu chỉ tiêu của năm {year.year} so với năm {before.year}
          </caption>
          <thead>
            <tr>
              <td />
              <th scope="col">
                {year.year} <span>{writeSpan(year)}</span>
              </th>
              <th scope="col" className="glance-before">
                {before.year} <span>{writeSpan(before)}</span>
              </th>
              <th scope="col" className="glance-difference">
                Chênh
              </th>
              <td className="glance-plot">
                <AxisHead axis={axis} />
              </td>
            </tr>
          </thead>
          <tbody>
            {indicatorsOf(view).map((indicator) => {
              const { name, label, how } = indicator;
              const Picture = PLOTS[name];
              const unit = unitOf(indicator);
              return (
                <tr key={name}>
                  <th scope="row">
                    <b>{label}</b>
                    <small className="glance-about">{how}</small>
                  </th>
                  {([year, before] as const).map((figures) => {
                    const told = figures === year ? indicator.year : indicator.before;
                    return (
                      <td key={figures.year} className={figures === year ? 'glance-now' : 'glance-before'}>
                        <button
                          type="button"
                          className="figure"
                          aria-label={`${label} ${figures.year}: ${told.figure}. Xem tính từ đâu`}
                          onClick={() => onOpen({ name, year: figures.year })}
                        >
                          {told.figure}
                        </button>
                        <small className="glance-about">{told.detail}</small>
                      </td>
                    );
                  })}
                  <td
                    className={
                      indicator.isAlarming && indicator.difference.startsWith('−')
                        ? 'glance-difference glance-alarm'
                        : 'glance-difference'
                    }
                  >
                    {indicator.difference}
                    {unit !== '' && <small className="glance-about">{unit}</small>}
                  </td>
                  <td className="glance-plot">
                    <Picture axis={axis} />
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      <GlanceLegend />
      <ScoreLine year={year} />
      {[year, before].flatMap(notCounted).map((sentence) => (
        <p key={sentence} className="muted small">
          {sentence}
        </p>
      ))}
      <FigureTableView view={view} name="Buổi sinh hoạt" />
    </section>
  );
}
