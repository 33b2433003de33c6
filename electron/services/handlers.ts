/** Every verb of the contract and the use case that answers it, wing by wing. */
import type { CHANNELS } from '../../shared/contract/channels.ts';
import { CELL_HANDLERS } from './cell-handlers.ts';
import { CHECKING_HANDLERS } from './checking-handlers.ts';
import type { HandlersOf } from './context.ts';
import { DATA_HANDLERS } from './data-handlers.ts';
import { DOCUMENTS_HANDLERS } from './documents/handlers.ts';
import { IMPORTING_HANDLERS } from './documents/import-handlers.ts';
import { ISSUING_HANDLERS } from './documents/issue-handlers.ts';
import { FILING_HANDLERS } from './filing/handlers.ts';
import { INCOMING_HANDLERS } from './incoming/handlers.ts';
import { MEETING_HANDLERS } from './meeting-handlers.ts';
import { FILLING_HANDLERS, PUBLISHING_HANDLERS } from './publishing/handlers.ts';
import { RESCUE_HANDLERS } from './rescue-handlers.ts';
import { REVIEW_HANDLERS } from './review/handlers.ts';
import { SCORING_HANDLERS } from './scoring-handlers.ts';
import { SEARCHING_HANDLERS } from './searching-handlers.ts';
import { STATISTICS_HANDLERS } from './statistics-handlers.ts';
import { TRAVEL_HANDLERS } from './travel/handlers.ts';
import { UPDATING_HANDLERS } from './updating/handlers.ts';

export const HANDLERS: HandlersOf<typeof CHANNELS> = {
  ...CELL_HANDLERS,
  ...MEETING_HANDLERS,
  ...SCORING_HANDLERS,
  ...DOCUMENTS_HANDLERS,
  ...IMPORTING_HANDLERS,
  ...ISSUING_HANDLERS,
  ...FILING_HANDLERS,
  ...INCOMING_HANDLERS,
  ...REVIEW_HANDLERS,
  ...PUBLISHING_HANDLERS,
  ...FILLING_HANDLERS,
  ...CHECKING_HANDLERS,
  ...SEARCHING_HANDLERS,
  ...DATA_HANDLERS,
  ...RESCUE_HANDLERS,
  ...STATISTICS_HANDLERS,
  ...TRAVEL_HANDLERS,
  ...UPDATING_HANDLERS,
};
