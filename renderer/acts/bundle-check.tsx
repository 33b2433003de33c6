/** Whether a bundle somebody got is as it was made: it needs no book. */
import { useState } from 'react';
import type { BundleCheck } from '../../shared/contract/filing.ts';
import { call, host } from '../api.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { ErrorNote } from '../ui/page.tsx';
import { useAttempt } from '../ui/use-attempt.ts';

interface CheckedBundle extends BundleCheck {
  fileName: string;
}

export function BundleCheckButton() {
  const { problem, isBusy, attempt } = useAttempt();
  const [checked, setChecked] = useState<CheckedBundle | null>(null);
  const check = async (): Promise<void> => {
    const [file] = await host.pickFiles({ extensions: ['zip'] });
    if (file === undefined) return;
    setChecked({ ...(await call('bundle:check', file)), fileName: file.fileName });
  };
  return (
    <>
      {problem !== null && <ErrorNote message={problem} />}
      <Button disabled={isBusy} onClick={() => void attempt(check)}>
        {isBusy ? 'Đang kiểm tra gói…' : 'Kiểm tra gói…'}
      </Button>
      {checked !== null && (
        <Dialog
          title={checked.ok ? 'Gói nguyên vẹn' : 'Gói không còn như lúc lập'}
          text={
            checked.ok
              ? `“${checked.fileName}”: ${checked.files} tệp đều khớp mã trong danh sách.`
              : `“${checked.fileName}” khác với danh sách KIEM-TRA.txt ở những chỗ sau.`
          }
          onClose={() => setChecked(null)}
        >
          <Faults {...checked} />
          <div className="dialog-acts">
            <Button onClick={() => setChecked(null)}>Đóng</Button>
          </div>
        </Dialog>
      )}
    </>
  );
}

function Faults({ changed, missing, added, isListWhole, isAsMade }: BundleCheck) {
  const isSame = changed.length + missing.length + added.length === 0;
  const lines = [
    ...changed.map((name) => `Đã đổi: ${name}`),
    ...missing.map((name) => `Thiếu: ${name}`),
    ...added.map((name) => `Thừa: ${name}`),
    ...(isListWhole ? [] : ['Danh sách KIEM-TRA.txt đã bị sửa.']),
    ...(isSame && isListWhole && !isAsMade
      ? ['Mọi tệp bên trong vẫn khớp mã, nhưng tệp .zip đã được nén lại hoặc bị sửa ở phần vỏ.']
      : []),
  ];
  if (lines.length === 0) return null;
  return (
    <ul>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
