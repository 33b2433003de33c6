/** The cover of a file (bìa hồ sơ): what lies in it, on one page; what only the shelf knows is left to be filled in by hand. */
import { AlignmentType, Paragraph, TextRun } from 'docx';
import type { FormatRules } from '../../shared/format/rules.ts';
import { formatShortDate } from '../../shared/text/dates.ts';
import { headChildren } from './docx/head.ts';
import { Footnotes } from './docx/notes.ts';
import { section } from './docx/sections.ts';
import { STYLE } from './docx/styles.ts';
import { pt } from './docx/units.ts';
import { packDocument } from './docx.ts';
import { type FileIndexHead, listHead } from './file-index.ts';
import { pageBox, textArea } from './page-box.ts';

export interface FileCover extends FileIndexHead {
  /** Days of its first and its last paper, `YYYY-MM-DD`. */
  from: string;
  to: string;
  papers: number;
  /** Sheets (tờ) of them all. */
  sheets: number;
}

const DOTS = '………………';
/** The names of body and cell stand above, what is in it in the middle of the page. */
const ABOVE_PT = 150;
const BETWEEN_PT = 10;

export async function writeFileCover(cover: FileCover, rules: FormatRules): Promise<Uint8Array> {
  const { cellName, subject, date, from, to, papers, sheets } = cover;
  const turn = 'portrait';
  const box = pageBox(rules, turn);
  const line = (text: string, beforePt = BETWEEN_PT): Paragraph =>
    new Paragraph({
      style: STYLE.body,
      alignment: AlignmentType.CENTER,
      indent: { firstLine: 0 },
      spacing: { before: pt(beforePt) },
      children: [new TextRun(text)],
    });
  const children = [
    ...headChildren(listHead('HỒ SƠ', cover), rules, textArea(box).width),
    line(`Từ ngày ${formatShortDate(from)} đến ngày ${formatShortDate(to)}`, ABOVE_PT),
    line(`Gồm ${papers} văn bản, ${sheets} tờ`),
    line(`Thời hạn bảo quản: ${DOTS}`),
    line(`Hồ sơ số: ${DOTS}   Hộp số: ${DOTS}`, ABOVE_PT),
    line(`Mục lục số: ${DOTS}`),
  ];
  const notes = new Footnotes();
  const place = { turn, box, isFirst: true, startsAnnex: false, topMark: null } as const;
  return packDocument([section(children, place, rules)], notes, rules, {
    cellName,
    title: `Bìa hồ sơ ${subject}`,
    date,
    eraDate: date,
  });
}
