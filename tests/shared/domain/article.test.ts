import { describe, expect, it } from 'vitest';
import {
  ArticleContent,
  articleBlocks,
  articleKey,
  DEFAULT_CATEGORY,
} from '../../../shared/domain/article.ts';
import { draftArticle } from '../../../shared/domain/article-draft.ts';
import { DocumentHead } from '../../../shared/domain/document.ts';
import type { CellContext } from '../../../shared/domain/fields.ts';
import { accountKey, hostOf, normalizeAddress } from '../../../shared/domain/portal.ts';
import { blockLines } from '../../../shared/text/blocks.ts';
import { formatMarkdown } from '../../../shared/text/markdown.ts';

const CONTEXT: CellContext = {
  cell: {
    superiorName: 'Đảng bộ Sở Khoa học',
    superiorCommittee: 'Đảng uỷ Sở Khoa học',
    name: 'Chi bộ Phòng Kế hoạch',
    symbolSuffix: 'CB',
    placeName: 'Vũng Tàu',
    toneStyle: 'uỷ',
    cellType: 'agency',
  },
  term: null,
  officers: { secretaryId: null, deputyIds: [], committeeIds: [] },
  members: new Map(),
  ofCell: [],
};

const paper = (body: string, more: { kind?: 'CĐ' | 'KH' | 'BB'; title?: string; symbol?: string } = {}) => {
  const title = more.title ?? 'Cải cách thủ tục hành chính';
  const head = DocumentHead.parse({ subject: title });
  const document = {
    kind: more.kind ?? ('CĐ' as const),
    title,
    head,
    body,
    date: '2020-02-07',
    symbol: more.symbol ?? null,
  };
  return draftArticle(document, null, CONTEXT);
};

describe('the text of an article', () => {
  const body = (summary: string, text: string) => formatMarkdown(articleBlocks({ summary, body: text }));

  it.each([
    ['is the whole first paragraph', 'Câu một.', 'Câu một.\n\nCâu hai.\n', 'Câu hai.\n'],
    ['is spelled otherwise', 'CÂU MỘT', '“Câu một.”\n\nCâu hai.\n', 'Câu hai.\n'],
    ['begins it', 'Câu một.', 'Câu một. Câu **hai**.\n\nCâu ba.\n', 'Câu **hai**.\n\nCâu ba.\n'],
    ['begins it over several looks', 'Câu một.', 'Câu **một.** *Câu hai.*\n', '*Câu hai.*\n'],
    ['stands elsewhere', 'Câu hai.', 'Câu một. Câu hai.\n', 'Câu một. Câu hai.\n'],
    ['is all there is', 'Câu một.', 'Câu một.\n', 'Câu một.\n'],
    ['is empty', '', 'Câu một.\n', 'Câu một.\n'],
  ])('says the summary once when it %s', (_, summary, text, expected) => {
    expect(body(summary, text)).toBe(expected);
  });

  it('has no marks of parts and pages', () => {
    expect(blockLines(articleBlocks({ summary: '', body: '<!-- part:roll -->\n\nMột\n' }))).toEqual(['Một']);
  });
});

describe('an article made of a paper', () => {
  it('takes whole sentences for its summary, and does not say them again', () => {
    const { title, summary, body } = paper('Mở đầu ngắn. Câu thứ hai.\n\nĐoạn sau.\n');
    expect([title, summary, body]).toEqual([
      'Cải cách thủ tục hành chính',
      'Mở đầu ngắn. Câu thứ hai.',
      'Đoạn sau.\n',
    ]);
  });

  it('cuts the summary at a sentence where the first paragraph is long', () => {
    const sentence = `${'chữ '.repeat(40).trim()}.`;
    const { summary, body } = paper(`${sentence} ${sentence} ${sentence}\n`);
    expect(summary).toBe(sentence);
    expect(body).toBe(`${sentence} ${sentence}\n`);
  });

  it('cites a plan by its number and day', () => {
    const { title, summary } = paper('- Quý I\n', {
      kind: 'KH',
      title: 'tổ chức sinh hoạt năm 2020',
      symbol: '84-KH/CB',
    });
    expect(title).toBe('Chi bộ Phòng Kế hoạch: Kế hoạch tổ chức sinh hoạt năm 2020');
    expect(summary).toContain('Kế hoạch số 84-KH/CB ngày 07/02/2020 tổ chức sinh hoạt năm 2020');
  });

  it('takes nothing of the text of minutes that have no session here', () => {
    const { body, title } = paper('Đồng chí A: ý kiến.\n', { kind: 'BB', title: 'sinh hoạt quý I' });
    expect([title, body]).toEqual(['Chi bộ Phòng Kế hoạch sinh hoạt quý I', '']);
  });
});

describe('an article', () => {
  it('is in the category of the department, spelled in one way', () => {
    expect(ArticleContent.parse({ title: 'T', summary: '', body: '' }).category).toBe(DEFAULT_CATEGORY);
    const decomposed = DEFAULT_CATEGORY.normalize('NFD');
    expect(ArticleContent.parse({ title: 'T', summary: '', body: '', category: decomposed }).category).toBe(
      DEFAULT_CATEGORY,
    );
  });

  it('has one lead picture, of those it has', () => {
    expect(ArticleContent.safeParse({ title: 'T', summary: '', body: '', leadPhoto: 0 }).success).toBe(false);
  });

  it('has a key of plain letters and ten digits', () => {
    const uuid = '0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9';
    expect(articleKey('Đường lối & cải cách “hành chính”', uuid)).toBe(
      'duong-loi-cai-cach-hanh-chinh-0a1b2c3d4e',
    );
    expect(articleKey('…', uuid)).toBe('bai-0a1b2c3d4e');
    expect(articleKey('dài '.repeat(100), uuid).length).toBeLessThan(72);
  });
});

describe('the address of a portal', () => {
  it.each([
    ['so.tinh.gov.vn', 'https://so.tinh.gov.vn'],
    ['http://so.tinh.gov.vn/tin/', 'https://so.tinh.gov.vn/tin'],
    ['https://u:p@so.tinh.gov.vn/?a=1#b', 'https://so.tinh.gov.vn'],
    ['http://127.0.0.1:8080/', 'http://127.0.0.1:8080'],
    ['http://localhost', 'http://localhost'],
    ['ftp://so.tinh.gov.vn', null],
    ['file:///etc/passwd', null],
    ['', null],
  ])('%s is kept as %s', (typed, kept) => {
    expect(normalizeAddress(typed)).toBe(kept);
  });

  it('names the host a person reads, and what a password belongs to', () => {
    expect([hostOf('https://so.vn:8443/x'), hostOf('')]).toEqual(['so.vn:8443', '']);
    expect(accountKey({ user: 'a', url: 'https://so.vn' })).not.toBe(
      accountKey({ user: 'a', url: 'https://khac.vn' }),
    );
  });
});
