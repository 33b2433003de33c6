import { describe, expect, it } from 'vitest';
import { findEntries, type PaletteEntry, withHits } from '../../../renderer/frame/palette-entries.ts';

const entry = (key: string, group: PaletteEntry['group'], label: string): PaletteEntry => ({
  ...{ key, group, label, about: '', open: () => undefined },
});
const entries = [
  entry('command print', 'Lệnh', 'In văn bản'),
  entry('document 1', 'Văn bản', 'Biên bản: Đường lối văn hoá'),
  entry('document 2', 'Văn bản', 'Kế hoạch: Duong dây nóng'),
  entry('document 3', 'Văn bản', 'Nghị quyết: đường lối'),
];
const keys = (found: readonly PaletteEntry[]): string[] => found.map(({ key }) => key);

describe('the palette', () => {
  it('finds by beginnings of words without dấu, group by group', () => {
    expect(keys(findEntries(entries, 'van ban', 6))).toEqual(['command print', 'document 1']);
    expect(keys(findEntries(entries, 'loi duong', 6))).toEqual(['document 1', 'document 3']);
    expect(keys(findEntries(entries, 'khong co', 6))).toEqual([]);
  });

  it('puts what matches with its dấu as typed first, and keeps a group short', () => {
    expect(keys(findEntries(entries, 'đường', 6)).slice(0, 2)).toEqual(['document 1', 'document 3']);
    expect(keys(findEntries(entries, 'duong', 1))).toEqual(['document 2']);
  });

  it('adds papers found by their text, each once', () => {
    const hits = [entry('text 1', 'Trong sổ', 'Biên bản'), entry('text 9', 'Trong sổ', 'Báo cáo')];
    expect(keys(withHits(entries.slice(0, 2), hits))).toEqual(['command print', 'document 1', 'text 9']);
  });
});
