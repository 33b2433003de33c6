/** Issued papers that were not drafted here as they stand: of a book from before, and brought in from old files. */
import { Refusal } from '../../../shared/domain/refusal.ts';
import type { Id } from '../../../shared/domain/values.ts';
import { getGenerated, saveGenerated } from '../../db/generated.ts';
import { listWithoutImage } from '../../db/images.ts';
import { inTransaction } from '../../db/transaction.ts';
import { today, type WriteContext } from '../context.ts';
import { draftPaper } from './drafting.ts';
import { lacksImages, settleImages } from './images.ts';
import { readTemplate } from './wording.ts';
import { requireDocument } from './writing.ts';

/** What a book from before there were images gets once, when it is first opened: images, what the sources of its issued papers say. */
export async function upgradeIssued(context: WriteContext): Promise<void> {
  if (!lacksImages(context)) return;
  const papers = await Promise.all(
    listWithoutImage(context.data).map(async (id) => {
      const { kind } = requireDocument(context, id);
      return { id, wording: await readTemplate(context, kind) };
    }),
  );
  inTransaction(context.data, () => {
    settleImages(context);
    for (const { id, wording } of papers) rememberSource(context, id, wording);
  });
}

/**
 * Remembers what the source of an issued paper says: what it says otherwise later is a difference. In today's wording, for that
 * of the paper is not known.
 */
export function rememberSource(context: WriteContext, id: Id, wording: string): void {
  const { kind, source, date } = requireDocument(context, id);
  try {
    const draft = draftPaper(context, kind, source, wording, date);
    if (draft === null) return;
    saveGenerated(context.data, id, {
      ...getGenerated(context.data, id),
      drafting: { wording, day: today(context) },
      known: { parts: Object.fromEntries(draft.parts), head: draft.head },
    });
  } catch (error) {
    // The office's own wording may be faulty: the paper is printed all the same, and its head can still be compared.
    if (!(error instanceof Refusal)) throw error;
  }
}
