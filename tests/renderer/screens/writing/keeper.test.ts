/** Saving while one types: what is promised to the person at the keys. */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { KeptDraft, PaperText } from '../../../../renderer/screens/writing/drafts.ts';
import { createKeeper, type KeepState } from '../../../../renderer/screens/writing/keeper.ts';
import { DocumentHead } from '../../../../shared/domain/document.ts';
import { Refusal, type RefusalCode } from '../../../../shared/domain/refusal.ts';

const head = DocumentHead.parse({ subject: 'họp quý II' });
const textOf =
  (body: string): (() => PaperText) =>
  () => ({ head, body });

/** A backend of one document, which can be made to refuse. */
function setUp() {
  const saved: { body: string; base: number }[] = [];
  const states: KeepState['state'][] = [];
  const backend = { newest: 1, refuses: null as RefusalCode | null, takes: 5 };
  const store = { draft: null as KeptDraft | null };
  const keeper = createKeeper(1, {
    save: async (text, base) => {
      await new Promise((resolve) => setTimeout(resolve, backend.takes));
      if (backend.refuses !== null) throw new Refusal(backend.refuses);
      if (base !== backend.newest) throw new Refusal('stale-revision');
      saved.push({ body: text.body, base });
      backend.newest += 1;
      return { revision: backend.newest };
    },
    putDraft: (draft) => {
      store.draft = draft;
    },
    dropDraft: () => {
      store.draft = null;
    },
    onState: ({ state }) => states.push(state),
  });
  return { keeper, saved, states, backend, store };
}

beforeEach(() => {
  vi.useFakeTimers();
});

describe('typing', () => {
  it('is saved within a second though it never pauses', async () => {
    const { keeper, saved } = setUp();
    for (let key = 1; key <= 10; key += 1) {
      keeper.change(textOf(`chữ ${key}`));
      await vi.advanceTimersByTimeAsync(100);
    }
    expect(saved.length).toBeGreaterThan(0);
  });

  it('is in the draft store before it is saved, and leaves it afterwards', async () => {
    const { keeper, saved, backend, store } = setUp();
    backend.takes = 400;
    keeper.change(textOf('đang gõ'));
    await vi.advanceTimersByTimeAsync(900);
    expect(store.draft).toMatchObject({ body: 'đang gõ', base: 1 });
    expect(saved).toEqual([]);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(saved).toEqual([{ body: 'đang gõ', base: 1 }]);
    expect(store.draft).toBeNull();
  });

  it('while a save runs is saved next, upon the revision that save made', async () => {
    const { keeper, saved, states, backend } = setUp();
    backend.takes = 400;
    keeper.change(textOf('một'));
    await vi.advanceTimersByTimeAsync(800);
    keeper.change(textOf('một hai'));
    await vi.advanceTimersByTimeAsync(3_000);
    expect(saved).toEqual([
      { body: 'một', base: 1 },
      { body: 'một hai', base: 2 },
    ]);
    expect(states.at(-1)).toBe('saved');
    expect(states.filter((state) => state === 'saved')).toHaveLength(1);
  });

  it('is saved at once on asking', async () => {
    const { keeper, saved } = setUp();
    keeper.change(textOf('lưu ngay'));
    const done = keeper.flush();
    await vi.advanceTimersByTimeAsync(10);
    await done;
    expect(saved).toHaveLength(1);
  });
});

describe('a refused save', () => {
  it('of a stale text stops saving, keeps the draft, and never writes over the newer one', async () => {
    const { keeper, saved, states, backend, store } = setUp();
    backend.newest = 7;
    keeper.change(textOf('bản của tôi'));
    await vi.advanceTimersByTimeAsync(1_000);
    keeper.change(textOf('bản của tôi, gõ thêm'));
    await vi.advanceTimersByTimeAsync(10_000);
    expect(saved).toEqual([]);
    expect(states.at(-1)).toBe('stale');
    expect(store.draft).toMatchObject({ body: 'bản của tôi, gõ thêm' });
  });

  it('of a stale text goes on once somebody has chosen', async () => {
    const { keeper, saved, backend } = setUp();
    backend.newest = 7;
    keeper.change(textOf('bản đã gộp'));
    await vi.advanceTimersByTimeAsync(1_000);
    keeper.rebase(7);
    await vi.advanceTimersByTimeAsync(100);
    expect(saved).toEqual([{ body: 'bản đã gộp', base: 7 }]);
  });

  it('is tried again by itself when the backend is away', async () => {
    const { keeper, saved, states, backend, store } = setUp();
    backend.refuses = 'offline';
    keeper.change(textOf('mất kết nối'));
    await vi.advanceTimersByTimeAsync(5_000);
    expect(states.at(-1)).toBe('refused');
    expect(store.draft).toMatchObject({ body: 'mất kết nối' });
    backend.refuses = null;
    await vi.advanceTimersByTimeAsync(3_000);
    expect(saved).toEqual([{ body: 'mất kết nối', base: 1 }]);
    expect(store.draft).toBeNull();
  });

  it('for a secrecy mark waits for the text to change, and keeps it', async () => {
    const { keeper, states, backend, store } = setUp();
    backend.refuses = 'secrecy-mark';
    keeper.change(textOf('MẬT'));
    await vi.advanceTimersByTimeAsync(10_000);
    expect(states).toEqual(['unsaved', 'refused']);
    expect(store.draft).toMatchObject({ body: 'MẬT' });
  });
});
