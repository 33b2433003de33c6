/** All writing verbs in one table. */
import type { ChannelWith } from '../../../../shared/contract/channels.ts';
import { FILING_ACTS } from './filing-acts.ts';
import { INCOMING_ACTS } from './incoming-acts.ts';
import { OUTWARD_ACTS } from './outward-acts.ts';
import { PAPER_ACTS } from './paper-acts.ts';
import { SCORE_ACTS } from './score-acts.ts';
import type { Told, Untold } from './told.ts';
import { TRAVEL_ACTS } from './travel-acts.ts';
import { YEAR_ACTS } from './year-acts.ts';

/** A verb that is forgotten here does not compile. */
export const ACTS: Readonly<Record<ChannelWith<'write'> | ChannelWith<'files'>, Told | Untold>> = {
  ...YEAR_ACTS,
  ...SCORE_ACTS,
  ...PAPER_ACTS,
  ...FILING_ACTS,
  ...INCOMING_ACTS,
  ...OUTWARD_ACTS,
  ...TRAVEL_ACTS,
};

export const TOLD = Object.entries(ACTS).filter((entry): entry is [string, Told] => 'lines' in entry[1]);
