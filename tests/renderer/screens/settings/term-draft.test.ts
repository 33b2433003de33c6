import { describe, expect, it } from 'vitest';
import { startTerm, termFaults, toTermInput } from '../../../../renderer/screens/settings/term-draft.ts';

const term = {
  ...{ id: 2, name: '2025 - 2027', startsOn: '2025-06-15', endsOn: null },
  appointedBy: '',
  offices: [
    { memberId: 1, office: 'secretary' as const, from: null, to: null },
    { memberId: 2, office: 'deputy' as const, from: null, to: null },
  ],
};

describe('a term being typed', () => {
  it('is the term again when nothing was changed', () => {
    const { id: _id, ...input } = term;
    expect(toTermInput(startTerm(term), [])).toEqual(input);
  });

  it('needs a name and a first day', () => {
    expect(Object.keys(termFaults(startTerm(null), []))).toEqual(['name', 'startsOn']);
    expect(toTermInput(startTerm(null), [])).toBeNull();
    expect(toTermInput({ ...startTerm(term), name: ' ' }, [])).toBeNull();
  });

  it('ends on its first day at the earliest', () => {
    expect(termFaults({ ...startTerm(term), endsOn: '2025-06-14' }, [])).toHaveProperty('endsOn');
    expect(termFaults({ ...startTerm(term), endsOn: '2025-06-15' }, [])).toEqual({});
  });
});
