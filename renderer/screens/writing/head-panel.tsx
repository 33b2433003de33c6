/** Everything of a paper but its text: it is saved with the text, so that an issued paper is frozen whole. */
import { X } from 'lucide-react';
import type { Document, DocumentHead } from '../../../shared/domain/document.ts';
import { KIND_RULES } from '../../../shared/format/kinds.ts';
import { CIRCULATIONS } from '../../../shared/format/paper.ts';
import { useChange, useVerb } from '../../queries.ts';
import { DateField } from '../../ui/date-field.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { LongField } from '../../ui/long-field.tsx';
import { ErrorNote } from '../../ui/page.tsx';
import { PeopleField } from '../../ui/people-field.tsx';
import { LinesField } from './lines-field.tsx';
import type { Keeping } from './use-keeping.ts';

interface HeadPanelProps {
  document: Document;
  keeping: Keeping;
  onClose: () => void;
}

export function HeadPanel({ document, keeping, onClose }: HeadPanelProps) {
  const members = useVerb('member:list', {}).data ?? [];
  const setDate = useChange('document:set-date');
  const { head, changeHead } = keeping;
  const rules = KIND_RULES[document.kind];
  const people = members.map(({ id, fullName }) => ({ id, name: fullName }));
  const one = (id: number | null): number[] => (id === null ? [] : [id]);

  return (
    <aside className="desk-side form" aria-label="Thông tin văn bản">
      <div className="live-head">
        <h2>Thông tin văn bản</h2>
        <IconButton label="Đóng" onClick={onClose}>
          <X aria-hidden="true" />
        </IconButton>
      </div>
      {setDate.error !== null && <ErrorNote message={setDate.error.message} />}
      <LongField
        label="Trích yếu"
        rows={3}
        value={head.subject}
        error={head.subject.trim() === '' ? 'Chưa ghi trích yếu nên chưa lưu được' : undefined}
        onChange={(subject) => changeHead({ subject })}
      />
      <DateField
        label="Ngày văn bản"
        hint="Ngày này quyết định viết theo Hướng dẫn 36 hay Hướng dẫn 05"
        value={document.date}
        onChange={(date) => setDate.mutate({ id: document.id, date })}
      />
      {rules.isAddressed && (
        <LinesField
          label={document.kind === 'TTr' ? 'Kính trình' : 'Kính gửi'}
          hint="Mỗi nơi một dòng"
          lines={head.addressees}
          onChange={(addressees) => changeHead({ addressees })}
        />
      )}
      <LinesField
        label="Căn cứ"
        hint="Mỗi căn cứ một dòng"
        lines={head.basis}
        onChange={(basis) => changeHead({ basis })}
      />
      <LinesField
        label="Nơi nhận"
        hint="Mỗi nơi một dòng; gạch đầu dòng và dấu cuối được thêm khi in"
        lines={head.recipients}
        onChange={(recipients) => changeHead({ recipients })}
      />
      <PeopleField
        label={rules.hasTwoSignatories ? 'Chủ trì ký' : 'Người ký'}
        people={people}
        ids={one(head.signerId)}
        most={1}
        onChange={([signerId = null]) => changeHead({ signerId })}
      />
      {rules.hasTwoSignatories && (
        <PeopleField
          label="Người ghi biên bản"
          people={people}
          ids={one(head.minuteTakerId)}
          most={1}
          onChange={([minuteTakerId = null]) => changeHead({ minuteTakerId })}
        />
      )}
      <label className="field">
        <span className="field-label">Chỉ dẫn lưu hành</span>
        <select
          className="input"
          value={head.circulation ?? ''}
          onChange={(event) =>
            changeHead({ circulation: (event.target.value || null) as DocumentHead['circulation'] })
          }
        >
          <option value="">Không ghi</option>
          {CIRCULATIONS.map((known) => (
            <option key={known}>{known}</option>
          ))}
        </select>
      </label>
      <label className="field">
        <span className="field-label">Dự thảo lần</span>
        <select
          className="input"
          value={head.draftNumber}
          onChange={(event) => changeHead({ draftNumber: Number(event.target.value) })}
        >
          {Array.from({ length: Math.max(9, head.draftNumber) }, (_, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the numbers themselves
            <option key={index}>{index + 1}</option>
          ))}
        </select>
        <span className="field-hint">In trên bản nháp, tự bỏ khi đã thông qua</span>
      </label>
      {rules.isNumbered && (
        <label className="check">
          <input
            type="checkbox"
            checked={head.isCongress}
            onChange={(event) => changeHead({ isCongress: event.target.checked })}
          />
          Văn bản của đại hội chi bộ (dãy số riêng, ký hiệu ĐH)
        </label>
      )}
    </aside>
  );
}
