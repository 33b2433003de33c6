/** Gói nộp cấp uỷ: the papers of a year or a term as they were issued, their indexes, and a list by which anybody checks them. */
import path from 'node:path';
import type { CheckedInputOf } from '../../../shared/contract/channels.ts';
import type { Bundle, BundleFolder, BundlePlan } from '../../../shared/contract/filing.ts';
import { type BundleLine, LIST_NAME, listText, sealList } from '../../../shared/domain/bundle-list.ts';
import { type FilingScope, isWithin, scopeName } from '../../../shared/domain/filing-scope.ts';
import { Refusal } from '../../../shared/domain/refusal.ts';
import { foldText } from '../../../shared/text/folding.ts';
import { listNewestImages } from '../../db/images.ts';
import { zipBundle } from '../../export/bundle-zip.ts';
import { distinctPaths } from '../../export/filing.ts';
import { openRenderers } from '../../export/renderers.ts';
import { sha256Of } from '../../files/digest.ts';
import { writeOwn } from '../../files/own-file.ts';
import { note, type ReadContext, type WriteContext } from '../context.ts';
import { refuseMarks } from '../documents/exporting.ts';
import { placeOf } from '../documents/filing-tree.ts';
import { printOf } from '../documents/images.ts';
import { nameDocument } from '../thing-names.ts';
import { workThrough } from '../work-through.ts';
import { bundleNotices } from './bundle-notices.ts';
import { indexOfScope, writeIndexFile, writeIndexSheet } from './handing-out.ts';
import { type IssuedFile, listIssued } from './issued.ts';
import { clearStage, isStaged, isStagedWhole, readStaged, stage } from './staging.ts';

type Scope = Pick<FilingScope, 'termId' | 'year'>;

/** A paper on its way into the bundle. */
interface Packed {
  paper: IssuedFile;
  /** Its path in the zip, without the ending. */
  stem: string;
  /** Hash of its image. */
  image: string;
}

export async function planBundle(context: ReadContext, scope: Scope): Promise<BundlePlan> {
  const packed = await listPacked(context, scope);
  return {
    papers: packed.length,
    paperIds: packed.map(({ paper }) => paper.document.id),
    ready: packed.filter(({ image }) => isStaged(context, image)).length,
    folders: foldersOf(packed, []),
    notices: await bundleNotices(context, { ...scope, part: null }),
  };
}

/** @throws Refusal `cancelled`, `not-found`, `secrecy-mark`, `file-exists`, and those of the disk */
export async function makeBundle(
  context: WriteContext,
  { file, replace, pdfs, ...scope }: CheckedInputOf<'filing:bundle'>,
): Promise<Bundle> {
  const packed = await listPacked(context, scope);
  const index = await indexOfScope(context, { ...scope, part: null });
  await prepare(context, packed);
  const parts: [string, Uint8Array][] = [
    ['MUC LUC HO SO.docx', await writeIndexFile(context, index)],
    ['MUC LUC HO SO.xlsx', await writeIndexSheet(context, index)],
  ];
  const printed = new Map(pdfs.map(({ id, pdf }) => [id, pdf]));
  for (const { stem, image, paper } of packed) {
    parts.push([`${stem}.docx`, await readStaged(context, image)]);
    const pdf = printed.get(paper.document.id);
    if (pdf !== undefined) parts.push([`${stem}.pdf`, pdf]);
  }
  const lines = parts.map(([name, bytes]) => ({ path: name, sha256: sha256Of(bytes) }));
  const folders = foldersOf(packed, lines);
  const about = `Gói hồ sơ ${index.name}, ${index.head.cellName}: ${packed.length} văn bản.`;
  const list = listText(aboutLines(about, folders), lines);
  const bytes = zipBundle([[LIST_NAME, new TextEncoder().encode(sealList(list, sha256Of(list)))], ...parts]);
  const target = file === null ? null : path.resolve(file);
  if (target !== null) await writeOwn(target, bytes, { replace });
  const sha256 = sha256Of(bytes);
  note(context, {
    action: 'bundle',
    entity: 'data',
    entityId: null,
    name: index.name,
    detail: { papers: packed.length, sha256, ...(target === null ? {} : { file: target }) },
  });
  await clearStage(context);
  return {
    papers: packed.length,
    folders,
    notices: await bundleNotices(context, { ...scope, part: null }),
    fileName: `Goi ho so ${foldText(index.name).replaceAll('/', '-')}.zip`,
    file: target,
    bytes: target === null ? bytes : null,
    sha256,
  };
}

function aboutLines(about: string, folders: readonly BundleFolder[]): string[] {
  return [
    about,
    'Kiểm tra: trong chương trình Sổ Chuyên Đề, mục Lưu hồ sơ, nút “Kiểm tra gói”; hoặc giải nén rồi chạy “sha256sum -c KIEM-TRA.txt”.',
    ...folders.map(({ name, papers, sha256 }) => `${name}: ${papers} văn bản, mã ${sha256}`),
  ];
}

/** Makes ready what is not. Every paper is read by the guard, also one that was made ready before. */
async function prepare(context: WriteContext, packed: readonly Packed[]): Promise<void> {
  const { signal, onProgress } = context.host;
  const ready = new Set<string>();
  for (const { image } of packed) if (await isStagedWhole(context, image)) ready.add(image);
  const renderers = openRenderers(packed.filter(({ image }) => !ready.has(image)).length);
  let done = 0;
  try {
    await workThrough(
      packed,
      renderers.width,
      async ({ paper: { document }, image }) => {
        const print = printOf(context, document);
        refuseMarks(print.paper);
        if (!ready.has(image)) {
          const { bytes } = await renderers.make(print, null);
          await stage(context, image, bytes);
        }
        done += 1;
        onProgress?.(done, packed.length, nameDocument(document));
      },
      signal,
    );
  } finally {
    await renderers.close();
  }
}

async function listPacked(context: ReadContext, scope: Scope): Promise<Packed[]> {
  const papers = (await listIssued(context)).filter(({ place }) => isWithin(place, { ...scope, part: null }));
  if (papers.length === 0) {
    const what = `văn bản đã ban hành nào trong ${scopeName({ ...scope, part: null }, null)}`;
    throw new Refusal('not-found', { what });
  }
  const images = new Map(listNewestImages(context.data).map((one) => [one.documentId, one.sha256]));
  const stems = distinctPaths(papers.map(({ document }) => placeOf(context, document)));
  return papers.map((paper, at) => ({
    paper,
    stem: (stems[at] ?? '').replace(/\.docx$/u, ''),
    image: images.get(paper.document.id) ?? '',
  }));
}

/** By path, so that the order is one on every machine. */
function foldersOf(packed: readonly Packed[], lines: readonly BundleLine[]): BundleFolder[] {
  const folderOf = (name: string): string => path.posix.dirname(name);
  const own = Map.groupBy(packed, ({ stem }) => folderOf(stem));
  return [...own]
    .map(([name, papers]) => {
      const within = lines.filter((line) => folderOf(line.path) === name);
      return {
        name,
        papers: papers.length,
        sha256: within.length === 0 ? '' : sha256Of(listText([], within)),
      };
    })
    .toSorted((one, other) => (one.name < other.name ? -1 : 1));
}
