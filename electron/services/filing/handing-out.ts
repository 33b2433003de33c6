/** Mục lục and bìa of a part of the filing tree, for a person to keep or to print. */
import type { CheckedInputOf, OutputOf } from '../../../shared/contract/channels.ts';
import { type FilingScope, isWithin, scopeName } from '../../../shared/domain/filing-scope.ts';
import { Refusal } from '../../../shared/domain/refusal.ts';
import type { PaperPage } from '../../../shared/format/paper-pages.ts';
import { rulesFor } from '../../../shared/format/rules.ts';
import { foldText } from '../../../shared/text/folding.ts';
import { writeFileCover } from '../../export/file-cover.ts';
import {
  type FileIndexEntry,
  type FileIndexHead,
  sheetRanges,
  writeFileIndex,
} from '../../export/file-index.ts';
import { writeWorkbook } from '../../export/workbook.ts';
import { note, type ReadContext, type WriteContext } from '../context.ts';
import { documentPages } from '../documents/exporting.ts';
import { indexOf, inOrder } from '../documents/file-indexes.ts';
import { formatOverrides } from '../documents/formatting.ts';
import { workThrough } from '../work-through.ts';
import { countEach, type IssuedFile, listIssued, listMissing } from './issued.ts';

/** What an index or a cover is made of. */
export interface ScopeIndex {
  entries: FileIndexEntry[];
  head: FileIndexHead;
  /** "quý III năm 2026" */
  name: string;
  /** The papers in it, in the order they were made. */
  papers: IssuedFile[];
}

/** @throws Refusal `not-found` where nothing was issued */
export async function indexOfScope(context: ReadContext, scope: FilingScope): Promise<ScopeIndex> {
  const issued = await listIssued(context);
  const papers = issued.filter(({ place }) => isWithin(place, scope));
  const [first] = papers;
  if (first === undefined)
    throw new Refusal('not-found', { what: 'văn bản đã ban hành nào ở phần hồ sơ này' });
  const name = scopeName(scope, first.place.termName);
  const documents = papers.map(({ document }) => document);
  const { entries, head } = indexOf(
    context,
    documents,
    await countEach(context, papers),
    `sinh hoạt chuyên đề ${name}`,
  );
  const missing = listMissing(context, issued)
    .filter(({ place }) => isWithin(place, scope))
    .map(({ title, excuse }) => ({
      symbol: '',
      date: null,
      title,
      signer: '',
      sheets: 0,
      note: excuse === '' ? 'Chưa có' : `Không có: ${excuse}`,
    }));
  return { entries: [...entries, ...missing], head, name, papers };
}

/** @throws Refusal as indexOfScope */
export async function handOutFiling(
  context: WriteContext,
  { what, ...scope }: CheckedInputOf<'filing:hand-out'>,
): Promise<OutputOf<'filing:hand-out'>> {
  const index = await indexOfScope(context, scope);
  const made = { index: writeIndexFile, 'index-sheet': writeIndexSheet, cover: writeCover }[what];
  const bytes = await made(context, index);
  const title = what === 'cover' ? 'Bia ho so' : 'Muc luc ho so';
  const fileName = `${title} ${foldText(index.name).replaceAll('/', '-')}.${what === 'index-sheet' ? 'xlsx' : 'docx'}`;
  note(context, { action: 'export', entity: 'data', entityId: null, detail: { file: fileName } });
  return { fileName, bytes };
}

/** Tells progress. @throws Refusal `cancelled`, `secrecy-mark`, and as indexOfScope */
export async function printFolder(context: WriteContext, scope: FilingScope): Promise<PaperPage[]> {
  const { name, papers } = await indexOfScope(context, scope);
  const { signal, onProgress } = context.host;
  const ordered = papers.map(({ document }) => document).toSorted(inOrder);
  const pages = await workThrough(
    ordered,
    1,
    async ({ id }, at) => {
      const made = await documentPages(context, id);
      onProgress?.(at + 1, ordered.length, name);
      return made.pages;
    },
    signal,
  );
  note(context, {
    action: 'print',
    entity: 'data',
    entityId: null,
    name,
    detail: { papers: ordered.length },
  });
  return pages.flat();
}

export function writeIndexFile(context: ReadContext, { entries, head }: ScopeIndex): Promise<Uint8Array> {
  return writeFileIndex(entries, head, rulesFor(head.date, formatOverrides(context)));
}

export function writeIndexSheet(_context: ReadContext, { entries, head }: ScopeIndex): Promise<Uint8Array> {
  const ranges = sheetRanges(entries);
  return writeWorkbook([
    {
      name: 'Mục lục',
      title: `Mục lục hồ sơ ${head.subject}, ${head.cellName}`,
      columns: [
        { label: 'STT', kind: 'number' },
        { label: 'Số, ký hiệu', kind: 'text' },
        { label: 'Ngày', kind: 'day' },
        { label: 'Tên loại và trích yếu', kind: 'text' },
        { label: 'Người ký', kind: 'text' },
        { label: 'Số tờ', kind: 'number' },
        { label: 'Tờ số', kind: 'text' },
        { label: 'Ghi chú', kind: 'text' },
      ],
      rows: entries.map(({ symbol, date, title, signer, sheets, note: told }, at) => [
        ...[at + 1, symbol, date, title, signer, sheets],
        ...[ranges[at] ?? '', told],
      ]),
    },
  ]);
}

function writeCover(context: ReadContext, { entries, head, papers }: ScopeIndex): Promise<Uint8Array> {
  const days = papers.map(({ document }) => document.date ?? head.date).toSorted();
  const cover = {
    ...head,
    from: days[0] ?? head.date,
    to: days.at(-1) ?? head.date,
    papers: papers.length,
    sheets: entries.reduce((sum, { sheets }) => sum + (sheets ?? 0), 0),
  };
  return writeFileCover(cover, rulesFor(head.date, formatOverrides(context)));
}
