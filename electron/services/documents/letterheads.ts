/** The office's own letterheads: Word files with named fields, checked when they come in. */
import type { LetterheadSummary } from '../../../shared/contract/documents.ts';
import { Refusal } from '../../../shared/domain/refusal.ts';
import type { Id } from '../../../shared/domain/values.ts';
import type { Kind } from '../../../shared/format/kinds.ts';
import { deleteLetterhead, insertLetterhead, listLetterheads } from '../../db/letterheads.ts';
import { inTransaction } from '../../db/transaction.ts';
import { checkLetterhead, faultSentence } from '../../export/letterhead.ts';
import { instant, note, type WriteContext } from '../context.ts';

/** @throws Refusal `template-faulty` with a sentence for each fault; `duplicate` when a kind has a letterhead already */
export function addLetterhead(
  context: WriteContext,
  template: { name: string; kinds: Kind[]; bytes: Uint8Array },
): LetterheadSummary {
  const faults = checkLetterhead(template.bytes);
  if (faults.length > 0) throw new Refusal('template-faulty', { faults: faults.map(faultSentence) });
  return inTransaction(context.data, () => {
    const rival = listLetterheads(context.data).find(({ kinds }) =>
      kinds.some((kind) => template.kinds.includes(kind)),
    );
    // Which of two would be used could only be guessed.
    if (rival !== undefined)
      throw new Refusal('duplicate', { what: `mẫu “${rival.name}” cho loại văn bản này` });
    const addedAt = instant(context);
    const id = insertLetterhead(context.data, { ...template, addedAt });
    const { name, kinds } = template;
    note(context, { action: 'create', entity: 'template', entityId: id, after: { name, kinds } });
    return { id, name, kinds, addedAt };
  });
}

export function removeLetterhead(context: WriteContext, id: Id): null {
  return inTransaction(context.data, () => {
    const known = listLetterheads(context.data).find((template) => template.id === id);
    deleteLetterhead(context.data, id);
    if (known !== undefined) {
      const { name, kinds } = known;
      note(context, { action: 'delete', entity: 'template', entityId: id, name, before: { name, kinds } });
    }
    return null;
  });
}
