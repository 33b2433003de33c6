/** An old paper out of Word, a text or a web page: chosen, looked at, and taken in. */

import { FileUp } from 'lucide-react';
import { useState } from 'react';
import type { PickedFile } from '../../../shared/contract/host.ts';
import type { FileReading } from '../../../shared/contract/importing.ts';
import { call, host } from '../../api.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ErrorNote } from '../../ui/page.tsx';
import { useAttempt } from '../../ui/use-attempt.ts';
import { ImportPreview } from './import-preview.tsx';

interface ReadFile {
  file: PickedFile;
  reading: FileReading;
}

export function ImportDialog({ onClose }: { onClose: () => void }) {
  const { problem, isBusy, attempt } = useAttempt();
  const [read, setRead] = useState<ReadFile | null>(null);

  const pick = async (): Promise<void> => {
    const [file] = await host.pickFiles({ extensions: ['docx', 'txt', 'html', 'htm', 'md'] });
    if (file === undefined) return;
    const { fileName, bytes } = file;
    setRead({ file, reading: await call('document:read-file', { fileName, bytes }) });
  };
  if (read !== null) return <ImportPreview {...read} onClose={onClose} />;
  return (
    <Dialog
      title="Nhập văn bản từ tệp"
      text="Nhận tệp Word (.docx), văn bản (.txt, .md) và trang web (.html). Phông chữ cũ như .VnTime được chuyển sang Unicode. Tệp gốc giữ nguyên."
      onClose={onClose}
    >
      {problem !== null && <ErrorNote message={problem} />}
      <div className="dialog-acts">
        <Button look="primary" disabled={isBusy} onClick={() => void attempt(pick)}>
          <FileUp aria-hidden="true" /> Chọn tệp
        </Button>
        <Button onClick={onClose}>Huỷ</Button>
      </div>
    </Dialog>
  );
}
