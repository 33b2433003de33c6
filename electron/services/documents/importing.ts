/** Old papers brought in from files. */
import type { FileReading, ImportReport } from '../../../shared/contract/importing.ts';
import { DocumentHead } from '../../../shared/domain/document.ts';
import {
  LONGEST_SUBJECT,
  MOST_SIGNATURES,
  PaperFacts,
  signerOf,
} from '../../../shared/domain/paper-facts.ts';
import { refuseSecrecy } from '../../../shared/domain/secrecy.ts';
import type { Id } from '../../../shared/domain/values.ts';
import { KIND_RULES, type Kind } from '../../../shared/format/kinds.ts';
import { paragraph } from '../../../shared/text/blocks.ts';
import { formatMarkdown } from '../../../shared/text/markdown.ts';
import { getSession } from '../../db/sessions.ts';
import { inTransaction } from '../../db/transaction.ts';
import type { GivenFile } from '../../files/given-file.ts';
import { importAside } from '../../import/aside.ts';
import type { ReadWish } from '../../import/import-file.ts';
import type { Imported, LeftOut } from '../../import/imported.ts';
import { leftOutSentence, legacySentence, warningSentence } from '../../import/messages.ts';
import type { ReadContext, WriteContext } from '../context.ts';
import { refuseSecond } from './assembling.ts';
import { checkFacts, findSignatory, isOfCongress, keepAsBorne } from './old-papers.ts';
import { insertGuarded } from './writing.ts';

interface ImportWish {
  kind: Kind;
  title?: string | undefined;
  sessionId?: Id | undefined;
  /** Of the plan it is the paper of. */
  planId?: Id | undefined;
  facts?: PaperFacts | undefined;
  keepNumber: boolean;
}

/** What a file holds; nothing is taken. */
export async function readPaperFile(
  { host }: ReadContext,
  { encoding, ...file }: GivenFile & ReadWish,
): Promise<FileReading> {
  return readingOf(await importAside(file, { encoding }, host.signal), file);
}

/** As `importRead`, the file read in a thread of its own while others are served. */
export async function importDocument(
  context: WriteContext,
  file: GivenFile,
  wish: ImportWish & ReadWish,
): Promise<ImportReport> {
  const { encoding } = wish;
  return importRead(context, file, await importAside(file, { encoding }, context.host.signal), wish);
}

/**
 * Brings a .txt, .html, .md or .docx in: as issued, with the number and the day it bears, where that is wished and can be,
 * else as a draft. What did not get into it is listed, never silently lost.
 */
export function importRead(
  context: WriteContext,
  file: GivenFile,
  imported: Imported,
  wish: ImportWish,
): ImportReport {
  const reading = readingOf(imported, file);
  const given = wish.facts ?? reading.facts;
  const facts = { ...given, subject: wish.title ?? (given.subject === '' ? reading.title : given.subject) };
  refuseSecrecy([], textsOf(facts));
  const source = {
    planId: wish.planId ?? null,
    sessionId: wish.sessionId ?? null,
    year: null,
    quarter: null,
  };
  return inTransaction(context.data, () => {
    refuseSecond(context, wish.kind, source);
    const check = checkFacts(context, wish.kind, facts);
    const authorId = authorOf(context, wish.kind, facts, reading.byline);
    const isByline = reading.byline !== '' && authorId === null;
    const blocks = isByline ? [...imported.blocks, paragraph(reading.byline)] : imported.blocks;
    const body = formatMarkdown(blocks);
    const isKept = wish.keepNumber && check.obstacle === '';
    const id = insertGuarded(context, {
      kind: wish.kind,
      head: DocumentHead.parse({
        subject: facts.subject,
        addressees: facts.addressees,
        basis: facts.basis,
        recipients: facts.recipients.length === 0 && !isKept ? ['Lưu Chi bộ'] : facts.recipients,
        circulation: facts.circulation,
        urgency: facts.urgency,
        draftNumber: facts.draftNumber ?? 1,
        signerId: check.signerId ?? authorId ?? presenterOf(context, wish),
        minuteTakerId: check.minuteTakerId,
        isCongress: isOfCongress(facts),
      }),
      body,
      source,
      date: facts.date,
      action: 'import',
      detail: {
        file: file.fileName,
        leftOut: reading.leftOut.length,
        isKept,
      },
      told: facts,
    });
    const symbol =
      isKept && facts.date !== null ? keepAsBorne(context, id, wish.kind, facts, facts.date, blocks) : null;
    return {
      id,
      title: facts.subject,
      symbol,
      isKept,
      notKept: wish.keepNumber ? check.obstacle : '',
      warnings: [...reading.warnings, ...check.notices],
      leftOut: reading.leftOut.filter(({ text }) => !isByline || text !== reading.byline),
    };
  });
}

function readingOf(imported: Imported, file: GivenFile): FileReading {
  const found = imported.title ?? file.fileName.replace(/\.[^.]*$/u, '');
  const title = cut(found, LONGEST_SUBJECT);
  const isCut = title !== found;
  const lost: LeftOut[] = isCut ? [{ reason: 'head', text: found }] : [];
  return {
    title,
    facts: fitFacts(imported.facts),
    legacy: imported.legacy,
    byline: imported.leftOut.find(({ reason }) => reason === 'byline')?.text ?? '',
    warnings: [
      ...(imported.legacy === null ? [] : [legacySentence(imported.legacy)]),
      ...imported.warnings.map(warningSentence),
      ...(isCut ? [`Trích yếu dài hơn ${LONGEST_SUBJECT} chữ cái đã được cắt bớt. Hãy đọc lại.`] : []),
    ],
    leftOut: [...imported.leftOut, ...lost].map(({ reason, text }) => ({
      reason: leftOutSentence(reason),
      text,
    })),
  };
}

/** A line of a head is as long as a person may type one; whatever is longer stays whole in what was left out. */
export function fitFacts(facts: PaperFacts): PaperFacts {
  const cutAll = (lines: readonly string[]): string[] => lines.slice(0, 200).map((line) => cut(line));
  return PaperFacts.parse({
    ...facts,
    superiorName: cut(facts.superiorName),
    cellName: cut(facts.cellName),
    symbol: cut(facts.symbol, 100),
    placeName: cut(facts.placeName),
    subject: cut(facts.subject, LONGEST_SUBJECT),
    addressees: cutAll(facts.addressees),
    basis: cutAll(facts.basis),
    recipients: cutAll(facts.recipients),
    signatures: facts.signatures.slice(0, MOST_SIGNATURES).map(({ authority, office, name }) => ({
      authority: cut(authority),
      office: cut(office),
      name: cut(name),
    })),
  });
}

/** At the last blank before the limit. */
export function cut(text: string, limit = 1_000): string {
  return text.length <= limit ? text : text.slice(0, limit).replace(/\s+\S*$/u, '');
}

/** Who wrote an article signs it where he is known; a name that nobody here bears stays below the text. */
function authorOf(context: ReadContext, kind: Kind, facts: PaperFacts, byline: string): Id | null {
  if (KIND_RULES[kind].signedBy !== 'presenter' || signerOf(facts) !== '') return null;
  const name = byline.replace(/^(?:tác giả|người viết|bài(?: viết)?|thực hiện)\s*:\s*/iu, '');
  return findSignatory(context, name, facts.date).id;
}

/** A topic paper that names nobody is its session's presenter's. */
function presenterOf(context: ReadContext, { kind, sessionId }: ImportWish): Id | null {
  if (KIND_RULES[kind].signedBy !== 'presenter' || sessionId === undefined) return null;
  return getSession(context.data, sessionId)?.presenterIds[0] ?? null;
}

function textsOf({ superiorName, cellName, symbol, placeName, signatures }: PaperFacts): string[] {
  const signed = signatures.flatMap(({ authority, office, name }) => [authority, office, name]);
  return [superiorName, cellName, symbol, placeName, ...signed];
}
