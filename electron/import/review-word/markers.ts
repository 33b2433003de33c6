/** Pairs of marks that may begin in one paragraph and end in another: comments, bookmarks, moves. */
import { anchorPlace } from '../../../shared/domain/word-anchors.ts';
import type { XmlElement } from '../../xml/xml.ts';
import type { Span } from './story.ts';

/** Lines of a paper of some thousand pages; every item looks through them. */
const MOST_BOOKMARKS = 20_000;

interface OpenBookmark {
  name: string;
  start: number;
  end: number | null;
}

export class Markers {
  readonly #starts = new Map<string, number>();
  readonly #ends = new Map<string, number>();
  readonly #references = new Map<string, number>();
  readonly #bookmarks = new Map<string, OpenBookmark>();
  /** Open moves by kind, each a name by the id of its range. */
  readonly #moves = { 'w:moveFrom': new Map<string, string>(), 'w:moveTo': new Map<string, string>() };

  /** Whether the element is such a mark; it is then noted as standing at this place. */
  take({ name, attributes }: XmlElement, place: number): boolean {
    const id = attributes['w:id'] ?? '';
    switch (name) {
      case 'w:commentRangeStart':
        this.#starts.set(id, place);
        return true;
      case 'w:commentRangeEnd':
        this.#ends.set(id, place);
        return true;
      case 'w:commentReference':
        this.#references.set(id, place);
        return true;
      case 'w:bookmarkStart':
        if (anchorPlace(attributes['w:name'] ?? '') !== null)
          this.#bookmarks.set(id, { name: attributes['w:name'] ?? '', start: place, end: null });
        return true;
      case 'w:bookmarkEnd': {
        const open = this.#bookmarks.get(id);
        if (open !== undefined) open.end ??= place;
        return true;
      }
      case 'w:moveFromRangeStart':
      case 'w:moveToRangeStart':
        this.#moves[kindOf(name)].set(id, attributes['w:name'] ?? '');
        return true;
      case 'w:moveFromRangeEnd':
      case 'w:moveToRangeEnd':
        this.#moves[kindOf(name)].delete(id);
        return true;
      default:
        return false;
    }
  }

  /** The name of the move at hand. */
  moveName(kind: 'w:moveFrom' | 'w:moveTo'): string | undefined {
    return [...this.#moves[kind].values()].at(-1);
  }

  /** A comment without a range stands where its reference is. */
  comments(): Map<string, Span> {
    const ids = new Set([...this.#starts.keys(), ...this.#ends.keys(), ...this.#references.keys()]);
    return new Map(
      [...ids].map((id) => {
        const end = this.#ends.get(id) ?? this.#references.get(id) ?? this.#starts.get(id) ?? 0;
        return [id, { start: Math.min(this.#starts.get(id) ?? end, end), end }];
      }),
    );
  }

  /** Ours only. @param length of the story, where a bookmark ends that was left open */
  bookmarks(length: number): (Span & { name: string })[] {
    return [...this.#bookmarks.values()]
      .slice(0, MOST_BOOKMARKS)
      .map(({ name, start, end }) => ({ name, start, end: end ?? length }));
  }
}

function kindOf(name: string): 'w:moveFrom' | 'w:moveTo' {
  return name.startsWith('w:moveFrom') ? 'w:moveFrom' : 'w:moveTo';
}
