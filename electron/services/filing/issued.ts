/** The issued papers of the book, each with its place in the filing tree and how its file there stands. */
import { isIssued } from '../../../shared/domain/document.ts';
import { type MissingPaper, missingPapers } from '../../../shared/domain/filing-missing.ts';
import { type FilingPlace, type FilingScope, isWithin } from '../../../shared/domain/filing-scope.ts';
import type { Day, Id } from '../../../shared/domain/values.ts';
import { formatScreenDate } from '../../../shared/text/dates.ts';
import { listTerms } from '../../db/cell.ts';
import { listSessions } from '../../db/sessions.ts';
import { getSetting } from '../../db/settings.ts';
import { countSheets } from '../../export/word.ts';
import { readIfOwn } from '../../files/own-file.ts';
import type { ReadContext } from '../context.ts';
import { TREE_FOLDER } from '../documents/archiving.ts';
import { type Filed, filingPlaceOf, surveyTree } from '../documents/filing-tree.ts';
import { printOf } from '../documents/images.ts';

export interface IssuedFile extends Filed {
  place: FilingPlace;
}

/** Why papers are missing, by `MissingPaper.key`. */
export const EXCUSES = 'filing.excuses';

/** Where the tree was written last; null while it never was. */
export function treeFolder({ data }: ReadContext): string | null {
  const kept = getSetting(data, TREE_FOLDER);
  return typeof kept === 'string' ? kept : null;
}

/** In the order they were made. Without a tree every file is `none`. */
export async function listIssued(context: ReadContext): Promise<IssuedFile[]> {
  const terms = listTerms(context.data);
  const { papers } = await surveyTree(context, treeFolder(context) ?? '');
  return papers
    .filter(({ document }) => isIssued(document.state))
    .map((one) => ({ ...one, place: filingPlaceOf(context, one.document, terms) }));
}

/** Those of a part of the tree. */
export async function listWithin(context: ReadContext, scope: FilingScope): Promise<IssuedFile[]> {
  return (await listIssued(context)).filter(({ place }) => isWithin(place, scope));
}

/** What ought to be there and is not, each with its place. */
export function listMissing(
  context: ReadContext,
  issued: readonly IssuedFile[],
): (MissingPaper & { place: FilingPlace })[] {
  const terms = listTerms(context.data);
  const sessions = listSessions(context.data).filter(({ state }) => state === 'closed');
  const days = new Map(sessions.map(({ id, date }) => [id, date]));
  const termOn = (day: Day) =>
    terms.find(({ startsOn, endsOn }) => startsOn <= day && (endsOn ?? day) >= day);
  const papers = issued.map(({ document }) => ({
    kind: document.kind,
    sessionId: document.sessionId,
    year: document.filingYear,
  }));
  const excuses = (getSetting(context.data, EXCUSES) ?? {}) as Record<string, string>;
  return missingPapers(sessions, papers, excuses, formatScreenDate).map((one) => {
    const day = (one.sessionId === null ? null : days.get(one.sessionId)) ?? `${one.year}-01-01`;
    const term = termOn(day) ?? null;
    const { year, part } = one;
    return { ...one, place: { termId: term?.id ?? null, termName: term?.name ?? null, year, part } };
  });
}

/** Sheets of each paper once printed, from its file where that is ours. */
export async function countEach(
  context: ReadContext,
  papers: readonly IssuedFile[],
): Promise<Map<Id, number>> {
  const sheets = new Map<Id, number>();
  for (const { document, file, state, sha256 } of papers) {
    const bytes = state === 'current' && sha256 !== null ? await readIfOwn(file, sha256) : null;
    sheets.set(document.id, await countSheets(printOf(context, document), bytes));
  }
  return sheets;
}
