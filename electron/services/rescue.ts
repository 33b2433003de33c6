/** A book that cannot be opened, or is not there yet: what there is to go back to. */
import { stat } from 'node:fs/promises';
import path from 'node:path';
import type {
  BackupContents,
  BackupLook,
  BookSurvey,
  GivenBackup,
  SurveyedBackup,
} from '../../shared/contract/rescue.ts';
import { actionName, entityName } from '../../shared/journal-telling.ts';
import { listBackups, verifyBackup } from '../db/backup.ts';
import { isRefusal } from '../db/errors.ts';
import { dataPaths, surveyFolder } from '../db/folder.ts';
import { type DatabaseSource, inspectDatabase } from '../db/inspect.ts';
import { hasJournal, isSameBook } from '../db/journal.ts';
import { countContents, lastWritten, lookInto, readSince } from '../db/rescue.ts';

/** How many lines of what was done are shown. */
const SHOWN_ACTS = 20;

/** Which backups there are, the newest good one looked through, and what the damaged book tells of the time since. */
export async function surveyBook(folder: string): Promise<BookSurvey> {
  const paths = dataPaths(folder);
  const backups: SurveyedBackup[] = [];
  let best: SurveyedBackup | null = null;
  for (const { name, at } of listBackups(folder)) {
    const file = path.join(paths.backups, name);
    const size = (await stat(file)).size;
    // The older ones are looked at when somebody chooses one: reading them all through may take minutes.
    const look = best === null ? await tryLook(file) : ('unseen' as const);
    const backup: SurveyedBackup =
      typeof look === 'string'
        ? { file, at, size, state: look, contents: null }
        : { file, at, size, state: 'good', contents: look };
    backups.push(backup);
    if (backup.state === 'good') best = backup;
  }
  const since = best === null ? null : await lookInto(best.file, (data) => readSince(paths, data));
  return {
    state: await stateOf(folder),
    file: paths.database,
    lastWritten: lastWritten(folder),
    backups,
    since: since && {
      isWhole: since.isWhole,
      papers: since.papers,
      numbers: since.numbers,
      acts: since.acts.slice(0, SHOWN_ACTS).map(({ at, action, entity, detail }) => ({
        at,
        words: [actionName(action), entityName(entity), detail.name].filter(Boolean).join(' '),
      })),
      moreActs: Math.max(0, since.acts.length - SHOWN_ACTS),
    },
  };
}

/** What a backup holds, read through; whether it is of this book. @throws Refusal `backup-damaged`, `file-not-found`, `data-newer` */
export async function lookAtBackup(folder: string, given: GivenBackup): Promise<BackupLook> {
  const { source, name } = sourceOf(given);
  await verifyBackup(source, name);
  const contents = await lookInto(source, countContents);
  const { database } = dataPaths(folder);
  const isSame = await lookInto(database, (present) =>
    // A book in which nothing was ever done is nobody's yet.
    hasJournal(present) ? lookInto(source, (data) => isSameBook(data, present)) : null,
  ).catch(() => null);
  return { contents, isSame };
}

/** The file or the bytes of it, and what a person calls it. */
export function sourceOf(given: GivenBackup): { source: DatabaseSource; name: string } {
  if ('bytes' in given) return { source: given.bytes, name: given.fileName };
  const file = path.resolve(given.file);
  return { source: file, name: path.basename(file) };
}

async function tryLook(file: string): Promise<BackupContents | 'damaged'> {
  try {
    await verifyBackup(file);
    return await lookInto(file, countContents);
  } catch {
    return 'damaged';
  }
}

async function stateOf(folder: string): Promise<BookSurvey['state']> {
  const paths = dataPaths(folder);
  if (surveyFolder(paths) !== 'ours') return 'gone';
  try {
    await inspectDatabase(paths.database, 'tables');
    return 'sound';
  } catch (error) {
    if (isRefusal(error, 'data-damaged')) return 'damaged';
    throw error;
  }
}
