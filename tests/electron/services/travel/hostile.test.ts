/** Session files that lie, are damaged, or were never ours: a sentence each, and nothing changes. */

import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sha256Of } from '../../../../electron/files/digest.ts';
import { sentenceOf } from '../../../../shared/contract/errors.ts';
import { Refusal } from '../../../../shared/domain/refusal.ts';
import { openTestBackend } from '../../../support/backend.ts';
import { LONG } from '../../../support/long.ts';
import { fc } from '../../../support/random.ts';
import { openGuest, openHome, readSide, type Said, type Side } from './both-sides.ts';

type Json = Record<string, unknown>;

let home: Side;
let good: Uint8Array;
let before: Said;

beforeAll(async () => {
  home = await openHome();
  const guest = await openGuest(home, await home.backend.call('travel:take-along', { id: home.id }));
  const remark = { speakerId: null, speakerName: 'mới1', text: 'Nhất trí.' };
  await guest.backend.call('session:save-remark', { id: guest.id, remark });
  good = (await guest.backend.call('travel:bring', {})).bytes;
  await guest.backend.close();
  before = await readSide(home);
});
afterAll(() => home.backend.close());

/** The good file with its record and manifest changed, and the hash of that: as a clever person would forge it. */
function forged(change: (record: Json, manifest: Json) => void, isHonest = true): Uint8Array {
  const parts = unzipSync(good);
  const [record, manifest] = ['buoi-hop.json', 'manifest.json'].map(
    (name) => JSON.parse(strFromU8(parts[name] ?? new Uint8Array())) as Json,
  ) as [Json, Json];
  change(record, manifest);
  const text = JSON.stringify(record);
  if (isHonest) manifest.record = sha256Of(text);
  return zipSync({ 'manifest.json': strToU8(JSON.stringify(manifest)), 'buoi-hop.json': strToU8(text) });
}

const now = (record: Json): Json => record.now as Json;
const firstOf = (record: Json, list: string): Json => ((now(record)[list] as Json[])[0] ?? {}) as Json;

const CORPUS: readonly [string, string, () => Uint8Array][] = [
  ['empty', 'file-damaged', () => new Uint8Array()],
  ['a text', 'file-damaged', () => strToU8('Biên bản')],
  ['cut short', 'file-damaged', () => good.subarray(0, good.length / 2)],
  ['a zip of others', 'file-damaged', () => zipSync({ 'a.txt': strToU8('a') })],
  [
    'without its record',
    'file-damaged',
    () => zipSync({ 'manifest.json': unzipSync(good)['manifest.json'] ?? strToU8('') }),
  ],
  ['a zip that leads out', 'file-hostile', () => zipSync({ '../manifest.json': strToU8('{}') })],
  ['a zip that swells', 'file-hostile', () => zipSync({ 'manifest.json': new Uint8Array(90 * 1024 * 1024) })],
  [
    'a record that was changed',
    'file-altered',
    () => forged((record) => Object.assign(now(record), { isClosed: true }), false),
  ],
  [
    'of a later program',
    'file-newer',
    () => forged((_record, manifest) => Object.assign(manifest, { version: 2 })),
  ],
  [
    'another kind of ours',
    'file-damaged',
    () => forged((_record, manifest) => Object.assign(manifest, { format: 'so-chuyen-de/gop-y' })),
  ],
  [
    'a remark twice',
    'file-damaged',
    () => forged((record) => (now(record).remarks as Json[]).push(firstOf(record, 'remarks'))),
  ],
  [
    'a member marked twice',
    'file-damaged',
    () => forged((record) => (now(record).roll as Json[]).push(firstOf(record, 'roll'))),
  ],
  [
    'back from nowhere',
    'file-damaged',
    () => forged((_record, manifest) => Object.assign(manifest, { branch: null })),
  ],
  [
    'of two sessions',
    'file-damaged',
    () => forged((record) => Object.assign(now(record), { uid: 'a'.repeat(32) })),
  ],
  [
    'a mark nobody knows',
    'file-damaged',
    () => forged((record) => Object.assign(firstOf(record, 'roll'), { presence: 'there' })),
  ],
  [
    'a vote of fractions',
    'file-damaged',
    () => forged((record) => Object.assign(firstOf(record, 'votes').entry as Json, { inFavour: 1.5 })),
  ],
  [
    'a day that is none',
    'file-damaged',
    () => forged((record) => Object.assign(now(record).session as Json, { date: '2020-02-31' })),
  ],
  [
    'a secrecy mark',
    'secrecy-mark',
    () => forged((record) => Object.assign(now(record).session as Json, { conclusion: 'TỐI MẬT' })),
  ],
  [
    'somebody who never was',
    'travel-member-gone',
    () => forged((record) => Object.assign(now(record).session as Json, { chairId: 4_000 })),
  ],
  [
    'a name of another thing',
    'file-damaged',
    () =>
      forged((record) =>
        (now(record).tasks as Json[]).push({ ...firstOf(record, 'tasks'), uid: now(record).uid as string }),
      ),
  ],
];

describe('a session file', () => {
  it.each(CORPUS)('%s is refused with a sentence, and nothing changes', async (_name, code, make) => {
    const given = { fileName: 've.buoihop', bytes: make() };
    for (const act of ['travel:look', 'travel:take'] as const) {
      const refused = await home.backend.call(act, given).then(
        () => null,
        (error: unknown) => error,
      );
      // What only writing can find is not found by a look.
      if (act === 'travel:look' && code === 'duplicate') continue;
      expect(refused).toBeInstanceOf(Refusal);
      if (!(refused instanceof Refusal)) return;
      expect(refused.code).toBe(code);
      expect(sentenceOf(refused.code, refused.detail)).toMatch(/^\p{Lu}.*\.$/su);
    }
    expect(await readSide(home)).toEqual(before);
  });

  it.each(CORPUS.filter(([, code]) => !['travel-member-gone', 'duplicate'].includes(code)))(
    '%s is held nowhere',
    async (_name, code, make) => {
      const machine = openTestBackend();
      await expect(machine.call('travel:hold', { fileName: 'di.buoihop', bytes: make() })).rejects.toThrow(
        code,
      );
      expect(await machine.call('travel:guests', {})).toEqual([]);
      expect(await machine.call('cell:get', {})).toBeNull();
      await machine.close();
    },
  );

  it('damaged at random is refused, or is what it was', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(good.length - 1), fc.integer({ min: 1, max: 255 }), async (at, flip) => {
        const bytes = good.slice();
        bytes[at] = (bytes[at] ?? 0) ^ flip;
        const look = await home.backend
          .call('travel:look', { fileName: 've.buoihop', bytes })
          .catch((error: unknown) => error);
        if (!(look instanceof Refusal)) expect(look).toMatchObject({ use: 'take', conflicts: [] });
      }),
      { numRuns: LONG ? 5_000 : 300 },
    );
  });
});
