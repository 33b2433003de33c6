/** Held on two other machines and worked on at home meanwhile, brought back in any order and more than once. */

import { expect, it } from 'vitest';
import { LONG } from '../../../support/long.ts';
import { fc } from '../../../support/random.ts';
import { NAMES } from '../cell.ts';
import {
  type Edit,
  edit,
  labelOfConflict,
  openGuest,
  openHome,
  readSide,
  type Said,
  type Side,
} from './both-sides.ts';

const anEdit: fc.Arbitrary<Edit> = fc.record({
  act: fc.constantFrom(
    'mark',
    'mark',
    'field',
    'officers',
    'add',
    'add',
    'change',
    'change',
    'drop',
    'finish',
  ),
  list: fc.constantFrom('remark', 'vote', 'task'),
  // Few, so that they meet.
  pick: fc.nat(2),
  value: fc.nat(5),
});

const edits = fc.array(anEdit, { minLength: 3, maxLength: 8, size: 'max' });

/** Work at home and with one of the two guests, which then writes a file; then files are taken in, any of those there are. */
const aLeg = fc.record({
  atHome: edits,
  guest: fc.nat(1),
  there: edits,
  takes: fc.array(fc.nat(20), { minLength: 0, maxLength: 3, size: 'max' }),
  chooses: fc.array(fc.boolean(), { minLength: 12, maxLength: 12 }),
});

interface Written {
  from: number;
  edition: number;
  said: Said;
  file: { fileName: string; bytes: Uint8Array };
}

/** Of three maps: what only one side changed, and which labels both changed otherwise. */
function mergeMaps(base: Said, here: Said, there: Said): { merged: Said; open: string[] } {
  const merged = new Map(here);
  const open: string[] = [];
  for (const label of new Set([...base.keys(), ...here.keys(), ...there.keys()])) {
    const [was, now, came] = [base.get(label), here.get(label), there.get(label)];
    if (came === was || came === now) continue;
    if (now !== was) open.push(label);
    else put(merged, label, came);
  }
  return { merged, open };
}

function put(said: Said, label: string, value: string | undefined): void {
  if (value === undefined) said.delete(label);
  else said.set(label, value);
}

it('nothing is lost, nothing doubled, and what both changed is asked, whatever is done where and brought back when', {
  timeout: 3_600_000,
}, async () => {
  let [taken, conflicts] = [0, 0];
  await fc.assert(
    fc.asyncProperty(fc.array(aLeg, { minLength: 2, maxLength: 5, size: 'max' }), async (legs) => {
      const home = await openHome();
      const base = await readSide(home);
      const left = await home.backend.call('travel:take-along', { id: home.id });
      const guests: Side[] = [await openGuest(home, left), await openGuest(home, left)];
      const people = home.people.map((id, index): [number, string] => [id, NAMES[index] ?? '']);
      const files: Written[] = [];
      const known = [
        { edition: 0, said: base },
        { edition: 0, said: base },
      ];
      for (const [index, leg] of legs.entries()) {
        const guest = guests[leg.guest];
        if (guest === undefined) throw new Error('there are two guests');
        for (const [at, one] of leg.atHome.entries()) await edit(home, one, `mới0-${index}-${at}`);
        for (const [at, one] of leg.there.entries())
          await edit(guest, one, `mới${1 + leg.guest}-${index}-${at}`);
        files.push({
          from: leg.guest,
          edition: index + 1,
          said: await readSide(guest),
          file: await guest.backend.call('travel:bring', {}),
        });
        for (const take of leg.takes) {
          const written = files[take % files.length];
          const last = known[written?.from ?? 0];
          if (written === undefined || last === undefined) throw new Error('a file was written');
          const here = await readSide(home);
          const look = await home.backend.call('travel:look', written.file);
          if (look.use !== 'take') throw new Error('a file that came back is taken in');
          const isOld = written.edition <= last.edition;
          expect(look.isKnown).toBe(isOld);
          const { merged, open } = isOld
            ? { merged: here, open: [] }
            : mergeMaps(last.said, here, written.said);
          const labels = look.conflicts.map((conflict) => labelOfConflict(conflict, people));
          expect(labels.toSorted()).toEqual(open.toSorted());
          const sides = labels.map((_, at) => leg.chooses[at % leg.chooses.length] === true);
          labels.forEach((label, at) => {
            if (sides[at] === true) put(merged, label, written.said.get(label));
          });
          const chosen = look.conflicts.map(({ id }, at) => ({
            id,
            side: sides[at] === true ? ('there' as const) : ('here' as const),
          }));
          await home.backend.call('travel:take', { ...written.file, chosen });
          expect(await readSide(home)).toEqual(merged);
          if (!isOld) known[written.from] = written;
          taken += 1;
          conflicts += labels.length;
        }
      }
      await Promise.all([home, ...guests].map(({ backend }) => backend.close()));
    }),
    { numRuns: LONG ? 500 : 10 },
  );
  // The random data reaches what it is for.
  expect(taken).toBeGreaterThan(10);
  expect(conflicts).toBeGreaterThan(0);
});
