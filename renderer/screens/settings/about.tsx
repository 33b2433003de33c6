import { useState } from 'react';
import { PROGRAM_VERSION, RELEASES } from '../../../shared/changelog.ts';
import { PRODUCT_NAME } from '../../../shared/strings.ts';
import { useChange } from '../../queries.ts';
import { routeTo } from '../../route.ts';
import { Button } from '../../ui/button.tsx';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { ErrorNote } from '../../ui/page.tsx';
import { Licences } from './licences.tsx';
import type { SectionProps } from './section.ts';
import { Updates } from './updates.tsx';

export function About({ overview }: SectionProps) {
  const [isAsking, setAsking] = useState(false);
  const remove = useChange('sample:remove');
  return (
    <>
      <section className="card form" aria-labelledby="about-title">
        <h2 id="about-title">
          {PRODUCT_NAME} {PROGRAM_VERSION}
        </h2>
        <p>
          Bàn biên tập của bí thư chi bộ: từ kế hoạch năm đến bài chuyên đề, buổi sinh hoạt, biên bản và văn
          bản ban hành.
        </p>
        <p className="muted">
          Mọi dữ liệu nằm trên máy này; ra mạng chỉ có bài gửi lên cổng thông tin đã thêm. Tài liệu bí mật nhà
          nước không soạn ở đây.
        </p>
        <p>
          <a href={routeTo('cai-dat', 've-chuong-trinh')}>Tờ thông tin cho người quản trị máy</a>
        </p>
      </section>
      <section className="card" aria-labelledby="changes-title">
        <h2 id="changes-title">Có gì mới</h2>
        {RELEASES.map(({ version, changes }) => (
          <section key={version}>
            <h3>Phiên bản {version}</h3>
            <ul className="release-changes">
              {changes.map((sentence) => (
                <li key={sentence}>{sentence}</li>
              ))}
            </ul>
          </section>
        ))}
      </section>
      <Updates />
      <Licences />
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
