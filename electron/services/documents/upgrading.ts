/** What a book from before there were images gets once, when it is first opened: see `settleImages`. */
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

/** Gives issued papers their images, and remembers what their sources say: from now on they can be compared. */
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

/** In today's wording, for that of the time is not known: only what the source says otherwise later is a difference. */
function rememberSource(context: WriteContext, id: Id, wording: string): void {
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
