import { describe, expect, it } from 'vitest';
import { refusal } from '../../support/refusal.ts';
import { openCell, scheduleFirst } from './cell.ts';

describe('what somebody looked for', () => {
  it('is kept, the last first and none twice, what was typed on in the place of its beginning', async () => {
    const { backend } = await openCell();
    for (const text of ['tiết', 'tiết kiệm', 'hội trường', 'tiết kiệm'])
      await backend.call('search:remember', { text });
    expect(await backend.call('search:kept', {})).toEqual({ recent: ['tiết kiệm', 'hội trường'], saved: [] });
  });

  it('is saved under a name, changed under it, and forgotten', async () => {
    const { backend } = await openCell();
    await backend.call('search:save', { name: 'Việc', text: 'loai:viec' });
    await backend.call('search:save', { name: 'Việc', text: 'loai:viec tt:chuaxong' });
    const { saved } = await backend.call('search:kept', {});
    expect(saved).toEqual([{ name: 'Việc', text: 'loai:viec tt:chuaxong' }]);
    expect((await backend.call('search:save', { name: 'Việc', text: '' })).saved).toEqual([]);
  });
});

describe('a thing that was found', () => {
  it('is looked at where the words stand, place after place and round, between its neighbours', async () => {
    const { backend } = await openCell();
    const { document } = await backend.call('document:create', { kind: 'CV', title: 'mượn hội trường' });
    const body = 'Dòng một.\n\nCần tiết kiệm điện.\n\nDòng ba.\n\nCần tiết kiệm nước.\n\nDòng năm.';
    await backend.call('document:save', { id: document.id, body, baseRevision: 1 });
    const look = async (place: number) => {
      const query = { text: 'tiết kiệm', source: 'document', id: document.id, place } as const;
      const { lines, places } = await backend.call('search:look', query);
      const marked = lines.flatMap(({ text, marks }) =>
        marks.map(({ start, end }) => text.slice(start, end)),
      );
      return { lines: lines.map(({ text }) => text), places, marked };
    };
    expect(await look(0)).toEqual({
      lines: ['Dòng một.', 'Cần tiết kiệm điện.', 'Dòng ba.'],
      places: 2,
      marked: ['tiết', 'kiệm'],
    });
    expect((await look(1)).lines).toEqual(['Dòng ba.', 'Cần tiết kiệm nước.', 'Dòng năm.']);
    expect(await look(2)).toEqual(await look(0));
    const gone = { text: 'x', source: 'task', id: 99, place: 0 } as const;
    await expect(backend.call('search:look', gone)).rejects.toThrow(refusal('not-found'));
  });

  it('of a session that goes on is opened there, of a closed one in its minutes', async () => {
    const cell = await openCell();
    const { backend, people } = cell;
    const { sessionId } = await scheduleFirst(cell);
    await backend.call('session:save-remark', {
      id: sessionId,
      remark: { speakerId: people[1], text: 'Nên tiết kiệm giấy.' },
    });
    const [hit] = await backend.call('search:find', { text: 'tiết kiệm giấy loai:ykien' });
    expect(hit).toMatchObject({ source: 'remark', ownerId: sessionId, paperId: null, title: 'Lê Bảo Ngọc' });
  });
});
