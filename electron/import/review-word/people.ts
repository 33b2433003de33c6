/** Who made a change, and when. */
import type { XmlElement } from '../../xml/xml.ts';
import type { WordPerson } from './reviewed.ts';

const VIETNAM_MS = 7 * 60 * 60 * 1000;
/** What Word and LibreOffice write where a name was taken out or never given. */
const NOBODY = new Set(['author', 'unknown author', 'unknown', 'tác giả', 'tác giả không rõ']);

export function personOf(element: XmlElement): WordPerson {
  const name = (element.attributes['w:author'] ?? '').normalize('NFC').replace(/\s+/gu, ' ').trim();
  return { author: NOBODY.has(name.toLowerCase()) ? '' : name, at: instantOf(element) };
}

/** The later of two instants. */
export function laterOf(one: string | null, other: string | null): string | null {
  if (one === null || other === null) return one ?? other;
  return one > other ? one : other;
}

/** An instant that the file gives in UTC; null for anything else. */
export function utcInstant(value: string | undefined): string | null {
  return toInstant(value, 0);
}

/**
 * Word and LibreOffice write the wall clock of the writer's machine and a "Z" that is not meant, so it is read as a clock
 * in Vietnam, which knows no summer time. Newer Words add the true instant (`w16du:dateUtc`), which then counts.
 */
function instantOf({ attributes }: XmlElement): string | null {
  return utcInstant(attributes['w16du:dateUtc']) ?? toInstant(attributes['w:date'], VIETNAM_MS);
}

function toInstant(value: string | undefined, offsetMs: number): string | null {
  const [, day, clock = '00:00', zone = 'Z'] =
    /^(\d{4}-\d\d-\d\d)(?:T(\d\d:\d\d(?::\d\d)?)(?:\.\d+)?(Z|[+-]\d\d:\d\d)?)?$/u.exec(value?.trim() ?? '') ??
    [];
  if (day === undefined) return null;
  const time = Date.parse(`${day}T${clock}${zone}`) - (zone === 'Z' ? offsetMs : 0);
  // "No date" is written as the year 0 or 1970.
  return Number.isNaN(time) || time < Date.UTC(1971, 0) ? null : new Date(time).toISOString();
}
