/** Sections: a paper lies upright, and turns where an orientation block says so. */
import {
  AlignmentType,
  type FileChild,
  Header,
  type ISectionOptions,
  PageNumber,
  PageOrientation,
  Paragraph,
  TextRun,
} from 'docx';
import type { FormatRules } from '../../../shared/format/rules.ts';
import type { PageBox } from '../page-box.ts';
import type { PageTurn } from '../sheets.ts';
import { look } from './inline.ts';
import { STYLE } from './styles.ts';
import { mm, size } from './units.ts';

/** What a section is besides the text on it. */
interface SectionPlace {
  turn: PageTurn;
  box: PageBox;
  /** Whether the paper begins with it. */
  isFirst: boolean;
  /** Whether an annex begins with it whose pages are numbered from 1. */
  startsAnnex: boolean;
  /** Printed over the first page alone. */
  topMark: string | null;
}

export function section(
  children: FileChild[],
  { turn, box, isFirst, startsAnnex, topMark }: SectionPlace,
  rules: FormatRules,
): ISectionOptions {
  const { onFirstPage } = rules.pageNumber;
  const hidesNumber = (isFirst || startsAnnex) && !onFirstPage;
  const hasOwnFirst = hidesNumber || (isFirst && topMark !== null);
  const first = {
    first: new Header({
      children: [
        ...(topMark === null || !isFirst ? [] : [topMarkLine(topMark, rules)]),
        ...(onFirstPage ? [pageNumberLine()] : [new Paragraph({ style: STYLE.pageNumber })]),
      ],
    }),
  };
  // Portrait measures: the library turns them itself.
  const [width, height] = turn === 'portrait' ? [box.widthMm, box.heightMm] : [box.heightMm, box.widthMm];
  return {
    properties: {
      ...(hasOwnFirst && { titlePage: true }),
      page: {
        size: {
          width: mm(width),
          height: mm(height),
          orientation: turn === 'portrait' ? PageOrientation.PORTRAIT : PageOrientation.LANDSCAPE,
        },
        margin: margins(box, rules),
        ...(startsAnnex && { pageNumbers: { start: 1 } }),
      },
    },
    // Later sections go on with the headers of the first, but for the mark over it.
    ...(isFirst
      ? {
          headers: {
            default: new Header({ children: [pageNumberLine()] }),
            ...(hasOwnFirst && first),
          },
        }
      : hasOwnFirst && topMark !== null && { headers: first }),
    children,
  };
}

/** In the upper right corner, as far from the edge as the number of a later page (05-HD/VPTW, II.4). */
function topMarkLine(mark: string, { circulation }: FormatRules): Paragraph {
  const run = new TextRun({ text: mark, size: size(circulation.sizePt), ...look(circulation) });
  return new Paragraph({ style: STYLE.head, alignment: AlignmentType.RIGHT, children: [run] });
}

function margins({ topMm, bottomMm, leftMm, rightMm }: PageBox, { pageNumber }: FormatRules) {
  return {
    top: mm(topMm),
    bottom: mm(bottomMm),
    left: mm(leftMm),
    right: mm(rightMm),
    header: mm(pageNumber.fromTopMm),
    footer: mm(pageNumber.fromTopMm),
  };
}

function pageNumberLine(): Paragraph {
  const number = new TextRun({ children: [PageNumber.CURRENT] });
  return new Paragraph({ style: STYLE.pageNumber, children: [number] });
}
