/** Newer versions of the program: every verb and the use case that answers it. */
import type { UPDATING_VERBS } from '../../../shared/contract/updating.ts';
import type { HandlersOf } from '../context.ts';
import { chooseSource, fetchUpdate, lookForUpdate, tellSource } from './updating.ts';

export const UPDATING_HANDLERS: HandlersOf<typeof UPDATING_VERBS> = {
  'update:source': tellSource,
  'update:choose-source': (context, { source }) => chooseSource(context, source),
  'update:look': lookForUpdate,
  'update:fetch': fetchUpdate,
};
