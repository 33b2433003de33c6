/** What the checker says of one text, the worst first; what is passed over stands below, and is told again with one press. */
import { useState } from 'react';
import type { LintFinding, LintReport } from '../../../shared/contract/checking.ts';
import type { FindingAnchor, LintedText } from '../../../shared/domain/lint-choices.ts';
import type { Severity } from '../../../shared/lint/rule.ts';
import { anchorsOf } from '../../../shared/lint/suppressing.ts';
import { useCommand } from '../../commands.ts';
import type { FindingActs } from './finding-places.ts';
import { FindingRow } from './finding-row.tsx';
import { PassedOver } from './passed-over.tsx';
import { RuleDialog } from './rule-dialog.tsx';
import { SuppressDialog } from './suppress-dialog.tsx';
import './findings.css';

const GROUPS: readonly { severity: Severity; name: string }[] = [
  { severity: 'block', name: 'Không được gửi đi' },
  { severity: 'error', name: 'Phải sửa' },
  { severity: 'warning', name: 'Nên sửa' },
  { severity: 'info', name: 'Nên xem lại' },
];

interface FindingListProps {
  report: LintReport;
  /** Whose text it is. */
  of: LintedText;
  /** Null where the text stands still and is only read. */
  acts: FindingActs | null;
}

export function FindingList({ report, of, acts }: FindingListProps) {
  const { findings, suppressed, notLookedAt, toLookAt } = report;
  const [explained, setExplained] = useState<string | null>(null);
  const [passing, setPassing] = useState<{ finding: LintFinding; anchor: FindingAnchor } | null>(null);
  const [near, setNear] = useState<string | null>(null);
  // Its place is told now: the text may go on changing while somebody gives the reason.
  const askToPass = (finding: LintFinding): void => {
    const anchor = anchorsOf<LintFinding>([...findings, ...suppressed]).get(finding);
    if (anchor !== undefined) setPassing({ finding, anchor });
  };
  // Elsewhere F1 opens the help of the screen.
  useCommand('open-help', near === null ? null : () => setExplained(near));

  return (
    <div className="findings">
      {notLookedAt.map((sentence) => (
        <p key={sentence} className="note">
          {sentence}
        </p>
      ))}
      {findings.length === 0 && (
        <p className="muted">Không thấy chỗ nào sai trong những điều máy kiểm tra.</p>
      )}
      {GROUPS.map(({ severity, name }) => {
        const ofGroup = findings.filter((one) => one.severity === severity);
        if (ofGroup.length === 0) return null;
        return (
          <section key={severity} aria-label={name}>
            <h3>
              {name} <span className="numbers muted">{ofGroup.length}</span>
            </h3>
            <ol>
              {ofGroup.map((finding, index) => (
                <FindingRow
                  // biome-ignore lint/suspicious/noArrayIndexKey: two findings may be equal in everything else
                  key={index}
                  finding={finding}
                  same={ofGroup.filter((one) => one.rule === finding.rule)}
                  acts={acts}
                  onExplain={() => setExplained(finding.rule)}
                  onPassOver={() => askToPass(finding)}
                  onNear={(isNear) => setNear(isNear ? finding.rule : null)}
                />
              ))}
            </ol>
          </section>
        );
      })}
      <PassedOver suppressed={suppressed} />
      {toLookAt.length > 0 && (
        <section aria-label="Cần người xem">
          <h3>Cần người xem</h3>
          <ul>
            {toLookAt.map((sentence) => {
              const [kind, ...rest] = sentence.split(':');
              return (
                <li key={sentence} className="small">
                  <b>{kind}:</b>
                  {rest.join(':')}
                </li>
              );
            })}
          </ul>
        </section>
      )}
      {explained !== null && <RuleDialog id={explained} onClose={() => setExplained(null)} />}
      {passing !== null && <SuppressDialog {...passing} of={of} onClose={() => setPassing(null)} />}
    </div>
  );
}
