/** What a walk through the program found to look otherwise from screen to screen, or not to be read. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { figuresOf, waitingWords } from '../../renderer/screens/review/review-words.ts';
import { CONFIDENCE_NAMES } from '../../renderer/screens/settings/words.ts';
import { documentName } from '../../renderer/ui/document-name.ts';
import { momentWords } from '../../renderer/ui/moments.ts';
import type { Tally } from '../../shared/domain/review.ts';
import { ERAS, listRules } from '../../shared/format/rules.ts';
import { SOURCES } from '../../shared/format/sources.ts';

const PAGES = path.resolve(import.meta.dirname, '../../renderer');
const read = (file: string): string => readFileSync(path.join(PAGES, file), 'utf8');
const tokens = read('styles/tokens.css');

type Theme = 'light' | 'dark';

/** The colour that has `name` in a theme: what is not said anew in the dark stays as it is. */
function colour(name: string, theme: Theme): [number, number, number] {
  const [light = '', dark = ''] = tokens.split('[data-theme="dark"]');
  const find = (text: string): string | undefined =>
    new RegExp(`--${name}: #([0-9a-f]{6});`, 'u').exec(text)?.[1];
  const hex = (theme === 'dark' ? find(dark) : undefined) ?? find(light) ?? '';
  const part = (at: number): number => Number.parseInt(hex.slice(at, at + 2), 16);
  return [part(0), part(2), part(4)];
}

/** As WCAG 2 reckons it, from 1 to 21. */
function contrast(one: string, other: string, theme: Theme): number {
  const light = (name: string): number => {
    const [red, green, blue] = colour(name, theme).map((value) => {
      const part = value / 255;
      return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    }) as [number, number, number];
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const [dark = 0, bright = 0] = [light(one), light(other)].toSorted((a, b) => a - b);
  return (bright + 0.05) / (dark + 0.05);
}

/** Where a colour stands on the wheel, in degrees, and how far it is from grey, from 0 to 1. */
function hueOf([red, green, blue]: readonly [number, number, number]): { hue: number; depth: number } {
  const most = Math.max(red, green, blue);
  const span = most - Math.min(red, green, blue);
  return { hue: (((green - blue) / span) * 60 + 360) % 360, depth: span / most };
}

describe.each(['light', 'dark'] as const)('49 in the %s', (theme) => {
  it.each(['accent-fill', 'accent-fill-hover'])('%s is a deep red under words that can be read', (fill) => {
    expect(contrast('on-fill', fill, theme)).toBeGreaterThanOrEqual(4.5);
    const { hue, depth } = hueOf(colour(fill, theme));
    expect(Math.min(hue, 360 - hue)).toBeLessThan(8);
    expect(depth).toBeGreaterThan(0.6);
  });

  it.each(['raised', 'surface', 'ground'])('an example in an empty field can be read on %s', (ground) => {
    expect(contrast('ink-example', ground, theme)).toBeGreaterThanOrEqual(4.5);
  });

  it('an example is paler than the label above it', () => {
    const [example, label] = ['ink-example', 'ink-2'].map((ink) => contrast(ink, 'raised', theme));
    expect(example).toBeLessThan((label ?? 0) - 1.5);
  });
});

describe('47 the parts of the screens', () => {
  const components = readdirSync(PAGES, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.tsx'))
    .map((file) => ({ file: file.replaceAll(path.sep, '/'), text: read(file) }));

  it('stand side by side in one way wherever a page has several', () => {
    const own = components.filter(
      // Places with addresses of their own; the pages of help are turned in a panel, one below the other.
      ({ text }) => text.includes('<nav') && text.includes('<a') && text.includes("? 'page' : undefined"),
    );
    expect(own.map(({ file }) => file)).toEqual(['frame/sidebar.tsx', 'ui/page-parts.tsx']);
  });

  it('have one way back, an arrow before the name', () => {
    expect(components.filter(({ text }) => text.includes('<ArrowLeft')).map(({ file }) => file)).toEqual([
      'ui/page.tsx',
    ]);
    expect(components.filter(({ text }) => /about=\{\s*<a /u.test(text)).map(({ file }) => file)).toEqual([]);
  });

  it('have one picture for mending a line of a list and one for deleting it', () => {
    const worded = components.filter(({ text }) => /look="quiet"[^>]*>\s*(?:Sửa|Xoá)\s*</u.test(text));
    expect(worded.map(({ file }) => file)).toEqual([]);
  });
});

it('54 no two places of the sidebar have the same sign, and people stand for the members', () => {
  const signs = [...read('frame/navigation.ts').matchAll(/'([\w-]+)': \{ icon: (\w+)/gu)].map(
    ([, place = '', sign = '']) => ({ place, sign }),
  );
  expect(new Set(signs.map(({ sign }) => sign)).size).toBe(signs.length);
  expect(signs.filter(({ sign }) => /User/u.test(sign)).map(({ place }) => place)).toEqual(['dang-vien']);
});

describe('52 closing a round', () => {
  const tally: Tally = {
    reviewers: 16,
    verdicts: { agreed: 1, 'agreed-with-remarks': 0, disagreed: 0, seen: 3, unseen: 12 },
    comments: 0,
    suggestions: 2,
    decisions: { open: 0, accepted: 2, declined: 0, answered: 0 },
    unplaced: 0,
    disagreed: [],
  };

  it('says who has not answered, whether they opened the paper or not', () => {
    expect(
      waitingWords([
        { name: 'Tô Văn Ẩn', verdict: 'seen' },
        { name: 'Lê Hoà', verdict: 'agreed' },
        { name: 'Lý Thành Đạt', verdict: 'unseen' },
      ]),
    ).toBe('2 đồng chí chưa trả lời: Tô Văn Ẩn, Lý Thành Đạt');
    expect(waitingWords([{ name: 'Lê Hoà', verdict: 'disagreed' }])).toBeNull();
  });

  it('leaves out what there is none of', () => {
    const figures = figuresOf(tally).map(([, figure]) => figure);
    expect(figures.toSorted((a, b) => a - b)).toEqual([1, 2, 2, 3, 12]);
  });
});

describe('51 what no office says', () => {
  /** Sentences of a program in the place of those of a secretary. */
  const COINED =
    /khai (?:cổng|báo|thêm|nhiệm kỳ|địa chỉ)|Không còn chỗ|Ghi \$?\{?\w*\}? ?gói|Lưu lịch năm|mang tên ấy|Chữ được góp ý|văn bản đang xem|giao diện máy|Đã lưu cổng \$\{|viết theo Hướng dẫn 36 hay|Theo phần mềm khác|đáp án do dự án|Phần mềm dựng/iu;

  it('stands nowhere on the screens, in refusals or in the help of the command line', () => {
    const root = path.join(PAGES, '..');
    const found = ['renderer', 'shared', 'electron/cli'].flatMap((room) =>
      readdirSync(path.join(root, room), { recursive: true, encoding: 'utf8' })
        .filter((file) => /\.tsx?$/u.test(file))
        .flatMap((file) => readFileSync(path.join(root, room, file), 'utf8').split('\n'))
        .filter((line) => COINED.test(line)),
    );
    expect(found).toEqual([]);
  });

  it('writes a moment as people do, with the whole year', () => {
    const components = readdirSync(PAGES, { recursive: true, encoding: 'utf8' }).filter((file) =>
      /\.tsx?$/u.test(file),
    );
    expect(components.filter((file) => read(file).includes("dateStyle: 'short'"))).toEqual([]);
    expect(momentWords('2026-11-27T04:52:00.000Z')).toMatch(/^\d\d:\d\d ngày 27\/11\/2026$/u);
  });

  it('names a paper in a question as it is named in lists, never with a small first letter', () => {
    expect(documentName({ kind: 'BB', title: 'sinh hoạt chuyên đề quý I' })).toBe(
      'Biên bản sinh hoạt chuyên đề quý I',
    );
    expect(read('acts/issue-dialog.tsx')).not.toMatch(/“\$\{title\}”/u);
  });
});

describe('41 what a value of the form rests on', () => {
  it('is a rule or a guide, never another program: that is told as compared with only', () => {
    const programs = new Set<string>(
      Object.entries(SOURCES).flatMap(([key, source]) => ('isProgram' in source ? [key, source.title] : [])),
    );
    expect(programs.size).toBeGreaterThan(0);
    for (const era of ERAS)
      for (const row of listRules(era)) expect(row.sources.filter((one) => programs.has(one))).toEqual([]);
    expect(Object.values(CONFIDENCE_NAMES).filter((name) => /phần mềm/u.test(name))).toEqual([]);
  });
});
