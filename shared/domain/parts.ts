/**
 * Papers assembled from data (minutes, plan, invitation, resolution, report) are made of parts. A part whose text is
 * still what was assembled follows its source; a part that a person touched is theirs and is kept as it is.
 */
import type { Block } from '../text/blocks.ts';
import { formatMarkdown, parseMarkdown } from '../text/markdown.ts';

/** The assembled text of each part by key, in the paper's order, as Markdown without part marks; empty parts are absent. */
export type AssembledParts = ReadonlyMap<string, string>;

export type PartState =
  /** Newly come, put in its place. */
  | 'added'
  /** Untouched, and now as the source says. */
  | 'refreshed'
  /** Untouched, and the source says the same. */
  | 'unchanged'
  /** Untouched, and the source has nothing more to say. */
  | 'dropped'
  /** Edited by a person and kept. */
  | 'kept'
  /** Taken out by a person and left out. */
  | 'left-out';

export interface PartChange {
  /** Of the part in its wording template: "opening", "tasks". */
  key: string;
  /** What becomes of the part. */
  state: PartState;
  /** What stands in the paper until now. */
  before: string;
  /** What stands in the paper afterwards; differs from `proposed` only for `kept` and `left-out`. */
  current: string;
  /** What the source says now; '' when it has nothing to say. */
  proposed: string;
  /** Edited here AND changed at the source since: somebody should look. */
  needsAttention: boolean;
}

export interface MergedParts {
  /** Markdown with part marks. */
  body: string;
  /** One a part: those in the paper in their order, then those that are not. */
  changes: PartChange[];
  /** What to remember as last assembled. */
  assembled: Map<string, string>;
}

interface PartSegment {
  key: string | null;
  blocks: Block[];
}

/** Splits a template rendered with part marks into its parts. Text outside any part is not assembled and is ignored. */
export function splitParts(blocks: readonly Block[]): Map<string, string> {
  const parts = new Map<string, string>();
  for (const segment of segmentsOf(blocks)) {
    const markdown = formatMarkdown(segment.blocks);
    if (segment.key !== null && markdown !== '') parts.set(segment.key, markdown);
  }
  return parts;
}

/**
 * Brings a paper up to date with its source.
 *
 * @param body Markdown with part marks, as it stands.
 * @param last What was assembled the last time ({} for a paper never assembled).
 * @param next What the source says now.
 */
export function mergeParts(body: string, last: AssembledParts, next: AssembledParts): MergedParts {
  const changes: PartChange[] = [];
  const assembled = new Map<string, string>();
  const segments: PartSegment[] = [];
  const met = new Set<string>();

  for (const segment of segmentsOf(parseMarkdown(body))) {
    const { key } = segment;
    if (key === null || met.has(key)) {
      segments.push(segment);
      continue;
    }
    met.add(key);
    const current = formatMarkdown(segment.blocks);
    const before = last.get(key) ?? '';
    const proposed = next.get(key) ?? '';
    if (current !== before && current !== proposed) {
      segments.push(segment);
      if (before !== '') assembled.set(key, before);
      changes.push({
        key,
        state: 'kept',
        before: current,
        current,
        proposed,
        needsAttention: proposed !== before,
      });
    } else if (proposed === '') {
      changes.push({ key, state: 'dropped', before: current, current: '', proposed, needsAttention: false });
    } else {
      segments.push({ key, blocks: parseMarkdown(proposed) });
      assembled.set(key, proposed);
      const state = current === proposed ? 'unchanged' : 'refreshed';
      changes.push({ key, state, before: current, current: proposed, proposed, needsAttention: false });
    }
  }

  const order = [...next.keys()];
  for (const [index, key] of order.entries()) {
    if (met.has(key)) continue;
    const proposed = next.get(key) ?? '';
    const before = last.get(key);
    if (before !== undefined) {
      assembled.set(key, before);
      const needsAttention = proposed !== before;
      changes.push({ key, state: 'left-out', before: '', current: '', proposed, needsAttention });
      continue;
    }
    segments.splice(placeAfter(segments, order.slice(0, index)), 0, { key, blocks: parseMarkdown(proposed) });
    assembled.set(key, proposed);
    changes.push({ key, state: 'added', before: '', current: proposed, proposed, needsAttention: false });
  }
  return { body: joinSegments(segments), changes, assembled };
}

/** Where a new part goes: behind the nearest part that precedes it in the template, else at the front. */
function placeAfter(segments: readonly PartSegment[], earlierKeys: readonly string[]): number {
  return segments.findLastIndex((segment) => segment.key !== null && earlierKeys.includes(segment.key)) + 1;
}

function segmentsOf(blocks: readonly Block[]): PartSegment[] {
  const segments: PartSegment[] = [{ key: null, blocks: [] }];
  for (const block of blocks) {
    if (block.type === 'part') segments.push({ key: block.key, blocks: [] });
    else segments.at(-1)?.blocks.push(block);
  }
  return segments.filter((segment) => segment.key !== null || segment.blocks.length > 0);
}

function joinSegments(segments: readonly PartSegment[]): string {
  const blocks: Block[] = [];
  let open: string | null = null;
  for (const segment of segments) {
    if (segment.key !== null || open !== null) blocks.push({ type: 'part', key: segment.key });
    blocks.push(...segment.blocks);
    open = segment.key;
  }
  if (open !== null) blocks.push({ type: 'part', key: null });
  return formatMarkdown(blocks);
}
