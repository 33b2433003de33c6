/** Findings under the rule they offend, each with where it stands, what is there and what should be. */
import { useState } from 'react';
import type { LintFinding } from '../../../shared/contract/checking.ts';
import { SEVERITY_NAMES, type Severity } from '../../../shared/lint/rule.ts';
import { Button } from '../../ui/button.tsx';
import { Chip, type Tone } from '../../ui/chip.tsx';

/** So many places of one rule are shown before somebody asks for more: a whole paper in another font has hundreds. */
const FIRST = 5;
const LINE_SHOWN = 160;

const TONES: Readonly<Record<Severity, Tone>> = {
  block: 'late',
  error: 'late',
  warning: 'warn',
  info: 'info',
};
const GRADES = Object.keys(TONES);

export function Findings({ findings }: { findings: readonly LintFinding[] }) {
  const rules = [...Map.groupBy(findings, ({ rule }) => rule)].toSorted(
    ([, [one]], [, [other]]) =>
      GRADES.indexOf(one?.severity ?? 'info') - GRADES.indexOf(other?.severity ?? 'info'),
  );
  return (
    <ul className="checking-rules">
      {rules.map(([rule, ofRule]) => (
        <RuleFindings key={rule} findings={ofRule} />
      ))}
    </ul>
  );
}

function RuleFindings({ findings }: { findings: readonly LintFinding[] }) {
  const [isWhole, setWhole] = useState(false);
  const [first] = findings;
  if (first === undefined) return null;
  const shown = isWhole ? findings : findings.slice(0, FIRST);
  return (
    <li>
      <p className="checking-rule">
        <Chip tone={TONES[first.severity]}>{SEVERITY_NAMES[first.severity]}</Chip>
        <strong>{first.title}</strong>
        <span className="small muted">
          {first.rule} · {first.clause}
        </span>
      </p>
      <ol>
        {shown.map((finding, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two findings may be equal in everything
          <li key={index}>
            <Place {...finding} />
            Thấy: <del>{finding.found}</del> · Cần: <b>{finding.expected}</b>
          </li>
        ))}
      </ol>
      {shown.length < findings.length && (
        <Button look="quiet" size="medium" onClick={() => setWhole(true)}>
          Xem cả {findings.length} chỗ<span className="spoken"> của {first.title}</span>
        </Button>
      )}
    </li>
  );
}

/** The line around it, with the stretch that is meant. */
function Place({ line, start, end }: LintFinding) {
  if (line === '') return null;
  const from = start > LINE_SHOWN / 2 ? start - LINE_SHOWN / 4 : 0;
  const until = Math.min(line.length, Math.max(end, from + LINE_SHOWN));
  return (
    <q className="small muted">
      {from > 0 && '…'}
      {line.slice(from, start)}
      <mark>{line.slice(start, end)}</mark>
      {line.slice(end, until)}
      {until < line.length && '…'}
    </q>
  );
}
