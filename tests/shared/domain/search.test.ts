import { describe, expect, it } from 'vitest';
import {
  filterWord,
  readSearch,
  SEARCH_SOURCE_NAMES,
  SEARCH_SOURCES,
  SEARCH_STATE_NAMES,
  SEARCH_STATES,
  type SearchFilter,
  toggleFilter,
  writeSearch,
} from '../../../shared/domain/search.ts';
import { KINDS } from '../../../shared/format/kinds.ts';
import { fc } from '../../support/random.ts';

describe('the words of a search', () => {
  it('are told from its filters, wherever they stand and however they are typed', () => {
    expect(readSearch('nam:2026 tiết kiệm loại:BB quý:ii người:"Trần Văn A" tt:ban-hành,xong')).toEqual({
      words: 'tiết kiệm',
      filters: [
        { key: 'nam', value: 2026 },
        { key: 'loai', value: { source: 'document', kind: 'BB' } },
        { key: 'quy', value: 2 },
        { key: 'nguoi', value: 'Trần Văn A' },
        { key: 'tt', value: 'issued' },
        { key: 'tt', value: 'done' },
      ],
      unread: [],
    });
    expect(readSearch('“nguyên cụm” nguoi:“Lê Thị B” loai:"ý kiến"')).toMatchObject({
      words: '“nguyên cụm”',
      filters: [
        { key: 'nguoi', value: 'Lê Thị B' },
        { key: 'loai', value: { source: 'remark' } },
      ],
    });
  });

  it('leave alone what is no filter, and tell what looks like one', () => {
    expect(readSearch('số: 01-CV/C ghi chú:abc')).toEqual({
      words: 'số: 01-CV/C ghi chú:abc',
      filters: [],
      unread: [],
    });
    expect(readSearch('nam:hai loai:gì tt: quy:5')).toEqual({
      words: '',
      filters: [],
      unread: ['nam:hai', 'loai:gì', 'quy:5'],
    });
  });

  it('have no two names for different things behind one key', () => {
    const names = (table: Readonly<Record<string, { word: string; name: string }>>): string[] =>
      Object.values(table).map(({ word }) => word);
    const behindKind = [
      ...names(SEARCH_SOURCES),
      ...KINDS.map((kind) => filterWord({ key: 'loai', value: { source: 'document', kind } }).slice(5)),
    ];
    expect(new Set(behindKind).size).toBe(behindKind.length);
    expect(new Set(names(SEARCH_STATES)).size).toBe(SEARCH_STATE_NAMES.length);
  });

  it('are written as they are read, whatever the filters', () => {
    const filter: fc.Arbitrary<SearchFilter> = fc.oneof(
      fc.record({
        key: fc.constant('loai' as const),
        value: fc.oneof(
          fc.record({ source: fc.constantFrom(...SEARCH_SOURCE_NAMES), kind: fc.constant(null) }),
          fc.record({ source: fc.constant('document' as const), kind: fc.constantFrom(...KINDS) }),
        ),
      }),
      fc.record({ key: fc.constant('nam' as const), value: fc.integer({ min: 1930, max: 2199 }) }),
      fc.record({ key: fc.constant('quy' as const), value: fc.constantFrom(1, 2, 3, 4) }),
      fc.record({ key: fc.constant('tt' as const), value: fc.constantFrom(...SEARCH_STATE_NAMES) }),
      fc.record({
        key: fc.constant('nguoi' as const),
        value: fc.constantFrom('Trần Văn A', 'oanh', 'Lê Thị B-C'),
      }),
    );
    const words = fc
      .array(fc.constantFrom('chi', 'bộ', '"họp', 'hẹp"', '84-KH', 'số:'))
      .map((all) => all.join(' '));
    fc.assert(
      fc.property(words, fc.uniqueArray(filter, { selector: filterWord }), (text, filters) => {
        fc.pre((text.match(/"/gu)?.length ?? 0) % 2 === 0);
        const query = writeSearch({ words: text, filters });
        expect(readSearch(query)).toEqual({ words: text, filters, unread: [] });
        for (const one of filters) expect(toggleFilter(toggleFilter(query, one), one)).not.toBe('');
      }),
    );
  });
});
