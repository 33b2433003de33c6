import { describe, expect, it } from 'vitest';
import { findEntries, type PaletteEntry } from '../../renderer/frame/palette-entries.ts';
import { openIssuedCell } from './issued-papers.ts';

describe('18 a paper is found by its number', () => {
  it.each([
    ['01-KH/CB', 0],
    ['01-kh', 0],
    ['1-bb/cb', 1],
    ['Số 01-BB', 1],
    ['số: 01-CV/C', 2],
  ])('typed “%s”, before papers that only cite it', async (typed, place) => {
    const { backend, papers } = await openIssuedCell();
    await backend.call('document:create', {
      kind: 'CV',
      title: `việc theo ${typed.replace(/^số:? /iu, '')}`,
    });
    expect((await backend.call('search:find', { text: typed }))[0]?.id).toBe(papers[place]);
  });

  it('and not by a number no paper bears', async () => {
    const { backend } = await openIssuedCell();
    expect(await backend.call('search:find', { text: '07-BB/CB' })).toEqual([]);
    expect(await backend.call('search:find', { text: '01-NQ' })).toEqual([]);
  });

  it('in the palette too, the paper that bears it before one that is called so', () => {
    const entry = (key: string, label: string, symbol?: string): PaletteEntry => ({
      ...{ key, group: 'Văn bản', label, about: '', open: () => undefined },
      ...(symbol !== undefined && { symbol }),
    });
    const entries = [
      entry('a', 'Công văn: theo 04-BB/CB'),
      entry('b', 'Biên bản', '04-BB/CB'),
      entry('c', 'Kế hoạch', '84-KH/CB'),
    ];
    const found = (typed: string) => findEntries(entries, typed, 6).map(({ key }) => key);
    expect(found('04-bb')).toEqual(['b', 'a']);
    expect(found('4-BB/CB')).toEqual(['b']);
    expect(found('84-KH')).toEqual(['c']);
  });
});
