/** One voice: an act has one word, and the interface says no other for it. The list stands in the README too. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = path.resolve(import.meta.dirname, '../..');

/** What is said, and the words that other programs, or this one before, had for it. */
const ACTS: readonly { word: string; others: RegExp }[] = [
  // On the button that leaves all as it is; "Đóng" only where there was nothing to decide.
  {
    word: 'Huỷ',
    others: /(?:^|['">])\s*(?:Thôi|Bỏ qua|Hủy|Hủy bỏ|Huỷ bỏ|Để sau)\s*(?:$|['"<])|['">]\s*Quay lại\s*['"<]/u,
  },
  // The round, and what a member gives in it.
  { word: 'Lấy ý kiến', others: /rà soát|hỏi ý kiến|xin góp ý/iu },
  { word: 'Thông qua', others: /phê duyệt|duyệt (?:văn bản|biên bản|bài)/iu },
  { word: 'Ban hành', others: /phát hành|công bố văn bản/iu },
  { word: 'Thêm cổng', others: /khai cổng|khai báo cổng/iu },
  { word: 'Xuất Word', others: /kết xuất/iu },
];

/** The words on screens, not the comments. */
const lines = ['renderer', 'shared']
  .flatMap((room) =>
    readdirSync(path.join(ROOT, room), { recursive: true, encoding: 'utf8' }).map((name) =>
      path.join(room, name),
    ),
  )
  .filter((file) => /\.(?:tsx?|md)$/u.test(file) && !/(?:guard[^/]*|compounds)\.ts$/u.test(file))
  .flatMap((file) =>
    readFileSync(path.join(ROOT, file), 'utf8')
      .split('\n')
      .map((line, index) => ({ place: `${file}:${index + 1}`, line }))
      .filter(({ line }) => /[À-ỹ]|Huy|>|'/u.test(line) && !/^\s*(?:\/\/|\/?\*|import |export )/u.test(line)),
  );

describe('an act', () => {
  it.each(ACTS)('is called $word everywhere', ({ others }) => {
    expect(
      lines.filter(({ line }) => others.test(line)).map(({ place, line }) => `${place} ${line.trim()}`),
    ).toEqual([]);
  });

  it('is looked for where people read', () => {
    expect(lines.length).toBeGreaterThan(2_000);
    expect(lines.filter(({ line }) => line.includes('Thông qua')).length).toBeGreaterThan(3);
  });
});
