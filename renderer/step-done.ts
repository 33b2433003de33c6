/** What was just finished, so that the screen can hand over the next step: told until it is done or left. */
import type { ScreenName } from '../shared/commands.ts';
import type { InputOf } from '../shared/contract/channels.ts';
import { parseRoute } from './route.ts';
import { createStore, useStore } from './store.ts';

export interface StepDone {
  /** Where it is told: the screen, and what is open there. */
  place: readonly [ScreenName, number | string];
  /** Whose next step follows; null where `ways` say it all. */
  asked: InputOf<'step:next'> | null;
  /** A sentence without a stop: "Đã ban hành số 04-BB/CB". */
  done: string;
  /** More of it, smaller: where the file is, what is still open. */
  about?: string;
  /** Small things to do with what was done: take it back, open its folder. */
  extras?: readonly { label: string; act: () => void }[];
  /** The next step where it is none of a chain. */
  ways?: readonly { label: string; href: string }[];
}

const current = createStore<StepDone | null>(null);

export function finishStep(step: StepDone): void {
  current.set(step);
}

export function leaveStep(): void {
  current.set(null);
}

/** What to tell at this address; null where nothing was finished. */
export function useStepDone(): StepDone | null {
  const step = useStore(current);
  return step !== null && isAt(step) ? step : null;
}

function isAt({ place: [screen, id] }: StepDone): boolean {
  const route = parseRoute(location.hash);
  return route.screen === screen && (route.rest[0] ?? '') === String(id);
}

addEventListener('hashchange', () => {
  const step = current.get();
  if (step !== null && !isAt(step)) leaveStep();
});
