import { describe, expect, it } from 'vitest';
import {
  afterFault,
  atStart,
  dueRows,
  FIRST_WAIT_MS,
  LONGEST_WAIT_MS,
  nextSweep,
  type OutboxRow,
  SWEEPS,
  shownState,
  waitMs,
  wishFor,
} from '../../../shared/domain/outbox.ts';
import { fc } from '../../support/random.ts';

const NOW = new Date('2020-04-15T02:00:00.000Z');

const row = (more: Partial<OutboxRow> = {}): OutboxRow => ({
  id: 1,
  articleId: 1,
  portalId: 1,
  action: 'publish',
  state: 'queued',
  articleRevision: 1,
  content: null,
  attempts: 0,
  nextAt: NOW.toISOString(),
  lastAnswer: '',
  theirs: null,
  sweepsLeft: 0,
  sweepAt: null,
  createdAt: NOW.toISOString(),
  updatedAt: NOW.toISOString(),
  doneAt: null,
  ...more,
});

describe('the wait before the next try', () => {
  it('doubles from five seconds to half an hour', () => {
    expect([1, 2, 3, 9, 10, 50].map((attempts) => waitMs(attempts, null, 0) / 1000)).toEqual([
      5, 10, 20, 1280, 1800, 1800,
    ]);
  });

  it('is spread, never below five seconds nor above half an hour', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 200 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (attempts, random) => {
          const wait = waitMs(attempts, null, random);
          return wait >= FIRST_WAIT_MS && wait <= LONGEST_WAIT_MS;
        },
      ),
    );
    expect(waitMs(10, null, 1)).toBe(LONGEST_WAIT_MS * 0.75);
  });

  it('is as long as the portal asks for', () => {
    expect(waitMs(1, 120, 0.5)).toBe(120_000);
    expect(waitMs(10, 1, 0)).toBe(LONGEST_WAIT_MS);
    expect(waitMs(1, 10 ** 9, 0)).toBe(24 * 3_600_000);
  });
});

describe('a row after a fault', () => {
  const outcomeOf = (
    kind: Parameters<typeof afterFault>[1]['kind'],
    before: 'queued' | 'unknown' = 'queued',
  ) => afterFault(row({ attempts: 1 }), { kind, retryAfter: null }, before, NOW, 0);

  it('waits when nothing happened, and stays in doubt when it was in doubt', () => {
    expect(outcomeOf('retry')).toEqual({
      state: 'queued',
      nextAt: '2020-04-15T02:00:05.000Z',
      pausesPortal: false,
    });
    expect(outcomeOf('retry', 'unknown').state).toBe('unknown');
    expect(outcomeOf('not-portal').state).toBe('queued');
  });

  it('is in doubt when it may have arrived', () => {
    expect(outcomeOf('unknown').state).toBe('unknown');
  });

  it('keeps its state when the account is refused, and the account stands still', () => {
    expect(outcomeOf('auth')).toMatchObject({ state: 'queued', pausesPortal: true });
    expect(outcomeOf('auth', 'unknown')).toMatchObject({ state: 'unknown', pausesPortal: true });
  });

  it('is given to a person when trying again is no use', () => {
    expect([outcomeOf('permanent').state, outcomeOf('conflict').state]).toEqual(['failed', 'failed']);
  });
});

describe('the rows that are due', () => {
  const ids = (rows: OutboxRow[], more: { paused?: number; now?: string; all?: boolean } = {}) =>
    dueRows(rows, (id) => id === more.paused, more.now ?? NOW.toISOString(), more.all ?? false).map(
      ({ id }) => id,
    );

  it('are the oldest of each article and portal', () => {
    const rows = [
      row({ id: 3 }),
      row({ id: 2, articleId: 2 }),
      row({ id: 1, state: 'unknown' }),
      row({ id: 4, portalId: 2 }),
    ];
    expect(ids(rows)).toEqual([1, 2, 4]);
  });

  it('never overtake an earlier wish for the same article that still waits or is under way', () => {
    expect(ids([row({ id: 1, nextAt: '2020-04-15T03:00:00.000Z' }), row({ id: 2 })])).toEqual([]);
    expect(ids([row({ id: 1, state: 'sending' }), row({ id: 2 })])).toEqual([]);
    expect(ids([row({ id: 1, state: 'failed' }), row({ id: 2 })])).toEqual([2]);
  });

  it('wait for their time, unless told not to', () => {
    const later = [row({ nextAt: '2020-04-15T02:00:01.000Z' })];
    expect([ids(later), ids(later, { all: true })]).toEqual([[], [1]]);
  });

  it('do not wait a day because the clock went back', () => {
    const written = row({ nextAt: '2020-04-16T02:30:00.000Z', updatedAt: '2020-04-16T02:00:00.000Z' });
    expect(ids([written])).toEqual([1]);
  });

  it('are none of a paused account', () => {
    expect(ids([row(), row({ id: 2, portalId: 2 })], { paused: 1 })).toEqual([2]);
  });
});

describe('the outbox', () => {
  it('takes what it finds under way at the start for unknown, never for queued', () => {
    expect([atStart('sending'), atStart('queued'), atStart('unknown')]).toEqual([
      'unknown',
      'queued',
      'unknown',
    ]);
  });

  it('looks again at +2 min, +10 min and the next start', () => {
    const doneAt = NOW.toISOString();
    expect([SWEEPS, nextSweep(3, doneAt), nextSweep(2, doneAt), nextSweep(1, doneAt)]).toEqual([
      3,
      '2020-04-15T02:02:00.000Z',
      '2020-04-15T02:10:00.000Z',
      null,
    ]);
  });

  it('shows what waits for a paused account as paused, and nothing else', () => {
    const states = (['queued', 'unknown', 'done', 'failed'] as const).map((state) =>
      shownState({ state }, true),
    );
    expect(states).toEqual(['paused', 'paused', 'done', 'failed']);
  });

  it('knows what is wished by what is shown', () => {
    expect([wishFor(false, false), wishFor(false, true), wishFor(true, true)]).toEqual([
      'publish',
      'update',
      'withdraw',
    ]);
  });
});
