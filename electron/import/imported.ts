/** What every reader of a foreign file hands over, and how it counts what it had to change. */
import type { PaperFacts } from '../../shared/domain/paper-facts.ts';
import { Refusal } from '../../shared/domain/refusal.ts';
import { type Block, type Inline, isFootnote, isRun } from '../../shared/text/blocks.ts';
import type { LegacyReading } from '../../shared/text/legacy-texts.ts';
import { LETTERS } from './limits.ts';

/** The sentences of all codes and reasons are in messages.ts. */
export type WarningCode =
  | 'comments'
  | 'embedded-objects'
  | 'encoding-guessed'
  | 'end-marks'
  | 'equations'
  | 'images'
  | 'legacy-fonts'
  | 'merged-cells'
  | 'nested-tables'
  | 'nfc'
  | 'old-word'
  | 'open-fields'
  | 'quotes'
  | 'spaces'
  | 'symbols'
  | 'text-boxes'
  | 'tracked-deletions'
  | 'tracked-insertions'
  | 'unpacked-tables';

export interface ImportWarning {
  code: WarningCode;
  detail: { count: number };
}

export type LeftOutReason =
  | 'beyond-table'
  | 'byline'
  | 'comment'
  | 'contents'
  | 'deleted'
  | 'drawing'
  | 'duplicate-lead'
  | 'duplicate-title'
  | 'field'
  | 'header-footer'
  | 'hidden'
  | 'head'
  | 'navigation'
  | 'note'
  | 'open-field'
  | 'session-heading'
  | 'signature'
  | 'watermark';

/** A text of the file that is not in the blocks. */
export interface LeftOut {
  reason: LeftOutReason;
  text: string;
}

export interface Imported {
  /** In natural case; its line is not repeated in the blocks. */
  title: string | null;
  blocks: Block[];
  warnings: ImportWarning[];
  leftOut: LeftOut[];
  /** The encoding of before Unicode its letters are in, and a line of it both ways; null for Unicode. */
  legacy: LegacyReading | null;
  /** What head and closing say; all open for a text without a head. */
  facts: PaperFacts;
}

/** A line of the source whose part in the paper is still to be told from its words (structure.ts). */
export interface DraftLine {
  type: 'line';
  content: Inline[];
  isCentred: boolean;
  /** What the source itself says the line is; null leaves it to the words. */
  role: LineRole | null;
  /** How deep a list item stands, as the source says; typed lists stand at 0. */
  depth: number;
}

/**
 * `body`: running text whose headings are styled, so that no number makes it one. `item-…`: a list item whose bullet the
 * source draws by itself. The rest are lines of a head or a signature.
 */
export type LineRole =
  | 'body'
  | 'heading-1'
  | 'heading-2'
  | 'heading-3'
  | 'item-plus'
  | 'item-minus'
  | 'quote'
  | 'title'
  | 'head'
  | 'subject'
  | 'signature';

export type ReadDraft = DraftLine | Block;

/** What a reader found; nothing of the file's text is anywhere else. */
export interface ReadSource {
  drafts: ReadDraft[];
  leftOut: LeftOut[];
  /** Texts that belong to the file, not to the paper (its properties): read for secrecy marks only. */
  properties: string[];
  tally: ReadTally;
}

/** How often what had to be changed, and how much text the file has produced. */
export class ReadTally extends Map<WarningCode, number> {
  readonly #fileName: string;
  #letters = 0;

  constructor(fileName: string) {
    super();
    this.#fileName = fileName;
  }

  /**
   * A small file may ask for endless text: one long note named a thousand times, a list whose number is a book.
   * @throws Refusal `file-too-large`
   */
  spend(letters: number): void {
    this.#letters += letters;
    if (this.#letters > LETTERS)
      throw new Refusal('file-too-large', {
        file: this.#fileName,
        limit: `${LETTERS.toLocaleString('vi')} chữ cái`,
      });
  }
}

/** Counts places of one kind; nothing is counted for zero. */
export function count(tally: ReadTally, code: WarningCode, places = 1): void {
  if (places > 0) tally.set(code, (tally.get(code) ?? 0) + places);
}

export function warningsOf(tally: ReadTally): ImportWarning[] {
  return [...tally].map(([code, places]) => ({ code, detail: { count: places } }));
}

export function draftLine(content: Inline[], given: Partial<DraftLine> = {}): DraftLine {
  return { type: 'line', content, isCentred: false, role: null, depth: 0, ...given };
}

/** The lines of a draft as they are read; a line break parts two, in cells too. */
export function draftTexts(draft: ReadDraft): string[] {
  switch (draft.type) {
    case 'line':
    case 'paragraph':
    case 'heading':
      return contentTexts(draft.content);
    case 'list':
      return draft.items.flatMap(({ content, children }) => [
        ...contentTexts(content),
        ...children.flatMap(draftTexts),
      ]);
    case 'table':
      return [draft.header, ...draft.rows].flat().flatMap(contentTexts);
    case 'quote':
      return draft.blocks.flatMap(draftTexts);
    case 'pageBreak':
    case 'orientation':
    case 'part':
      return [];
  }
}

function contentTexts(content: readonly Inline[]): string[] {
  const text = content
    .map((inline) => (isRun(inline) ? inline.text : isFootnote(inline) ? '' : '\n'))
    .join('');
  const notes = content.filter(isFootnote).map((note) => note.footnote.map((run) => run.text).join(''));
  return [...text.split('\n'), ...notes].map((line) => line.trim()).filter((line) => line !== '');
}

/** A line or table of a head without the notes that hang on it. */
export function withoutNotes(draft: ReadDraft): ReadDraft {
  const bare = (content: readonly Inline[]): Inline[] => content.filter((inline) => !isFootnote(inline));
  if (draft.type === 'line') return { ...draft, content: bare(draft.content) };
  if (draft.type !== 'table') return draft;
  return { ...draft, header: draft.header.map(bare), rows: draft.rows.map((row) => row.map(bare)) };
}

/** The notes that hang on drafts, which a title cannot keep. */
export function leaveNotes(drafts: readonly ReadDraft[]): LeftOut[] {
  return drafts.flatMap((draft) =>
    draft.type === 'line'
      ? leaveOut(
          'note',
          draft.content.filter(isFootnote).map((note) => draftLine(note.footnote)),
        )
      : [],
  );
}

/** A draft as one text. */
export function draftText(draft: ReadDraft): string {
  return draftTexts(draft).join(' ');
}

/** Takes drafts out of the paper, each as one text, lines kept apart. */
export function leaveOut(reason: LeftOutReason, drafts: readonly ReadDraft[]): LeftOut[] {
  return drafts
    .map((draft) => ({ reason, text: draftTexts(draft).join('\n') }))
    .filter(({ text }) => text !== '');
}
