/** The register (sổ văn bản) as it is looked through. */
import type { RegisterEntry } from '../../../shared/domain/numbering.ts';
import type { Kind } from '../../../shared/format/kinds.ts';
import { KIND_NAMES } from '../../../shared/strings.ts';
import { searchWords } from '../../ui/search-words.ts';

/** What a person looks for in the register. */
export interface RegisterFilter {
  /** A few letters of what is sought, with or without dấu. */
  typed: string;
  /** Empty for every kind. */
  kind: Kind | '';
  /** 0 for every term. */
  termId: number;
}

/**
 * The entries looked for, the newest first: every typed word occurs in kind, symbol, subject, signer or recipients.
 */
export function filterRegister(
  entries: readonly RegisterEntry[],
  { typed, kind, termId }: RegisterFilter,
): RegisterEntry[] {
  const isFound = searchWords(typed);
  return entries
    .filter(
      (entry) =>
        (kind === '' || entry.kind === kind) &&
        (termId === 0 || entry.termId === termId) &&
        isFound([KIND_NAMES[entry.kind], entry.symbol, entry.subject, entry.signer, ...entry.recipients]),
    )
    .toReversed();
}

/** How many of all are shown. */
export function countWords(shown: number, all: number): string {
  return shown === all ? `${all} văn bản đã ban hành` : `${shown} trên ${all} văn bản đã ban hành`;
}
