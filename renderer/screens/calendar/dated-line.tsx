/** One dated thing in a few words, wherever the calendar shows it. */
import type { DatedKind, DatedThing } from '../../../shared/domain/dated.ts';
import { DATED_KIND_NAMES, datedName, datedSource } from '../../../shared/domain/dated-words.ts';
import { romanQuarter } from '../../../shared/text/dates.ts';

/** As its kind is told apart: by shape first, by colour after. */
export function DatedSign({ kind, isDone = false }: { kind: DatedKind; isDone?: boolean }) {
  return (
    <>
      <i className={`dated-sign dated-${isDone ? 'done' : kind}`} aria-hidden="true" />
      <span className="spoken">{isDone ? 'đã xong, đã qua' : DATED_KIND_NAMES[kind]}: </span>
    </>
  );
}

/** What it is called, and what more there is to say. */
export function wordsOf(thing: DatedThing): { name: string; about: string } {
  const { what, text, people, quarter, startTime, place } = thing;
  const name = datedName(thing);
  if (what === 'session') {
    const when = quarter === null ? '' : ` quý ${romanQuarter(quarter)}`;
    return { name: `${name}${when}`, about: [startTime, place, text].filter(Boolean).join(' · ') };
  }
  if (what === 'task') return { name, about: people };
  const topic = quarter === null ? text : `quý ${romanQuarter(quarter)}`;
  return { name, about: [topic, datedSource(thing)].filter(Boolean).join(' · ') };
}

/** Its name; struck out when it does not take place. */
export function DatedName({ thing }: { thing: DatedThing }) {
  const { name } = wordsOf(thing);
  return thing.state === 'cancelled' ? (
    <>
      <s>{name}</s> <span className="muted">không tổ chức</span>
    </>
  ) : (
    name
  );
}

/** The signs and what they mean. */
export function Legend() {
  return (
    <p className="calendar-legend">
      {(['session', 'binding', 'habit', 'task', 'member'] as const).map((kind) => (
        <span key={kind}>
          <i className={`dated-sign dated-${kind}`} aria-hidden="true" />
          {DATED_KIND_NAMES[kind]}
        </span>
      ))}
      <span>
        <i className="dated-sign dated-done" aria-hidden="true" />
        đã xong, đã qua
      </span>
    </p>
  );
}
