/** What stands in the place of each field. */
import { type FileChild, type IPatch, Paragraph, PatchType, TextRun } from 'docx';
import type { Paper } from '../../../shared/format/paper.ts';
import type { FormatRules } from '../../../shared/format/rules.ts';
import type { Block } from '../../../shared/text/blocks.ts';
import { type BodyContext, bodyPieces, type Piece, toFileChildren } from '../docx/body.ts';
import { recipientLines } from '../docx/closing.ts';
import { addresseeLines, basisLines, markLines } from '../docx/head.ts';
import { anyCirculation, type PrintedPaper } from '../printed.ts';
import { ANNEXES } from './parts.ts';
import { signingFields } from './signing-fields.ts';

/** Fields of one paragraph; those a paper has nothing for become empty. `used` are the fields the template holds. */
export function linePatches(
  paper: Paper,
  printed: PrintedPaper,
  rules: FormatRules,
  used: ReadonlySet<string>,
): Record<string, IPatch> {
  const fields: Record<string, string | null> = {
    co_quan_cap_tren: printed.superior,
    ten_chi_bo: [printed.cell, ...printed.belowCell].join('\n'),
    so_ky_hieu: printed.symbol,
    dia_danh_ngay: printed.placeDate?.join(' ') ?? null,
    du_thao: printed.draft,
    do_khan: printed.urgency,
    pham_vi_luu_hanh: anyCirculation(printed),
    ten_loai: printed.kind,
    trich_yeu: printed.subject ?? printed.letterSubject,
    ...signingFields(paper, rules, used),
  };
  const host = draftHost(rules, used);
  const mark = new TextRun({
    text: printed.draft ?? '',
    break: 1,
    size: 2 * rules.draft.sizePt,
    italics: rules.draft.italic,
  });
  return Object.fromEntries(
    Object.entries(fields).map(([name, text]) => [
      name,
      {
        type: PatchType.PARAGRAPH,
        children: [...lineRuns(text ?? ''), ...(name === host && printed.draft !== null ? [mark] : [])],
      },
    ]),
  );
}

/**
 * Below which field the mark of a draft goes where the template has none for it: the number's (05-HD/VPTW, II.4) or the
 * date's, as the rules of its day have it. Null where the template has its own, or neither.
 */
function draftHost({ draft }: FormatRules, used: ReadonlySet<string>): string | null {
  const host = draft.isUnderSymbol ? 'so_ky_hieu' : 'dia_danh_ngay';
  return used.has('du_thao') || !used.has(host) ? null : host;
}

function lineRuns(text: string): TextRun[] {
  return text
    .split('\n')
    .map((line, index) => (index === 0 ? new TextRun(line) : new TextRun({ text: line, break: 1 })));
}

/** Fields of several paragraphs. `used` are the fields the template holds. */
export function blockPatches(
  printed: PrintedPaper,
  context: BodyContext,
  used: ReadonlySet<string>,
): Record<string, IPatch> {
  const { rules } = context;
  const body = (blocks: readonly Block[]): FileChild[] =>
    toFileChildren(bodyPieces(blocks.map(withoutTurn), context).map(withOwnHeading), context);
  // A mark that has no field of its own is printed all the same: it may forbid passing the paper on.
  const marks = markLines(
    {
      urgency: used.has('do_khan') ? null : printed.urgency,
      draft: used.has('du_thao') || draftHost(rules, used) !== null ? null : printed.draft,
      circulation: used.has('pham_vi_luu_hanh') ? null : anyCirculation(printed),
    },
    rules,
  );
  const blocks: Record<string, FileChild[]> = {
    noi_dung: [...marks, ...addresseeLines(printed, rules), ...basisLines(printed), ...body(printed.main)],
    noi_nhan: recipientLines(printed, rules),
    [ANNEXES]: body(printed.annexes),
  };
  return Object.fromEntries(
    Object.entries(blocks).map(([name, children]) => [
      name,
      { type: PatchType.DOCUMENT, children: children.length > 0 ? children : [new Paragraph({})] },
    ]),
  );
}

/** The template's pages lie as they lie: a turn of the page is a new page here. */
function withoutTurn(block: Block): Block {
  return block.type === 'orientation' ? { type: 'pageBreak' } : block;
}

function withOwnHeading(piece: Piece): Piece {
  if (piece.type === 'table' || piece.options.heading === undefined) return piece;
  const { heading, ...options } = piece.options;
  return { type: 'paragraph', options: { ...options, style: `Paper${heading}` } };
}
