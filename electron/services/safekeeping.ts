/** The check that everything is where it should be. */
import type { VerifyReport } from '../../shared/contract/data.ts';
import type { DocumentSummary } from '../../shared/domain/document.ts';
import { KIND_NAMES, placeName } from '../../shared/strings.ts';
import { listDamagedTexts } from '../db/content-digest.ts';
import { listDocuments } from '../db/documents.ts';
import { listLastExports } from '../db/exports.ts';
import { listDamagedImages } from '../db/images.ts';
import { countRows, verifyData } from '../db/verify.ts';
import { stateOfOwn } from '../files/own-file.ts';
import type { ReadContext } from './context.ts';
import { comparePaper } from './documents/comparing.ts';
import { requireDocument } from './documents/writing.ts';
import { harmWords } from './harm.ts';
import { viewRegister } from './registering.ts';

/**
 * Soundness of the database and of the images of issued papers. As notices: missing numbers, issued papers whose source says
 * otherwise by now, and exported files that are gone or were edited.
 */
export async function verifyAll(context: ReadContext): Promise<VerifyReport> {
  const problems = [
    ...harmWords(context),
    ...verifyData(context.data).map(({ message }) => message),
    ...listDamagedTexts(context.data.sqlite).map(({ documentId, revision }) =>
      damagedText(requireDocument(context, documentId), revision),
    ),
    ...listDamagedImages(context.data).map((id) => damagedImage(requireDocument(context, id))),
  ];
  const notices = viewRegister(context, {}).gaps.map(
    (gap) => `Sổ văn bản ${gap.series}, nhiệm kỳ ${gap.term}: thiếu số ${gap.missing.join(', ')}.`,
  );
  notices.push(...listDocuments(context.data).flatMap((paper) => differenceNotice(context, paper)));
  const exports = listLastExports(context.data).filter(({ documentId }) => documentId !== null);
  for (const { path: file, sha256 } of exports) {
    const state = await stateOfOwn(file, sha256);
    if (state === 'missing') notices.push(`Tệp “${file}” không còn ở chỗ đã xuất.`);
    if (state === 'edited') notices.push(`Tệp “${file}” đã được sửa sau khi xuất.`);
  }
  const { documents, revisions } = countRows(context.data);
  return {
    ok: problems.length === 0,
    problems,
    notices,
    checked: { documents, revisions, exports: exports.length },
  };
}

function damagedText({ kind, symbol, title }: DocumentSummary, revision: number): string {
  return `Bản ghi thứ ${revision} của ${symbol ?? `${KIND_NAMES[kind].toLowerCase()} “${title}”`} không còn đúng như lúc lưu.`;
}

function differenceNotice(context: ReadContext, paper: DocumentSummary): string[] {
  const places = comparePaper(context, paper.id).map(({ place }) => placeName(place));
  if (places.length === 0) return [];
  const where = `${places.length} chỗ: ${places.join(', ')}`;
  return [
    `${nameInSentence(paper)} khác với dữ liệu hiện nay ở ${where}. Mở văn bản để đính chính hoặc mở lại.`,
  ];
}

function nameInSentence({ kind, symbol, title }: DocumentSummary): string {
  return `${KIND_NAMES[kind]} ${symbol === null ? `“${title}”` : `số ${symbol}`}`;
}

function damagedImage({ kind, symbol, title }: DocumentSummary): string {
  return `Bản in đã lưu khi ban hành của ${symbol ?? `${KIND_NAMES[kind].toLowerCase()} “${title}”`} đã bị thay đổi.`;
}
