/** A paper cut at every turn of the page: what lies on one sheet has one orientation. */
import type { Block } from '../../shared/text/blocks.ts';
import type { PrintedPaper } from './printed.ts';

export type PageTurn = 'portrait' | 'landscape';

export interface Sheet {
  turn: PageTurn;
  main: Block[];
  annexes: Block[];
  /** Recipients and signature stand between the main text and the annexes of this sheet. */
  hasClosing: boolean;
}

/** At least one sheet; exactly one has the closing. */
export function splitSheets({ main, annexes }: PrintedPaper): [Sheet, ...Sheet[]] {
  const sheets: [Sheet, ...Sheet[]] = [newSheet('portrait')];
  let sheet = sheets[0];
  const lay = (blocks: readonly Block[], part: 'main' | 'annexes'): void => {
    for (const block of blocks) {
      if (block.type !== 'orientation') {
        sheet[part].push(block);
      } else if (isBlank(sheet)) {
        sheet.turn = block.value;
      } else {
        sheet = newSheet(block.value);
        sheets.push(sheet);
      }
    }
  };
  lay(main, 'main');
  sheet.hasClosing = true;
  lay(annexes, 'annexes');
  return sheets;
}

function newSheet(turn: PageTurn): Sheet {
  return { turn, main: [], annexes: [], hasClosing: false };
}

function isBlank(sheet: Sheet): boolean {
  return sheet.main.length === 0 && sheet.annexes.length === 0 && !sheet.hasClosing;
}
