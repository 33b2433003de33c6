/** Whether a session takes place, and when: put off, cancelled, taken out, or held after all. */
import { useState } from 'react';
import type { Session } from '../../../shared/domain/session.ts';
import { useChange } from '../../queries.ts';
import { go } from '../../route.ts';
import { Button } from '../../ui/button.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { LongField } from '../../ui/long-field.tsx';
import { ReasonDialog } from '../../ui/reason-dialog.tsx';

export function SessionLife({ session: { id, state, date } }: { session: Session }) {
  const [asked, ask] = useState<'cancel' | 'postpone' | 'delete' | 'resume' | null>(null);
  const cancel = useChange('session:cancel');
  const resume = useChange('session:resume');
  const remove = useChange('session:delete');
  const close = (): void => ask(null);
  const isCancelled = state === 'cancelled';
  return (
    <>
      {isCancelled ? (
        <Button onClick={() => ask('resume')}>Vẫn tổ chức</Button>
      ) : (
        <>
          <Button onClick={() => ask('postpone')}>Hoãn…</Button>
          <Button onClick={() => ask('cancel')}>Huỷ buổi…</Button>
        </>
      )}
      <Button onClick={() => ask('delete')}>Xoá…</Button>
      {asked === 'postpone' && <PostponeDialog id={id} date={date} onClose={close} />}
      {asked === 'cancel' && (
        <ReasonDialog
          title="Không tổ chức buổi này?"
          text="Buổi sinh hoạt được ghi là không tổ chức và không còn bị coi là trễ. Lý do được giữ cùng buổi và ghi vào nhật ký."
          verb="Huỷ buổi"
          wayOut="Giữ nguyên"
          rows={3}
          error={cancel.error?.message ?? null}
          onGiven={(reason) => cancel.mutate({ id, reason }, { onSuccess: close })}
          onClose={close}
        />
      )}
      {asked === 'resume' && (
        <ReasonDialog
          title="Vẫn tổ chức buổi này?"
          text="Buổi sinh hoạt trở lại trạng thái đang chuẩn bị. Lý do được ghi vào nhật ký."
          verb="Vẫn tổ chức"
          wayOut="Giữ nguyên"
          rows={3}
          error={resume.error?.message ?? null}
          onGiven={(reason) => resume.mutate({ id, reason }, { onSuccess: close })}
          onClose={close}
        />
      )}
      {asked === 'delete' && (
        <FormDialog
          title="Xoá buổi sinh hoạt này?"
          text="Chỉ xoá được buổi tạo nhầm, chưa ghi gì và chưa có văn bản nào. Dòng kế hoạch của buổi vẫn còn."
          verb="Xoá"
          wayOut="Giữ lại"
          isBusy={remove.isPending}
          error={remove.error?.message}
          onSubmit={() => remove.mutate({ id }, { onSuccess: () => go('buoi-sinh-hoat') })}
          onClose={close}
        >
          {null}
        </FormDialog>
      )}
    </>
  );
}

function PostponeDialog({ id, date, onClose }: { id: number; date: string | null; onClose: () => void }) {
  const [day, setDay] = useState<string | null>(null);
  const [reason, setReason] = useState('');
  const postpone = useChange('session:postpone');
  return (
    <FormDialog
      title="Hoãn buổi sinh hoạt?"
      text="Ngày cũ và lý do được giữ cùng buổi. Để trống ngày mới nếu chưa định được."
      verb="Hoãn"
      wayOut="Giữ nguyên"
      canSubmit={reason.trim() !== '' && day !== date}
      isBusy={postpone.isPending}
      error={postpone.error?.message}
      onSubmit={() => postpone.mutate({ id, date: day, reason }, { onSuccess: onClose })}
      onClose={onClose}
    >
      <DateField label="Ngày mới" value={day} onChange={setDay} />
      <LongField label="Lý do" rows={3} value={reason} onChange={setReason} />
    </FormDialog>
  );
}
