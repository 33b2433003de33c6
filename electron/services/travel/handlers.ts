/** Sessions on the road: every verb and the use case that answers it. */
import type { TRAVEL_VERBS } from '../../../shared/contract/travel.ts';
import type { HandlersOf } from '../context.ts';
import { endTrip, takeAlong } from './away.ts';
import { leaveGuest, listGuests, openGuest } from './guests.ts';
import { bringBack } from './holding.ts';
import { moveAway, moveBack, travelState } from './moving.ts';
import { lookAtReturn, takeReturn } from './taking.ts';

export const TRAVEL_HANDLERS: HandlersOf<typeof TRAVEL_VERBS> = {
  'travel:state': travelState,
  'travel:take-along': (context, { id }) => takeAlong(context, id),
  'travel:end': (context, { trip }) => endTrip(context, trip),
  'travel:look': lookAtReturn,
  'travel:take': takeReturn,
  'travel:guests': listGuests,
  'travel:hold': openGuest,
  'travel:leave': leaveGuest,
  'travel:bring': bringBack,
  'travel:move-away': (context, { file }) => moveAway(context, file),
  'travel:move-back': moveBack,
};
