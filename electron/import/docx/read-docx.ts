/** Word files as drafts: the text as it stands when every tracked change is accepted. */
import { isRun, type Run } from '../../../shared/text/blocks.ts';
import type { GivenFile } from '../../files/given-file.ts';
import { childOf, childrenOf, descendantsOf, textWithin, valOf, type XmlElement } from '../../xml/xml.ts';
import {
  count,
  draftTexts,
  type LeftOut,
  leaveOut,
  type ReadDraft,
  type ReadSource,
  ReadTally,
} from '../imported.ts';
import { type Section, StoryReader } from './body.ts';
import type { StoryContext } from './context.ts';
import { Numbering } from './numbering.ts';
import { type DocxPackage, openDocx } from './package.ts';
import { changedText } from './run-text.ts';
import { Styles } from './styles.ts';

const NOTE_PARTS = { 'w:footnote': 'footnotes', 'w:endnote': 'endnotes' } as const;
/** "- 2 -", "Trang 1/3": printed anew by whoever prints. */
const PAGE_NUMBER = /^[-–\s]*(?:trang\s*)?\d*(?:\s*\/\s*\d+)?[-–\s]*$/iu;

/** @throws Refusal `file-too-large`, `file-hostile`, `file-damaged`, `file-kind-unknown` */
export function readDocx(file: GivenFile): ReadSource {
  const parts = openDocx(file);
  const tally = new ReadTally(file.fileName);
  const leftOut: LeftOut[] = [];
  const notes = notesOf(parts);
  const used = new Map<string, Run[]>();
  const context = createContext(parts, tally, leftOut, notes, used);
  const drafts = joinSections(new StoryReader(context).sections(parts.body));
  leftOut.push(...lostMoves(parts.body, context));
  leaveComments(parts, context);
  leaveMargins(parts, context);
  leaveNotes(notes, used, context);
  leaveDrawn(parts, context);
  return { drafts, leftOut, properties: parts.properties, tally };
}

/** By the reference that names them. */
function notesOf(parts: DocxPackage): Map<string, XmlElement> {
  const notes = new Map<string, XmlElement>();
  for (const [name, part] of Object.entries(NOTE_PARTS)) {
    for (const note of parts.related(part).flatMap((root) => childrenOf(root, name)))
      notes.set(`${name}Reference ${note.attributes['w:id']}`, note);
  }
  return notes;
}

/** @param used filled with the notes whose references were met */
function createContext(
  parts: DocxPackage,
  tally: ReadTally,
  leftOut: LeftOut[],
  notes: ReadonlyMap<string, XmlElement>,
  used: Map<string, Run[]>,
): StoryContext {
  const styles = new Styles(parts.related('styles')[0]);
  const context: StoryContext = {
    styles,
    numbering: new Numbering(parts.related('numbering')[0], (style) => styles.listOf(style)),
    tally,
    leftOut,
    movedFrom: [],
    noteOf: (reference) => {
      const key = `${reference.name} ${reference.attributes['w:id']}`;
      const note = notes.get(key);
      if (note === undefined) return null;
      // A note refers to itself by its number; one that refers to notes would have no end.
      const runs = used.get(key) ?? noteRuns(note, { ...context, noteOf: () => null });
      if (used.has(key)) tally.spend(runs.reduce((sum, { text }) => sum + text.length, 0));
      used.set(key, runs);
      return runs;
    },
  };
  return context;
}

function noteRuns(note: XmlElement, context: StoryContext): Run[] {
  const lines = StoryReader.draftsOf(note, context).map((draft): Run[] =>
    draft.type === 'line' ? draft.content.filter(isRun) : [{ text: draftTexts(draft).join(' ') }],
  );
  const [first, ...rest] = lines;
  return first === undefined
    ? []
    : [...trimStart(first), ...rest.flatMap((line) => [{ text: ' ' }, ...line])];
}

/** Word puts a blank between the number of a note and its text. */
function trimStart([first, ...rest]: readonly Run[]): Run[] {
  if (first === undefined) return [];
  const text = first.text.trimStart();
  return text === '' ? trimStart(rest) : [{ ...first, text }, ...rest];
}

/** A section turns the page, or begins a new one. */
function joinSections(sections: readonly Section[]): ReadDraft[] {
  let turn: 'portrait' | 'landscape' = 'portrait';
  return sections.flatMap(({ drafts, properties }, index): ReadDraft[] => {
    const size = childOf(properties, 'w:pgSz');
    const value = size?.attributes['w:orient'] === 'landscape' ? 'landscape' : 'portrait';
    const isTurn = value !== turn;
    turn = value;
    if (isTurn) return [{ type: 'orientation', value }, ...drafts];
    const isNewPage = index > 0 && valOf(properties, 'w:type') !== 'continuous';
    return isNewPage ? [{ type: 'pageBreak' }, ...drafts] : drafts;
  });
}

/** What was moved away and arrived nowhere is deleted text. */
function lostMoves(body: XmlElement, { movedFrom }: StoryContext): LeftOut[] {
  const words = (text: string): string => (text.match(/[\p{L}\p{N}]+/gu) ?? []).join(' ');
  const arrived = words(descendantsOf(body, 'w:moveTo').map(changedText).join(' ').normalize('NFC'));
  return movedFrom
    .filter((text) => !arrived.includes(words(text)))
    .map((text) => ({ reason: 'deleted', text: text.trim() }));
}

function leaveComments(parts: DocxPackage, { tally, leftOut }: StoryContext): void {
  const comments = parts.related('comments').flatMap((root) => childrenOf(root, 'w:comment'));
  count(tally, 'comments', comments.length);
  for (const comment of comments) {
    const lines = descendantsOf(comment, 'w:p').map((line) => changedText(line).normalize('NFC').trim());
    const text = lines.filter((line) => line !== '').join('\n');
    if (text !== '') leftOut.push({ reason: 'comment', text });
  }
}

/** Notes whose mark was deleted; those of Word itself draw lines. */
function leaveNotes(
  notes: ReadonlyMap<string, XmlElement>,
  used: ReadonlyMap<string, unknown>,
  context: StoryContext,
): void {
  for (const [key, note] of notes) {
    if (used.has(key) || /separator|notice/iu.test(note.attributes['w:type'] ?? '')) continue;
    context.leftOut.push(...leaveOut('note', StoryReader.draftsOf(note, { ...context, noteOf: () => null })));
  }
}

function leaveDrawn(parts: DocxPackage, { leftOut }: StoryContext): void {
  for (const root of parts.drawn()) {
    const texts = descendantsOf(root, 'a:p', 'c:strCache').flatMap((part) =>
      part.name === 'a:p'
        ? [descendantsOf(part, 'a:t').map(textWithin).join('')]
        : descendantsOf(part, 'c:v').map(textWithin),
    );
    const text = texts
      .map((line) => line.normalize('NFC').trim())
      .filter((line) => line !== '')
      .join('\n');
    if (text !== '') leftOut.push({ reason: 'drawing', text });
  }
}

/** Headers and footers, each text once: every section may repeat them. */
function leaveMargins(parts: DocxPackage, context: StoryContext): void {
  const seen = new Set<string>();
  for (const root of ['header', 'footer'].flatMap((type) => parts.related(type))) {
    const drafts = StoryReader.draftsOf(root, context);
    for (const { reason, text } of leaveOut('header-footer', drafts)) {
      if (!PAGE_NUMBER.test(text) && !seen.has(text)) context.leftOut.push({ reason, text });
      seen.add(text);
    }
  }
}
