/** A paper cut at every turn of the page: what lies on one sheet has one orientation. */
import type { Block } from '../../shared/text/blocks.ts';
import { isBeforeAnnex, type PrintedPaper } from './printed.ts';

export type PageTurn = 'portrait' | 'landscape';

export interface Sheet {
  turn: PageTurn;
  main: Block[];
  annexes: Block[];
  /** Recipients and signature stand between the main text and the annexes of this sheet. */
  hasClosing: boolean;
  /** Whether an annex begins here whose pages are numbered from 1. */
  startsAnnex: boolean;
}

/** At least one sheet; exactly one has the closing. With `startsAnnexes` every annex has sheets of its own. */
export function splitSheets(
  { main, annexes }: Pick<PrintedPaper, 'main' | 'annexes'>,
  startsAnnexes: boolean,
): [Sheet, ...Sheet[]] {
  const sheets: [Sheet, ...Sheet[]] = [newSheet('portrait')];
  let sheet = sheets[0];
  const lay = (blocks: readonly Block[], part: 'main' | 'annexes'): void => {
    for (const [index, block] of blocks.entries()) {
      const isStart = startsAnnexes && part === 'annexes' && isBeforeAnnex(blocks, index);
      if (block.type !== 'orientation' && !isStart) {
        sheet[part].push(block);
        continue;
      }
      const turn = block.type === 'orientation' ? block.value : sheet.turn;
      if (isBlank(sheet)) {
        sheet.turn = turn;
      } else {
        sheet = newSheet(turn);
        sheets.push(sheet);
      }
      sheet.startsAnnex ||= isStart;
    }
  };
  lay(main, 'main');
  sheet.hasClosing = true;
  lay(annexes, 'annexes');
  return sheets;
}

function newSheet(turn: PageTurn): Sheet {
  return { turn, main: [], annexes: [], hasClosing: false, startsAnnex: false };
}

function isBlank(sheet: Sheet): boolean {
  return sheet.main.length === 0 && sheet.annexes.length === 0 && !sheet.hasClosing;
}
