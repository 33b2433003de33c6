import { describe, expect, it } from 'vitest';
import {
  applyMarks,
  markRestPresent,
  marksBefore,
  pressRollKey,
  stillAsMade,
} from '../../../../renderer/screens/session/roll-keys.ts';
import type { Presence, RollEntry } from '../../../../shared/domain/attendance.ts';
import { fc } from '../../../support/random.ts';
import { rollEntry } from '../../../support/roll.ts';

const entry = (memberId: number, over: Partial<RollEntry> = {}): RollEntry =>
  rollEntry({ memberId, fullName: `Người số ${memberId}`, presence: 'unmarked', ...over });
const roll = [entry(1), entry(2, { presence: 'excused', reason: 'Đi công tác' }), entry(3)];

describe('the roll by keyboard', () => {
  it.each([
    ['c', 'present', 1],
    ['C', 'present', 1],
    ['v', 'unexcused', 1],
  ])('marks with %s and goes on to the next', (key, presence, at) => {
    expect(pressRollKey(roll, 0, key)).toEqual({
      at,
      mark: { memberId: 1, presence, reason: '' },
      focus: 'row',
    });
  });

  it('asks for the reason of an excused absence, keeping one already given', () => {
    expect(pressRollKey(roll, 1, 'l')).toEqual({
      at: 1,
      mark: { memberId: 2, presence: 'excused', reason: 'Đi công tác' },
      focus: 'reason',
    });
  });

  it('drops the reason of one who came after all', () => {
    expect(pressRollKey(roll, 1, 'c')?.mark).toEqual({ memberId: 2, presence: 'present', reason: '' });
  });

  it('takes a mark back where it stands', () => {
    expect(pressRollKey(roll, 1, 'Delete')).toMatchObject({ at: 1, mark: { presence: 'unmarked' } });
  });

  it.each([
    ['ArrowDown', 0, 1],
    ['ArrowUp', 0, 0],
    ['End', 0, 2],
    ['Home', 2, 0],
    ['PageDown', 0, 2],
    ['ArrowDown', 2, 2],
  ])('moves with %s from row %i to row %i and marks nobody', (key, at, to) => {
    expect(pressRollKey(roll, at, key)).toEqual({ at: to, mark: null, focus: 'row' });
  });

  it.each(['x', 'Enter', 'Tab', 'F11', 'Escape'])('leaves %s to others', (key) => {
    expect(pressRollKey(roll, 0, key)).toBeNull();
  });

  it('never leaves the list, whatever is pressed', () => {
    const keys = fc.constantFrom(
      'c',
      'v',
      'l',
      'ArrowUp',
      'ArrowDown',
      'PageUp',
      'PageDown',
      'Home',
      'End',
      'Delete',
    );
    fc.assert(
      fc.property(fc.array(keys, { maxLength: 60 }), (pressed) => {
        const at = pressed.reduce((row, key) => pressRollKey(roll, row, key)?.at ?? row, 0);
        return roll[at] !== undefined;
      }),
    );
  });
});

describe('everyone present', () => {
  const mixed = [
    entry(1, { presence: 'unexcused' }),
    entry(2),
    entry(3, { leave: 'exempt' }),
    entry(4, { presence: 'excused', reason: 'Ốm' }),
  ];

  it('marks those nobody has spoken of, and leaves the exempt and the absent alone', () => {
    expect(markRestPresent(mixed)).toEqual([{ memberId: 2, presence: 'present', reason: '' }]);
  });

  it('can be undone whole', () => {
    const presences = fc.constantFrom<Presence>('present', 'excused', 'unexcused', 'unmarked');
    fc.assert(
      fc.property(fc.array(presences, { maxLength: 30 }), (marked) => {
        const before = marked.map((presence, index) => entry(index + 1, { presence }));
        const marks = markRestPresent(before);
        const after = applyMarks(before, marks);
        expect(after.some(({ presence }) => presence === 'unmarked')).toBe(false);
        expect(applyMarks(after, marksBefore(before, marks))).toEqual(before);
      }),
    );
  });
});

describe('taking a change of the roll back', () => {
  const presence = fc.constantFrom<Presence>('present', 'excused', 'unexcused', 'unmarked');
  const mark = fc.record({ memberId: fc.integer({ min: 1, max: 6 }), presence, reason: fc.constant('') });
  const marks = fc.uniqueArray(mark, { selector: ({ memberId }) => memberId });

  it('7. brings back exactly what nobody marked otherwise since', () => {
    fc.assert(
      fc.property(fc.array(presence, { minLength: 6, maxLength: 6 }), marks, marks, (start, first, later) => {
        const before = start.map((one, index) => entry(index + 1, { presence: one }));
        const made = applyMarks(before, first);
        const now = applyMarks(made, later);
        const undone = applyMarks(now, stillAsMade(now, made, marksBefore(before, first)));
        for (const [index, { memberId, presence: is }] of undone.entries()) {
          const wasMarked = first.some((one) => one.memberId === memberId);
          const since = now[index]?.presence;
          const isOthers = since !== made[index]?.presence;
          expect(is).toBe(wasMarked && !isOthers ? before[index]?.presence : since);
        }
      }),
    );
  });
});
