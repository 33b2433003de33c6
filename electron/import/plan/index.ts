/** The year plan in an old file: its topics by quarter, out of a table or out of lines. */
import type { ReadPlan, ReadPlanRow } from '../../../shared/domain/read-plan.ts';
import { type Block, blockLines, inlineText } from '../../../shared/text/blocks.ts';
import type { Imported } from '../imported.ts';
import { readPlanLines } from './lists.ts';
import { readPlanTable } from './tables.ts';
import { QUARTER, readWhen, yearIn } from './when.ts';

export function readPlan({ title, blocks, facts }: Pick<Imported, 'title' | 'blocks' | 'facts'>): ReadPlan {
  const text = blockLines(blocks).join('\n');
  const year =
    yearIn(title ?? '') ??
    yearIn(/Quý\s*[IV\d]+\s*[/-]\s*\d{4}/iu.exec(text)?.[0] ?? '') ??
    yearIn(/(?:kế hoạch|chuyên đề)[^.\n]{0,80}năm \d{4}/iu.exec(text)?.[0] ?? '') ??
    yearIn(facts.date ?? '');
  const tabled = tableRows(blocks, year);
  return { year, rows: tabled.length > 0 ? tabled : readPlanLines(linesOf(blocks), year) };
}

/** Tables may stand one below each quarter. */
function tableRows(blocks: readonly Block[], year: number | null): ReadPlanRow[] {
  let under: ReadPlanRow['quarter'] = null;
  return blocks.flatMap((block): ReadPlanRow[] => {
    if (block.type === 'table') return readPlanTable(block, year, under) ?? [];
    const [line = ''] = blockLines([block]);
    if (QUARTER.test(line) && line.length < 80) under = readWhen(line, year).quarter;
    return [];
  });
}

/** A heading of the first level that names no quarter ends what stands above it. */
function linesOf(blocks: readonly Block[]): (string | null)[] {
  return blocks.flatMap((block): (string | null)[] => {
    if (block.type === 'table') return [];
    const isBorder =
      block.type === 'heading' && block.level === 1 && !QUARTER.test(inlineText(block.content));
    return isBorder ? [null] : blockLines([block]);
  });
}
