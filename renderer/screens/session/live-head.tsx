/** One line over the meeting: what it is about, when, where and by whom it is held; each fact is named where it stands. */
import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import type { Session, SessionInput } from '../../../shared/domain/session.ts';
import { formatScreenDate, romanQuarter } from '../../../shared/text/dates.ts';
import { routeTo } from '../../route.ts';
import { DateField, TimeField } from '../../ui/date-field.tsx';
import { BackLink } from '../../ui/page.tsx';
import { OnePersonField } from '../../ui/people-field.tsx';
import type { Person } from '../../ui/person-input.tsx';
import { focusWriting } from './focus-places.ts';

interface LiveHeadProps {
  session: Session;
  people: readonly Person[];
  onChange: (part: Partial<SessionInput>) => void;
  /** The buttons of the screen; the primary one last. */
  children: ReactNode;
}

export function LiveHead({ session, people, onChange, children }: LiveHeadProps) {
  const { topic, quarter, place } = session;
  const nameOf = (memberId: number | null): string =>
    people.find(({ id }) => id !== null && id === memberId)?.name ?? '';
  const [chair, minuteTaker] = [nameOf(session.chairId), nameOf(session.minuteTakerId)];
  return (
    <header className="live-head" data-ring>
      <BackLink href={routeTo('buoi-sinh-hoat', session.id)} to="phần chuẩn bị" />
      <h1 title={topic}>{topic}</h1>
      <div className="live-facts">
        <span className="small muted">Quý {romanQuarter(quarter)}</span>
        <Fact words={hoursWords(session)} missing="Chọn giờ…" about="Ngày giờ, địa điểm">
          {() => (
            <>
              <HeldFields session={session} onChange={onChange} />
              <label className="field">
                <span className="field-label">Địa điểm</span>
                <input
                  className="input"
                  defaultValue={place}
                  onBlur={(event) =>
                    event.target.value.trim() !== place && onChange({ place: event.target.value.trim() })
                  }
                />
              </label>
            </>
          )}
        </Fact>
        <Fact words={chair && `Chủ trì: ${chair}`} missing="Chọn chủ trì…" about="Chủ trì">
          {(close) => (
            <ChairField
              session={session}
              people={people}
              onChange={(part) => {
                onChange(part);
                if (part.chairId !== null) close();
              }}
            />
          )}
        </Fact>
        <Fact words={minuteTaker && `Thư ký: ${minuteTaker}`} missing="Chọn thư ký…" about="Thư ký">
          {(close) => (
            <MinuteTakerField
              session={session}
              people={people}
              onChange={(part) => {
                onChange(part);
                if (part.minuteTakerId !== null) close();
              }}
            />
          )}
        </Fact>
      </div>
      <div className="live-acts">{children}</div>
    </header>
  );
}

type HeadFieldProps = Pick<LiveHeadProps, 'session' | 'people' | 'onChange'>;

export function ChairField({ session: { chairId, minuteTakerId }, people, onChange }: HeadFieldProps) {
  return (
    <OnePersonField
      label="Chủ trì"
      people={people.filter(({ id }) => id !== null && id !== minuteTakerId)}
      id={chairId}
      onChange={(id) => onChange({ chairId: id })}
    />
  );
}

export function MinuteTakerField({ session: { chairId, minuteTakerId }, people, onChange }: HeadFieldProps) {
  return (
    <OnePersonField
      label="Thư ký"
      people={people.filter(({ id }) => id !== null && id !== chairId)}
      id={minuteTakerId}
      onChange={(id) => onChange({ minuteTakerId: id })}
    />
  );
}

/** The day, where none is set, and the hour it began. */
export function HeldFields({ session: { date, startTime }, onChange }: Omit<HeadFieldProps, 'people'>) {
  return (
    <>
      {date === null && (
        <DateField label="Ngày họp" value={date} onChange={(day) => onChange({ date: day })} />
      )}
      <TimeField label="Giờ bắt đầu" value={startTime} onChange={(clock) => onChange({ startTime: clock })} />
    </>
  );
}

interface FactProps {
  /** As it stands in the line; '' while nobody has said. */
  words: string;
  missing: string;
  /** Its name for the ear. */
  about: string;
  /** Its fields; `close` makes it a button again. */
  children: (close: () => void) => ReactNode;
}

/** A button that becomes its fields; Enter, Escape and going elsewhere make it a button again. */
function Fact({ words, missing, about, children }: FactProps) {
  const [isOpen, setOpen] = useState(false);
  const fields = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isOpen) fields.current?.querySelector<HTMLElement>('input, button')?.focus();
  }, [isOpen]);
  // A field may give way to another, as a name taken out to the field for the next.
  useEffect(() => {
    if (isOpen && document.activeElement === document.body) fields.current?.querySelector('input')?.focus();
  });
  const close = (): void => {
    setOpen(false);
    focusWriting();
  };
  const press = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing || (event.key !== 'Enter' && event.key !== 'Escape')) return;
    // A field that takes names has its own Enter while one types in it.
    if (event.key === 'Enter' && event.target instanceof HTMLInputElement && event.target.role === 'combobox')
      return;
    close();
  };
  return (
    <div className="live-fact">
      <button
        type="button"
        className={words === '' ? 'live-fact-button is-missing' : 'live-fact-button'}
        aria-expanded={isOpen}
        aria-label={words === '' ? missing : words.startsWith(about) ? words : `${about}: ${words}`}
        title={words}
        onClick={() => setOpen(!isOpen)}
      >
        {words || missing}
      </button>
      {isOpen && (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid over the page
        <div
          className="live-fact-fields"
          role="group"
          aria-label={about}
          ref={fields}
          onKeyDown={press}
          onBlur={(event) => {
            const next = event.relatedTarget;
            if (next !== null && !event.currentTarget.parentElement?.contains(next)) setOpen(false);
          }}
        >
          {children(close)}
        </div>
      )}
    </div>
  );
}

/** "14:00, 12/06/2020 · Phòng họp tầng 3"; '' while day or hour is open. */
function hoursWords({ date, startTime, place }: Session): string {
  if (date === null || startTime === null) return '';
  return [`${startTime}, ${formatScreenDate(date)}`, place].filter(Boolean).join(' · ');
}
