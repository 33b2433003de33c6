/** The book as such: every verb and the use case that answers it. */
import type { DATA_VERBS } from '../../shared/contract/data.ts';
import { listJournal } from '../db/journal.ts';
import {
  backupState,
  createBackup,
  listKeptBackups,
  renderBackup,
  runBackup,
  runDueBackup,
} from './backing-up.ts';
import type { HandlersOf } from './context.ts';
import { settleHarm } from './harm.ts';
import { readJournal } from './journal-reading.ts';
import { tellPlaces } from './places.ts';
import { verifyAll } from './safekeeping.ts';
import { choosePlace } from './second-place.ts';

export const DATA_HANDLERS: HandlersOf<typeof DATA_VERBS> = {
  'journal:list': ({ data }, filter) => listJournal(data, filter),
  'journal:read': readJournal,
  'backup:create': (context, { file }) => createBackup(context, file),
  'backup:list': listKeptBackups,
  'backup:run': runBackup,
  'backup:run-due': runDueBackup,
  'backup:state': backupState,
  'backup:render': renderBackup,
  'backup:choose-place': (context, { folder }) => choosePlace(context, folder),
  'data:places': tellPlaces,
  'data:settle-harm': settleHarm,
  'data:verify': verifyAll,
};
