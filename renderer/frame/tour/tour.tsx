/** The first tour: a card below the work, never over it, which takes no focus by itself. */
import { useEffect, useRef } from 'react';
import { useCommand } from '../../commands.ts';
import { routeTo } from '../../route.ts';
import { Button, LinkButton } from '../../ui/button.tsx';
import { useToast } from '../../ui/toast.tsx';
import { TOUR_STEPS } from './steps.ts';
import './tour.css';
import { goToStep, leaveTour, useTourStep } from './tour-state.ts';

/** What has a use of its own for Escape. */
const TAKES_ESCAPE =
  'input, textarea, select, [contenteditable="true"], [role="menu"], [role="dialog"], [role="alertdialog"]';

export function Tour() {
  const step = useTourStep();
  const toast = useToast();
  const card = useRef<HTMLElement>(null);
  const leave = (): void => {
    leaveTour();
    toast('Xem lại bốn bước lúc nào cũng được, ở Trợ giúp (F1)');
  };
  useCommand('start-tour', () => {
    goToStep(1);
    // Somebody asked for it: it is where one goes on.
    setTimeout(() => card.current?.focus());
  });
  const newest = useRef(leave);
  newest.current = leave;
  useEffect(() => {
    if (step === null) return;
    const press = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape' || event.defaultPrevented || event.isComposing) return;
      const isSeen = card.current?.checkVisibility() === true;
      const isTaken = event.target instanceof Element && event.target.closest(TAKES_ESCAPE) !== null;
      if (isSeen && !isTaken) newest.current();
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, [step]);
  const shown = step === null ? undefined : TOUR_STEPS[step - 1];
  if (step === null || shown === undefined) return null;
  const isLast = step === TOUR_STEPS.length;
  return (
    <section className="tour" ref={card} tabIndex={-1} aria-label="Làm quen trong bốn bước">
      <p aria-live="polite">
        <b>
          Bước {step}/{TOUR_STEPS.length}: {shown.title}.
        </b>{' '}
        {shown.text}
      </p>
      <div className="tour-acts">
        <LinkButton size="medium" href={routeTo(shown.screens[0])}>
          Đưa tôi tới đó
        </LinkButton>
        {step > 1 && (
          <Button size="medium" look="quiet" onClick={() => goToStep(step - 1)}>
            Bước trước
          </Button>
        )}
        <Button size="medium" onClick={() => goToStep(step + 1)}>
          {isLast ? 'Xong phần làm quen' : 'Bước sau'}
        </Button>
        {!isLast && (
          <Button size="medium" look="quiet" onClick={leave}>
            Bỏ qua phần làm quen
          </Button>
        )}
      </div>
    </section>
  );
}
