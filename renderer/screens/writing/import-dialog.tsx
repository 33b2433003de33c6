/** An old paper out of Word, a text or a web page: chosen, looked at, and taken in. */

import { FileUp } from 'lucide-react';
import { useState } from 'react';
import type { PickedFile } from '../../../shared/contract/host.ts';
import type { FileReading } from '../../../shared/contract/importing.ts';
import type { TextEncoding } from '../../../shared/text/legacy-texts.ts';
import { LegacyQuestion } from '../../acts/legacy-question.tsx';
import { call, host } from '../../api.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ErrorNote } from '../../ui/page.tsx';
import { useAttempt } from '../../ui/use-attempt.ts';
import { ImportPreview } from './import-preview.tsx';

interface ReadFile {
  file: PickedFile;
  reading: FileReading;
  /** What its letters were made Unicode from. */
  encoding?: TextEncoding;
}

const EXTENSIONS = ['docx', 'docm', 'dotx', 'doc', 'txt', 'html', 'htm', 'md'];
export function ImportDialog({ onClose }: { onClose: () => void }) {
  const { problem, isBusy, attempt } = useAttempt();
  const [read, setRead] = useState<ReadFile | null>(null);
  const [isAsWritten, setAsWritten] = useState(false);

  const pick = async (): Promise<void> => {
    const [file] = await host.pickFiles({ extensions: EXTENSIONS });
    if (file === undefined) return;
    const { fileName, bytes } = file;
    setRead({ file, reading: await call('document:read-file', { fileName, bytes }) });
  };
  const legacy = read?.reading.legacy ?? null;
  if (read !== null && (legacy === null || isAsWritten)) return <ImportPreview {...read} onClose={onClose} />;
  if (read !== null && legacy !== null) {
    const { fileName, bytes } = read.file;
    return (
      <LegacyQuestion
        fileName={fileName}
        legacy={legacy}
        onConvert={async (encoding) => {
          const reading = await call('document:read-file', { fileName, bytes, encoding });
          setRead({ file: read.file, reading, encoding });
        }}
        onKeep={() => setAsWritten(true)}
        onClose={onClose}
      />
    );
  }
  return (
    <Dialog
      title="Nhập văn bản từ tệp"
      text="Nhận tệp Word (.docx; .doc kiểu cũ chỉ lấy được chữ), văn bản (.txt, .md) và trang web (.html). Phông chữ cũ như .VnTime được chuyển sang Unicode; chữ theo bảng mã cũ thì hỏi trước. Tệp gốc giữ nguyên."
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
