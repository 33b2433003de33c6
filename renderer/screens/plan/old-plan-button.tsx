/** "Lấy từ kế hoạch cũ…": a plan in Word is chosen, read, looked at and taken over. */
import { FileUp } from 'lucide-react';
import { useState } from 'react';
import type { PickedFile } from '../../../shared/contract/host.ts';
import type { PlanReading } from '../../../shared/contract/importing.ts';
import type { LegacyReading, TextEncoding } from '../../../shared/text/legacy-texts.ts';
import { LegacyQuestion } from '../../acts/legacy-question.tsx';
import { call, host } from '../../api.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { useAttempt } from '../../ui/use-attempt.ts';
import { OldPlanDialog } from './old-plan-dialog.tsx';

interface ReadPlanFile {
  file: PickedFile;
  reading: PlanReading;
  /** What its letters were made Unicode from. */
  encoding?: TextEncoding;
}

export function OldPlanButton() {
  const { problem, isBusy, attempt } = useAttempt();
  const [read, setRead] = useState<ReadPlanFile | null>(null);
  /** Letters of before Unicode, until somebody says what becomes of them. */
  const [asked, ask] = useState<(ReadPlanFile & { legacy: LegacyReading }) | null>(null);
  const [isRefused, setRefused] = useState(false);
  const close = (): void => {
    setRead(null);
    ask(null);
    setRefused(false);
  };

  const pick = async (): Promise<void> => {
    const [file] = await host.pickFiles({ extensions: ['docx', 'txt', 'html', 'htm', 'md'] });
    if (file === undefined) return;
    setRefused(true);
    const { fileName, bytes } = file;
    const reading = await call('plan:read-file', { fileName, bytes });
    if (reading.legacy === null) take({ file, reading });
    else ask({ file, reading, legacy: reading.legacy });
  };
  const take = (found: ReadPlanFile): void => {
    ask(null);
    if (found.reading.rows.length === 0)
      throw new Error(
        `Không thấy bảng hay danh sách chuyên đề theo quý trong tệp “${found.file.fileName}”. Tệp gốc còn nguyên; văn bản vẫn nhập được ở màn hình Soạn thảo.`,
      );
    setRead(found);
  };
  const convert = async (file: PickedFile, encoding: TextEncoding): Promise<void> => {
    const { fileName, bytes } = file;
    const reading = await call('plan:read-file', { fileName, bytes, encoding });
    await attempt(async () => take({ file, reading, encoding }));
  };
  return (
    <>
      <Button disabled={isBusy} onClick={() => void attempt(pick)}>
        <FileUp aria-hidden="true" /> Lấy từ kế hoạch cũ…
      </Button>
      {asked !== null && (
        <LegacyQuestion
          fileName={asked.file.fileName}
          legacy={asked.legacy}
          onConvert={(encoding) => convert(asked.file, encoding)}
          onKeep={() => void attempt(async () => take(asked))}
          onClose={close}
        />
      )}
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
