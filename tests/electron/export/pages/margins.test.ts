import { expect, it } from 'vitest';
import { paperPages } from '../../../../electron/export/pages/index.ts';
import { LAST_PAGE_MARK, type Paper } from '../../../../shared/format/paper.ts';
import type { PaperPage } from '../../../../shared/format/paper-pages.ts';
import { h, landscape } from '../../../support/blocks.ts';
import { rulesOf } from '../form/random-papers.ts';
import { NO_CHOICES } from '../form/sought.ts';
import { DAYS, longBody, makePaper, topicTable } from '../papers.ts';

const CONTACT = 'Điện thoại 0254 123 456';
const annex = [landscape, h(1, 'PHỤ LỤC 1'), topicTable(3)];

async function pagesOf(circulation: Paper['circulation'], body: Paper['body']): Promise<PaperPage[]> {
  const day = DAYS['hd05-2026'];
  const paper = makePaper('BC', { date: day, eraDate: day, circulation, body });
  return (await paperPages(paper, rulesOf(paper, { ...NO_CHOICES, contact: CONTACT }))).pages;
}

const marginsOf = (page: PaperPage | undefined): [text: string, top: number][] =>
  (page?.lines ?? [])
    .filter(({ part }) => part === 'margin')
    .map(({ pieces, top }) => [pieces.map(({ text }) => text).join(''), top]);

it.each([
  ['of one page', longBody(1)],
  ['of three pages', longBody(16)],
  ['with an annex across', [...longBody(1), ...annex]],
])('a paper %s shows its foot on the last page, above the edge, and nowhere else', async (_, body) => {
  const pages = await pagesOf(LAST_PAGE_MARK, body);
  const [last, ...others] = pages.toReversed();
  const foot = new Map(marginsOf(last));
  const mark = foot.get(LAST_PAGE_MARK.toLocaleUpperCase('vi')) ?? 0;
  const edge = (last?.height ?? 0) - (10 * 72) / 25.4;
  expect(mark).toBeGreaterThan(edge - 14);
  expect(mark).toBeLessThan(edge);
  expect(foot.get(CONTACT)).toBeLessThan(mark);
  for (const [text] of others.flatMap(marginsOf)) expect(text).toMatch(/^\d+$/u);
});

it('shows a mark in the corner of the first page alone', async () => {
  const [first, ...others] = await pagesOf('Lưu hành nội bộ', [...longBody(12), ...annex]);
  const top = new Map(marginsOf(first)).get('LƯU HÀNH NỘI BỘ') ?? 0;
  expect(top).toBeGreaterThan((10 * 72) / 25.4);
  expect(top).toBeLessThan((20 * 72) / 25.4);
  expect(others.flatMap(marginsOf).map(([text]) => text)).not.toContain('LƯU HÀNH NỘI BỘ');
});
