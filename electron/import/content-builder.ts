/** Builds the content of a line from stretches of text, each in its look and font. */
import type { Inline, Run } from '../../shared/text/blocks.ts';
import { decodeLegacyText, type LegacyEncoding, legacyEncodingOf } from '../../shared/text/legacy-fonts.ts';
import { withLook } from '../../shared/text/normalize-blocks.ts';
import { type Script, toScript } from '../../shared/text/scripts.ts';
import { count, type ReadTally } from './imported.ts';

export interface DraftLook {
  bold: boolean;
  italic: boolean;
  underline: boolean;
  /** Above or below the line; null on it. */
  script: Script | null;
  /** Null where the font is not told. */
  font: string | null;
}

export const PLAIN: DraftLook = { bold: false, italic: false, underline: false, script: null, font: null };

interface RunStretch {
  text: string;
  look: DraftLook;
  encoding: LegacyEncoding | null;
}

export class ContentBuilder {
  readonly #tally: ReadTally;
  readonly #content: Inline[] = [];
  #stretch: RunStretch | null = null;
  // Kept beside the text: to look at the end of a text that grows piece by piece is to copy it every time.
  #endsBlank = true;
  #endsInNumber = false;

  constructor(tally: ReadTally) {
    this.#tally = tally;
  }

  /** Programs split a run anywhere, even between a VNI vowel and its mark: text of one look is joined before it is decoded. */
  addText(text: string, look: DraftLook): void {
    if (text === '') return;
    this.#tally.spend(text.length);
    this.#endsBlank = /\s/u.test(text.at(-1) ?? '');
    this.#endsInNumber = /\p{N}/u.test(text.at(-1) ?? '');
    const encoding = look.font === null ? null : legacyEncodingOf(look.font);
    const last = this.#stretch;
    if (last !== null && last.encoding === encoding && isSameLook(last.look, look)) {
      last.text += text;
      return;
    }
    this.#endStretch();
    this.#stretch = { text, look, encoding };
  }

  addBreak(): void {
    this.#endStretch();
    this.#content.push({ lineBreak: true });
    this.#endsBlank = true;
  }

  addFootnote(footnote: Run[]): void {
    this.#endStretch();
    this.#content.push({ footnote });
    this.#endsBlank = false;
  }

  /** Whether the text so far ends in a blank or has not begun: HTML prints no second one. */
  get endsBlank(): boolean {
    return this.#endsBlank;
  }

  /** Whether the text so far ends in a figure, which another figure must not run into. */
  get endsInNumber(): boolean {
    return this.#endsInNumber;
  }

  /** The content so far; the builder starts anew. */
  take(): Inline[] {
    this.#endStretch();
    this.#endsBlank = true;
    return this.#content.splice(0);
  }

  #endStretch(): void {
    if (this.#stretch === null) return;
    const { text, look, encoding } = this.#stretch;
    this.#stretch = null;
    const decoded = encoding === null ? text.normalize('NFC') : decodeLegacyText(text, encoding);
    if (encoding !== null) count(this.#tally, 'legacy-fonts', /\p{L}/u.test(text) ? 1 : 0);
    else count(this.#tally, 'nfc', decoded === text ? 0 : 1);
    this.#content.push(withLook(look.script === null ? decoded : toScript(decoded, look.script), look));
  }
}

function isSameLook(one: DraftLook, other: DraftLook): boolean {
  return (
    one.bold === other.bold &&
    one.italic === other.italic &&
    one.underline === other.underline &&
    one.script === other.script
  );
}
