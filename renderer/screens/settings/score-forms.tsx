/** The forms sessions are scored by: the program's, which an office changes row by row. */
import { useState } from 'react';
import type { OfficeForm } from '../../../shared/contract/scoring.ts';
import type { ScoreEra } from '../../../shared/domain/score/form.ts';
import { useChange, useVerb } from '../../queries.ts';
import { Button } from '../../ui/button.tsx';
import { Chip } from '../../ui/chip.tsx';
import { LongField } from '../../ui/long-field.tsx';
import { ErrorNote, Waiting } from '../../ui/page.tsx';
import { type CriterionDraft, draftForm, type FormDraft, newRow, readDraft } from './score-draft.ts';
import { ScoreFormRow } from './score-form-row.tsx';

const ERA_NAMES: Readonly<Record<ScoreEra, string>> = {
  hd12: 'Buổi họp đến hết 27/10/2025',
  hd42: 'Buổi họp từ 28/10/2025',
};

export function ScoreForms() {
  const forms = useVerb('score:forms', {});
  const [era, setEra] = useState<ScoreEra>('hd42');
  if (forms.isError) return <ErrorNote message={forms.error.message} onRetry={() => void forms.refetch()} />;
  const shown = forms.data?.find((one) => one.era === era);
  if (shown === undefined) return <Waiting what="phiếu chấm điểm" />;
  return (
    <section className="card" aria-labelledby="score-forms">
      <h2 id="score-forms">Phiếu chấm điểm buổi sinh hoạt</h2>
      <p className="muted">
        Nơi có biểu điểm riêng thì sửa tiêu chí, điểm và mức ở đây. Điểm đã chốt của các buổi không đổi.
      </p>
      <fieldset className="choices format-eras">
        <legend className="spoken">Phiếu của những buổi nào</legend>
        {(forms.data ?? []).map(({ era: each }) => (
          <label key={each}>
            <input type="radio" name="score-era" checked={each === era} onChange={() => setEra(each)} />
            <span>{ERA_NAMES[each]}</span>
          </label>
        ))}
      </fieldset>
      <FormEditor key={`${era} ${JSON.stringify(shown.form)}`} office={shown} />
    </section>
  );
}

function FormEditor({ office: { era, form, isOwn } }: { office: OfficeForm }) {
  const [draft, setDraft] = useState(() => draftForm(form));
  const [problem, setProblem] = useState<string | null>(null);
  const change = useChange('score:set-form');
  const isChanged = JSON.stringify(draft) !== JSON.stringify(draftForm(form));
  const setRows = (group: number, rows: CriterionDraft[]): void =>
    setDraft({
      ...draft,
      groups: draft.groups
        .map((one, index) => (index === group ? { ...one, rows } : one))
        .filter((one) => one.rows.length > 0),
    });
  const save = (): void => {
    const read = readDraft(draft, form);
    setProblem('problem' in read ? read.problem : null);
    if ('form' in read) change.mutate({ era, form: read.form });
  };
  const failed = problem ?? change.error?.message ?? null;
  let number = 0;
  return (
    <>
      <div className="score-form-head">
        <LongField
          label="Tên phiếu"
          rows={1}
          value={draft.title}
          onChange={(title) => setDraft({ ...draft, title })}
        />
        {draft.scale === 'points' && (
          <LongField
            label="Xếp loại, từ số điểm"
            rows={1}
            value={draft.bands}
            onChange={(bands) => setDraft({ ...draft, bands })}
          />
        )}
        {isOwn && <Chip tone="info">phiếu riêng của cơ quan</Chip>}
      </div>
      {draft.groups.map((group, index) => (
        <fieldset key={group.rows[0]?.id} className="score-form-group">
          <legend>{group.title}</legend>
          {group.rows.map((row) => {
            number += 1;
            return (
              <ScoreFormRow
                key={row.id}
                number={number}
                row={row}
                hasPoints={draft.scale === 'points'}
                onChange={(changed) =>
                  setRows(
                    index,
                    group.rows.map((one) => (one === row ? changed : one)),
                  )
                }
                onRemove={() =>
                  setRows(
                    index,
                    group.rows.filter((one) => one !== row),
                  )
                }
              />
            );
          })}
          <Button size="tiny" onClick={() => setRows(index, [...group.rows, newRow(draft)])}>
            Thêm tiêu chí<span className="spoken"> vào phần {group.title}</span>
          </Button>
        </fieldset>
      ))}
      {failed !== null && <ErrorNote message={failed} />}
      <div className="score-form-acts">
        <Button look="primary" disabled={!isChanged || change.isPending} onClick={save}>
          Lưu phiếu
        </Button>
        {isChanged && <Button onClick={() => setDraft(draftForm(form))}>Bỏ thay đổi</Button>}
        {isOwn && (
          <Button disabled={change.isPending} onClick={() => change.mutate({ era, form: null })}>
            Lấy lại phiếu của chương trình
          </Button>
        )}
        <span className="small muted numbers">{totalWords(draft)}</span>
      </div>
    </>
  );
}

function totalWords({ scale, groups }: FormDraft): string {
  const rows = groups.flatMap((group) => group.rows);
  if (scale === 'met') return `${rows.length} tiêu chí`;
  const total = rows.reduce((sum, { most }) => sum + (Number(most.replace(',', '.')) || 0), 0);
  return `${rows.length} tiêu chí, cộng ${String(total).replace('.', ',')} điểm`;
}
