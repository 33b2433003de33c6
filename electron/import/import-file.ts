/** Brings a foreign paper in: reads it, refuses secrets, and parts the paper from what surrounds it. */
import { NO_FACTS, type PaperFacts } from '../../shared/domain/paper-facts.ts';
import { Refusal } from '../../shared/domain/refusal.ts';
import { refuseSecrecy } from '../../shared/domain/secrecy.ts';
import type { TextEncoding } from '../../shared/text/legacy-texts.ts';
import type { GivenFile } from '../files/given-file.ts';
import { readDocx } from './docx/read-docx.ts';
import { type FileKind, fileKind, isOldWord } from './file-kind.ts';
import { findHiddenMark } from './hidden-marks.ts';
import { readHtml } from './html/read-html.ts';
import { draftTexts, type Imported, type ReadSource, warningsOf } from './imported.ts';
import { decodeSource, legacyOf } from './legacy.ts';
import { readOldWord } from './old-word.ts';
import { trimPage } from './page.ts';
import { trimPaper, trimSignatures } from './party-paper/index.ts';
import { circulationOf } from './party-paper/patterns.ts';
import { readMarkdown, readPlainText } from './plain-text.ts';
import { structureDrafts } from './structure.ts';
import { takeTitle } from './title.ts';

const READERS: Readonly<Record<FileKind, (file: GivenFile) => ReadSource>> = {
  docx: readDocx,
  html: readHtml,
  md: readMarkdown,
  txt: readPlainText,
};

/** How a person wants the letters of a file read. */
export interface ReadWish {
  /** Letters of before Unicode to be made Unicode; left out, they stay as they are, and are told. */
  encoding?: TextEncoding | undefined;
}

/** As `importFile`, and .doc of Word 97–2003. */
export async function importAnyFile(file: GivenFile, wish: ReadWish = {}): Promise<Imported> {
  return isOldWord(file) ? importSource('docx', file, await readOldWord(file), wish) : importFile(file, wish);
}

/**
 * Reads a .docx, .html, .md or .txt; the content decides where it contradicts the name. Every text of the file is in the
 * blocks, the title or `leftOut`.
 *
 * @throws Refusal `secrecy-mark`, `file-kind-unknown`, `file-unreadable`, `file-too-large`, `file-damaged`,
 * `file-hostile`; all but the first with `{file}`, and `why` or `limit` in words
 */
export function importFile(file: GivenFile, wish: ReadWish = {}): Imported {
  const kind = fileKind(file);
  return importSource(kind, file, READERS[kind](file), wish);
}

function importSource(kind: FileKind, file: GivenFile, read: ReadSource, wish: ReadWish): Imported {
  const legacy = legacyOf(read);
  const source = wish.encoding === undefined ? read : decodeSource(read, wish.encoding);
  refuseMarked(source);
  if (legacy !== null && source === read) refuseMarked(decodeSource(read, legacy.encoding));
  // Of an old Word file nothing can be read but what its reader gives.
  if (!isOldWord(file)) refuseHiddenMark(file, read);
  const { title, drafts, leftOut, facts = NO_FACTS } = partPaper(kind, source);
  const blocks = structureDrafts(drafts, source.tally);
  if (blocks.length === 0 && title === null)
    throw new Refusal('file-unreadable', { file: file.fileName, why: 'tệp không có chữ nào' });
  return {
    title,
    blocks,
    warnings: warningsOf(source.tally),
    leftOut: [...source.leftOut, ...leftOut],
    legacy: source === read ? legacy : null,
    facts: { ...facts, circulation: facts.circulation ?? circulationInMargins(source.leftOut) },
  };
}

/** The mark in the corner of the first page, or at the foot of the last (05-HD/VPTW, II.4). */
function circulationInMargins(leftOut: ReadSource['leftOut']): PaperFacts['circulation'] {
  const margins = leftOut.filter(({ reason }) => reason === 'header-footer');
  const lines = margins.flatMap(({ text }) => text.split('\n'));
  return lines.map(circulationOf).find((mark) => mark !== null) ?? null;
}

/** Read before anything is moved: the head of a paper is where a mark in title case is believed. */
function refuseMarked({ drafts, leftOut, properties }: ReadSource): void {
  refuseSecrecy(
    [],
    drafts.flatMap((draft) => (draft.type === 'line' ? draftTexts(draft) : [])),
  );
  refuseSecrecy(drafts.filter((draft) => draft.type !== 'line'));
  for (const { text } of leftOut) refuseSecrecy([], text.split('\n'));
  for (const text of properties) refuseSecrecy([], [text]);
}

/** Whoever opens the file in Word may see what a reader leaves out. */
function refuseHiddenMark(file: GivenFile, { drafts, leftOut, properties }: ReadSource): void {
  const read = [
    ...drafts.flatMap(draftTexts),
    ...leftOut.flatMap(({ text }) => text.split('\n')),
    ...properties,
  ];
  const hidden = findHiddenMark(file, read);
  if (hidden !== null) throw new Refusal('secrecy-mark', { mark: hidden.level });
}

function partPaper(
  kind: FileKind,
  source: ReadSource,
): Pick<Imported, 'title' | 'leftOut'> & Partial<Pick<Imported, 'facts'>> & Pick<ReadSource, 'drafts'> {
  const paper = trimPaper(source.drafts);
  if (paper !== null) return paper;
  const signed = trimSignatures(source.drafts);
  const drafts = signed?.drafts ?? source.drafts;
  const titled = kind === 'html' || kind === 'txt' ? trimPage(drafts) : takeTitle(drafts, true);
  if (signed === null) return titled;
  return { ...titled, leftOut: [...titled.leftOut, ...signed.leftOut], facts: signed.facts };
}
