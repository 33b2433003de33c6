import { Trash2 } from 'lucide-react';
import { SCORE_FIGURES } from '../../../shared/domain/score/form.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import { type CriterionDraft, FIGURE_NAMES } from './score-draft.ts';

interface ScoreFormRowProps {
  number: number;
  row: CriterionDraft;
  /** Not in a form of met and not met. */
  hasPoints: boolean;
  onChange: (row: CriterionDraft) => void;
  onRemove: () => void;
}

/** One criterion: its words and source, what it is worth, and by which figure, if any, it is decided. */
export function ScoreFormRow({ number, row, hasPoints, onChange, onRemove }: ScoreFormRowProps) {
  const text = (field: 'text' | 'source' | 'most' | 'steps', label: string, placeholder: string) => (
    <input
      className="input"
      aria-label={`${label}, mục ${number}`}
      placeholder={placeholder}
      value={row[field]}
      onChange={(event) => onChange({ ...row, [field]: event.target.value })}
      autoComplete="off"
      spellCheck={false}
    />
  );
  return (
    <div className="score-form-row">
      <span className="numbers muted">{number}</span>
      <div>
        {text('text', 'Tiêu chí', 'Tiêu chí')}
        {text('source', 'Nguồn', 'Nguồn')}
      </div>
      {hasPoints && <div className="score-form-most">{text('most', 'Điểm tối đa', 'Điểm')}</div>}
      <div>
        <select
          className="input"
          aria-label={`Căn cứ, mục ${number}`}
          value={row.figure ?? ''}
          onChange={({ target: { value } }) => {
            const figure = SCORE_FIGURES.find((one) => one === value) ?? null;
            onChange({ ...row, figure, decidedBy: figure === null ? 'person' : row.decidedBy });
          }}
        >
          <option value="">Không có số liệu</option>
          {SCORE_FIGURES.map((figure) => (
            <option key={figure} value={figure}>
              {FIGURE_NAMES[figure]}
            </option>
          ))}
        </select>
        <select
          className="input"
          aria-label={`Ai chấm, mục ${number}`}
          value={row.decidedBy}
          disabled={row.figure === null}
          onChange={({ target: { value } }) =>
            onChange({ ...row, decidedBy: value === 'data' ? 'data' : 'person' })
          }
        >
          <option value="person">Người chấm</option>
          <option value="data">Số liệu, theo mức</option>
        </select>
      </div>
      <div>{row.decidedBy === 'data' && text('steps', 'Mức điểm theo %', '≥ 90: 4; ≥ 75: 3')}</div>
      <IconButton label={`Bỏ mục ${number}`} onClick={onRemove}>
        <Trash2 />
      </IconButton>
    </div>
  );
}
