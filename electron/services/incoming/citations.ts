/** Where incoming papers are cited: in the basis or the text of the cell's papers, and in the basis of its plans. */
import type { Citation } from '../../../shared/contract/incoming.ts';
import { symbolKey, symbolsIn } from '../../../shared/domain/incoming.ts';
import { listDocuments } from '../../db/documents.ts';
import { listPlans } from '../../db/plans.ts';
import type { ReadContext } from '../context.ts';
import { requireDocument } from '../documents/writing.ts';
import { nameDocument } from '../thing-names.ts';

/** Each text is read once, however many papers came. */
export function citationsOf(context: ReadContext): (symbol: string) => Citation[] {
  const bySymbol = new Map<string, Citation[]>();
  const keep = (texts: readonly string[], citation: Citation): void => {
    for (const symbol of symbolsIn(texts.join('\n')))
      bySymbol.set(symbol, [...(bySymbol.get(symbol) ?? []), citation]);
  };
  for (const { year, basis } of listPlans(context.data))
    keep(basis, { at: 'plan', id: year, name: `Kế hoạch năm ${year}` });
  for (const { id } of listDocuments(context.data)) {
    const document = requireDocument(context, id);
    keep([...document.head.basis, document.body], { at: 'document', id, name: nameDocument(document) });
  }
  return (symbol) => (symbol === '' ? [] : (bySymbol.get(symbolKey(symbol)) ?? []));
}
