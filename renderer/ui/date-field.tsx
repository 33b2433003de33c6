import { type KeyboardEvent, type ReactNode, useId, useRef, useState } from 'react';
import {
  addDays,
  formatScreenDate,
  isWrittenAsDay,
  parseTypedDate,
  weekdayName,
} from '../../shared/text/dates.ts';
import { formatPartialDate, parsePartialDate } from '../../shared/text/partial-dates.ts';
import { today } from './moments.ts';
import './fields.css';

interface ValueFieldProps {
  label: string;
  /** ISO: a day as 2020-02-07, a time as 14:00; null for none. */
  value: string | null;
  /** Once what was typed can be read; null when the field was emptied. */
  onChange: (value: string | null) => void;
  /** Below the field, a sentence; an error takes its place. */
  hint?: ReactNode;
  /** What is wrong with the value, a sentence. */
  error?: string | undefined;
  isDisabled?: boolean;
  /** Where the label is that of a table's column. */
  isLabelHidden?: boolean;
}

interface DateFieldProps extends ValueFieldProps {
  /** The one meant by a day typed without it; where none is given: that of the value, or this year. */
  year?: number | undefined;
}

/**
 * A day typed in any usual form, as 7/2/2020, or 7/2 of the year that is spoken of; it is read when one leaves the field, never while one types. Its weekday is told
 * meanwhile; the arrows go a day on or back, Alt ↓ opens a calendar.
 */
export function DateField({ year, ...props }: DateFieldProps) {
  const presumedYear = year ?? Number((props.value ?? today()).slice(0, 4));
  return (
    <TypedField
      {...props}
      format={formatScreenDate}
      parse={(typed) => parseTypedDate(typed, presumedYear)}
      placeholder="ngày/tháng/năm"
      complain={(typed) =>
        isWrittenAsDay(typed) ? 'Ngày này không có trong lịch' : 'Hãy ghi ngày theo dạng 7/2/2020'
      }
      tell={(day) => `${weekdayName(day)}, ${formatScreenDate(day)}`}
      step={addDays}
      hasCalendar
    />
  );
}

/** A day of which only the month or the year may be known: 7/2/2020, 2/2020, 2020. */
export function PartialDateField(props: ValueFieldProps) {
  return (
    <TypedField
      {...props}
      format={formatPartialDate}
      parse={parsePartialDate}
      placeholder="ngày, tháng hoặc năm"
      complain={() => 'Hãy ghi ngày có trong lịch, như 7/2/2020, hoặc chỉ năm'}
    />
  );
}

/** A time of day, as 14:00, 14h, 14 giờ 30. */
export function TimeField(props: ValueFieldProps) {
  return (
    <TypedField
      {...props}
      format={(clock) => clock}
      parse={parseTypedTime}
      placeholder="giờ:phút"
      complain={() => 'Hãy ghi giờ theo dạng 14:00'}
    />
  );
}

/** `HH:MM` of what somebody typed; null for anything that is no time. */
export function parseTypedTime(typed: string): string | null {
  const found = /^(\d{1,2})\s*(?:[:.h]|giờ)?\s*(\d{1,2})?\s*(?:phút)?$/iu.exec(typed.normalize('NFC').trim());
  const [, hours = '', minutes = '0'] = found ?? [];
  if (found === null || Number(hours) > 23 || Number(minutes) > 59) return null;
  return `${hours.padStart(2, '0')}:${minutes.padStart(2, '0')}`;
}

interface TypedFieldProps extends ValueFieldProps {
  /** The value as people write it. */
  format: (value: string) => string;
  /** Null for what cannot be read. */
  parse: (typed: string) => string | null;
  placeholder: string;
  /** What is said of what cannot be read, a sentence. */
  complain: (typed: string) => string;
  /** Said while one types what can be read. */
  tell?: (value: string) => string;
  /** The value so many steps on, by the arrow keys. */
  step?: (value: string, by: number) => string;
  /** Whether a day may be chosen from a calendar. */
  hasCalendar?: boolean;
}

/** What is typed stays as typed until it can be read; what cannot is told and not taken. */
function TypedField({
  label,
  value,
  onChange,
  hint,
  error,
  isDisabled,
  isLabelHidden,
  format,
  parse,
  placeholder,
  complain,
  tell,
  step,
  hasCalendar = false,
}: TypedFieldProps) {
  const id = useId();
  const [typing, setTyping] = useState<string | null>(null);
  const readable = typing === null ? null : parse(typing);
  const isUnread = typing !== null && typing.trim() !== '' && readable === null;
  const calendar = useRef<HTMLInputElement>(null);
  const [hasLeft, setLeft] = useState(false);
  const fault = isUnread && hasLeft ? complain(typing) : error;
  const note = fault ?? (readable === null ? undefined : tell?.(readable)) ?? hint;

  const read = (): void => {
    setLeft(true);
    if (typing === null || isUnread) return;
    const next = typing.trim() === '' ? null : parse(typing);
    setTyping(null);
    if (next !== value) onChange(next);
  };
  const press = (event: KeyboardEvent<HTMLInputElement>): void => {
    const by = { ArrowUp: 1, ArrowDown: -1 }[event.key];
    // Who saves with Ctrl+S means what stands in the field, too.
    if (event.key === 'Enter' || (event.ctrlKey && event.code === 'KeyS')) read();
    else if (by !== undefined && event.altKey && hasCalendar) calendar.current?.showPicker();
    else if (by !== undefined && !event.altKey && step !== undefined && (readable ?? value) !== null)
      setTyping(format(step(readable ?? value ?? '', by)));
    else return;
    if (by !== undefined) event.preventDefault();
  };
  return (
    <div className="field">
      <label htmlFor={id} className={isLabelHidden ? 'spoken' : undefined}>
        {label}
      </label>
      <input
        id={id}
        className="input numbers"
        autoComplete="off"
        placeholder={placeholder}
        disabled={isDisabled}
        aria-invalid={fault !== undefined}
        aria-describedby={note === undefined ? undefined : `${id}-note`}
        value={typing ?? (value === null ? '' : format(value))}
        onChange={(event) => {
          setLeft(false);
          setTyping(event.target.value);
        }}
        onBlur={read}
        onDoubleClick={() => calendar.current?.showPicker()}
        title={hasCalendar ? 'Alt ↓: mở lịch' : undefined}
        onKeyDown={press}
      />
      {hasCalendar && (
        // Opened by Alt ↓ or a double click; it is no field of its own.
        <input
          ref={calendar}
          type="date"
          className="spoken"
          tabIndex={-1}
          aria-hidden="true"
          value={value ?? ''}
          onChange={(event) => {
            setTyping(null);
            onChange(event.target.value === '' ? null : event.target.value);
          }}
        />
      )}
      {note !== undefined && (
        <span id={`${id}-note`} className={fault === undefined ? 'field-hint' : 'field-error'}>
          {note}
        </span>
      )}
    </div>
  );
}
