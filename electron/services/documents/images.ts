/** What a paper is printed from: today's facts while it is a draft, from its issue on the image that was kept of it. */
import { type Document, isIssued } from '../../../shared/domain/document.ts';
import type { ImageOrigin } from '../../../shared/domain/image.ts';
import type { Id } from '../../../shared/domain/values.ts';
import type { Kind } from '../../../shared/format/kinds.ts';
import { completeRules, rulesFor } from '../../../shared/format/rules.ts';
import { formatMarkdown, parseMarkdown } from '../../../shared/text/markdown.ts';
import { listCellFacts } from '../../db/cell.ts';
import { getImageLetterhead, getNewestImage, insertImage, listWithoutImage } from '../../db/images.ts';
import { getLetterhead, listLetterheads } from '../../db/letterheads.ts';
import { inTransaction } from '../../db/transaction.ts';
import type { Print } from '../../export/word.ts';
import { instant, note, type ReadContext, type WriteContext } from '../context.ts';
import { formatOverrides } from './formatting.ts';
import { eraDateOf, toPaper } from './to-paper.ts';
import { requireDocument } from './writing.ts';

/** What every print, export and preview of a paper is made from. */
export function printOf(context: ReadContext, document: Document): Print {
  const image = isIssued(document.state) ? getNewestImage(context.data, document.id) : null;
  if (image === null) return printOfNow(context, document);
  const { paper, rules, letterhead } = image;
  return {
    paper: { ...paper, body: parseMarkdown(paper.body) },
    rules: completeRules(rules),
    letterhead: letterhead === null ? null : getImageLetterhead(context.data, letterhead),
  };
}

/** A document as today's facts, rule values and letterheads print it. */
export function printOfNow(context: ReadContext, document: Document): Print {
  const rules = rulesFor(eraDateOf(context, document), formatOverrides(context));
  return {
    paper: toPaper(context, document, rules),
    rules,
    letterhead: letterheadOf(context, document.kind),
  };
}

/** Keeps the print of a paper that has just been issued, in the same transaction. */
export function keepImage(context: WriteContext, documentId: Id, origin: ImageOrigin): void {
  const { paper, rules, letterhead } = printOfNow(context, requireDocument(context, documentId));
  insertImage(context.data, {
    documentId,
    madeAt: instant(context),
    origin,
    paper: { ...paper, body: formatMarkdown(paper.body) },
    rules,
    letterhead,
  });
}

/** Gives the papers issued before there were images one each; the second time there are none left. */
export function settleImages(context: WriteContext): void {
  if (!lacksImages(context)) return;
  inTransaction(context.data, () => {
    const ids = listWithoutImage(context.data);
    for (const id of ids) keepImage(context, id, 'upgrade');
    note(context, {
      action: 'keep-images',
      entity: 'data',
      entityId: null,
      detail: { papers: ids.length },
    });
  });
}

/** Whether there are issued papers without an image that could be made. */
export function lacksImages(context: ReadContext): boolean {
  return listWithoutImage(context.data).length > 0 && listCellFacts(context.data).length > 0;
}

function letterheadOf(context: ReadContext, kind: Kind): Uint8Array | null {
  const template = listLetterheads(context.data).find(({ kinds }) => kinds.includes(kind));
  return template === undefined ? null : (getLetterhead(context.data, template.id)?.bytes ?? null);
}
