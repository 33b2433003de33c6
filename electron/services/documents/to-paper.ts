/** From a stored document to the paper the exporters print. */

import { basisLine } from '../../../shared/domain/basis.ts';
import type { Officers } from '../../../shared/domain/cell.ts';
import {
  type Document,
  type DocumentHead,
  isEditable,
  OFFICE_TITLES,
} from '../../../shared/domain/document.ts';
import { type CellContext, nameOf, toldNameOf } from '../../../shared/domain/fields.ts';
import { suffixIn, suffixOf } from '../../../shared/domain/numbering.ts';
import type { Day, Id } from '../../../shared/domain/values.ts';
import { KIND_RULES, type Kind } from '../../../shared/format/kinds.ts';
import type { Paper } from '../../../shared/format/paper.ts';
import { parseMarkdown } from '../../../shared/text/markdown.ts';
import { setToneStyle } from '../../../shared/text/vietnamese.ts';
import { getSession } from '../../db/sessions.ts';
import { cellContextOn } from '../cells.ts';
import { type ReadContext, today } from '../context.ts';

/** The day whose rules a document is written by: its own, else its session's, else today. A correction comes after the session. */
export function eraDateOf(
  context: ReadContext,
  document: Pick<Document, 'date' | 'sessionId' | 'correctsId'>,
): Day {
  if (document.date !== null) return document.date;
  const session =
    document.sessionId === null || document.correctsId !== null
      ? null
      : getSession(context.data, document.sessionId);
  return session?.date ?? today(context);
}

export function toPaper(context: ReadContext, document: Document): Paper {
  const eraDate = eraDateOf(context, document);
  const cellContext = cellContextOn(context, eraDate);
  const { cell } = cellContext;
  const { head } = document;
  return {
    kind: document.kind,
    date: document.date,
    eraDate,
    superiorName: cell.superiorName,
    cellName: cell.name,
    placeName: cell.placeName,
    number: document.number,
    // A number that was given stays as it was given, also when the paper is opened again.
    symbolSuffix:
      document.symbol === null ? suffixOf(cell.symbolSuffix, head.isCongress) : suffixIn(document.symbol),
    ...(document.symbol !== null && { symbol: document.symbol }),
    subject: head.subject,
    draftNumber: isEditable(document.state) ? head.draftNumber : null,
    circulation: head.circulation,
    addressees: head.addressees,
    basis: head.basis.map(basisLine),
    body: parseMarkdown(document.body),
    recipients: head.recipients,
    signature: signatureOf(document.kind, head, cellContext),
  };
}

/**
 * A collective body signs T/M CHI BỘ whoever signs for it: a deputy too, never K/T (36-HD/VPTW, II.7). A topic paper is
 * its presenter's own.
 */
function signatureOf(kind: Kind, head: DocumentHead, context: CellContext): Paper['signature'] {
  const { signedBy, hasTwoSignatories } = KIND_RULES[kind];
  if (hasTwoSignatories) {
    // One signs with the name alone, unless two of one name stand beside each other.
    const ofCell = context.ofCell.filter(({ id }) => id === head.signerId || id === head.minuteTakerId);
    const beside = { ...context, ofCell };
    return {
      form: 'paired',
      left: { title: 'NGƯỜI GHI BIÊN BẢN', name: toldNameOf(beside, head.minuteTakerId) },
      right: { title: 'CHỦ TRÌ HỘI NGHỊ', name: toldNameOf(beside, head.signerId) },
    };
  }
  const name = nameOf(context, head.signerId);
  if (signedBy === 'presenter') return { form: 'single', authority: '', office: 'NGƯỜI TRÌNH BÀY', name };
  const authority = head.isCongress ? 'T/M ĐẠI HỘI' : 'T/M CHI BỘ';
  return {
    form: 'single',
    authority,
    office: setToneStyle(officeTitle(head.signerId, context.officers), context.cell.toneStyle),
    name,
  };
}

/** Only who holds the office on that day signs with it: nobody else is ever printed as secretary. */
function officeTitle(signerId: Id | null, { secretaryId, deputyIds }: Officers): string {
  if (signerId === null || signerId === secretaryId) return OFFICE_TITLES.secretary;
  return deputyIds.includes(signerId) ? OFFICE_TITLES.deputy : '';
}
