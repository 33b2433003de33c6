import type { LintRuleView } from '../../../shared/contract/checking.ts';
import { SEVERITY_NAMES } from '../../../shared/lint/rule.ts';
import { useVerb } from '../../queries.ts';
import { routeTo } from '../../route.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ErrorNote, Waiting } from '../../ui/page.tsx';
import './findings.css';

/** What a rule asks, where it is laid down, and how it looks right and wrong. */
export function RuleDialog({ id, onClose }: { id: string; onClose: () => void }) {
  const choices = useVerb('lint:choices', {});
  const rule = choices.data?.families.flatMap(({ rules }) => rules).find((one) => one.id === id);
  return (
    <Dialog title={rule?.title ?? id} onClose={onClose}>
      {choices.error !== null && <ErrorNote message={choices.error.message} />}
      {choices.isPending && <Waiting what="quy tắc" />}
      {rule !== undefined && (
        <>
          <RuleClauses rule={rule} />
          <RuleExamples rule={rule} />
          <p className="small">
            <a href={routeTo('cai-dat', 'kiem-tra')} onClick={onClose}>
              Đổi mức hoặc tắt ở Cài đặt, phần Kiểm tra thể thức
            </a>
          </p>
        </>
      )}
      <div className="dialog-acts">
        <Button onClick={onClose}>Đóng</Button>
      </div>
    </Dialog>
  );
}

/** A line for each era, or one where both say the same. */
export function RuleClauses({ rule: { eras } }: { rule: LintRuleView }) {
  const told = eras.map(({ title, clause, severity }) => ({
    title,
    words: [clause, SEVERITY_NAMES[severity].toLowerCase()].filter(Boolean).join(' · '),
  }));
  if (told.length === 2 && told[0]?.words === told[1]?.words)
    return <p className="small">{told[0]?.words}</p>;
  return told.map(({ title, words }) => (
    <p key={title} className="small">
      <span className="muted">{title}:</span> {words}
    </p>
  ));
}

export function RuleExamples({ rule: { right, wrong } }: { rule: LintRuleView }) {
  return (
    <dl className="rule-examples small">
      <dt className="rule-right">Đúng</dt>
      <dd>{right}</dd>
      <dt className="rule-wrong">Sai</dt>
      <dd>{wrong}</dd>
    </dl>
  );
}
