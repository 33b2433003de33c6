import { useId } from 'react';
import { GivenVerdict } from '../../../shared/domain/review.ts';
import { VERDICT_NAMES } from '../../../shared/domain/review-tally.ts';
import { LongField } from '../../ui/long-field.tsx';
import type { ReaderDraft } from './reader-draft.ts';

interface VerdictFieldProps {
  draft: ReaderDraft;
  /** What is still missing, a sentence. */
  missing: string | null;
  onChange: (part: Partial<ReaderDraft>) => void;
}

/** What the reader thinks of the paper as a whole. */
export function VerdictField({ draft, missing, onChange }: VerdictFieldProps) {
  const id = useId();
  return (
    <fieldset className="review-verdict" aria-describedby={missing === null ? undefined : id}>
      <legend>Ý kiến chung</legend>
      {GivenVerdict.options.map((verdict) => (
        <label key={verdict} className="check">
          <input
            type="radio"
            name="verdict"
            checked={draft.verdict === verdict}
            onChange={() => onChange({ verdict })}
          />
          {VERDICT_NAMES[verdict]}
        </label>
      ))}
      {draft.verdict === 'disagreed' && (
        <LongField label="Lý do" rows={1} value={draft.reason} onChange={(reason) => onChange({ reason })} />
      )}
      {missing !== null && (
        <p id={id} className="field-error" role="alert">
          {missing}
        </p>
      )}
    </fieldset>
  );
}
