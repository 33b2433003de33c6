/** A new paper: what kind, and of which session, plan or period; everything that is known already comes with it. */

import { type FormEvent, type ReactNode, useState } from 'react';
import type { NewDocument } from '../../../shared/domain/document.ts';
import { KINDS, type Kind } from '../../../shared/format/kinds.ts';
import { romanQuarter } from '../../../shared/text/dates.ts';
import { useChange, useVerb } from '../../queries.ts';
import { go } from '../../route.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { KindOptions } from '../../ui/kind-options.tsx';
import { ErrorNote } from '../../ui/page.tsx';

/** What a kind is made from. */
const SOURCES: Partial<Record<Kind, 'plan' | 'session' | 'period'>> = {
  KH: 'plan',
  CĐ: 'session',
  TB: 'session',
  GM: 'session',
  BB: 'session',
  NQ: 'session',
  BC: 'period',
};

export function NewPaperDialog({ onClose }: { onClose: () => void }) {
  const plans = useVerb('plan:list', {});
  const sessions = useVerb('session:list', {});
  const create = useChange('document:create');
  const [kind, setKind] = useState<Kind>('CĐ');
  const source = SOURCES[kind];
  const years = (plans.data ?? []).map(({ year }) => year);

  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const read = (name: string): string => String(form.get(name) ?? '').trim();
    const input: NewDocument = { kind };
    if (read('title') !== '') input.title = read('title').normalize('NFC');
    const from = Number(read('source'));
    if (source === 'plan' && from > 0) input.planId = from;
    if (source === 'session' && from > 0) input.sessionId = from;
    if (source === 'period' && from > 0) {
      input.year = from;
      const quarter = Number(read('quarter'));
      if (quarter === 1 || quarter === 2 || quarter === 3 || quarter === 4) input.quarter = quarter;
    }
    create.mutate(input, { onSuccess: ({ document }) => go('soan-thao', document.id) });
  };
  return (
    <Dialog title="Văn bản mới" onClose={onClose}>
      <form className="form" onSubmit={submit}>
        <label className="field">
          <span className="field-label">Loại văn bản</span>
          <select className="input" value={kind} onChange={(event) => setKind(event.target.value as Kind)}>
            <KindOptions kinds={KINDS} />
          </select>
        </label>
        {source === 'plan' && (
          <SourceField label="Của kế hoạch" none="Không theo kế hoạch nào">
            {(plans.data ?? []).map(({ id, year }) => (
              <option key={id} value={id}>
                Năm {year}
              </option>
            ))}
          </SourceField>
        )}
        {source === 'session' && (
          <SourceField label="Của buổi sinh hoạt" none="Không theo buổi nào">
            {(sessions.data ?? []).map(({ id, topic, year, quarter }) => (
              <option key={id} value={id}>
                Quý {romanQuarter(quarter)}/{year}: {topic}
              </option>
            ))}
          </SourceField>
        )}
        {source === 'period' && (
          <>
            <SourceField label="Năm báo cáo" none="Không lấy số liệu">
              {years.map((year) => (
                <option key={year} value={year}>
                  {year}
                </option>
              ))}
            </SourceField>
            <label className="field">
              <span className="field-label">Kỳ</span>
              <select className="input" name="quarter" defaultValue="">
                <option value="">Cả năm</option>
                {([1, 2, 3, 4] as const).map((quarter) => (
                  <option key={quarter} value={quarter}>
                    Quý {romanQuarter(quarter)}
                  </option>
                ))}
              </select>
            </label>
          </>
        )}
        <label className="field">
          <span className="field-label">Trích yếu</span>
          <input
            className="input"
            name="title"
            autoComplete="off"
            spellCheck={false}
            placeholder={source === undefined ? 'Về việc gì' : 'Để trống thì lấy theo mẫu'}
          />
        </label>
        {create.error !== null && <ErrorNote message={create.error.message} />}
        <div className="dialog-acts">
          <Button look="primary" type="submit" disabled={create.isPending}>
            Soạn văn bản
          </Button>
          <Button onClick={onClose}>Huỷ</Button>
        </div>
      </form>
    </Dialog>
  );
}

function SourceField({ label, none, children }: { label: string; none: string; children: ReactNode }) {
  return (
    <label className="field">
      <span className="field-label">{label}</span>
      <select className="input" name="source" defaultValue="">
        {children}
        <option value="">{none}</option>
      </select>
    </label>
  );
}
