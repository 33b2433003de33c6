import { XMLValidator } from 'fast-xml-parser';
import { describe, expect, it } from 'vitest';
import { writeHtml } from '../../../electron/export/html.ts';
import { writeMarkdownFile } from '../../../electron/export/markdown-file.ts';
import { KINDS } from '../../../shared/format/kinds.ts';
import type { Paper } from '../../../shared/format/paper.ts';
import { rulesFor } from '../../../shared/format/rules.ts';
import { blockLines } from '../../../shared/text/blocks.ts';
import { parseMarkdown } from '../../../shared/text/markdown.ts';
import { h, landscape, note, p, part } from '../../support/blocks.ts';
import { DAYS, makePaper, topicTable } from './papers.ts';

const write = (paper: Paper): string => writeHtml(paper, rulesFor(paper.eraDate));
const HOSTILE = '<script>alert(1)</script> & "x" \'y\'';

describe('the printable page', () => {
  it.each(KINDS)('of kind %s is well formed and holds every line', (kind) => {
    const paper = makePaper(kind);
    const html = write(paper);
    const xhtml = html
      .replace(/<!doctype html>/u, '')
      .replace(/<(meta[^>]*|br)>/gu, '<$1/>')
      .replace(/<style>.*<\/style>/su, '');
    expect(XMLValidator.validate(xhtml)).toBe(true);
    const text = html
      .replace(/<sup>.*?<\/sup>/gu, '')
      .replace(/<br>/gu, ' ')
      .replace(/<[^>]*>/gu, '');
    for (const line of blockLines(paper.body)) expect(text).toContain(line);
  });

  it('lets no text of a paper become a tag, wherever it stands', () => {
    const html = write(
      makePaper('CV', {
        superiorName: HOSTILE,
        cellName: HOSTILE,
        placeName: HOSTILE,
        symbolSuffix: HOSTILE,
        subject: HOSTILE,
        addressees: [HOSTILE],
        basis: [HOSTILE],
        recipients: [HOSTILE],
        body: [p(HOSTILE), h(1, HOSTILE), p(note(HOSTILE))],
        signature: { form: 'single', authority: HOSTILE, office: HOSTILE, name: HOSTILE },
      }),
    );
    expect(html).not.toMatch(/<script/iu);
    expect(html.match(/&lt;script&gt;/giu)?.length).toBeGreaterThan(10);
    expect(html).toContain("default-src 'none'");
  });

  it('keeps a font name of the settings inside the stylesheet', () => {
    const rules = rulesFor('2020-02-07', { 'hd36-2018.page.fontFamily': "x'} body{display:none" });
    const html = writeHtml(makePaper('KH'), rules);
    expect(html).not.toContain('{display:none');
  });

  it('has the margins of the rules, and turns the page for an annex', () => {
    const html = write(
      makePaper('KH', {
        body: [p('Lời.'), landscape, h(1, 'Phụ lục'), topicTable(2)],
      }),
    );
    expect(html).toContain('@page { size: A4 portrait; margin: 20mm 15mm 20mm 30mm');
    expect(html.match(/<section/gu)).toHaveLength(2);
    expect(html.indexOf('Phụ lục')).toBeGreaterThan(html.indexOf('T/M CHI BỘ'));
    expect(html.indexOf('Phụ lục')).toBeGreaterThan(html.indexOf('<section class="wide">'));
  });
});

describe('the Markdown file', () => {
  it('has the head, the body and the end, and no part marks', () => {
    const paper = makePaper('TTr', { date: DAYS['hd05-2026'], eraDate: DAYS['hd05-2026'] });
    const text = writeMarkdownFile({ ...paper, body: [part('ket-qua'), ...paper.body] });
    expect(text).toContain('**TỜ TRÌNH**');
    expect(text).toContain('Số 08-TTr/CB');
    expect(text).toContain('Kính trình:');
    expect(text).toContain('# I- MỤC ĐÍCH, YÊU CẦU');
    expect(text).toContain('**Nguyễn Đình Khoa**');
    expect(text).not.toContain('ket-qua');
  });

  it('is read back with every line of the body', () => {
    const paper = makePaper('KH');
    const lines = blockLines(parseMarkdown(writeMarkdownFile(paper)));
    expect(lines).toEqual(expect.arrayContaining(blockLines(paper.body)));
  });
});
