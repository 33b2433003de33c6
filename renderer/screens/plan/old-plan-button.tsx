/** "Lấy từ kế hoạch cũ…": a plan in Word is chosen, read, looked at and taken over. */
import { FileUp } from 'lucide-react';
import { useState } from 'react';
import type { PickedFile } from '../../../shared/contract/host.ts';
import type { PlanReading } from '../../../shared/contract/importing.ts';
import { call, host } from '../../api.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { useAttempt } from '../../ui/use-attempt.ts';
import { OldPlanDialog } from './old-plan-dialog.tsx';

interface ReadPlanFile {
  file: PickedFile;
  reading: PlanReading;
}

export function OldPlanButton() {
  const { problem, isBusy, attempt } = useAttempt();
  const [read, setRead] = useState<ReadPlanFile | null>(null);
  const [isRefused, setRefused] = useState(false);
  const close = (): void => {
    setRead(null);
    setRefused(false);
  };

  const pick = async (): Promise<void> => {
    const [file] = await host.pickFiles({ extensions: ['docx', 'txt', 'html', 'htm', 'md'] });
    if (file === undefined) return;
    setRefused(true);
    const { fileName, bytes } = file;
    const reading = await call('plan:read-file', { fileName, bytes });
    if (reading.rows.length === 0)
      throw new Error(
        `Không thấy bảng hay danh sách chuyên đề theo quý trong tệp “${fileName}”. Tệp gốc còn nguyên; văn bản vẫn nhập được ở màn hình Soạn thảo.`,
      );
    setRead({ file, reading });
  };
  return (
    <>
      <Button disabled={isBusy} onClick={() => void attempt(pick)}>
        <FileUp aria-hidden="true" /> Lấy từ kế hoạch cũ…
      </Button>
      {read !== null && <OldPlanDialog {...read} onClose={close} />}
      {problem !== null && isRefused && (
        <Dialog title="Chưa đọc được kế hoạch" text={problem} onClose={close}>
          <div className="dialog-acts">
            <Button onClick={close}>Đóng</Button>
          </div>
        </Dialog>
      )}
    </>
  );
}
