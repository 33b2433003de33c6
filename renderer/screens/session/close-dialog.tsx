/** The end of a meeting: its hour, what is still missing, and then the minutes. */
import { type AttendanceInput, countRoll } from '../../../shared/domain/attendance.ts';
import { checkSession, type Session, type SessionInput } from '../../../shared/domain/session.ts';
import { useChange } from '../../queries.ts';
import { go } from '../../route.ts';
import { finishStep } from '../../step-done.ts';
import { Button } from '../../ui/button.tsx';
import { TimeField } from '../../ui/date-field.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ErrorNote } from '../../ui/page.tsx';
import type { Person } from '../../ui/person-input.tsx';
import { FindingList } from './findings.tsx';
import { ChairField, HeldFields, MinuteTakerField } from './live-head.tsx';
import type { Moment } from './meeting-time.ts';
import { markRestPresent } from './roll-keys.ts';
import { useKeptText } from './use-kept-text.ts';
import { useWaitingRemarks } from './use-waiting-remarks.ts';

interface CloseDialogProps {
  session: Session;
  people: readonly Person[];
  now: Moment;
  onChange: (part: Partial<SessionInput>) => void;
  onAllPresent: (marks: readonly AttendanceInput[]) => void;
  onDone: () => void;
}

export function CloseDialog({ session, people, now, onChange, onAllPresent, onDone }: CloseDialogProps) {
  // The hour is kept when the meeting goes on after all, and given up once it is in the record.
  const [kept, keep] = useKeptText(`end-${session.id}`);
  const endTime = kept || (session.endTime ?? (session.date === now.day ? now.clock : null));
  const close = useChange('session:close');
  const findings = checkSession({ ...session, endTime }, countRoll(session.roll));
  const errors = findings.filter(({ severity }) => severity === 'error');
  const rest = markRestPresent(session.roll);
  const { waiting } = useWaitingRemarks(session);
  const warnings = findings.filter(({ severity }) => severity === 'warning');

  const finish = async (): Promise<void> => {
    const { minutes } = await close.mutateAsync({ id: session.id, endTime });
    keep('');
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
      <div className="form-row">
        <TimeField label="Giờ kết thúc" value={endTime} onChange={(clock) => keep(clock ?? '')} />
        <HeldFields session={session} onChange={onChange} />
      </div>
      <ChairField session={session} people={people} onChange={onChange} />
      <MinuteTakerField session={session} people={people} onChange={onChange} />
      {rest.length > 0 && (
        <Button onClick={() => onAllPresent(rest)}>
          Ghi {rest.length} đồng chí chưa điểm danh là có mặt
        </Button>
      )}
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
      {waiting.length > 0 && (
        <p role="status">Còn {waiting.length} ý kiến chưa lưu xong; lưu xong mới lập được biên bản.</p>
      )}
      {close.error !== null && <ErrorNote message={close.error.message} />}
      <div className="dialog-acts">
        <Button
          look="primary"
          disabled={errors.length > 0 || waiting.length > 0 || close.isPending}
          onClick={() => void finish().catch(() => undefined)}
        >
          Kết thúc, lập biên bản
        </Button>
        <Button onClick={onDone}>Họp tiếp</Button>
      </div>
    </Dialog>
  );
}
