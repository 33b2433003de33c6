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

/** What is told beside a number that is not simply in force; null for one that is. */
export function entryMark({
  origin,
  voidedAt,
  voidReason,
}: Pick<RegisterEntry, 'origin' | 'voidedAt' | 'voidReason'>): string | null {
  if (voidedAt !== null) return `Số huỷ: ${voidReason}`;
  if (origin === 'imported') return 'Nhập từ văn bản cũ';
  return origin === 'lost' ? 'Cấp sau bản sao lưu, văn bản không còn trong sổ' : null;
}

/** How many of all are shown. */
export function countWords(shown: number, all: number): string {
  return shown === all ? `${all} văn bản đã ban hành` : `${shown} trên ${all} văn bản đã ban hành`;
}
