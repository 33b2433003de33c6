/** A Word file as its parts, with only some of them written anew. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { fixZipTimes } from '../zip-times.ts';

const DOCUMENT = 'word/document.xml';

export class PackageParts {
  readonly #parts: Record<string, Uint8Array>;
  /** Where the text itself lies, by the relationships of the package. */
  readonly document: string;

  /** @param bytes of a file that was read and found whole */
  constructor(bytes: Uint8Array) {
    this.#parts = unzipSync(bytes);
    const named = [...(this.read('_rels/.rels') ?? '').matchAll(/<[^>]*\/officeDocument"[^>]*>/gu)]
      .map(([tag]) => /\sTarget="\/?([^"]+)"/u.exec(tag)?.[1])
      .find((target) => target !== undefined);
    this.document = named ?? DOCUMENT;
  }

  /** The name of a part as a place tells it. */
  nameOf(part: string): string {
    return part === DOCUMENT ? this.document : part;
  }

  /** Null where there is no such part, or it is written in other letters than UTF-8. */
  read(name: string): string | null {
    const bytes = this.#parts[name];
    if (bytes === undefined || bytes[0] === 0xff || bytes[0] === 0xfe || bytes[0] === 0 || bytes[1] === 0)
      return null;
    const text = strFromU8(bytes);
    // What does not come back as it was would not stay as it was.
    return sameBytes(strToU8(text), bytes) ? text : null;
  }

  write(name: string, text: string): void {
    this.#parts[name] = strToU8(text);
  }

  bytes(): Uint8Array {
    return fixZipTimes(zipSync(this.#parts));
  }
}

function sameBytes(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, index) => byte === other[index]);
}
