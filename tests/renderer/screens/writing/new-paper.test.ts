import { describe, expect, it } from 'vitest';
import { readNewPaper } from '../../../../renderer/screens/writing/new-paper.ts';

const form = (fields: Readonly<Record<string, string>>): FormData => {
  const made = new FormData();
  for (const [name, value] of Object.entries(fields)) made.set(name, value);
  return made;
};

describe('a new paper', () => {
  it('has the title that was typed, composed, or the one of its kind', () => {
    const decomposed = 'Về việc họp'.normalize('NFD');
    expect(readNewPaper(form({ title: ` ${decomposed} ` }), 'CV')).toEqual({
      kind: 'CV',
      title: 'Về việc họp',
    });
    expect(readNewPaper(form({ title: ' ' }), 'CV')).toEqual({ kind: 'CV' });
  });

  it('is made from what was chosen, whatever its kind is made from', () => {
    const chosen = form({ source: '3', quarter: '' });
    expect(readNewPaper(chosen, 'KH')).toEqual({ kind: 'KH', planId: 3 });
    expect(readNewPaper(chosen, 'BB')).toEqual({ kind: 'BB', sessionId: 3 });
    expect(readNewPaper(form({ source: '' }), 'BB')).toEqual({ kind: 'BB' });
  });

  it('tells of a year or of one quarter of it', () => {
    const year = { source: '2026', quarter: '' };
    expect(readNewPaper(form(year), 'BC')).toEqual({ kind: 'BC', year: 2026 });
    expect(readNewPaper(form({ ...year, quarter: '2' }), 'BC')).toEqual({
      ...{ kind: 'BC', year: 2026, quarter: 2 },
    });
    expect(readNewPaper(form({ source: '', quarter: '2' }), 'BC')).toEqual({ kind: 'BC' });
  });
});
