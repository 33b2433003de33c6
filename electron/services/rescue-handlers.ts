/** Ways back: every verb and the use case that answers it. */
import type { RESCUE_VERBS } from '../../shared/contract/rescue.ts';
import type { HandlersOf } from './context.ts';
import { lookAtBackup, surveyBook } from './rescue.ts';
import { restoreFrom } from './restoring.ts';

export const RESCUE_HANDLERS: HandlersOf<typeof RESCUE_VERBS> = {
  'backup:survey': (folder) => surveyBook(folder),
  'backup:look': (folder, _host, given) => lookAtBackup(folder, given),
  'backup:restore': restoreFrom,
};
