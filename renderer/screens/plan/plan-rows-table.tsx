/** The topics of the year, quarter by quarter; rows are put in, moved and taken out by keyboard. */
import { ArrowDown, ArrowUp, CalendarPlus, CopyCheck, Trash2 } from 'lucide-react';
import { type KeyboardEvent, useId } from 'react';
import { romanQuarter } from '../../../shared/text/dates.ts';
import { routeTo } from '../../route.ts';
import { Button } from '../../ui/button.tsx';
import { DateField, TimeField } from '../../ui/date-field.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { Kbd } from '../../ui/kbd.tsx';
import { LongField } from '../../ui/long-field.tsx';
import { PeopleField } from '../../ui/people-field.tsx';
import type { Person } from '../../ui/person-input.tsx';
import { QUARTERS, type RowDraft } from './plan-draft.ts';
import { type RowActs, useRowActs } from './use-row-acts.ts';

interface PlanRowsProps {
  year: number;
  rows: readonly RowDraft[];
  people: readonly Person[];
  /** By the key of the row; null while they are not told. */
  faults: ReadonlyMap<string, string> | null;
  /** Rows not yet saved cannot become sessions. */
  canSchedule: boolean;
  onChange: (rows: RowDraft[]) => void;
  onSchedule: (rowId: number) => void;
}

export function PlanRows({ rows, onChange, ...row }: PlanRowsProps) {
  const heading = useId();
  const { list, acts } = useRowActs(rows, onChange);
  return (
    <section className="card" data-begin aria-labelledby={heading} ref={list}>
      <div className="card-head">
        <h2 id={heading}>Chuyên đề từng quý</h2>
        <span className="small muted">
          <Kbd>Alt ↑</Kbd> <Kbd>Alt ↓</Kbd> chuyển dòng
        </span>
      </div>
      {QUARTERS.map((quarter) => (
        <section key={quarter} className="quarter" aria-label={`Quý ${romanQuarter(quarter)}`}>
          <div className="card-head">
            <h3>
              Quý {romanQuarter(quarter)} <span className="muted small">năm {row.year}</span>
            </h3>
            <Button look="quiet" onClick={() => acts.add(quarter)}>
              Thêm chuyên đề<span className="spoken"> quý {romanQuarter(quarter)}</span>
            </Button>
          </div>
          {rows
            .filter((draft) => draft.quarter === quarter)
            .map((draft) => (
              <PlanRow key={draft.key} {...row} row={draft} acts={acts} />
            ))}
        </section>
      ))}
    </section>
  );
}

interface PlanRowProps extends Omit<PlanRowsProps, 'rows' | 'onChange'> {
  row: RowDraft;
  acts: RowActs;
}

function PlanRow({ year, row, people, faults, canSchedule, onSchedule, acts }: PlanRowProps) {
  const { key, id, sessionId } = row;
  const spread = acts.spread(key);
  const press = (event: KeyboardEvent): void => {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
    event.preventDefault();
    acts.move(key, event.key === 'ArrowUp' ? -1 : 1);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Alt with an arrow works from every field of the row
    <div className="plan-row" data-row={key} onKeyDown={press}>
      <RowFields
        year={year}
        row={row}
        people={people}
        fault={faults?.get(key)}
        onChange={(part) => acts.change(key, part)}
      />
      <div className="plan-row-acts">
        {sessionId !== null ? (
          <a className="small" href={routeTo('buoi-sinh-hoat', sessionId)}>
            Mở buổi sinh hoạt
          </a>
        ) : !canSchedule || id === null ? (
          <span className="small muted">Lưu kế hoạch rồi tạo buổi sinh hoạt</span>
        ) : (
          <Button look="quiet" onClick={() => onSchedule(id)}>
            <CalendarPlus aria-hidden="true" /> Tạo buổi sinh hoạt
          </Button>
        )}
        {spread !== null && (
          <Button look="quiet" onClick={spread}>
            <CopyCheck aria-hidden="true" /> Giờ, địa điểm này cho các buổi còn trống
          </Button>
        )}
        <IconButton label="Đưa dòng lên" onClick={() => acts.move(key, -1)}>
          <ArrowUp />
        </IconButton>
        <IconButton label="Đưa dòng xuống" onClick={() => acts.move(key, 1)}>
          <ArrowDown />
        </IconButton>
        <IconButton
          label={sessionId === null ? 'Bỏ dòng' : 'Dòng đã có buổi sinh hoạt, không bỏ được'}
          disabled={sessionId !== null}
          onClick={() => acts.remove(key)}
        >
          <Trash2 />
        </IconButton>
      </div>
    </div>
  );
}

interface RowFieldsProps {
  /** Of the plan. */
  year: number | undefined;
  row: Omit<RowDraft, 'quarter'>;
  people: readonly Person[];
  fault: string | undefined;
  onChange: (part: Partial<Omit<RowDraft, 'quarter'>>) => void;
}

/** What a row says, each of it to be typed. */
export function RowFields({ year, row, people, fault, onChange }: RowFieldsProps) {
  return (
    <>
      <LongField
        label="Tên chuyên đề"
        rows={2}
        value={row.topic}
        error={fault}
        onChange={(topic) => onChange({ topic })}
      />
      <PeopleField
        label="Người trình bày"
        people={people}
        ids={row.presenterIds}
        onChange={(ids) => onChange({ presenterIds: [...ids] })}
      />
      <div className="plan-row-facts">
        <DateField
          label="Ngày họp"
          year={year}
          value={row.sessionDate}
          onChange={(sessionDate) => onChange({ sessionDate })}
        />
        <TimeField label="Giờ" value={row.startTime} onChange={(startTime) => onChange({ startTime })} />
        <DateField
          label="Hạn gửi dự thảo"
          year={year}
          value={row.draftDueOn}
          onChange={(draftDueOn) => onChange({ draftDueOn })}
        />
        <LongField
          label="Người thông qua"
          rows={1}
          value={row.approver}
          onChange={(approver) => onChange({ approver })}
        />
      </div>
      <div className="plan-row-place">
        <LongField label="Địa điểm" rows={1} value={row.place} onChange={(place) => onChange({ place })} />
        <LongField label="Ghi chú" rows={1} value={row.note} onChange={(note) => onChange({ note })} />
      </div>
    </>
  );
}
