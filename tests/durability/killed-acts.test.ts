/** A program killed in the middle of any writing act: the book is as it was before or as it is after, and what was done is there. */
import { mkdtempSync, rmSync } from 'node:fs';
import path from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { sha256Of } from '../../electron/files/digest.ts';
import { startChild, untilGone } from '../electron/db/children.ts';
import { openDesk } from '../electron/services/publishing/desk.ts';
import { temporaryFolder } from '../support/folders.ts';
import { LONG } from '../support/long.ts';
import { factsOf } from './book-content.ts';
import { ACTS, HARMED, STEPWISE } from './killed-acts/acts.ts';
import { type Left, lookAfter, withoutChance } from './killed-acts/judge.ts';

const ONE_ACT = path.join(import.meta.dirname, 'killed-acts', 'one-act.ts');
/** Kills for each act, 2,000 in all; the short form takes every third act, once. */
const KILLS = LONG ? Math.ceil(2_000 / ACTS.size) : 1;
const VERBS = [...ACTS.keys()].filter((_verb, index) => LONG || index % 3 === 0);
/** Lives side by side: most of one is the start of its process. */
const LANES = LONG ? 6 : 2;

/** `answered`: as after, and it had been told so. `between`: of acts that take several steps. */
type Outcome = 'before' | 'between' | 'after' | 'answered';

/** An act that was done to its end. */
interface Reference {
  /** What stands in the book then, without what is another every time. */
  after: string;
  /** What it takes in a process that has just begun, in milliseconds. */
  took: number;
}

const figures = new Map<string, Outcome[]>();
/** What was lost, half done or torn. */
const faults: Left[] = [];
const folders = temporaryFolder();

afterAll(() => {
  const all = [...figures.values()].flat();
  const count = (outcomes: readonly Outcome[], wanted: Outcome): number =>
    outcomes.filter((outcome) => outcome === wanted).length;
  const told = (outcomes: readonly Outcome[]): string =>
    (['before', 'between', 'after', 'answered'] as const)
      .map((outcome) => `${outcome} ${count(outcomes, outcome)}`)
      .join(', ');
  const acts = [...figures].map(([verb, outcomes]) => `${verb}: ${told(outcomes)}`).join('\n');
  console.info(
    `${acts}\nKills under ${figures.size} acts: ${all.length}; ${told(all)}; lost or half: ${faults.length}.`,
  );
});

it('a program killed in the middle of an act leaves a whole book, as before or as after, with all that was answered', {
  timeout: 7_200_000,
}, async () => {
  const waiting = Array.from({ length: KILLS }, () => VERBS).flat();
  const references = new Map<string, Promise<Reference>>();
  const lane = async (): Promise<void> => {
    for (let verb = waiting.shift(); verb !== undefined; verb = waiting.shift()) {
      const reference = references.get(verb) ?? doWhole(verb);
      references.set(verb, reference);
      const outcome = await killDuring(verb, await reference);
      if (typeof outcome === 'string') figures.set(verb, [...(figures.get(verb) ?? []), outcome]);
      else faults.push(outcome);
    }
  };
  await Promise.all(Array.from({ length: LANES }, lane));
  expect(faults.slice(0, 5)).toEqual([]);
});

async function doWhole(verb: string): Promise<Reference> {
  const desk = await openDesk();
  const act = await ACTS.get(verb)?.(desk);
  const begun = performance.now();
  await act?.();
  const took = performance.now() - begun;
  await desk.backend.close();
  const content = await factsOf(path.join(desk.backend.folder, 'so-chuyen-de.db'));
  return { after: withoutChance(content), took };
}

/** One life and one death; what is wrong with what it left, as an object. */
async function killDuring(verb: string, reference: Reference): Promise<Outcome | Left> {
  const place = mkdtempSync(path.join(folders, 'so-chuyen-de-'));
  const lifetime = Math.random() * 1.4 * reference.took;
  const { output, signal } = await untilGone(startChild(ONE_ACT, verb, String(lifetime), place));
  const [first = '', second = ''] = output.split('\n');
  if (signal !== 'SIGKILL') throw new Error(`${verb} died of itself: ${signal} ${output.slice(0, 200)}`);
  const { folder, before } = JSON.parse(first) as { folder: string; before: string };
  const took = /^done ([\d.]+)$/u.exec(second)?.[1];
  if (took !== undefined) reference.took = (reference.took + Number(took)) / 2;
  const left = await lookAfter(folder, place);
  rmSync(place, { recursive: true, force: true });
  return judge(verb, { before, after: reference.after, left, wasAnswered: took !== undefined });
}

interface Case {
  /** The digest of what stood in it before. */
  before: string;
  after: string;
  left: Left;
  wasAnswered: boolean;
}

function judge(
  verb: string,
  { before, after, left, wasAnswered }: Case,
): Outcome | (Left & { verb: string; wasAnswered: boolean }) {
  const now = withoutChance(left.content);
  const isAfter = now === after;
  const isSound = left.torn.length === 0 && (left.problems.length === 0 || (verb === HARMED && !wasAnswered));
  if (isSound && isAfter) return wasAnswered ? 'answered' : 'after';
  if (isSound && !wasAnswered && sha256Of(left.content) === before) return 'before';
  if (isSound && !wasAnswered && STEPWISE.includes(verb)) return 'between';
  return { verb, wasAnswered, ...left, content: firstDifference(now, after) };
}

/** Where what is there parts from what should be. */
function firstDifference(now: string, after: string): string {
  let at = 0;
  while (at < now.length && now[at] === after[at]) at += 1;
  return `${now.slice(Math.max(0, at - 80), at + 200)} ≠ ${after.slice(at, at + 200)}`;
}
