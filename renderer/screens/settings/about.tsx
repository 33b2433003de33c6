import { useState } from 'react';
import { PRODUCT_NAME } from '../../../shared/strings.ts';
import { useChange } from '../../queries.ts';
import { Button } from '../../ui/button.tsx';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { ErrorNote } from '../../ui/page.tsx';
import type { SectionProps } from './section.ts';

export function About({ overview }: SectionProps) {
  const [isAsking, setAsking] = useState(false);
  const remove = useChange('sample:remove');
  return (
    <>
      <section className="card form" aria-labelledby="about-title">
        <h2 id="about-title">{PRODUCT_NAME}</h2>
        <p>
          Bàn biên tập của bí thư chi bộ: từ kế hoạch năm đến bài chuyên đề, buổi sinh hoạt, biên bản và văn
          bản ban hành.
        </p>
        <p className="muted">
          Mọi dữ liệu nằm trên máy này; chương trình không gửi gì ra mạng. Tài liệu bí mật nhà nước không soạn
          ở đây.
        </p>
      </section>
      {overview.isSample && (
        <section className="card form" aria-labelledby="sample-title">
          <h2 id="sample-title">Chi bộ mẫu</h2>
          <p className="muted">Sổ đang mở là chi bộ mẫu. Xoá nó đi để tạo chi bộ của đồng chí.</p>
          {remove.isError && <ErrorNote message={remove.error.message} />}
          <div>
            <Button disabled={remove.isPending} onClick={() => setAsking(true)}>
              Xoá chi bộ mẫu
            </Button>
          </div>
        </section>
      )}
      {isAsking && (
        <ConfirmDialog
          title="Xoá chi bộ mẫu?"
          text="Mọi thứ của chi bộ mẫu, kể cả những gì đã sửa trong đó, sẽ không còn."
          verb="Xoá chi bộ mẫu"
          onClose={() => setAsking(false)}
          onConfirm={() => remove.mutate({})}
        />
      )}
    </>
  );
}
