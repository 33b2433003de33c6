/** The end of a meeting: its hour, what is still missing, and then the minutes. */
import { useState } from 'react';
import { countRoll } from '../../../shared/domain/attendance.ts';
import { checkSession, type Session } from '../../../shared/domain/session.ts';
import type { Clock } from '../../../shared/domain/values.ts';
import { useChange } from '../../queries.ts';
import { go } from '../../route.ts';
import { finishStep } from '../../step-done.ts';
import { Button } from '../../ui/button.tsx';
import { TimeField } from '../../ui/date-field.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ErrorNote } from '../../ui/page.tsx';
import { FindingList } from './findings.tsx';
import type { Moment } from './meeting-time.ts';

export function CloseDialog({ session, now, onDone }: { session: Session; now: Moment; onDone: () => void }) {
  const [endTime, setEndTime] = useState<Clock | null>(
    session.endTime ?? (session.date === now.day ? now.clock : null),
  );
  const close = useChange('session:close');
  const findings = checkSession({ ...session, endTime }, countRoll(session.roll));
  const errors = findings.filter(({ severity }) => severity === 'error');
  const warnings = findings.filter(({ severity }) => severity === 'warning');

  const finish = async (): Promise<void> => {
    const { minutes } = await close.mutateAsync({ id: session.id, endTime });
    go('soan-thao', minutes.id);
    finishStep({
      place: ['soan-thao', minutes.id],
      asked: { documentId: minutes.id },
      done: 'Đã kết thúc buổi họp, đã lập biên bản',
      about: 'lấy từ những gì đã ghi tại buổi họp, hãy đọc lại',
    });
  };

  return (
    <Dialog title="Kết thúc buổi sinh hoạt?" onClose={onDone}>
      <p className="muted">
        Hồ sơ buổi họp được khoá lại và biên bản được lập từ những gì đã ghi. Muốn sửa sau này, mở lại buổi và
        ghi lý do.
      </p>
      <TimeField label="Giờ kết thúc" value={endTime} onChange={setEndTime} />
      {errors.length > 0 && (
        <div>
          <h3>Cần bổ sung trước khi kết thúc</h3>
          <FindingList findings={errors} />
        </div>
      )}
      {warnings.length > 0 && (
        <div>
          <h3>Nên xem lại</h3>
          <FindingList findings={warnings} />
        </div>
      )}
      {close.error !== null && <ErrorNote message={close.error.message} />}
      <div className="dialog-acts">
        <Button
          look="primary"
          disabled={errors.length > 0 || close.isPending}
          onClick={() => void finish().catch(() => undefined)}
        >
          Kết thúc, lập biên bản
        </Button>
        <Button onClick={onDone}>Họp tiếp</Button>
      </div>
    </Dialog>
  );
}
