import { describe, expect, it } from 'vitest';
import { mergeOrder } from '../../../../shared/domain/travel/merge.ts';
import { fc } from '../../../support/random.ts';

const names = fc.uniqueArray(fc.constantFrom(...'abcdefghij'), { minLength: 0, maxLength: 10 });

/** What is in both lists, in the order of the first. */
const common = (one: readonly string[], other: readonly string[]): string[] =>
  one.filter((name) => other.includes(name));

describe('the order of remarks after a merge', () => {
  it('has everything once, and every order that was not given up', () => {
    fc.assert(
      fc.property(names, names, fc.boolean(), (here, there, isReordered) => {
        const arrived = new Set(there.filter((name) => !here.includes(name)));
        const order = mergeOrder(here, there, arrived, isReordered);
        expect(order.toSorted()).toEqual([...new Set([...here, ...there])].toSorted());
        const both = common(isReordered ? there : here, isReordered ? here : there);
        expect(common(order, both)).toEqual(both);
        if (!isReordered) expect(common(order, here)).toEqual(here);
        if (isReordered) expect(common(order, there)).toEqual(there);
      }),
    );
  });

  it('puts what is new after what it was said after', () => {
    expect(mergeOrder(['x', 'a', 'b'], ['a', 'new', 'b'], new Set(['new']), false)).toEqual([
      ...['x', 'a', 'new', 'b'],
    ]);
  });
});
