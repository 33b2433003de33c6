import { describe, expect, it } from 'vitest';
import { CHANNELS, isChannel } from '../../../shared/contract/channels.ts';
import { AUTOSAVE_REASON } from '../../../shared/domain/document.ts';
import { type FieldChange, type JournalEntry, replayChanges } from '../../../shared/domain/journal.ts';
import { ACTION_NAMES, FIELD_NAMES, HIDDEN_FIELDS } from '../../../shared/journal-words.ts';
import { PART_NAMES } from '../../../shared/strings.ts';
import { planOf, scheduleFirst } from './cell.ts';
import { ACTS, TOLD } from './journaling/acts.ts';
import { type Desk, openDesk } from './publishing/desk.ts';

async function linesOf({ backend }: Desk): Promise<JournalEntry[]> {
  return (await backend.call('journal:list', { limit: 10_000 })).toReversed();
}

async function linesSince(desk: Desk, act: () => Promise<unknown>): Promise<JournalEntry[]> {
  const before = (await linesOf(desk)).length;
  await act();
  return (await linesOf(desk)).slice(before);
}

const changesOf = (line: JournalEntry | undefined): FieldChange[] =>
  (line?.detail.changes ?? []) as FieldChange[];

const KNOWN_FIELDS = new Set([...Object.keys(FIELD_NAMES), ...Object.keys(PART_NAMES), ...HIDDEN_FIELDS]);

/** Also those of the entries of a list. */
function fieldsOf(changes: readonly FieldChange[]): string[] {
  const inside = (value: unknown): string[] => {
    if (typeof value !== 'object' || value === null) return [];
    if (Array.isArray(value)) return value.flatMap(inside);
    return Object.entries(value).flatMap(([field, deeper]) => [field, ...inside(deeper)]);
  };
  return changes.flatMap(({ field, from, to }) => [field, ...inside(from), ...inside(to)]);
}

describe('every verb that writes', () => {
  it('stands in the table, and no other', () => {
    const writing = Object.keys(CHANNELS).filter(
      (name) => isChannel(name) && CHANNELS[name].access !== 'read',
    );
    expect(Object.keys(ACTS).toSorted()).toEqual(writing.toSorted());
  });

  it.each(TOLD)('%s leaves its line, and says who did it and when', async (channel, { lines, prepare }) => {
    const desk = await openDesk();
    const act = await prepare(desk);
    const left = await linesSince(desk, act);
    expect(left.map(({ action, entity }) => `${action} ${entity}`)).toEqual(lines);
    for (const line of left) {
      expect(line.actor).toBe(channel === 'backup:run-due' ? 'Sổ Chuyên Đề' : 'kiem-thu');
      expect(line.at).toMatch(/^2020-04-15T/);
      if (line.entityId !== null) expect(line.detail.name).toMatch(/[\p{L}\p{N}]/u);
      expect(Object.keys(ACTION_NAMES)).toContain(line.action);
      for (const { from, to } of changesOf(line)) expect(from).not.toEqual(to);
      expect(fieldsOf(changesOf(line)).filter((field) => !KNOWN_FIELDS.has(field))).toEqual([]);
    }
    await desk.backend.close();
  });

  it.each(TOLD.filter(([, told]) => told.isRepeatable))(
    '%s leaves no second line when it changes nothing more',
    async (_name, { prepare }) => {
      const desk = await openDesk();
      const act = await prepare(desk);
      await act();
      expect(await linesSince(desk, act)).toEqual([]);
      await desk.backend.close();
    },
  );
});

describe('a line', () => {
  it('tells all that a session became, mark by mark and vote by vote', async () => {
    const desk = await openDesk();
    const { backend, people } = desk;
    const { sessionId: id } = await scheduleFirst(desk);
    const read = async () => (await backend.call('session:get', { id })).session;
    const vote = { matter: 'Thông qua', inFavour: 3, against: 0, blank: 0 };
    const acts = [
      () => backend.call('session:mark', { id, attendance: [{ memberId: people[1], presence: 'present' }] }),
      () => backend.call('session:mark', { id, attendance: [{ memberId: people[0], presence: 'present' }] }),
      () => backend.call('session:save-vote', { id, vote }),
      () => backend.call('session:save-remark', { id, remark: { speakerId: people[0], text: 'Một' } }),
      () =>
        backend.call('session:save-remark', {
          id,
          remark: { speakerId: people[1], text: 'Hai' },
          position: 0,
        }),
      async () =>
        backend.call('session:move-remark', {
          id,
          remarkId: (await read()).remarks[0]?.id ?? 0,
          position: 1,
        }),
      async () =>
        backend.call('session:save-vote', {
          id,
          vote: { ...vote, id: (await read()).votes[0]?.id, inFavour: 2 },
        }),
      async () => backend.call('session:delete-vote', { id, voteId: (await read()).votes[0]?.id ?? 0 }),
      async () => backend.call('session:delete-remark', { id, remarkId: (await read()).remarks[0]?.id ?? 0 }),
    ];
    for (const act of acts) {
      const before = await read();
      const lines = await linesSince(desk, act);
      expect(lines).toHaveLength(1);
      expect(replayChanges(before, changesOf(lines[0]))).toEqual(await read());
    }
    await backend.close();
  });

  it('tells a vote of 3 that became 2 as just that', async () => {
    const desk = await openDesk();
    const { sessionId: id } = await scheduleFirst(desk);
    const vote = { matter: 'Thông qua', inFavour: 3, against: 0, blank: 0 };
    const { votes } = await desk.backend.call('session:save-vote', { id, vote });
    const [line] = await linesSince(desk, () =>
      desk.backend.call('session:save-vote', { id, vote: { ...vote, id: votes[0]?.id, inFavour: 2 } }),
    );
    expect(changesOf(line)).toMatchObject([
      { field: 'votes', from: [{ inFavour: 3 }], to: [{ inFavour: 2 }] },
    ]);
    await desk.backend.close();
  });

  it('tells of a plan only the row that changed', async () => {
    const desk = await openDesk();
    const [row] = planOf(desk.people).rows;
    const rows = [1, 2, 3, 4].map((quarter) => ({ ...row, quarter, topic: `Chuyên đề ${quarter}` }));
    const plan = planOf(desk.people, { rows: rows as ReturnType<typeof planOf>['rows'] });
    const made = await desk.backend.call('plan:save', { plan });
    const later = made.rows.map((one) => (one.quarter === 3 ? { ...one, topic: 'Chuyển đổi số' } : one));
    const [line] = await linesSince(desk, () =>
      desk.backend.call('plan:save', { id: made.id, plan: { ...plan, rows: later } }),
    );
    expect(changesOf(line)).toMatchObject([
      { field: 'rows', from: [{ topic: 'Chuyên đề 3' }], to: [{ topic: 'Chuyển đổi số' }] },
    ]);
    await desk.backend.close();
  });

  it('keeps the name and all the fields of what was deleted', async () => {
    const desk = await openDesk();
    const { backend, people } = desk;
    const [line] = await linesSince(desk, () => backend.call('member:delete', { id: people[4] }));
    expect(line?.detail.name).toBe('Hoàng Đức Anh');
    expect(changesOf(line)).toContainEqual({ field: 'admittedOn', from: '2010-01-01', to: null });
    await backend.close();
  });

  it('is not left by a text kept while somebody types', async () => {
    const desk = await openDesk();
    const { document } = await desk.backend.call('document:create', { kind: 'CV', title: 'việc chung' });
    const typed = { id: document.id, body: 'Chi bộ', baseRevision: 1, reason: AUTOSAVE_REASON };
    expect(await linesSince(desk, () => desk.backend.call('document:save', typed))).toEqual([]);
    await desk.backend.close();
  });
});
