/** The steps of the meeting, where one is now, and the way on: F8, and back with Shift. */
import { useEffect } from 'react';
import { Button } from '../../ui/button.tsx';
import { Kbd } from '../../ui/kbd.tsx';
import { focusStep, isUnderDialog } from './focus-places.ts';

/** The course of a session where no programme was written (party-format.md, 3b). */
export const USUAL_PROGRAMME = ['Việc kỳ trước', 'Trình bày', 'Thảo luận', 'Kết luận', 'Biểu quyết'] as const;

interface ProgrammeProps {
  steps: readonly string[];
  at: number;
  onGo: (step: number) => void;
}

export function Programme({ steps, at, onGo }: ProgrammeProps) {
  const here = Math.min(at, steps.length - 1);
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (event.key !== 'F8' || isUnderDialog()) return;
      event.preventDefault();
      const next = Math.max(0, Math.min(here + (event.shiftKey ? -1 : 1), steps.length - 1));
      onGo(next);
      focusStep(steps[next] ?? '');
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, [here, steps, onGo]);
  return (
    <nav className="programme" aria-label="Chương trình">
      <ol>
        {steps.map((step, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two steps may be worded alike, and none ever moves
          <li key={`${index} ${step}`}>
            <button
              type="button"
              className={`chip programme-step ${index < here ? 'chip-ok' : index === here ? 'chip-info' : 'programme-ahead'}`}
              aria-current={index === here ? 'step' : undefined}
              title={step}
              onClick={() => onGo(index)}
            >
              {step}
            </button>
          </li>
        ))}
      </ol>
      <Button look="quiet" disabled={here === steps.length - 1} onClick={() => onGo(here + 1)}>
        Bước tiếp <Kbd>F8</Kbd>
      </Button>
    </nav>
  );
}
