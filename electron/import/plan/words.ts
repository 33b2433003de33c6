/** What a plan says around its topics, by the headings it stands under, as lines a person could have typed. */
import type { PlanInput } from '../../../shared/domain/plan.ts';
import { type Block, inlineText } from '../../../shared/text/blocks.ts';
import { foldText } from '../../../shared/text/vietnamese.ts';

export type PlanWords = Pick<PlanInput, 'purpose' | 'requirements' | 'method' | 'assignments'>;

const HEADINGS: readonly (readonly [keyof PlanWords, RegExp])[] = [
  ['purpose', /^muc dich(?:,? yeu cau| va yeu cau)?$/u],
  ['requirements', /^yeu cau$/u],
  ['method', /^(?:phuong phap|cach thuc|hinh thuc)(?: tien hanh| thuc hien| to chuc)?$/u],
  ['assignments', /^(?:to chuc thuc hien|phan cong(?: thuc hien| nhiem vu)?)$/u],
];

/** The last sentence of the paper is printed by itself. */
const CLOSING = /^Trên đây là/iu;

export function readPlanWords(blocks: readonly Block[]): PlanWords {
  const words: PlanWords = { purpose: '', requirements: '', method: '', assignments: '' };
  let field: keyof PlanWords | null = null;
  for (const block of blocks) {
    if (block.type === 'heading') field = fieldOf(inlineText(block.content));
    else if (block.type === 'paragraph' && CLOSING.test(inlineText(block.content))) field = null;
    else if (field !== null) words[field] = [words[field], ...linesOf(block)].filter(Boolean).join('\n');
  }
  return words;
}

function fieldOf(heading: string): keyof PlanWords | null {
  const name = foldText(heading)
    .replace(/^(?:[ivx]+\s*[-.–]|\d+[.)]|[a-z]\))\s*/u, '')
    .replace(/[\s:.]+$/u, '');
  return HEADINGS.find(([, form]) => form.test(name))?.[0] ?? null;
}

function linesOf(block: Block): string[] {
  if (block.type === 'paragraph') return [inlineText(block.content)];
  if (block.type !== 'list') return [];
  return block.items.flatMap(({ content, children }, index) => [
    `${block.ordered ? `${block.start + index}.` : block.bullet} ${inlineText(content)}`,
    ...children.flatMap(linesOf),
  ]);
}
