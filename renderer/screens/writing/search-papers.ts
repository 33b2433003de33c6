/** Papers by a few letters, by kind, by state. Pure. */
import type { DocumentState, DocumentSummary } from '../../../shared/domain/document.ts';
import type { Kind } from '../../../shared/format/kinds.ts';
import { KIND_NAMES } from '../../../shared/strings.ts';
import { foldText } from '../../../shared/text/vietnamese.ts';

/** What a person looks for among the papers. */
export interface PaperFilter {
  /** A few letters of what is sought, with or without dấu. */
  typed: string;
  /** Empty for every kind. */
  kind: Kind | '';
  /** Empty for every state. */
  state: DocumentState | '';
}

/** The papers looked for: every typed word occurs in title, symbol or kind. The order is kept. */
export function filterPapers(
  papers: readonly DocumentSummary[],
  { typed, kind, state }: PaperFilter,
): DocumentSummary[] {
  const words = foldText(typed).split(/\s+/u).filter(Boolean);
  return papers.filter((paper) => {
    const text = foldText([paper.title, paper.symbol, KIND_NAMES[paper.kind]].join('\n'));
    return (
      (kind === '' || paper.kind === kind) &&
      (state === '' || paper.state === state) &&
      words.every((word) => text.includes(word))
    );
  });
}
