/** The real window killed with all its processes while acts run through its page: all that was answered is there, and no half act. */
import { cpSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { localHost } from '../../electron/local-host.ts';
import { createBackend } from '../../electron/services/backend.ts';
import { PRODUCT_NAME } from '../../shared/strings.ts';
import { launchElectron } from '../e2e/support/electron.ts';
import { PAPER_ACTS } from '../electron/services/journaling/paper-acts.ts';
import type { Told, Untold } from '../electron/services/journaling/told.ts';
import { YEAR_ACTS } from '../electron/services/journaling/year-acts.ts';
import { type Desk, openDesk } from '../electron/services/publishing/desk.ts';
import { temporaryFolder } from '../support/folders.ts';
import { LONG } from '../support/long.ts';
import { canUseWindow } from '../support/tools.ts';
import { factsOf } from './book-content.ts';
import { withoutChance } from './killed-acts/judge.ts';
import { deskInPage, type Sent } from './killed-window/page-desk.ts';

const DEATHS = LONG ? 100 : 3;
/** How long acts run at most, in milliseconds. */
const LONGEST_LIFE = 3_000;
/** They name what got its name by chance, which is another in the twin. */
const BY_CHANCE = ['review:take', 'lint:unsuppress'];
/** Those of cell, year and paper: what goes outward or to other files needs more than a page. */
const ACTS = Object.entries<Told | Untold>({ ...YEAR_ACTS, ...PAPER_ACTS }).filter(
  (entry): entry is [string, Told] =>
    'lines' in entry[1] && !entry[0].startsWith('export:') && !BY_CHANCE.includes(entry[0]),
);

const figures = { deaths: 0, answered: 0, inFlight: { before: 0, after: 0 }, begun: new Set<string>() };

describe.runIf(canUseWindow())('the window killed with all its processes', () => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await openDesk();
    await desk.backend.close();
  });
  afterAll(() => {
    const { deaths, answered, inFlight, begun } = figures;
    console.info(
      `Windows killed: ${deaths}, under ${begun.size} kinds of acts; ${answered} writes answered before; the write on its way was not done ${inFlight.before} times, done ${inFlight.after} times.`,
    );
  });

  it('shows all that was answered, and no half act', { timeout: 14_400_000 }, async () => {
    for (let death = 0; death < DEATHS; death += 1) {
      const folder = path.join(temporaryFolder(), 'so');
      const twin = path.join(temporaryFolder(), 'so');
      for (const copy of [folder, twin]) cpSync(desk.backend.folder, copy, { recursive: true });
      const sent = await killAmongActs(desk, folder);
      await expectAnswered(folder, twin, sent);
      figures.deaths += 1;
    }
  });
});

/** Runs acts through the page until all of it is killed; the writes that were sent. */
async function killAmongActs(desk: Desk, folder: string): Promise<Sent[]> {
  const app = await launchElectron(folder);
  const sent: Sent[] = [];
  let isOver = false;
  const inPage = deskInPage(desk, app.page, sent);
  const work = (async () => {
    while (!isOver) {
      const [verb, told] = ACTS[Math.floor(Math.random() * ACTS.length)] ?? [];
      if (verb !== undefined) figures.begun.add(verb);
      // Another act may have taken what this one needs, which the page is told; after death nothing is answered.
      await told
        ?.prepare(inPage)
        .then((act) => act())
        .catch(() => undefined);
    }
  })();
  await sleep(Math.random() * LONGEST_LIFE);
  isOver = true;
  await app.kill();
  await work;
  return sent;
}

/** Opens what the window left, and does the answered writes once more in a twin that was never killed. */
async function expectAnswered(folder: string, twin: string, sent: readonly Sent[]): Promise<void> {
  const killed = createBackend({ folder, stay: 'hold', host: localHost() });
  expect(await killed.call('data:verify', {})).toMatchObject({ ok: true, problems: [] });
  await killed.close();
  const left = await bookOf(folder);
  const other = createBackend({ folder: twin, stay: 'hold', host: localHost() });
  const done = sent.filter(({ answer }) => answer === 'done');
  for (const { channel, input } of done) await other.answer(channel, input);
  figures.answered += done.length;
  const inFlight = sent.find(({ answer }) => answer === null);
  const before = await bookOf(twin);
  if (inFlight === undefined || isDeepStrictEqual(left, before)) {
    if (inFlight !== undefined) figures.inFlight.before += 1;
    await other.close();
    expect(left).toEqual(before);
    return;
  }
  await other.answer(inFlight.channel, inFlight.input);
  await other.close();
  expect([inFlight.channel, left]).toEqual([inFlight.channel, await bookOf(twin)]);
  figures.inFlight.after += 1;
}

/** What stands in a book but when it was written, and what the program notes of itself. */
async function bookOf(folder: string): Promise<string[]> {
  const content = withoutChance(await factsOf(path.join(folder, 'so-chuyen-de.db')));
  const timeless = content.replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/gu, 'time');
  const tables = JSON.parse(timeless) as [string, unknown[][]][];
  return tables.flatMap(([table, rows]) => {
    if (table === 'sqlite_sequence') return [];
    const isOwn = (row: unknown[]): boolean =>
      table === 'journal' ? row[2] === PRODUCT_NAME : table === 'setting' && row[0] === 'backup-mark';
    const told = rows.filter((row) => !isOwn(row)).map((row) => (table === 'journal' ? row.slice(1) : row));
    return told.map((row) => `${table} ${JSON.stringify(row)}`);
  });
}
