/** An old paper out of Word, a text or a web page: read, kept, and told what could not be taken along. */

import { FileUp } from 'lucide-react';
import { useState } from 'react';
import type { ImportReport } from '../../../shared/contract/importing.ts';
import { KINDS, type Kind, TOPIC_PAPER } from '../../../shared/format/kinds.ts';
import { KIND_NAMES } from '../../../shared/strings.ts';
import { host } from '../../api.ts';
import { useChange } from '../../queries.ts';
import { go } from '../../route.ts';
import { Button } from '../../ui/button.tsx';
import { ChoiceField, choicesOf } from '../../ui/choice-field.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ErrorNote } from '../../ui/page.tsx';
import { useAttempt } from '../../ui/use-attempt.ts';

export function ImportDialog({ onClose }: { onClose: () => void }) {
  const [kind, setKind] = useState<Kind>(TOPIC_PAPER);
  const { problem, attempt } = useAttempt();
  const [report, setReport] = useState<ImportReport | null>(null);
  const take = useChange('document:import');

  const pick = async (): Promise<void> => {
    const [file] = await host.pickFiles({ extensions: ['docx', 'txt', 'html', 'htm', 'md'] });
    if (file === undefined) return;
    const done = await take.mutateAsync({ fileName: file.fileName, bytes: file.bytes, kind });
    if (done.warnings.length + done.leftOut.length === 0) go('soan-thao', done.id);
    else setReport(done);
  };
  if (report !== null) return <Report report={report} onClose={onClose} />;
  return (
    <Dialog
      title="Nhập văn bản từ tệp"
      text="Nhận tệp Word (.docx), văn bản (.txt, .md) và trang web (.html). Phông chữ cũ như .VnTime được chuyển sang Unicode. Tệp gốc giữ nguyên."
      onClose={onClose}
    >
      <ChoiceField
        label="Nhập thành"
        value={kind}
        choices={choicesOf(KINDS, KIND_NAMES)}
        onChange={setKind}
      />
      {problem !== null && <ErrorNote message={problem} />}
      <div className="dialog-acts">
        <Button look="primary" disabled={take.isPending} onClick={() => void attempt(pick)}>
          <FileUp aria-hidden="true" /> Chọn tệp
        </Button>
        <Button onClick={onClose}>Huỷ</Button>
      </div>
    </Dialog>
  );
}

function Report({ report, onClose }: { report: ImportReport; onClose: () => void }) {
  return (
    <Dialog
      title="Đã nhập văn bản"
      text={`“${report.title}” đã vào danh sách. Hãy xem lại những chỗ dưới đây.`}
      onClose={onClose}
      isWide
    >
      <ul className="entries">
        {report.warnings.map((warning) => (
          <li key={warning}>{warning}</li>
        ))}
        {report.leftOut.map(({ reason, text }) => (
          <li key={reason + text}>
            <span>{reason}</span>
            <span className="small muted">{text}</span>
          </li>
        ))}
      </ul>
      <div className="dialog-acts">
        <Button look="primary" onClick={() => go('soan-thao', report.id)}>
          Mở văn bản
        </Button>
        <Button onClick={onClose}>Đóng</Button>
      </div>
    </Dialog>
  );
}
