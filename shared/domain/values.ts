/** The small values everything else is made of, with the checks that hold wherever they come from. */
import * as z from 'zod';

/** Rows are known by positive integers inside this machine. */
export const Id = z.int().positive();
export type Id = z.infer<typeof Id>;

/** A calendar day, `YYYY-MM-DD`, that exists. */
export const Day = z.iso.date();
export type Day = z.infer<typeof Day>;

/** A day of which only the month or the year may be known: `1979`, `1979-05`, `1979-05-12`. */
export const PartialDay = z.union([Day, z.string().regex(/^[12]\d{3}(?:-(?:0[1-9]|1[0-2]))?$/)]);
export type PartialDay = z.infer<typeof PartialDay>;

/** A wall-clock time, `HH:MM`, 24-hour. */
export const Clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);
export type Clock = z.infer<typeof Clock>;

/** A quarter of a year, `2020-Q1`. */
export const QuarterName = z.string().regex(/^\d{4}-Q[1-4]$/);
export type QuarterName = z.infer<typeof QuarterName>;

export const Year = z.int().min(1930).max(2200);
export const Quarter = z.literal([1, 2, 3, 4]);
export type Quarter = z.infer<typeof Quarter>;

/** One line typed by a person: trimmed, NFC, no line breaks, control characters or doubled spaces. */
export const Line = z
  .string()
  .max(1_000)
  .transform((text) => tidyLine(text));

/** A line that may not be empty. */
export const RequiredLine = Line.pipe(z.string().min(1));

/** Several paragraphs typed by a person: NFC, line ends as \n, no control characters. */
export const Prose = z
  .string()
  .max(200_000)
  .transform((text) => tidyProse(text));

/** Lines, the empty ones dropped. */
export const Lines = z
  .array(Line)
  .max(200)
  .transform((lines) => lines.filter((line) => line !== ''));

/** `2020-Q1` for year 2020 and quarter 1. */
export function quarterName(year: number, quarter: Quarter): QuarterName {
  return `${year}-Q${quarter}`;
}

/** The quarter a day falls in. */
export function quarterOf(day: Day): { year: number; quarter: Quarter } {
  const month = Number(day.slice(5, 7));
  return { year: Number(day.slice(0, 4)), quarter: Math.ceil(month / 3) as Quarter };
}

/** The last day of a quarter. */
export function lastDayOf(year: number, quarter: Quarter): Day {
  return `${year}-${['03-31', '06-30', '09-30', '12-31'][quarter - 1]}`;
}

function tidyLine(text: string): string {
  return tidyProse(text).replace(/\s+/gu, ' ').trim();
}

function tidyProse(text: string): string {
  // Control characters cannot stand in XML, so one that slipped in would break every later export.
  return text
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .replace(/[\p{Cc}\p{Co}\u{FFFE}\u{FFFF}]/gu, (character) =>
      character === '\n' || character === '\t' ? character : '',
    )
    .trimEnd();
}
