import { type KeyboardEvent, useCallback } from 'react';
import type { LineChoice, ListChoices, ListColumn } from '../../../shared/domain/member-list.ts';
import { Chip } from '../../ui/chip.tsx';
import { Kbd } from '../../ui/kbd.tsx';
import { chooseColumn, chooseLine, countStates, type ListReading } from './list-choices.ts';
import { MemberRow } from './member-row.tsx';
import './member-list.css';

interface MemberTableProps {
  reading: ListReading;
  onChange: (next: (choices: ListChoices) => ListChoices) => void;
}

/** What was read, line by line, and what was understood of each; every cell is mended where it stands. */
export function MemberTable({ reading, onChange }: MemberTableProps) {
  const { rows, warnings } = reading;
  const choose = useCallback(
    (line: number, part: Partial<LineChoice>) => onChange((choices) => chooseLine(choices, line, part)),
    [onChange],
  );
  const head = (name: string, column: ListColumn): React.ReactNode => (
    <th scope="col">
      {name}
      <ColumnChoice name={name} column={column} reading={reading} onChange={onChange} />
    </th>
  );
  return (
    <div className="member-list">
      <Counts reading={reading} />
      {warnings.map((warning) => (
        <p key={warning} className="small">
          {warning}
        </p>
      ))}
      <section className="member-rows" onKeyDown={goToNextAsked} aria-label="Danh sách vừa đọc">
        <table className="list">
          <thead>
            <tr>
              <th scope="col">
                <span className="spoken">Đưa vào</span>
              </th>
              <th scope="col">Số</th>
              {head('Họ và tên', 'fullName')}
              {head('Sinh', 'birthDate')}
              {head('Vào Đảng', 'admittedOn')}
              {head('Chính thức', 'officialOn')}
              <th scope="col">Ghi vào sổ là</th>
              {head('Chức vụ Đảng', 'partyOffice')}
              {head('Chức vụ, đơn vị', 'duties')}
              <th scope="col">Đã hiểu</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <MemberRow key={row.line} row={row} onChoose={choose} />
            ))}
          </tbody>
        </table>
      </section>
    </div>
  );
}

function Counts({ reading }: { reading: ListReading }) {
  const { clear, asked, known, out } = countStates(reading.rows);
  return (
    <p className="list-counts" role="status">
      {clear > 0 && <Chip tone="ok">{clear} đồng chí đọc rõ</Chip>}
      {asked > 0 && <Chip tone="warn">{asked} cần xem</Chip>}
      {known > 0 && <Chip>{known} đã có trong sổ</Chip>}
      {out > 0 && <Chip>{out} dòng để ngoài</Chip>}
      {asked > 0 && (
        <span className="small muted">
          <Kbd>F7</Kbd> chỗ cần xem kế tiếp, <Kbd>Ctrl Enter</Kbd> đi tiếp
        </span>
      )}
      {clear + asked + known === 0 && 'Chưa thấy họ tên đồng chí nào trong danh sách này.'}
    </p>
  );
}

interface ColumnChoiceProps extends MemberTableProps {
  name: string;
  column: ListColumn;
}

/** From which column of the list a heading has its values. */
function ColumnChoice({ name, column, reading, onChange }: ColumnChoiceProps) {
  const { columns } = reading;
  const own = columns.find((one) => one.column === column);
  if (columns.length < 2) return null;
  return (
    <select
      className="column-choice"
      aria-label={`Cột nào là ${name}`}
      value={own?.place ?? ''}
      onChange={({ target }) =>
        onChange((choices) =>
          chooseColumn(choices, reading, column, target.value === '' ? null : Number(target.value)),
        )
      }
    >
      <option value="">không có cột</option>
      {columns.map(({ place, heading }) => (
        <option key={place} value={place}>
          {heading === '' ? `cột ${place + 1}` : `cột ${place + 1}: ${heading}`}
        </option>
      ))}
    </select>
  );
}

/** F7: the next line somebody should look at, round to the first. */
function goToNextAsked(event: KeyboardEvent<HTMLElement>): void {
  if (event.key !== 'F7') return;
  event.preventDefault();
  const rows = [...event.currentTarget.querySelectorAll<HTMLElement>('.list-row-asked')];
  const here = document.activeElement?.closest('tr');
  const next =
    rows.find(
      (row) => here != null && (here.compareDocumentPosition(row) & Node.DOCUMENT_POSITION_FOLLOWING) > 0,
    ) ?? rows[0];
  next?.querySelector<HTMLElement>('input.mend')?.focus();
}
