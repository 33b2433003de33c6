/** At the end of a step: what was done, what can be done about it, and the next step, which is the one red button then. */
import { CircleCheck, X } from 'lucide-react';
import { NEXT_WORDS, useNextAct } from '../acts/next-act.ts';
import { useCommand } from '../commands.ts';
import { isCurrent, useVerb } from '../queries.ts';
import { leaveStep, type StepDone } from '../step-done.ts';
import { Button, LinkButton } from '../ui/button.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import { ErrorNote } from '../ui/page.tsx';
import './step-strip.css';

export function StepStrip({ step }: { step: StepDone }) {
  const { done, about, extras = [], ways = [], asked } = step;
  return (
    <section className="step-strip" aria-label="Vừa xong">
      <CircleCheck aria-hidden="true" className="step-sign" />
      <p role="status">
        <b>{done}</b>
        {about !== undefined && <span className="small">{about}</span>}
        {extras.map(({ label, act }) => (
          <Button key={label} look="link" onClick={act}>
            {label}
          </Button>
        ))}
      </p>
      {asked !== null && <NextOf key={done} asked={asked} />}
      {ways.map(({ label, href }, index) => (
        <LinkButton key={href} look={index === 0 ? 'primary' : 'quiet'} href={href}>
          {label}
        </LinkButton>
      ))}
      <IconButton label="Cất dòng này" onClick={leaveStep}>
        <X />
      </IconButton>
    </section>
  );
}

function NextOf({ asked }: { asked: NonNullable<StepDone['asked']> }) {
  const query = useVerb('step:next', asked);
  const step = query.data;
  const { act, isBusy, error } = useNextAct();
  // What was next before it was done is not offered again.
  const isMore =
    isCurrent(query) &&
    step !== undefined &&
    step.next.action !== 'nothing' &&
    step.next.action !== 'cancelled';
  useCommand('next-step', isMore ? () => act(step.next) : null);
  if (!isMore) return null;
  const { next, other } = step;
  return (
    <>
      {error !== null && <ErrorNote message={error} />}
      <Button look="primary" disabled={isBusy} onClick={() => act(next)}>
        {NEXT_WORDS[next.action]}
      </Button>
      {other !== null && (
        <Button look="quiet" disabled={isBusy} onClick={() => act(other)}>
          {NEXT_WORDS[other.action]}
        </Button>
      )}
    </>
  );
}
