/**
 * One text of a Word file (the body, a note) as it was before any tracked change, and where in it changes, comments and
 * our anchors stand. Places are offsets in the original text, whose paragraphs are parted by "\n".
 */
import type { WordPerson } from './reviewed.ts';

export interface Span {
  start: number;
  end: number;
}

/** A stretch somebody took out or put in. What was put in takes no room in the original. */
export interface Change extends Span, WordPerson {
  type: 'insertion' | 'deletion';
  text: string;
  /** The name both ends of a move have, '' where the writer gave none; null for what is no move. */
  move: string | null;
  /** Who took out again what this person put in. */
  withdrawnBy: WordPerson | null;
}

/** A change that is no words. */
export interface Aside extends Span, WordPerson {
  text: string;
}

export interface Story {
  original: string;
  changes: Change[];
  asides: Aside[];
  /** By the id of the comment. */
  comments: Map<string, Span>;
  anchors: (Span & { name: string })[];
  /** Where the marks of notes stand, by kind and id: "w:footnote 3". */
  noteMarks: Map<string, number>;
  /** The anchor of everything in a note: that of the line its mark is in. */
  outerAnchor: string | null;
}
