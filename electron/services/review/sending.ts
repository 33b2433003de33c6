/** What goes out for a round: review files, a Word file, the print-out, and in the end the tally. */
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { InputOf } from '../../../shared/contract/channels.ts';
import type { OpenedPackage, RenderedFile } from '../../../shared/contract/review.ts';
import type { Document } from '../../../shared/domain/document.ts';
import { Refusal } from '../../../shared/domain/refusal.ts';
import { type Reviewer, type ReviewRound, tallyOf } from '../../../shared/domain/review.ts';
import { PACKAGE_EXTENSION, type ReviewAnswer } from '../../../shared/domain/review-package.ts';
import { tallyBlocks } from '../../../shared/domain/review-tally.ts';
import { refuseSecrecy } from '../../../shared/domain/secrecy.ts';
import type { Id } from '../../../shared/domain/values.ts';
import { REPORT } from '../../../shared/format/kinds.ts';
import { KIND_NAMES } from '../../../shared/strings.ts';
import { formatScreenDate } from '../../../shared/text/dates.ts';
import { formatMarkdown, parseMarkdown } from '../../../shared/text/markdown.ts';
import { listItems } from '../../db/review-items.ts';
import { listReviewers } from '../../db/reviews.ts';
import { getSetting, putSetting } from '../../db/settings.ts';
import { inTransaction } from '../../db/transaction.ts';
import { writeDocx } from '../../export/docx.ts';
import { paperFileName } from '../../export/filing.ts';
import { writeHtml } from '../../export/html.ts';
import { writeReviewFile } from '../../export/review-file.ts';
import { type PackageFacts, writeReviewPackage } from '../../export/review-package.ts';
import { writeReviewPrintDocx, writeReviewPrintHtml } from '../../export/review-paper/index.ts';
import { writeReviewDocx } from '../../export/review-word/index.ts';
import { sha256Of } from '../../files/digest.ts';
import { writeOwn } from '../../files/own-file.ts';
import { readReviewPackage } from '../../import/review-answer.ts';
import { instant, type ReadContext, type WriteContext } from '../context.ts';
import { printOf, printOfNow } from '../documents/images.ts';
import { toPaper } from '../documents/to-paper.ts';
import { requireDocument, requireRevision } from '../documents/writing.ts';
import { refuseMarkedInput } from '../marked-input.ts';
import { noteOf, requireOpenRound, requireRound, roundText } from './rounds.ts';

/** The cell's own random name; only its hash leaves the machine. */
const CELL_KEY = 'review-cell';

export const REVIEW_PAPERS = ['word', 'print-docx', 'print-html', 'tally-docx', 'tally-html'] as const;
export type ReviewPaper = (typeof REVIEW_PAPERS)[number];

/**
 * One review file for each of the reviewers named, or for all who are asked by the program; written to `folder` when one is
 * given. As `page` it opens in any browser.
 *
 * @throws Refusal `not-found`, `review-closed`, `secrecy-mark`, `file-exists`, and those of the disk
 */
export async function packReview(
  context: WriteContext,
  { id, reviewerIds, as, folder }: InputOf<'review:pack'>,
): Promise<{ files: RenderedFile[] }> {
  const packed = makePackages(context, id, reviewerIds, as === 'page' ? pageWriter(context) : PACKAGE);
  if (folder === undefined) return packed;
  for (const { fileName, bytes } of packed.files) await writeOwn(path.join(folder, fileName), bytes);
  return packed;
}

/** How a file for one person is written. */
interface FileWriter {
  extension: string;
  write(facts: PackageFacts, text: string): Uint8Array;
}

const PACKAGE: FileWriter = {
  extension: PACKAGE_EXTENSION,
  write: (facts, text) => writeReviewPackage(facts, text, null),
};

function pageWriter({ host: { templates } }: WriteContext): FileWriter {
  const built = path.join(templates, '../dist/renderer/review-file');
  const program = {
    script: readFileSync(`${built}.js`, 'utf8'),
    style: readFileSync(`${built}.css`, 'utf8'),
  };
  return {
    extension: 'html',
    write: (facts, text) => writeReviewFile({ ...facts, text: sha256Of(text) }, text, program),
  };
}

function makePackages(
  context: WriteContext,
  roundId: Id,
  reviewerIds: readonly Id[] | undefined,
  { extension, write }: FileWriter,
): { files: RenderedFile[] } {
  return inTransaction(context.data, () => {
    const round = requireOpenRound(context, roundId);
    const document = requireDocument(context, round.documentId);
    const { title, body } = roundText(context, round);
    refuseSecrecy(parseMarkdown(body), [title]);
    if (getSetting(context.data, CELL_KEY) === undefined) putSetting(context.data, CELL_KEY, randomUUID());
    const reviewers = listReviewers(context.data, roundId).filter(({ id, way }) =>
      reviewerIds === undefined ? way === 'app' : reviewerIds.includes(id),
    );
    if (reviewers.length === 0) throw new Refusal('not-found', { what: 'người góp ý bằng chương trình' });
    const files = reviewers.map((reviewer) => ({
      fileName: packageName(document, title, reviewer, extension),
      bytes: write(
        {
          cell: cellKeyHash(context) ?? '',
          round: round.uuid,
          reviewer: { uuid: reviewer.uuid, name: reviewer.name },
          document: { kind: document.kind, title, revision: round.revision },
          message: round.message,
          dueOn: round.dueOn,
        },
        body,
      ),
    }));
    noteOf(context, document, 'pack-review', { round: roundId, files: files.length });
    return { files };
  });
}

/** Null before the cell has sent anything out. */
export function cellKeyHash(context: ReadContext): string | null {
  const key = getSetting(context.data, CELL_KEY);
  return typeof key === 'string' ? sha256Of(key) : null;
}

/** A file of the round for people, told in the journal. @throws Refusal `not-found`, `secrecy-mark` */
export async function handOutReview(
  context: WriteContext,
  roundId: Id,
  what: ReviewPaper,
): Promise<RenderedFile> {
  const round = requireRound(context, roundId);
  const rendered = await renderReview(context, round, what);
  noteOf(context, { id: round.documentId }, 'hand-out-review', { round: roundId, file: rendered.fileName });
  return rendered;
}

async function renderReview(
  context: ReadContext,
  round: ReviewRound,
  what: ReviewPaper,
): Promise<RenderedFile> {
  const now = requireDocument(context, round.documentId);
  const document = asOfRound(context, round, now);
  const { paper, rules } =
    round.revision === now.revision ? printOf(context, now) : printOfNow(context, document);
  refuseSecrecy(paper.body, [paper.subject, ...paper.basis, ...paper.recipients, ...paper.addressees]);
  const name = paperFileName(paper);
  if (what === 'word')
    return { fileName: `${name}_ra-soat.docx`, bytes: await writeReviewDocx(paper, rules, round.uuid) };
  if (what === 'print-docx' || what === 'print-html') {
    const print = {
      title: `${KIND_NAMES[paper.kind]}: ${paper.subject}`,
      facts: printFacts(round),
      body: paper.body,
    };
    return what === 'print-html'
      ? { fileName: `${name}_ban-in.html`, bytes: new TextEncoder().encode(writeReviewPrintHtml(print)) }
      : { fileName: `${name}_ban-in.docx`, bytes: await writeReviewPrintDocx(print, rules, paper) };
  }
  const tally = toPaper(context, tallyDocument(context, round, document));
  refuseSecrecy(tally.body, [tally.subject]);
  return what === 'tally-html'
    ? { fileName: `${name}_tong-hop.html`, bytes: new TextEncoder().encode(writeHtml(tally, rules)) }
    : { fileName: `${name}_tong-hop.docx`, bytes: await writeDocx(tally, rules) };
}

/** A review file as a member sees it; nothing of it is kept. @throws Refusal as readReviewPackage, `secrecy-mark` */
export function openPackage(
  _context: ReadContext,
  file: { fileName: string; bytes: Uint8Array },
): OpenedPackage {
  const { manifest, text, answer } = readReviewPackage(file);
  refuseSecrecy(parseMarkdown(text), [manifest.document.title]);
  return { manifest, body: text, answer };
}

/** The answer to a review file, as a file to give back. @throws Refusal as openPackage */
export function answerPackage(
  context: ReadContext,
  file: { fileName: string; bytes: Uint8Array },
  answer: ReviewAnswer,
): RenderedFile {
  const { manifest, body } = openPackage(context, file);
  refuseMarkedInput(answer);
  const { format: _format, version: _version, text: _text, answer: _answer, ...facts } = manifest;
  const base = file.fileName.replace(/(?:_da-gop-y)?\.[^.]*$/u, '');
  return {
    fileName: `${base}_da-gop-y.${PACKAGE_EXTENSION}`,
    bytes: writeReviewPackage(facts, body, { ...answer, answeredAt: instant(context) }),
  };
}

/** The document as it was when the round was opened. */
function asOfRound(context: ReadContext, round: ReviewRound, document: Document): Document {
  const { head, body } = requireRevision(context, round.documentId, round.revision);
  return { ...document, head, body };
}

function tallyDocument(context: ReadContext, round: ReviewRound, document: Document): Document {
  const reviewers = listReviewers(context.data, round.id);
  const items = listItems(context.data, round.id);
  const blocks = tallyBlocks({ round, reviewers, items, tally: round.tally ?? tallyOf(reviewers, items) });
  const kind = KIND_NAMES[document.kind].toLowerCase();
  return {
    ...document,
    kind: REPORT,
    number: null,
    symbol: null,
    date: round.closedAt?.slice(0, 10) ?? null,
    state: round.state === 'closed' ? 'approved' : 'draft',
    head: {
      ...document.head,
      subject: `tổng hợp ý kiến góp ý ${kind} ${document.head.subject}`.slice(0, 500),
      addressees: [],
      basis: [],
      recipients: ['Lưu Chi bộ'],
      circulation: null,
      urgency: null,
    },
    body: formatMarkdown(blocks),
  };
}

function printFacts(round: ReviewRound): string[] {
  const due = round.dueOn === null ? '' : ` Hạn gửi lại: ${formatScreenDate(round.dueOn)}.`;
  return [
    `Bản ${round.revision} lấy ý kiến. Họ và tên người góp ý: ……………………………………${due}`,
    'Ghi góp ý ở lề phải, kèm số dòng. Ý kiến chung: ☐ nhất trí  ☐ nhất trí, có góp ý  ☐ không nhất trí, lý do:',
    ...round.message.split('\n').filter((line) => line !== ''),
  ];
}

function packageName(document: Document, title: string, reviewer: Reviewer, extension: string): string {
  const base = paperFileName({ kind: document.kind, number: null, subject: title }).slice(0, 60);
  const person = paperFileName({ kind: document.kind, number: null, subject: reviewer.name }).replace(
    /^[^_]*_/u,
    '',
  );
  // Two people of one name must not get one file.
  return `${base}_${person}_${reviewer.id}.${extension}`.replaceAll(' ', '-');
}
