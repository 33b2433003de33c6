/** How large the sheets of a paper are, and how much of them is margin. */
import { KIND_RULES, type Kind } from '../../shared/format/kinds.ts';
import type { FormatRules } from '../../shared/format/rules.ts';
import type { PageTurn } from './sheets.ts';

/** As it lies before the reader, in millimetres. */
export interface PageBox {
  widthMm: number;
  heightMm: number;
  topMm: number;
  bottomMm: number;
  leftMm: number;
  rightMm: number;
}

const A4 = { widthMm: 210, heightMm: 297 } as const;
/** The rule names the size and no margins for it (05-HD/VPTW, IV): so narrow that the head stands as it does on A4. */
const A5 = { widthMm: 148, heightMm: 210, topMm: 18, bottomMm: 15, leftMm: 12, rightMm: 10 } as const;

/** The page a kind of paper is printed on; the odd one, where both sides are printed. */
export function pageBox(rules: FormatRules, turn: PageTurn, kind: Kind | null = null): PageBox {
  const { page } = rules;
  const isA5 = page.isInvitationA5 && kind !== null && KIND_RULES[kind].mayBeA5;
  const portrait = isA5
    ? A5
    : {
        ...A4,
        topMm: page.topMm,
        bottomMm: page.bottomMm,
        leftMm: page.leftMm,
        rightMm: page.rightMm,
      };
  if (turn === 'portrait') return portrait;
  const { widthMm, heightMm } = portrait;
  const margins = isA5
    ? { topMm: A5.leftMm, bottomMm: A5.rightMm, leftMm: A5.bottomMm, rightMm: A5.topMm }
    : {
        topMm: page.landscapeTopMm,
        bottomMm: page.landscapeBottomMm,
        leftMm: page.landscapeLeftMm,
        rightMm: page.landscapeRightMm,
      };
  // Bound above on the one side of a sheet, a page that lies across is bound below on the other.
  const bound = Math.max(margins.topMm, margins.bottomMm);
  return {
    widthMm: heightMm,
    heightMm: widthMm,
    ...margins,
    ...(page.isTwoSided && { topMm: bound, bottomMm: bound }),
  };
}

/** The text area, in points. */
export function textArea(box: PageBox): { width: number; height: number } {
  const { widthMm, leftMm, rightMm, heightMm, topMm, bottomMm } = box;
  const [width, height] = [widthMm - leftMm - rightMm, heightMm - topMm - bottomMm];
  return { width: (width * 72) / 25.4, height: (height * 72) / 25.4 };
}
