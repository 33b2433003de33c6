/** What the secretary makes of comments and suggestions. The text changes here and nowhere else in a review. */
import type { DecisionReport, ReviewView } from '../../../shared/contract/review.ts';
import type { Document } from '../../../shared/domain/document.ts';
import { Refusal } from '../../../shared/domain/refusal.ts';
import type { DecisionInput } from '../../../shared/domain/review.ts';
import type { Id } from '../../../shared/domain/values.ts';
import type { Block } from '../../../shared/text/blocks.ts';
import { formatMarkdown, parseMarkdown } from '../../../shared/text/markdown.ts';
import { applySuggestion, applySuggestions, type Suggestion } from '../../../shared/text/suggestions.ts';
import { assignItems, getItem, listItems, type StoredItem, setDecision } from '../../db/review-items.ts';
import { setVerdict } from '../../db/reviews.ts';
import { inTransaction } from '../../db/transaction.ts';
import { instant, type WriteContext } from '../context.ts';
import { requireDocument, requireRevision, saveDocument } from '../documents/writing.ts';
import { noteOf, requireOpenRound, requireReviewer, viewRound } from './rounds.ts';

/**
 * Accepts, declines or answers one item. An accepted suggestion makes a revision; when its place is not as it was, nothing
 * is done and both texts come back, unless it was put in by hand.
 *
 * @throws Refusal `not-found`, `review-closed`, `reason-required`, `state-forbids`, `secrecy-mark`
 */
export function decideItem(context: WriteContext, input: DecisionInput): DecisionReport {
  return inTransaction(context.data, () => {
    const { item, document } = requireItem(context, input.itemId);
    // A decision is changed by taking it back first: what was put in must not stay behind.
    if (item.decision !== 'open') throw new Refusal('duplicate', { what: 'quyết định cho góp ý này' });
    if (input.decision !== 'accepted' && input.text === '') throw new Refusal('reason-required');
    const suggestion = input.decision === 'accepted' && !input.isByHand ? suggestionOf(item) : null;
    if (suggestion === null) {
      if (input.decision === 'accepted' && item.kind === 'suggestion' && !input.isByHand)
        return { isDone: false, expected: item.quote, found: '' };
      return settle(context, item, document, input, { appliedRevision: null, undo: null });
    }
    const applied = applySuggestion(parseMarkdown(document.body), suggestion);
    if (!applied.isApplied) return { isDone: false, expected: applied.expected, found: applied.found };
    const revision = saveText(context, document, applied.blocks, `Tiếp thu góp ý của ${nameOf(item)}`);
    // Already as suggested: nothing was put in that could go out again.
    const isSame = revision === document.revision;
    return settle(context, item, document, input, {
      appliedRevision: isSame ? null : revision,
      undo: isSame ? null : applied.undo,
    });
  });
}

/**
 * Accepts every undecided suggestion whose place is as it was and that is alone on its words; the others stay undecided.
 *
 * @throws Refusal `not-found`, `review-closed`, `state-forbids`, `secrecy-mark`
 */
export function acceptAll(
  context: WriteContext,
  roundId: Id,
): { accepted: number; left: number; view: ReviewView } {
  return inTransaction(context.data, () => {
    const round = requireOpenRound(context, roundId);
    const document = requireDocument(context, round.documentId);
    const open = listItems(context.data, roundId).filter(
      ({ kind, decision }) => kind === 'suggestion' && decision === 'open',
    );
    const placed = open.flatMap((item) => {
      const suggestion = suggestionOf(item);
      return suggestion === null ? [] : [{ item, suggestion }];
    });
    const blocks = parseMarkdown(document.body);
    const { applied } = applySuggestions(
      blocks,
      placed.map(({ suggestion }) => suggestion),
    );
    const at = instant(context);
    // One after the other for the way back of each; together they are the same text (tests/shared/text/suggestions).
    let text: Block[] = blocks;
    const undos: { item: StoredItem; undo: Suggestion | null }[] = [];
    for (const index of applied) {
      const entry = placed[index];
      const result = entry === undefined ? null : applySuggestion(text, entry.suggestion);
      if (entry === undefined || result === null || !result.isApplied) continue;
      text = result.blocks;
      undos.push({ item: entry.item, undo: result.undo });
    }
    if (undos.length > 0) {
      const revision = saveText(context, document, text, `Tiếp thu ${undos.length} góp ý`);
      for (const { item, undo } of undos)
        setDecision(context.data, item.id, {
          decision: 'accepted',
          text: '',
          at,
          appliedRevision: revision,
          undo,
        });
      noteOf(context, document, 'accept-all', { round: roundId, count: undos.length, revision });
    }
    return { accepted: undos.length, left: open.length - undos.length, view: viewRound(context, roundId) };
  });
}

/**
 * Takes a decision back. What an accepted suggestion put in goes out again where it stands.
 *
 * @returns both texts when the place has been changed since: nothing is done then
 * @throws Refusal `not-found`, `review-closed`, `state-forbids`
 */
export function undoDecision(context: WriteContext, itemId: Id): DecisionReport {
  return inTransaction(context.data, () => {
    const { item, document } = requireItem(context, itemId);
    let revision = document.revision;
    if (item.appliedRevision !== null) {
      const before = textBefore(context, item, document);
      if (!before.isApplied) return { isDone: false, expected: before.expected, found: before.found };
      revision = saveText(context, document, before.blocks, `Hoàn tác tiếp thu góp ý của ${nameOf(item)}`);
    }
    setDecision(context.data, itemId, {
      decision: 'open',
      text: '',
      at: null,
      appliedRevision: null,
      undo: null,
    });
    noteOf(
      context,
      document,
      'undo-decision',
      { item: itemId, author: item.author, was: item.decision, revision },
      '',
      { before: { decision: item.decision }, after: { decision: 'open' } },
    );
    return { isDone: true, revision, view: viewRound(context, item.roundId) };
  });
}

/**
 * Says whose items are those that came under a name the round does not know: Word calls people what their machine is called.
 *
 * @throws Refusal `not-found`, `review-closed`
 */
export function assignAuthor(context: WriteContext, author: string, reviewerId: Id): ReviewView {
  return inTransaction(context.data, () => {
    const reviewer = requireReviewer(context, reviewerId);
    const round = requireOpenRound(context, reviewer.roundId);
    const count = assignItems(context.data, round.id, author, reviewerId);
    if (count > 0 && reviewer.verdict === 'unseen')
      setVerdict(context.data, reviewerId, { verdict: 'seen', reason: '', verdictAt: null });
    if (count > 0)
      noteOf(context, { id: round.documentId }, 'assign-items', {
        round: round.id,
        author,
        reviewer: reviewer.name,
        count,
      });
    return viewRound(context, round.id);
  });
}

type Before = { isApplied: true; blocks: Block[] } | { isApplied: false; expected: string; found: string };

/** The revision before it when nothing was written since and it changed alone; else its words are put back in the newest text. */
function textBefore(context: WriteContext, item: StoredItem, document: Document): Before {
  const sharing = listItems(context.data, item.roundId).filter(
    ({ appliedRevision }) => appliedRevision === item.appliedRevision,
  );
  const base =
    item.appliedRevision === document.revision && sharing.length === 1
      ? requireRevision(context, document.id, document.revision).baseRevision
      : null;
  if (base !== null)
    return { isApplied: true, blocks: parseMarkdown(requireRevision(context, document.id, base).body) };
  if (item.undo === null) return { isApplied: false, expected: item.replacement ?? '', found: '' };
  return applySuggestion(parseMarkdown(document.body), item.undo);
}

function settle(
  context: WriteContext,
  item: StoredItem,
  document: Document,
  input: DecisionInput,
  applied: Pick<StoredItem, 'appliedRevision' | 'undo'>,
): DecisionReport {
  const at = instant(context);
  setDecision(context.data, item.id, { decision: input.decision, text: input.text, at, ...applied });
  const revision = applied.appliedRevision ?? document.revision;
  noteOf(
    context,
    document,
    `${input.decision}-item`,
    { item: item.id, author: item.author, kind: item.kind, revision },
    '',
    { before: { decision: item.decision }, after: { decision: input.decision } },
  );
  return { isDone: true, revision, view: viewRound(context, item.roundId) };
}

function suggestionOf({ kind, anchor, replacement }: StoredItem): Suggestion | null {
  return kind === 'suggestion' && anchor !== null && replacement !== null ? { anchor, replacement } : null;
}

function saveText(
  context: WriteContext,
  document: Document,
  blocks: readonly Block[],
  reason: string,
): number {
  return saveDocument(context, {
    id: document.id,
    body: formatMarkdown(blocks),
    baseRevision: document.revision,
    reason,
  });
}

function requireItem(context: WriteContext, id: Id): { item: StoredItem; document: Document } {
  const item = getItem(context.data, id);
  if (item === null) throw new Refusal('not-found', { what: 'góp ý', id });
  const round = requireOpenRound(context, item.roundId);
  return { item, document: requireDocument(context, round.documentId) };
}

function nameOf({ author }: StoredItem): string {
  return author === '' ? 'người góp ý' : `đồng chí ${author}`;
}
