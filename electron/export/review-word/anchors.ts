/** Bookmarks around the lines of a body. */
import { BookmarkEnd, BookmarkStart, type ParagraphChild } from 'docx';
import { anchorName } from '../../../shared/domain/word-anchors.ts';
import type { Block, Inline } from '../../../shared/text/blocks.ts';
import { type LinePlace, textLines } from '../../../shared/text/lines.ts';
import type { AnchorMaker } from '../docx/inline.ts';

type AnchoredLine = readonly Inline[];

/** Knows each line of the body it was made for, and nothing of lines from elsewhere. */
export class Anchors implements AnchorMaker {
  readonly #places = new Map<AnchoredLine, LinePlace>();
  #count = 0;

  constructor(body: readonly Block[]) {
    for (const { content, block, line } of textLines(body)) this.#places.set(content, { block, line });
  }

  around(content: AnchoredLine, children: ParagraphChild[]): ParagraphChild[] {
    const place = this.#places.get(content);
    if (place === undefined) return children;
    // The library's own Bookmark counts on over all files of the process: no two exports would be equal.
    this.#count += 1;
    const [start, end] = [new BookmarkStart(anchorName(place), this.#count), new BookmarkEnd(this.#count)];
    // The library writes any part of a paragraph as it stands, and names fewer in its type.
    return [start, ...children, end] as ParagraphChild[];
  }
}
