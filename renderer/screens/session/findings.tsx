import { useId } from 'react';
import type { SessionFinding } from '../../../shared/domain/session.ts';
import { findingSentence } from '../../../shared/strings.ts';

/** What bars closing, and what somebody should know, a sentence each. */
export function Findings({ findings, title }: { findings: readonly SessionFinding[]; title: string }) {
  const heading = useId();
  if (findings.length === 0) return null;
  return (
    <section className="card" aria-labelledby={heading}>
      <h2 id={heading}>{title}</h2>
      <FindingList findings={findings} />
    </section>
  );
}

export function FindingList({ findings }: { findings: readonly SessionFinding[] }) {
  return (
    <ul className="finding-list">
      {findings.map((finding) => {
        const sentence = findingSentence(finding);
        return (
          <li key={sentence} className={finding.severity}>
            {sentence}
          </li>
        );
      })}
    </ul>
  );
}
