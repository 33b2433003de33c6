/** The frame around every screen: where one may go, what is shown, what was saved. */
import { Suspense, useEffect, useRef, useState } from 'react';
import { SCREENS } from '../../shared/commands.ts';
import type { CellOverview } from '../../shared/contract/cell.ts';
import { PRODUCT_NAME } from '../../shared/strings.ts';
import { host } from '../api.ts';
import { useRoute } from '../route.ts';
import { useStepDone } from '../step-done.ts';
import { Waiting } from '../ui/page.tsx';
import { StatusPlace } from '../ui/status-slot.tsx';
import { ErrorBoundary } from './error-boundary.tsx';
import { FrameCommands } from './frame-commands.tsx';
import { PLACES } from './navigation.ts';
import { ReminderStrip } from './reminder-strip.tsx';
import { Sidebar } from './sidebar.tsx';
import { StatusBar } from './status-bar.tsx';
import { StepStrip } from './step-strip.tsx';
import { Tour } from './tour/tour.tsx';
import { useTourStep } from './tour/tour-state.ts';
import { TravelStrip } from './travel-strip.tsx';
import { useKeptFocus } from './use-kept-focus.ts';
import './frame.css';

export function Frame({ overview }: { overview: CellOverview }) {
  const route = useRoute();
  const work = useRef<HTMLElement>(null);
  const [statusPlace, setStatusPlace] = useState<HTMLElement | null>(null);
  const { component: Screen } = PLACES[route.screen];
  const label = SCREENS[route.screen];
  const step = useStepDone();
  const tourStep = useTourStep();

  const [first = ''] = route.rest;
  useKeptFocus(work, [route.screen, ...route.rest].join('/'));
  // biome-ignore lint/correctness/useExhaustiveDependencies: every new place is begun at its top
  useEffect(() => void work.current?.scrollTo(0, 0), [route.screen, first]);

  useEffect(() => {
    document.title = `${label} – ${PRODUCT_NAME}`;
    void host.showScreen({ screen: route.screen });
  }, [label, route.screen]);

  return (
    <div className="frame" data-tour={tourStep ?? undefined}>
      <button type="button" className="skip" onClick={() => work.current?.focus()}>
        Tới nội dung
      </button>
      <Sidebar overview={overview} here={route.screen} />
      <div className="frame-strips">
        <TravelStrip />
        {step === null ? <ReminderStrip /> : <StepStrip step={step} />}
      </div>
      <main
        className="work"
        ref={work}
        tabIndex={-1}
        aria-label={label}
        data-calm={step !== null || undefined}
      >
        <StatusPlace value={statusPlace}>
          <ErrorBoundary key={[route.screen, route.rest[0]].join('/')}>
            <Suspense fallback={<Waiting what={label.toLowerCase()} />}>
              <Screen route={route} />
            </Suspense>
          </ErrorBoundary>
        </StatusPlace>
      </main>
      <Tour />
      <StatusBar isSample={overview.isSample} placeRef={setStatusPlace} />
      <FrameCommands />
    </div>
  );
}
