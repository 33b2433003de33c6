/** Papers by a few letters. Pure. */
import type { DocumentSummary } from '../../../shared/domain/document.ts';
import { KIND_NAMES } from '../../../shared/strings.ts';
import { foldText } from '../../../shared/text/vietnamese.ts';

/** Those in which every typed word occurs, with or without dấu, in title, symbol or kind; the order is kept. */
export function searchPapers(papers: readonly DocumentSummary[], typed: string): DocumentSummary[] {
  const words = foldText(typed).split(/\s+/u).filter(Boolean);
  return papers.filter(({ title, symbol, kind }) => {
    const text = foldText([title, symbol, KIND_NAMES[kind]].join('\n'));
    return words.every((word) => text.includes(word));
  });
}
