/** What a reviewed Word file holds. */

export interface ReviewedReply {
  author: string;
  at: string | null;
  text: string;
}

export interface ReviewedItem {
  kind: 'comment' | 'suggestion';
  /** As the file names the person; '' where it names nobody. */
  author: string;
  /** An instant as Date.toISOString writes it; null where the file tells none. */
  at: string | null;
  /**
   * The words commented on or deleted, as they were before any change; paragraphs are parted by "\n", a line break
   * reads as a space. A comment on more than 2,000 characters quotes the first of them. '' for a pure insertion and for a comment on a place without words of the original.
   */
  quote: string;
  /** Up to 60 characters of the original line before and after the quote; a line is a paragraph or one of our anchors. */
  before: string;
  after: string;
  /** Our bookmark around the place (anchorPlace of shared/domain/word-anchors.ts reads it). */
  anchorId: string | null;
  /** The comment; for a suggestion what has to be said about it (a move), mostly ''. */
  text: string;
  /** The new words, '' for a deletion; null for comments. */
  replacement: string | null;
  replies: ReviewedReply[];
  isResolved: boolean;
}

export interface ReviewedWord {
  /** The uuid of the round the file was sent out for; null for a foreign file. */
  round: string | null;
  items: ReviewedItem[];
  warnings: string[];
}

/** An item and its place in the original text of its story. */
export interface Placed {
  at: number;
  item: ReviewedItem;
}

/** Refuses a file that holds more items than anybody could have written: before anything is made of them. */
export type Admit = (items: number) => void;

export interface WordPerson {
  author: string;
  at: string | null;
}
