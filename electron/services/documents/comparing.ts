/** An issued paper beside its source: what its session, its plan or the facts of its day say otherwise by now. */
import {
  differencesOf,
  movedHead,
  type PaperDifference,
  partsIn,
  placesOf,
} from '../../../shared/domain/differences.ts';
import { type Document, isIssued } from '../../../shared/domain/document.ts';
import { differingFields } from '../../../shared/domain/generated-head.ts';
import { SCORE_PART } from '../../../shared/domain/score/paper-fields.ts';
import type { Day, Id } from '../../../shared/domain/values.ts';
import { KIND_RULES } from '../../../shared/format/kinds.ts';
import { listAmending } from '../../db/documents.ts';
import { type Drafting, getGenerated } from '../../db/generated.ts';
import { getNewestImage } from '../../db/images.ts';
import { getSession } from '../../db/sessions.ts';
import type { ReadContext } from '../context.ts';
import { type Draft, draftPaper } from './drafting.ts';
import { toPaper } from './to-paper.ts';
import { requireDocument } from './writing.ts';

/** Printed as they stand in the head, whatever facts there are. */
const TYPED = ['subject', 'basis', 'recipients'] as const;

/**
 * Place by place; [] for a paper that is not issued, and where all is as it was. An old paper that was brought in bears what it
 * bears: of it only what its source says otherwise since then is told.
 */
export function comparePaper(context: ReadContext, id: Id): PaperDifference[] {
  const document = requireDocument(context, id);
  const image = isIssued(document.state) ? getNewestImage(context.data, id) : null;
  if (image === null) return [];
  const last = getGenerated(context.data, id);
  const draft = draftAgain(context, document, last.drafting, document.date);
  const known = last.known ?? last;
  const knownParts = new Map(Object.entries(known.parts));
  const parts = draft === null ? knownParts : withoutLaterScore(draft.parts, knownParts);
  const before = { ...document.head, date: document.date };
  const { date, ...head } =
    draft === null || known.head === null ? before : movedHead(before, known.head, draft.head);
  const amended = amendedIn(context, id);
  if (image.origin === 'import') return differencesOf(knownParts, knownParts, parts, amended);
  const moved = draft === null || known.head === null ? [] : differingFields(known.head, draft.head);
  const standing = TYPED.filter((field) => !moved.includes(field)).map((field) => [
    field,
    image.paper[field],
  ]);
  const paper = {
    ...toPaper(context, { ...document, head }, image.rules),
    ...Object.fromEntries(standing),
    date,
  };
  return differencesOf(
    placesOf(image.paper, partsIn(image.paper.body)),
    placesOf(image.paper, knownParts),
    placesOf(paper, parts),
    amended,
  );
}

/** What the source would have a paper say now, in the wording and on the day it was drafted; null where nobody knows these. */
export function draftAgain(
  context: ReadContext,
  { kind, source, correctsId, adjustsId }: Document,
  drafting: Drafting | null,
  date: Day | null,
): Draft | null {
  // What amends a paper says what was wrong when it was issued, whatever comes after.
  if (drafting === null || correctsId !== null || adjustsId !== null) return null;
  const session = source.sessionId === null ? null : getSession(context.data, source.sessionId);
  // Of a session that did not take place nothing more is told.
  if (KIND_RULES[kind].records !== null && session?.state === 'cancelled') return null;
  return draftPaper(onDay(context, drafting.day), kind, source, drafting.wording, date);
}

/** A score that was settled after the paper went out without one is no news of it. */
function withoutLaterScore(parts: Draft['parts'], known: ReadonlyMap<string, string>): Draft['parts'] {
  return known.has(SCORE_PART) ? parts : new Map([...parts].filter(([key]) => key !== SCORE_PART));
}

/** With the clock of that day: what happened since is no news of the paper. */
function onDay(context: ReadContext, day: Day): ReadContext {
  const noon = new Date(`${day}T12:00:00`);
  return { ...context, host: { ...context.host, now: () => noon } };
}

/** What issued papers of correction and adjustment say instead, the later before the earlier. */
function amendedIn(context: ReadContext, id: Id): Record<string, string> {
  const amending = listAmending(context.data, id).filter(({ state }) => isIssued(state));
  return Object.assign({}, ...amending.map((paper) => getGenerated(context.data, paper.id).amends));
}
