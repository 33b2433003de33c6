/** The first start: see the sample cell, or begin one's own. */
import { useState } from 'react';
import { PRODUCT_NAME } from '../../../shared/strings.ts';
import { BundleCheckButton } from '../../acts/bundle-check.tsx';
import { RestoreFromFile } from '../../acts/restore-dialog.tsx';
import { OpenSessionFile } from '../../acts/travel/open-session-file.tsx';
import { useChange } from '../../queries.ts';
import { routeTo } from '../../route.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorNote } from '../../ui/page.tsx';
import { CellWizard } from './cell-wizard.tsx';
import './first-run.css';

export function FirstRun() {
  const [isOwn, setOwn] = useState(false);
  const sample = useChange('sample:create');
  return (
    <main className={isOwn ? 'first-run first-run-form' : 'first-run'}>
      <h1>{PRODUCT_NAME}</h1>
      {isOwn ? (
        <CellWizard onBack={() => setOwn(false)} />
      ) : (
        <>
          <p className="first-run-lead">
            Từ một kế hoạch năm đến bài chuyên đề, giấy mời, biên bản, nghị quyết, báo cáo: tên và ngày chỉ gõ
            một lần, văn bản ra đúng thể thức của Đảng.
          </p>
          <p className="muted">Mọi thứ nằm trên máy này, không cần mạng.</p>
          {sample.isError && <ErrorNote message={sample.error.message} />}
          <div className="first-run-acts">
            <Button look="primary" onClick={() => setOwn(true)}>
              Tạo chi bộ của tôi
            </Button>
            <Button disabled={sample.isPending} onClick={() => sample.mutate({ isOfToday: true })}>
              {sample.isPending ? 'Đang tạo chi bộ mẫu…' : 'Xem chi bộ mẫu'}
            </Button>
            <RestoreFromFile />
          </div>
          <p className="small muted">Chi bộ mẫu là người và việc hư cấu, xoá được bằng một nút.</p>
          <p>
            Chỉ cần đọc và góp ý cho văn bản được gửi đến?{' '}
            <a href={routeTo('ra-soat', 'mo-goi')}>Mở gói góp ý</a>
          </p>
          <p>
            Ghi buổi họp của một sổ ở máy khác?{' '}
            <OpenSessionFile label="Mở buổi họp mang theo…" offersGuests />
          </p>
          <p>
            Nhận gói hồ sơ của một chi bộ? <BundleCheckButton />
          </p>
        </>
      )}
    </main>
  );
}
