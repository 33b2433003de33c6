/** Papers by a few letters, by kind, by state. Pure. */
import type { DocumentState, DocumentSummary } from '../../../shared/domain/document.ts';
import type { Kind } from '../../../shared/format/kinds.ts';
import { KIND_NAMES } from '../../../shared/strings.ts';
import { searchWords } from '../../ui/search-words.ts';

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
  const isFound = searchWords(typed);
  return papers.filter(
    (paper) =>
      (kind === '' || paper.kind === kind) &&
      (state === '' || paper.state === state) &&
      isFound([paper.title, paper.symbol, KIND_NAMES[paper.kind]]),
  );
}
