/** Sections: a paper lies upright, and turns where an orientation block says so. */
import {
  type FileChild,
  Header,
  type ISectionOptions,
  PageNumber,
  PageOrientation,
  Paragraph,
  TextRun,
} from 'docx';
import type { FormatRules } from '../../../shared/format/rules.ts';
import type { PageTurn } from '../sheets.ts';
import { STYLE } from './styles.ts';
import { mm } from './units.ts';

const A4_MM = { width: 210, height: 297 } as const;

/** The text area of a page, in points. */
export function textArea({ page }: FormatRules, turn: PageTurn): { width: number; height: number } {
  const [widthMm, heightMm] =
    turn === 'portrait'
      ? [A4_MM.width - page.leftMm - page.rightMm, A4_MM.height - page.topMm - page.bottomMm]
      : [
          A4_MM.height - page.landscapeLeftMm - page.landscapeRightMm,
          A4_MM.width - page.landscapeTopMm - page.landscapeBottomMm,
        ];
  return { width: (widthMm * 72) / 25.4, height: (heightMm * 72) / 25.4 };
}

export function section(
  children: FileChild[],
  turn: PageTurn,
  isFirst: boolean,
  rules: FormatRules,
  startsAnnex = false,
): ISectionOptions {
  const hidesNumber = (isFirst || startsAnnex) && !rules.pageNumber.onFirstPage;
  return {
    properties: {
      ...(hidesNumber && { titlePage: true }),
      page: {
        size: {
          width: mm(A4_MM.width),
          height: mm(A4_MM.height),
          orientation: turn === 'portrait' ? PageOrientation.PORTRAIT : PageOrientation.LANDSCAPE,
        },
        margin: margins(rules, turn),
        ...(startsAnnex && { pageNumbers: { start: 1 } }),
      },
    },
    // Later sections go on with the header of the first.
    ...(isFirst && {
      headers: {
        default: pageNumberHeader(),
        ...(hidesNumber && { first: new Header({ children: [new Paragraph({ style: STYLE.pageNumber })] }) }),
      },
    }),
    children,
  };
}

function margins({ page, pageNumber }: FormatRules, turn: PageTurn) {
  const [top, bottom, left, right] =
    turn === 'portrait'
      ? [page.topMm, page.bottomMm, page.leftMm, page.rightMm]
      : [page.landscapeTopMm, page.landscapeBottomMm, page.landscapeLeftMm, page.landscapeRightMm];
  return {
    top: mm(top),
    bottom: mm(bottom),
    left: mm(left),
    right: mm(right),
    header: mm(pageNumber.fromTopMm),
    footer: mm(pageNumber.fromTopMm),
  };
}

function pageNumberHeader(): Header {
  const number = new TextRun({ children: [PageNumber.CURRENT] });
  return new Header({
    children: [new Paragraph({ style: STYLE.pageNumber, children: [number] })],
  });
}
