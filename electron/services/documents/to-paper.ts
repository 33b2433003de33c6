/** From a stored document to the paper the exporters print. */

import { basisLine } from '../../../shared/domain/basis.ts';
import {
  type Document,
  type DocumentHead,
  isEditable,
  officeTitle,
} from '../../../shared/domain/document.ts';
import { type CellContext, nameOf, toldNameOf } from '../../../shared/domain/fields.ts';
import { suffixIn, suffixOf } from '../../../shared/domain/numbering.ts';
import type { Day, Id } from '../../../shared/domain/values.ts';
import { KIND_RULES, type Kind } from '../../../shared/format/kinds.ts';
import type { Paper } from '../../../shared/format/paper.ts';
import { type FormatRules, rulesFor } from '../../../shared/format/rules.ts';
import { parseMarkdown } from '../../../shared/text/markdown.ts';
import { setToneStyle } from '../../../shared/text/vietnamese.ts';
import { getSession } from '../../db/sessions.ts';
import { cellContextOn } from '../cells.ts';
import { type ReadContext, today } from '../context.ts';
import { confirmationOf, congressIssuer } from './congress.ts';
import { formatOverrides } from './formatting.ts';

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

/**
 * @param rules Those the paper is worded by; left out, those of its day. Those an old paper was issued by know nothing of what
 *   came later, and word it as it was.
 */
export function toPaper(context: ReadContext, document: Document, rules?: FormatRules): Paper {
  const eraDate = eraDateOf(context, document);
  const cellContext = cellContextOn(context, eraDate);
  const { cell } = cellContext;
  const { head } = document;
  const words: WordingRules = rules ?? rulesFor(eraDate, formatOverrides(context));
  const { congress } = words;
  const isOfCongress = head.isCongress && congress !== undefined;
  const confirmation = isOfCongress
    ? confirmationOf(context, head, cellContext, eraDate, congress)
    : undefined;
  return {
    kind: document.kind,
    date: document.date,
    eraDate,
    superiorName: cell.superiorName,
    cellName: cell.name,
    ...(isOfCongress && { issuer: congressIssuer(context, head, cellContext, eraDate, congress) }),
    placeName: cell.placeName,
    number: document.number,
    // A number that was given stays as it was given, also when the paper is opened again.
    symbolSuffix:
      document.symbol === null ? suffixOf(cell.symbolSuffix, head.isCongress) : suffixIn(document.symbol),
    ...(document.symbol !== null && { symbol: document.symbol }),
    subject: head.subject,
    draftNumber: isEditable(document.state) ? head.draftNumber : null,
    circulation: head.circulation,
    ...(head.urgency !== null && { urgency: head.urgency }),
    addressees: head.addressees,
    basis: head.basis.map(basisLine),
    body: parseMarkdown(document.body),
    recipients: head.recipients,
    signature: signatureOf(document.kind, head, cellContext, words),
    ...(confirmation !== undefined && { confirmation }),
  };
}

/** The values that word a paper; a group or a value that an old paper was issued without is absent. */
interface WordingRules {
  signature: Partial<FormatRules['signature']>;
  congress?: FormatRules['congress'];
}

/**
 * A collective body signs T/M CHI BỘ whoever signs for it: a deputy too, never K/T (36-HD/VPTW, II.7). A topic paper is
 * its presenters' own; for the congress its presidium signs, for a body of the congress that body.
 */
function signatureOf(
  kind: Kind,
  head: DocumentHead,
  context: CellContext,
  { signature, congress }: WordingRules,
): Paper['signature'] {
  const { signedBy, hasTwoSignatories } = KIND_RULES[kind];
  const inTone = (text: string): string => setToneStyle(text, context.cell.toneStyle);
  const others = head.coSignerIds.filter((id) => id !== head.signerId && id !== head.minuteTakerId);
  if (hasTwoSignatories) {
    // One signs with the name alone, unless two of one name stand beside each other.
    const beside = besideEachOther(context, [head.signerId, head.minuteTakerId, ...others]);
    const title = signature.participantTitle ?? '';
    return {
      form: 'paired',
      left: { title: 'NGƯỜI GHI BIÊN BẢN', name: toldNameOf(beside, head.minuteTakerId) },
      right: { title: 'CHỦ TRÌ HỘI NGHỊ', name: toldNameOf(beside, head.signerId) },
      ...(others.length > 0 && { others: others.map((id) => ({ title, name: toldNameOf(beside, id) })) }),
    };
  }
  const name = nameOf(context, head.signerId);
  if (signedBy === 'presenter') {
    const title = 'NGƯỜI TRÌNH BÀY';
    if (others.length === 0) return { form: 'single', authority: '', office: title, name };
    const all = [head.signerId, ...others];
    const beside = besideEachOther(context, all);
    return { form: 'several', signatories: all.map((id) => ({ title, name: toldNameOf(beside, id) })) };
  }
  if (head.isCongress && congress !== undefined) {
    const { congressBody } = head;
    const authority =
      congressBody === '' ? congress.authority : `T/M ${congressBody.toLocaleUpperCase('vi')}`;
    return { form: 'single', authority: inTone(authority), office: '', name };
  }
  const sealed = head.isSealed ? signature.sealedAuthority : undefined;
  const authority = head.isCongress ? 'T/M ĐẠI HỘI' : (sealed ?? 'T/M CHI BỘ');
  const office = inTone(officeTitle(head.signerId, context.officers));
  return { form: 'single', authority: inTone(authority), office, name };
}

/** The context among these alone: they are told apart from each other, and from nobody else. */
function besideEachOther(context: CellContext, ids: readonly (Id | null)[]): CellContext {
  return { ...context, ofCell: context.ofCell.filter(({ id }) => ids.includes(id)) };
}
