/** The register (sổ văn bản) as it is looked through. */
import type { RegisterEntry } from '../../../shared/domain/numbering.ts';
import { KIND_NAMES } from '../../../shared/strings.ts';
import { foldText } from '../../../shared/text/vietnamese.ts';

/** Entries in which every typed word occurs, with or without dấu: in kind, symbol, subject, signer or recipients. */
export function searchRegister(entries: readonly RegisterEntry[], typed: string): RegisterEntry[] {
  const words = foldText(typed).split(/\s+/u).filter(Boolean);
  if (words.length === 0) return [...entries];
  return entries.filter((entry) => {
    const text = foldText(
      [KIND_NAMES[entry.kind], entry.symbol, entry.subject, entry.signer, ...entry.recipients].join('\n'),
    );
    return words.every((word) => text.includes(word));
  });
}
