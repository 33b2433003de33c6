import { describe, expect, it } from 'vitest';
import { createStore } from '../../renderer/store.ts';

describe('a store', () => {
  it('tells whoever listens of every change, and nobody who has left', () => {
    const store = createStore(1);
    const heard: number[] = [];
    const leave = store.listen(() => heard.push(store.get()));
    store.set(2);
    leave();
    store.set(3);
    expect(heard).toEqual([2]);
    expect(store.get()).toBe(3);
  });
});
