import { memo } from 'react';
import { UNKNOWN_DAY } from '../../../shared/domain/member.ts';
import type { LineChoice, Mendable } from '../../../shared/domain/member-list.ts';
import { LIST_COLUMN_NAMES, lineName, MEMBERSHIP_NAMES, OFFICE_NAMES } from '../../../shared/strings.ts';
import { formatPartialDate } from '../../../shared/text/partial-dates.ts';
import { type ListRow, stateOf } from './list-choices.ts';
import { MendField } from './mend-field.tsx';

interface MemberRowProps {
  row: ListRow;
  onChoose: (line: number, part: Partial<LineChoice>) => void;
}

const MEMBERSHIPS = ['official', 'probationary'] as const;
const OFFICES = ['secretary', 'deputy', 'committee'] as const;

/** One line of the list: who it is and what was understood, each cell to be mended; or why it is left out. */
export const MemberRow = memo(({ row, onChoose }: MemberRowProps) => {
  const { line, member } = row;
  const state = stateOf(row);
  const choose = (part: Partial<LineChoice>): void => onChoose(line, part);
  const box = (
    <td className={`list-edge-${state}`}>
      <input
        type="checkbox"
        aria-label={`Đưa ${member?.fullName ?? lineName(row)} vào sổ`}
        checked={state === 'clear' || state === 'asked'}
        onChange={(event) => choose({ isTaken: event.target.checked })}
      />
    </td>
  );
  if (member === null)
    return (
      <tr className="list-row-out">
        {box}
        <td />
        <td colSpan={7}>{row.text}</td>
        <td>{row.leftOut}</td>
      </tr>
    );
  const mend = (field: Mendable, value: string): React.ReactNode => (
    <MendField
      label={`${LIST_COLUMN_NAMES[field]} của ${member.fullName}, ${lineName(row)}`}
      value={value}
      isNumeric={field.endsWith('On') || field === 'birthDate'}
      onMend={(text) => choose({ texts: { [field]: text } })}
    />
  );
  return (
    <tr className={`list-row-${state}`} data-line={line}>
      {box}
      <td className="numbers">{row.number || line}</td>
      <td>{mend('fullName', member.fullName)}</td>
      <td>{mend('birthDate', dateWords(member.birthDate))}</td>
      <td>{mend('admittedOn', dateWords(member.admittedOn))}</td>
      <td>{mend('officialOn', dateWords(member.officialOn))}</td>
      <td>
        <select
          className="mend"
          aria-label={`${member.fullName} ghi vào sổ là`}
          value={row.membership}
          onChange={(event) => choose({ membership: MEMBERSHIPS.find((one) => one === event.target.value) })}
        >
          {MEMBERSHIPS.map((one) => (
            <option key={one} value={one}>
              {MEMBERSHIP_NAMES[one]}
            </option>
          ))}
        </select>
      </td>
      <td>
        <select
          className="mend"
          aria-label={`Chức vụ Đảng của ${member.fullName}`}
          value={row.office ?? ''}
          onChange={(event) => choose({ office: OFFICES.find((one) => one === event.target.value) ?? null })}
        >
          <option value="">–</option>
          {OFFICES.map((one) => (
            <option key={one} value={one}>
              {OFFICE_NAMES[one]}
            </option>
          ))}
        </select>
      </td>
      <td>{mend('duties', member.duties)}</td>
      <td>
        {state === 'known' ? 'đã có trong sổ' : null}
        {state === 'asked' && <strong className="list-problem">{row.problems.join('. ')}</strong>}
        {state !== 'known' && row.remarks.length > 0 && (
          <span className="small muted">{row.remarks.join('; ')}</span>
        )}
      </td>
    </tr>
  );
});

function dateWords(day: string | null): string {
  return day === null || day === UNKNOWN_DAY ? '' : formatPartialDate(day);
}
