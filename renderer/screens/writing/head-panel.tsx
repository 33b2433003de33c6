/** Everything of a paper but its text: it is saved with the text, so that an issued paper is frozen whole. */
import { X } from 'lucide-react';
import { useEffect, useRef } from 'react';
import type { Document, DocumentHead } from '../../../shared/domain/document.ts';
import { type AddressLabel, KIND_RULES } from '../../../shared/format/kinds.ts';
import { CIRCULATIONS, URGENCIES } from '../../../shared/format/paper.ts';
import { IncomingBasis } from '../../acts/incoming-basis.tsx';
import { useChange } from '../../queries.ts';
import { type Choice, ChoiceField } from '../../ui/choice-field.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { LongField } from '../../ui/long-field.tsx';
import { ErrorNote } from '../../ui/page.tsx';
import { LinesField } from './lines-field.tsx';
import { type HeadPlace, selectionIn } from './mend-head.ts';
import { SigningFields } from './signing-fields.tsx';
import type { Keeping } from './use-keeping.ts';

const ADDRESS_LABELS: Readonly<Record<AddressLabel, string>> = {
  letterLabel: 'Kính gửi',
  proposalLabel: 'Kính trình',
};

interface HeadPanelProps {
  document: Document;
  keeping: Keeping;
  /** The words to begin at; null for none. */
  at: HeadPlace | null;
  onClose: () => void;
}

export function HeadPanel({ document, keeping, at, onClose }: HeadPanelProps) {
  const panel = useRef<HTMLElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: one goes there once, whatever is typed then
  useEffect(() => {
    const field = at === null ? null : panel.current?.querySelector(`[data-field="${at.field}"] textarea`);
    if (at === null || !(field instanceof HTMLTextAreaElement)) return;
    field.focus();
    field.setSelectionRange(...selectionIn(keeping.head, at));
  }, [at]);
  const setDate = useChange('document:set-date');
  const { head, changeHead } = keeping;
  const rules = KIND_RULES[document.kind];

  return (
    <aside ref={panel} className="desk-side form" aria-label="Thông tin văn bản">
      <div className="desk-side-head">
        <h2>Thông tin văn bản</h2>
        <IconButton label="Đóng" onClick={onClose}>
          <X aria-hidden="true" />
        </IconButton>
      </div>
      {setDate.error !== null && <ErrorNote message={setDate.error.message} />}
      <div data-field="subject">
        <LongField
          label="Trích yếu"
          rows={3}
          value={head.subject}
          error={head.subject.trim() === '' ? 'Chưa ghi trích yếu nên chưa lưu được' : undefined}
          onChange={(subject) => changeHead({ subject })}
        />
      </div>
      <DateField
        label="Ngày văn bản"
        hint="Đến 26/5/2026 theo Hướng dẫn 36, từ 27/5/2026 theo Hướng dẫn 05"
        value={document.date}
        onChange={(date) => setDate.mutate({ id: document.id, date })}
      />
      {rules.addressLabel !== null && (
        <div data-field="addressees">
          <LinesField
            label={ADDRESS_LABELS[rules.addressLabel]}
            hint="Mỗi nơi một dòng"
            lines={head.addressees}
            onChange={(addressees) => changeHead({ addressees })}
          />
        </div>
      )}
      <div data-field="basis">
        <LinesField
          label="Căn cứ"
          hint="Mỗi căn cứ một dòng"
          lines={head.basis}
          onChange={(basis) => changeHead({ basis })}
        />
        <IncomingBasis
          day={document.date}
          onChoose={(line) => changeHead({ basis: [...head.basis, line] })}
        />
      </div>
      <div data-field="recipients">
        <LinesField
          label="Nơi nhận"
          hint="Mỗi nơi một dòng; gạch đầu dòng và dấu cuối được thêm khi in"
          lines={head.recipients}
          onChange={(recipients) => changeHead({ recipients })}
        />
      </div>
      <SigningFields kind={document.kind} keeping={keeping} />
      <Markings keeping={keeping} />
    </aside>
  );
}

/** What is printed beside the text: who may read it, how fast it goes, which draft it is. */
function Markings({ keeping: { head, changeHead } }: { keeping: Keeping }) {
  return (
    <>
      <ChoiceField
        label="Chỉ dẫn lưu hành"
        value={head.circulation}
        choices={CIRCULATION_CHOICES}
        onChange={(circulation) => changeHead({ circulation })}
      />
      <ChoiceField
        label="Độ khẩn"
        value={head.urgency}
        choices={URGENCY_CHOICES}
        onChange={(urgency) => changeHead({ urgency })}
      />
      <ChoiceField
        label="Dự thảo lần"
        hint="In trên bản nháp, tự bỏ khi đã thông qua"
        value={head.draftNumber}
        choices={draftNumbers(head.draftNumber)}
        onChange={(draftNumber) => changeHead({ draftNumber })}
      />
    </>
  );
}

export const CIRCULATION_CHOICES: readonly Choice<DocumentHead['circulation']>[] = [
  { value: null, label: 'Không ghi' },
  ...CIRCULATIONS.map((circulation) => ({ value: circulation, label: circulation })),
];

export const URGENCY_CHOICES: readonly Choice<DocumentHead['urgency']>[] = [
  { value: null, label: 'Không ghi' },
  ...URGENCIES.map((urgency) => ({ value: urgency, label: urgency })),
];

/** A paper seldom has more than nine drafts; one that has offers as many as it has. */
function draftNumbers(now: number): Choice<number>[] {
  return Array.from({ length: Math.max(9, now) }, (_, at) => ({ value: at + 1, label: `${at + 1}` }));
}
