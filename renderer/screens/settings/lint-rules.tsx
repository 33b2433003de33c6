/** Kiểm tra thể thức: every rule of the checker, how grave it is here, the words of the office, and what is passed over. */
import { Undo2 } from 'lucide-react';
import { useDeferredValue, useState } from 'react';
import type { LintRuleView } from '../../../shared/contract/checking.ts';
import { CHOSEN_SEVERITIES, type ChosenSeverity } from '../../../shared/domain/lint-choices.ts';
import { CHOSEN_SEVERITY_NAMES, SEVERITY_NAMES } from '../../../shared/lint/rule.ts';
import { foldText } from '../../../shared/text/vietnamese.ts';
import { RuleClauses, RuleExamples } from '../../acts/lint/rule-dialog.tsx';
import { useChange, useVerb } from '../../queries.ts';
import { type Choice, ChoiceList } from '../../ui/choice-field.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { LongField } from '../../ui/long-field.tsx';
import { ErrorNote, Waiting } from '../../ui/page.tsx';
import { ReasonDialog } from '../../ui/reason-dialog.tsx';
import { LintSuppressions } from './lint-suppressions.tsx';
import { LintWords } from './lint-words.tsx';

export function LintRules() {
  const choices = useVerb('lint:choices', {});
  const [sought, setSought] = useState('');
  const words = foldText(useDeferredValue(sought).trim());
  if (choices.isError)
    return <ErrorNote message={choices.error.message} onRetry={() => void choices.refetch()} />;
  if (choices.data === undefined) return <Waiting what="quy tắc kiểm tra" />;
  const { families, suppressions, words: known } = choices.data;
  const ownCount = families.flatMap(({ rules }) => rules).filter(({ chosen }) => chosen !== null).length;
  const shown = families
    .map(({ name, rules }) => ({ name, rules: rules.filter((rule) => isSought(rule, words)) }))
    .filter(({ rules }) => rules.length > 0);
  return (
    <>
      <section className="card" aria-labelledby="lint-title">
        <h2 id="lint-title">Quy tắc kiểm tra</h2>
        <p className="muted">
          Máy xem văn bản, bài đăng và tệp Word theo những điều này, theo quy định của ngày văn bản. Mức của
          từng điều đổi được cho hợp cơ quan, và đưa về theo quy tắc lúc nào cũng được.
        </p>
        <div className="settings-find">
          <div className="settings-sought">
            <LongField label="Tìm quy tắc" rows={1} value={sought} onChange={setSought} />
          </div>
          <span className="small muted">
            {ownCount === 0 ? 'Mọi điều theo quy tắc' : `${ownCount} điều có mức riêng`}
          </span>
        </div>
        <table className="list lint-table">
          <thead>
            <tr>
              <th scope="col">Quy tắc và căn cứ</th>
              <th scope="col">Ví dụ</th>
              <th scope="col">Mức</th>
            </tr>
          </thead>
          {shown.map(({ name, rules }) => (
            <tbody key={name}>
              <tr>
                <th scope="rowgroup" colSpan={3} className="lint-family">
                  {name}
                </th>
              </tr>
              {rules.map((rule) => (
                <RuleRow key={rule.id} rule={rule} />
              ))}
            </tbody>
          ))}
        </table>
        {shown.length === 0 && <p className="muted">Không có quy tắc nào như vậy.</p>}
      </section>
      <LintWords words={known} />
      <LintSuppressions suppressions={suppressions} />
    </>
  );
}

function isSought({ id, title, right, wrong }: LintRuleView, words: string): boolean {
  return foldText([id, title, right, wrong].join('\n')).includes(words);
}

function RuleRow({ rule }: { rule: LintRuleView }) {
  const { id, title, chosen, reason, isFixed } = rule;
  const [isTurningOff, setTurningOff] = useState(false);
  const change = useChange('lint:set-severity');
  const put = (severity: ChosenSeverity | null, why = ''): void =>
    change.mutate({ rule: id, severity, reason: why }, { onSuccess: () => setTurningOff(false) });
  return (
    <tr>
      <th scope="row">
        {title}
        <RuleClauses rule={rule} />
      </th>
      <td>
        <RuleExamples rule={rule} />
      </td>
      <td className="lint-grade">
        {isFixed ? (
          SEVERITY_NAMES.block
        ) : (
          <>
            <ChoiceList
              isNarrow
              aria-label={`Mức: ${title}`}
              value={chosen}
              choices={GRADES}
              onChange={(severity) => (severity === 'off' ? setTurningOff(true) : put(severity))}
            />
            {chosen !== null && (
              <IconButton label={`Về theo quy tắc: ${title}`} onClick={() => put(null)}>
                <Undo2 />
              </IconButton>
            )}
          </>
        )}
        {reason !== '' && <span className="small muted format-note">{reason}</span>}
        {change.error !== null && !isTurningOff && (
          <span className="field-error" role="alert">
            {change.error.message}
          </span>
        )}
        {isTurningOff && (
          <ReasonDialog
            title="Tắt quy tắc này?"
            text={`“${title}” không được kể là lỗi ở văn bản nào nữa, chỉ được đếm ở mục Đã bỏ qua. Lý do được ghi vào nhật ký.`}
            verb="Tắt quy tắc"
            rows={1}
            error={change.error?.message ?? null}
            onGiven={(why) => put('off', why)}
            onClose={() => setTurningOff(false)}
          />
        )}
      </td>
    </tr>
  );
}

const GRADES: readonly Choice<ChosenSeverity | null>[] = [
  { value: null, label: CHOSEN_SEVERITY_NAMES.rule },
  ...CHOSEN_SEVERITIES.map((value) => ({ value, label: CHOSEN_SEVERITY_NAMES[value] })),
];
