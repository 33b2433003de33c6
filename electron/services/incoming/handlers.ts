/** Văn bản đến: every verb and the use case that answers it. */
import type { INCOMING_VERBS } from '../../../shared/contract/incoming.ts';
import type { HandlersOf } from '../context.ts';
import { attachIncoming, detachIncoming, readIncomingFile } from './attaching.ts';
import { handOutIncoming, removeIncoming, saveIncoming, viewIncoming } from './registering.ts';

export const INCOMING_HANDLERS: HandlersOf<typeof INCOMING_VERBS> = {
  'incoming:list': viewIncoming,
  'incoming:save': saveIncoming,
  'incoming:delete': (context, { id }) => removeIncoming(context, id),
  'incoming:attach': attachIncoming,
  'incoming:detach': (context, { id }) => detachIncoming(context, id),
  'incoming:file': (context, { id }) => readIncomingFile(context, id),
  'incoming:hand-out': handOutIncoming,
};
