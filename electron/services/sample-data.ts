/** The sample cell as it is told: its data of 2020, and the same story moved so that today stands in the midst of it. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import * as z from 'zod';
import { Presence } from '../../shared/domain/attendance.ts';
import { CellProfile } from '../../shared/domain/cell.ts';
import { LeaveKind } from '../../shared/domain/member.ts';
import { type Day, lastDayOf, Quarter, quarterOf } from '../../shared/domain/values.ts';
import { addDays, daysBetween, formatPaperDate, romanQuarter } from '../../shared/text/dates.ts';
import { nextWorkday } from './sample-workdays.ts';

const Name = z.string();
const SampleTerm = z.object({
  name: z.string(),
  startsOn: z.string(),
  endsOn: z.string().nullable(),
  secretary: Name,
  deputies: z.array(Name),
  committee: z.array(Name),
});
const Planned = z.object({
  chair: Name,
  minuteTaker: Name,
  purpose: z.string(),
  programme: z.array(z.string()),
  materials: z.array(z.string()),
  guests: z.array(z.tuple([z.string(), z.string()])),
});
const Sample = z.object({
  cell: CellProfile,
  terms: z.array(SampleTerm),
  members: z.array(z.tuple([Name, z.string(), z.string(), z.string().nullable(), z.string()])),
  leaves: z.array(z.tuple([Name, LeaveKind, z.string(), z.string()])),
  plan: z.looseObject({
    year: z.number(),
    date: z.string(),
    number: z.number(),
    rows: z.array(
      z.looseObject({
        presenters: z.array(Name),
        quarter: Quarter,
        sessionDate: z.string().nullable(),
        draftDueOn: z.string().nullable(),
        note: z.string(),
      }),
    ),
  }),
  session: Planned.extend({
    endTime: z.string(),
    conclusion: z.string(),
    absent: z.array(z.tuple([Name, Presence, z.string()])),
    remarks: z.array(
      z.object({ speaker: Name, text: z.string(), answer: z.string(), answeredBy: Name.nullable() }),
    ),
    votes: z.array(
      z.object({
        matter: z.string(),
        threshold: z.enum(['half', 'two-thirds']),
        inFavour: z.number(),
        against: z.number(),
        blank: z.number(),
      }),
    ),
    tasks: z.array(
      z.object({ text: z.string(), assignees: z.array(Name), other: z.string(), dueOn: z.string() }),
    ),
    done: z.array(z.tuple([z.string(), z.string(), z.string()])),
  }),
  nextSession: Planned,
  /** The dates the papers are meant to bear. */
  dates: z.object({ paper: z.string(), invitation: z.string(), report: z.string(), letter: z.string() }),
  letter: z.object({ subject: z.string(), addressees: z.array(z.string()), recipients: z.array(z.string()) }),
});
export type Sample = z.infer<typeof Sample>;
export type PlannedSample = z.infer<typeof Planned>;

/** What the texts name by words of their own. */
interface SampleMoment {
  held: { year: number; quarter: Quarter };
  next: { year: number; quarter: Quarter };
  /** The day of the session that comes next. */
  nextOn: Day;
}

export interface SampleStory extends Sample {
  /** One a year that the story touches; the first row of the first is the session that was held. */
  plans: Sample['plan'][];
  /** The year and quarter of that session. */
  held: SampleMoment['held'];
  /** The day its minutes were issued; null leaves them a draft. */
  minutesOn: Day | null;
  /** Whether the session after it is being prepared. */
  hasNext: boolean;
  /** The Markdown of the papers that people wrote. */
  texts: { paper: string; nextPaper: string; letter: string };
}

const OF_2020: SampleMoment = {
  held: { year: 2020, quarter: 1 },
  next: { year: 2020, quarter: 2 },
  nextOn: '2020-06-12',
};

/** @param today Moves the story to this day: last quarter's session done, this quarter's under way; null keeps 2020. */
export async function readSample(folder: string, today: Day | null): Promise<SampleStory> {
  const [data = '', paper = '', nextPaper = '', letter = ''] = await Promise.all(
    ['du-lieu.json', 'bai-chuyen-de.md', 'bai-chuyen-de-sau.md', 'cong-van.md'].map((file) =>
      readFile(path.join(folder, file), 'utf8'),
    ),
  );
  const named = today === null ? OF_2020 : momentOf(today);
  const parse = (planYear: number): Sample => Sample.parse(JSON.parse(fill(data, named, planYear)));
  const sample = parse(named.held.year);
  const texts = { paper, nextPaper, letter: fill(letter, named, named.held.year) };
  if (today === null) {
    const plan = { ...sample.plan, rows: sample.plan.rows.filter(({ sessionDate }) => sessionDate !== null) };
    return { ...sample, plans: [plan], held: named.held, minutesOn: null, hasNext: false, texts };
  }
  const heldOn = dayHeld(named.held);
  const rows = rowsOf(sample, named, heldOn, today);
  const inFirst = rows.filter(({ year }) => year === named.held.year);
  const inSecond = rows.filter(({ year }) => year !== named.held.year);
  const first = { year: named.held.year, date: addDays(lastDayOf(named.held.year, named.held.quarter), -80) };
  const second = { year: named.next.year, date: addDays(lastDayOf(named.held.year, named.held.quarter), -2) };
  const plans = [{ ...sample.plan, ...first, rows: inFirst }];
  if (inSecond.length > 0)
    plans.push({ ...parse(second.year).plan, ...second, number: sample.plan.number + 1, rows: inSecond });
  return {
    ...sample,
    ...peopleOn(sample, heldOn),
    session: { ...sample.session, ...workOf(sample, named, heldOn) },
    plans,
    held: named.held,
    minutesOn: addDays(heldOn, 1),
    hasNext: true,
    texts,
    dates: {
      paper: addDays(heldOn, -10),
      invitation: addDays(heldOn, -8),
      report: addDays(lastDayOf(named.held.year, named.held.quarter), 1),
      letter: today,
    },
  };
}

function fill(text: string, { held, next, nextOn }: SampleMoment, planYear: number): string {
  const words: Readonly<Record<string, string>> = {
    quy: romanQuarter(held.quarter),
    quy_sau: romanQuarter(next.quarter),
    nam_sau: String(next.year),
    nam_ke_hoach: String(planYear),
    ngay_sau: formatPaperDate(nextOn),
  };
  return text.replaceAll(/\{\{(\w+)\}\}/gu, (mark, name: string) => words[name] ?? mark);
}

function momentOf(today: Day): SampleMoment {
  const next = quarterOf(today);
  return {
    next,
    held: quarterOf(addDays(lastDayOf(next.year, next.quarter), -100)),
    nextOn: nextWorkday(addDays(today, 9), today, lastDayOf(next.year, next.quarter)),
  };
}

/** Late in the quarter, so that its minutes could go out on the next day and within it. */
function dayHeld({ year, quarter }: SampleMoment['held']): Day {
  const latest = addDays(lastDayOf(year, quarter), -10);
  return nextWorkday(latest, addDays(latest, -5), latest);
}

type Row = Sample['plan']['rows'][number];

/** The quarter that is over, this one, and those still to come in its year: a topic each. */
function rowsOf(
  { plan }: Sample,
  { held, next, nextOn }: SampleMoment,
  heldOn: Day,
  today: Day,
): (Row & { year: number })[] {
  const quarters = ([1, 2, 3, 4] as const)
    .filter((quarter) => quarter >= next.quarter)
    .map((quarter) => ({ year: next.year, quarter }));
  return [held, ...quarters].flatMap(({ year, quarter }, index) => {
    const row = plan.rows[index];
    if (row === undefined) return [];
    const sessionDate =
      index === 0
        ? heldOn
        : index === 1
          ? nextOn
          : nextWorkday(addDays(lastDayOf(year, quarter), -12), nextOn);
    const draftDueOn = index === 1 ? earlier(addDays(today, 2), nextOn) : addDays(sessionDate, -10);
    const note = quarter === row.quarter || index === 1 ? row.note : '';
    return [{ ...row, year, quarter, sessionDate, draftDueOn, note }];
  });
}

/** Everybody is as old, and has been in the Party as long, as in the story of 2020; one term holds all of it. */
function peopleOn(sample: Sample, heldOn: Day): Pick<Sample, 'members' | 'leaves' | 'terms'> {
  const years = quarterOf(heldOn).year - OF_2020.held.year;
  const days = daysBetween(sample.plan.rows[0]?.sessionDate ?? heldOn, heldOn);
  const later = (day: Day): Day => `${Number(day.slice(0, 4)) + years}${day.slice(4)}`;
  const [term] = sample.terms;
  const begins = later('2018-01-15');
  const name = `${quarterOf(begins).year} - ${quarterOf(begins).year + 5}`;
  return {
    members: sample.members.map(([full, born, admitted, official, duties]) =>
      official === null
        ? [full, later(born), addDays(admitted, days), null, duties]
        : [full, later(born), later(admitted), later(official), duties],
    ),
    leaves: sample.leaves.map(([full, kind, from, note]) => [full, kind, later(from), note]),
    terms: term === undefined ? [] : [{ ...term, name, startsOn: begins, endsOn: null }],
  };
}

/** The task that is done was done in time; the others are due at the next session or by the end of its quarter. */
function workOf(
  { session }: Sample,
  { next, nextOn }: SampleMoment,
  heldOn: Day,
): Pick<Sample['session'], 'tasks' | 'done'> {
  const done = session.done.map(([text, , outcome]): [string, Day, string] => [
    text,
    addDays(heldOn, 7),
    outcome,
  ]);
  const isDone = (text: string): boolean => done.some(([one]) => one === text);
  const dueOn = ({ text, other }: { text: string; other: string }): Day =>
    isDone(text) ? addDays(heldOn, 9) : other === '' ? nextOn : lastDayOf(next.year, next.quarter);
  return { done, tasks: session.tasks.map((task) => ({ ...task, dueOn: dueOn(task) })) };
}

function earlier(one: Day, other: Day): Day {
  return one < other ? one : other;
}
