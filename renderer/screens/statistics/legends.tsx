/** What the signs of the pictures mean. */
import type { ReactNode } from 'react';
import { TASK_NAMES, TASK_STANDINGS } from '../../../shared/domain/statistics/task-figures.ts';
import { TaskSign } from './plots.tsx';

function Sign({ children }: { children: ReactNode }) {
  return (
    <svg className="legend-sign" width={14} height={14} viewBox="-7 -7 14 14" aria-hidden="true">
      {children}
    </svg>
  );
}

export function GlanceLegend() {
  return (
    <div className="legend">
      <b>Buổi</b>
      <span>
        <Sign>
          <rect x={-5} y={-5} width={10} height={10} className="fill" />
        </Sign>
        theo kế hoạch
      </span>
      <span>
        <Sign>
          <path d="M0-6 6 0 0 6-6 0z" className="stroke" />
        </Sign>
        ngoài kế hoạch
      </span>
      <span>
        <Sign>
          <rect x={-5} y={-5} width={10} height={10} className="stroke-dashed" />
        </Sign>
        chưa họp, quý chưa hết
      </span>
      <b>Việc</b>
      {TASK_STANDINGS.map((standing) => (
        <span key={standing}>
          <Sign>
            <TaskSign standing={standing} />
          </Sign>
          {TASK_NAMES[standing]}
        </span>
      ))}
      <b>Ngày</b>
      <span>
        <Sign>
          <rect x={-5} y={-5} width={10} height={10} className="stage-minutes" />
        </Sign>
        đến biên bản
      </span>
      <span>
        <Sign>
          <rect x={-5} y={-5} width={10} height={10} className="stage-approval" />
        </Sign>
        thông qua
      </span>
      <span>
        <Sign>
          <rect x={-5} y={-5} width={10} height={10} className="stage-issue" />
        </Sign>
        ban hành
      </span>
    </div>
  );
}

export function RollLegend() {
  return (
    <div className="legend">
      <span>
        <i className="roll-dot" /> có mặt
      </span>
      <span>
        <i className="roll-dot roll-dot-spoke" /> có phát biểu
      </span>
      <span>
        <i className="roll-dot roll-dot-partly" /> một phần
      </span>
      <span>
        <i className="mark-letter mark-excused">P</i> có lý do
      </span>
      <span>
        <i className="mark-letter mark-unexcused">K</i> không lý do
      </span>
      <span>
        <i className="mark-letter mark-exempt">M</i> được miễn
      </span>
      <span>
        <i className="mark-letter mark-outside" /> ngoài chi bộ
      </span>
      <span>+ ngoài kế hoạch</span>
    </div>
  );
}
