import { useState } from 'react';
import { bandOf, rangeOf, type ScoreSheet } from '../../../shared/domain/score/sheet.ts';
import { resultText } from '../../../shared/domain/score/words.ts';
import type { Id } from '../../../shared/domain/values.ts';
import { useChange } from '../../queries.ts';
import { Button } from '../../ui/button.tsx';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { ReasonDialog } from '../../ui/reason-dialog.tsx';

/** What comes next once nothing waits any more. */
export function SettleScore({ id, by, sheet }: { id: Id; by: string; sheet: ScoreSheet }) {
  const [isAsking, setAsking] = useState(false);
  const [name, setName] = useState(by);
  const settle = useChange('score:settle');
  const total = rangeOf(sheet).least;
  const result = resultText({ ...sheet, total, band: bandOf(total, sheet.bands) });
  return (
    <>
      <Button look="primary" onClick={() => setAsking(true)}>
        Chốt điểm
      </Button>
      {isAsking && (
        <FormDialog
          title="Chốt điểm buổi sinh hoạt?"
          text={`Chi uỷ đã thống nhất: ${result}. Từ nay điểm đứng yên; biên bản còn là bản nháp được ghi thêm phần đánh giá.`}
          verb="Chốt điểm"
          canSubmit={name.trim() !== ''}
          isBusy={settle.isPending}
          error={settle.error?.message ?? null}
          onSubmit={() => settle.mutate({ id, by: name }, { onSuccess: () => setAsking(false) })}
          onClose={() => setAsking(false)}
        >
          <label className="field">
            <span className="field-label">Người chốt</span>
            <input className="input" value={name} onChange={(event) => setName(event.target.value)} />
          </label>
        </FormDialog>
      )}
    </>
  );
}

/** A settled score is judged again only with a reason. */
export function ReopenScore({ id }: { id: Id }) {
  const [isAsking, setAsking] = useState(false);
  const reopen = useChange('score:reopen');
  return (
    <>
      <Button onClick={() => setAsking(true)}>Mở lại điểm</Button>
      {isAsking && (
        <ReasonDialog
          title="Mở lại điểm đã chốt?"
          text="Điểm người chấm vẫn còn; số liệu được lấy lại như hiện nay. Lý do được ghi vào nhật ký."
          verb="Mở lại"
          wayOut="Giữ nguyên"
          rows={2}
          error={reopen.error?.message ?? null}
          onGiven={(reason) => reopen.mutate({ id, reason }, { onSuccess: () => setAsking(false) })}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  );
}
