import { createHash } from 'node:crypto';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { listDocuments } from '../../electron/db/documents.ts';
import { openForWriting } from '../../electron/db/open.ts';
import { getRevision } from '../../electron/db/revisions.ts';
import { verifyData } from '../../electron/db/verify.ts';
import { startChild, untilFirstLine, untilGone } from '../electron/db/children.ts';
import { temporaryFolder } from '../support/folders.ts';
import { LONG } from '../support/long.ts';

const SAVE_FOREVER = path.join(import.meta.dirname, 'save-forever.ts');
const FOLDERS = 2;
const KILLS_EACH = LONG ? 1_000 : 100;

describe('a process that is killed while it saves', () => {
  it('loses nothing it acknowledged, in hundreds of deaths', {
    timeout: LONG ? 3_600_000 : 300_000,
  }, async () => {
    const runs = Array.from({ length: FOLDERS }, () => killOver(temporaryFolder()));
    const acknowledged = (await Promise.all(runs)).flat();
    // A few saves a life at least: else the deaths came where there was nothing to lose.
    expect(acknowledged.length).toBeGreaterThan(FOLDERS * KILLS_EACH * 3);
  });

  it('leaves a folder that can be opened, wherever in its making it died', { timeout: 120_000 }, async () => {
    for (let turn = 0; turn < 20; turn += 1) {
      const folder = temporaryFolder();
      const child = startChild(SAVE_FOREVER, folder);
      const gone = untilGone(child);
      await sleep(150 + Math.random() * 250);
      child.kill('SIGKILL');
      await gone;
      const data = await openForWriting(folder, { create: true });
      expect(verifyData(data)).toEqual([]);
      data.close();
    }
  });
});

/** Kills one process after another over the same folder; the acknowledgements of all of them. */
async function killOver(folder: string): Promise<string[]> {
  const acknowledged: string[] = [];
  for (let death = 1; death <= KILLS_EACH; death += 1) {
    const child = startChild(SAVE_FOREVER, folder);
    const gone = untilGone(child);
    await untilFirstLine(child);
    await sleep(Math.random() * 40);
    child.kill('SIGKILL');
    const { output, signal } = await gone;
    expect(signal).toBe('SIGKILL');
    // The last line may be cut; what is not whole was not acknowledged.
    acknowledged.push(...output.split('\n').slice(0, -1));
    if (death % 25 === 0) await expectAll(folder, acknowledged);
  }
  return acknowledged;
}

async function expectAll(folder: string, acknowledged: readonly string[]): Promise<void> {
  const data = await openForWriting(folder);
  expect(verifyData(data)).toEqual([]);
  const [document] = listDocuments(data);
  const lost = acknowledged.filter((line) => {
    const [revision, hash] = line.split(' ');
    const saved = getRevision(data, document?.id ?? 0, Number(revision));
    return (
      createHash('sha256')
        .update(saved?.body ?? 'lost')
        .digest('hex') !== hash
    );
  });
  data.close();
  expect(lost).toEqual([]);
}
