/**
 * A Word file as it may leave the house: without its properties, comments, tracked changes and the marks of who typed
 * what when. Changes are taken as accepted; the text is otherwise left alone.
 */
import { unzipSync, zipSync } from 'fflate';
import { Refusal } from '../../../shared/domain/refusal.ts';
import type { GivenFile } from '../../files/given-file.ts';
import { DOCX_LIMITS } from '../limits.ts';
import { unzipParts } from '../unzip.ts';
import { cleanImage, imageTypeOf } from './image-segments.ts';

/** Gone with everything inside. */
const DROPPED = new Set(
  (
    'del moveFrom rPrChange pPrChange sectPrChange tblPrChange tblPrExChange tcPrChange trPrChange tblGridChange ' +
    'numberingChange cellDel cellMerge commentRangeStart commentRangeEnd commentReference annotationRef ' +
    'moveFromRangeStart moveFromRangeEnd moveToRangeStart moveToRangeEnd customXmlInsRangeStart customXmlInsRangeEnd ' +
    'customXmlDelRangeStart customXmlDelRangeEnd customXmlMoveFromRangeStart customXmlMoveFromRangeEnd ' +
    'customXmlMoveToRangeStart customXmlMoveToRangeEnd proofErr permStart permEnd rsids attachedTemplate docVars'
  ).split(' '),
);
/** Gone, with what is inside kept. */
const UNWRAPPED = new Set(['ins', 'moveTo', 'cellIns']);

/** Parts about people and about the file; what refers to them goes too. */
const DROPPED_PARTS =
  /^(?:docProps\/(?!core\.xml$|app\.xml$).*|customXml\/.*|word\/(?:comments.*|people|commentsExtended|commentsIds|commentsExtensible)\.xml|word\/_rels\/comments.*|word\/documentTasks\/.*)$/iu;
/** Programs and foreign files nobody could look into. */
const FOREIGN_PARTS = /(?:vbaProject|\/embeddings\/|\/activeX\/|\.bin$|\.ole$)/iu;
const PLAIN_PROPERTIES: Readonly<Record<string, string>> = {
  'docProps/core.xml':
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?><cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"/>',
  'docProps/app.xml':
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"/>',
};
/** One date for every entry: the same text gives the same bytes, and says nothing of when it was written. */
const NO_DATE = new Date(1980, 0, 1);

/** @throws Refusal as unzipParts; `file-hostile` for macros and embedded files */
export function cleanDocx(file: GivenFile): Uint8Array {
  // Sizes and paths are checked there; what comes back is only the XML.
  const checked = unzipParts(file, DOCX_LIMITS);
  if (![...checked.keys()].some((name) => /^word\/document\d*\.xml$/iu.test(name)))
    throw new Refusal('file-kind-unknown', { file: file.fileName });
  const parts = unzipSync(file.bytes);
  if (Object.keys(parts).some((name) => FOREIGN_PARTS.test(name)))
    throw new Refusal('file-unreadable', {
      file: file.fileName,
      why: 'tệp có chương trình (macro) hoặc tệp khác nhúng bên trong; hãy lưu lại không kèm các phần đó',
    });
  const cleaned: Record<string, [Uint8Array, { mtime: Date }]> = {};
  for (const [name, bytes] of Object.entries(parts)) {
    if (name.endsWith('/') || DROPPED_PARTS.test(name)) continue;
    cleaned[name] = [cleanPart(name, bytes), { mtime: NO_DATE }];
  }
  return zipSync(cleaned);
}

function cleanPart(name: string, bytes: Uint8Array): Uint8Array {
  const properties = PLAIN_PROPERTIES[name];
  if (properties !== undefined) return new TextEncoder().encode(properties);
  if (imageTypeOf(bytes) !== null) return cleanImage(name, bytes).bytes;
  if (!/\.(?:xml|rels)$/iu.test(name)) return bytes;
  const text = new TextDecoder().decode(bytes);
  if (name.endsWith('.rels')) return new TextEncoder().encode(dropRelations(text));
  if (name === '[Content_Types].xml') return new TextEncoder().encode(dropOverrides(text));
  return new TextEncoder().encode(/^word\//iu.test(name) ? acceptChanges(text) : text);
}

function dropRelations(text: string): string {
  return text.replace(/<Relationship\b[^>]*\/?>(?:<\/Relationship>)?/gu, (relation) =>
    /relationships\/(?:comments\w*|people|customXml|custom-properties|thumbnail|attachedTemplate|documenttasks)"/iu.test(
      relation,
    )
      ? ''
      : relation,
  );
}

function dropOverrides(text: string): string {
  return text.replace(
    /<Override\b[^>]*PartName="\/([^"]*)"[^>]*\/?>(?:<\/Override>)?/gu,
    (override, name: string) => (DROPPED_PARTS.test(name) ? '' : override),
  );
}

/** Tag by tag, so that an element goes with its end wherever it stands. */
function acceptChanges(xml: string): string {
  const pieces: string[] = [];
  /** Depth inside a dropped element; 0 outside. */
  let dropping = 0;
  for (const [token] of xml.matchAll(/<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<[^>]+>|[^<]+/gu)) {
    const tag = /^<(\/?)(?:[\w.-]+:)?([\w.-]+)/u.exec(token);
    if (tag === null) {
      if (dropping === 0 && !token.startsWith('<!--')) pieces.push(token);
      continue;
    }
    const [, slash = '', name = ''] = tag;
    const isEmpty = token.endsWith('/>');
    if (dropping > 0 || (DROPPED.has(name) && slash === '')) {
      if (slash !== '') dropping -= 1;
      else if (!isEmpty) dropping += 1;
      continue;
    }
    if (UNWRAPPED.has(name)) continue;
    pieces.push(token.replace(/\s+w(?:14)?:(?:rsid\w*|paraId|textId)="[^"]*"/gu, ''));
  }
  return pieces.join('');
}
