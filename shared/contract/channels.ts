/**
 * Every call between the two sides: the window, the browser and the command line all go through here. What comes in is
 * checked by zod; what goes out is a type. A new verb is one entry in its wing's file and one handler in the wing's
 * handlers (electron/services); the compiler leads to the rest.
 */
import type * as z from 'zod';
import { CELL_VERBS } from './cell.ts';
import { CHECKING_VERBS } from './checking.ts';
import { DATA_VERBS } from './data.ts';
import { DOCUMENTS_VERBS } from './documents.ts';
import { FILING_VERBS } from './filing.ts';
import { FILLING_VERBS } from './filling.ts';
import { IMPORTING_VERBS } from './importing.ts';
import { INCOMING_VERBS } from './incoming.ts';
import { ISSUING_VERBS } from './issuing.ts';
import { MEETING_VERBS } from './meeting.ts';
import { PUBLISHING_VERBS } from './publishing.ts';
import { RESCUE_VERBS } from './rescue.ts';
import { REVIEW_VERBS } from './review.ts';
import { SCORING_VERBS } from './scoring.ts';
import { SEARCHING_VERBS } from './searching.ts';
import { STATISTICS_VERBS } from './statistics.ts';
import { TRAVEL_VERBS } from './travel.ts';
import { UPDATING_VERBS } from './updating.ts';
import type { Access, Verb } from './verb.ts';

export const CHANNELS = {
  ...CELL_VERBS,
  ...MEETING_VERBS,
  ...SCORING_VERBS,
  ...DOCUMENTS_VERBS,
  ...IMPORTING_VERBS,
  ...ISSUING_VERBS,
  ...FILING_VERBS,
  ...INCOMING_VERBS,
  ...REVIEW_VERBS,
  ...PUBLISHING_VERBS,
  ...FILLING_VERBS,
  ...CHECKING_VERBS,
  ...SEARCHING_VERBS,
  ...DATA_VERBS,
  ...RESCUE_VERBS,
  ...STATISTICS_VERBS,
  ...TRAVEL_VERBS,
  ...UPDATING_VERBS,
} as const;

export type Channel = keyof typeof CHANNELS;
/** The verbs that do only this to the data. */
export type ChannelWith<A extends Access> = {
  [C in Channel]: (typeof CHANNELS)[C] extends Verb<A, z.ZodType, unknown> ? C : never;
}[Channel];
/** What a caller gives: defaults may be left out. */
export type InputOf<C extends Channel> = z.input<(typeof CHANNELS)[C]['input']>;
/** What a handler gets: checked and complete. */
export type CheckedInputOf<C extends Channel> = z.output<(typeof CHANNELS)[C]['input']>;
export type OutputOf<C extends Channel> = Exclude<(typeof CHANNELS)[C]['output'], undefined>;

export function isChannel(name: string): name is Channel {
  return Object.hasOwn(CHANNELS, name);
}
