/** A line of the register of incoming papers, new or mended. */
import { useState } from 'react';
import type { IncomingLine } from '../../../shared/contract/incoming.ts';
import type { IncomingInput } from '../../../shared/domain/incoming.ts';
import { useChange, useVerb } from '../../queries.ts';
import { DateField } from '../../ui/date-field.tsx';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { LongField } from '../../ui/long-field.tsx';
import { today } from '../../ui/moments.ts';
import { OnePersonField } from '../../ui/people-field.tsx';
import { toPeople } from '../../ui/person-input.tsx';
import { useToast } from '../../ui/toast.tsx';

interface IncomingDialogProps {
  /** The one to mend; null for a new one. */
  line: IncomingLine | null;
  onClose: () => void;
}

export function IncomingDialog({ line, onClose }: IncomingDialogProps) {
  const members = useVerb('member:list', {});
  const save = useChange('incoming:save');
  const show = useToast();
  const [draft, setDraft] = useState<IncomingInput>(() => inputOf(line));
  const change = (part: Partial<IncomingInput>): void => setDraft({ ...draft, ...part });
  const isComplete = draft.arrivedOn !== '' && draft.issuer.trim() !== '' && draft.subject.trim() !== '';
  const submit = (): void =>
    save.mutate(
      { ...(line !== null && { id: line.id }), incoming: draft },
      {
        onSuccess: ({ number, year }) => {
          show(line === null ? `Đã vào sổ: số đến ${number} năm ${year}` : 'Đã sửa dòng trong sổ');
          onClose();
        },
      },
    );
  return (
    <FormDialog
      isWide
      title={line === null ? 'Vào sổ văn bản đến' : `Văn bản đến số ${line.number} năm ${line.year}`}
      text="Văn bản có dấu chỉ độ mật không vào sổ này: dùng sổ giấy hoặc máy dành riêng."
      verb={line === null ? 'Vào sổ' : 'Lưu'}
      canSubmit={isComplete}
      isBusy={save.isPending}
      error={save.error?.message}
      onSubmit={submit}
      onClose={onClose}
    >
      <div className="filing-pair">
        <DateField
          label="Ngày đến"
          value={draft.arrivedOn}
          onChange={(day) => change({ arrivedOn: day ?? '' })}
        />
        <LongField
          label="Số, ký hiệu"
          rows={1}
          value={draft.symbol}
          onChange={(symbol) => change({ symbol })}
        />
        <DateField label="Ngày văn bản" value={draft.date} onChange={(date) => change({ date })} />
      </div>
      <LongField
        label="Nơi gửi"
        rows={1}
        hint="Viết như khi viện dẫn: “Ban Tổ chức Trung ương”"
        value={draft.issuer}
        onChange={(issuer) => change({ issuer })}
      />
      <LongField
        label="Trích yếu"
        rows={2}
        hint="Không cần ghi lại tên loại: “về sinh hoạt chuyên đề năm 2027”"
        value={draft.subject}
        onChange={(subject) => change({ subject })}
      />
      <div className="filing-pair">
        <DateField label="Hạn xử lý" value={draft.dueOn} onChange={(dueOn) => change({ dueOn })} />
        <OnePersonField
          label="Người xử lý"
          people={toPeople(members.data ?? [])}
          id={draft.handlerId}
          onChange={(handlerId) => change({ handlerId })}
        />
        <DateField label="Xử lý xong ngày" value={draft.doneOn} onChange={(doneOn) => change({ doneOn })} />
      </div>
      <LongField label="Ghi chú" rows={1} value={draft.note} onChange={(note) => change({ note })} />
    </FormDialog>
  );
}

function inputOf(line: IncomingLine | null): IncomingInput {
  if (line === null)
    return {
      ...{ arrivedOn: today(), symbol: '', date: null, issuer: '', subject: '' },
      ...{ dueOn: null, handlerId: null, doneOn: null, note: '' },
    };
  const { arrivedOn, symbol, date, issuer, subject, dueOn, handlerId, doneOn, note } = line;
  return { arrivedOn, symbol, date, issuer, subject, dueOn, handlerId, doneOn, note };
}
