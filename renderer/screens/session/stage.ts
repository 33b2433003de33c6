/**
 * What the projector shows besides the record itself: at which step of the programme the meeting is and who speaks. It
 * lives in this browser's storage, which every window of the app sees, and outlives a crash.
 */
import { useSyncExternalStore } from 'react';
import * as z from 'zod';
import type { Session } from '../../../shared/domain/session.ts';
import type { Id } from '../../../shared/domain/values.ts';
import { type Moment, minutesSince } from './meeting-time.ts';

const Stage = z.object({
  /** Place in the programme, from 0. */
  step: z.int().min(0),
  speaker: z.string(),
});
export type Stage = z.infer<typeof Stage>;

const START: Stage = { step: 0, speaker: '' };
/** Storage events reach only the other windows; this one is told by hand. */
const CHANGED = 'scd:stage';

export function readStage(text: string | null): Stage {
  if (text === null) return START;
  try {
    return Stage.parse(JSON.parse(text));
  } catch {
    return START;
  }
}

/** Whether the meeting has been opened: somebody went on in the programme or spoke, something was recorded, or its hour has come. */
export function isOpened(
  session: Pick<Session, 'date' | 'startTime' | 'endTime' | 'remarks' | 'votes'>,
  stage: Stage,
  now: Moment,
): boolean {
  return (
    stage.step > 0 ||
    stage.speaker !== '' ||
    session.remarks.length > 0 ||
    session.votes.length > 0 ||
    minutesSince(session, now) !== null
  );
}

export function useStage(sessionId: Id): [Stage, (change: Partial<Stage>) => void] {
  const key = `stage-${sessionId}`;
  const text = useSyncExternalStore(listen, () => localStorage.getItem(key));
  const stage = readStage(text);
  return [
    stage,
    (change) => {
      localStorage.setItem(key, JSON.stringify({ ...stage, ...change }));
      dispatchEvent(new Event(CHANGED));
    },
  ];
}

function listen(changed: () => void): () => void {
  addEventListener('storage', changed);
  addEventListener(CHANGED, changed);
  return () => {
    removeEventListener('storage', changed);
    removeEventListener(CHANGED, changed);
  };
}
