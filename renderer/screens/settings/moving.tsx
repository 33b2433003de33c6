import { useState } from 'react';
import { formatScreenDate } from '../../../shared/text/dates.ts';
import { host } from '../../api.ts';
import { useChange, useVerb } from '../../queries.ts';
import { Button } from '../../ui/button.tsx';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { localDay, today } from '../../ui/moments.ts';
import { ErrorNote } from '../../ui/page.tsx';
import { useAttempt } from '../../ui/use-attempt.ts';

/** The whole book goes to another machine by one file; what stays here is told that it is a copy. */
export function Moving() {
  const { data } = useVerb('travel:state', {});
  const away = useChange('travel:move-away');
  const back = useChange('travel:move-back');
  const [isAsked, ask] = useState(false);
  const { problem, isBusy, attempt } = useAttempt();
  if (data === undefined || data.guest !== null) return null;
  const move = (): Promise<void> =>
    attempt(async () => {
      const file = host.capabilities.paths
        ? await host.pickSavePath({ fileName: `so-chuyen-de-${today()}.db` })
        : undefined;
      if (file === null) return;
      const { fileName, bytes } = await away.mutateAsync({ file });
      if (bytes !== null) await host.saveFile({ fileName, bytes });
      ask(false);
    });
  return (
    <section className="card" aria-labelledby="moving-title">
      <div className="settings-head">
        <h2 id="moving-title">Chuyển sang máy khác</h2>
        {data.movedAt === null ? (
          <Button onClick={() => ask(true)}>Chuyển sang máy khác…</Button>
        ) : (
          <Button disabled={back.isPending} onClick={() => back.mutate({})}>
            Dùng lại sổ này
          </Button>
        )}
      </div>
      {back.isError && <ErrorNote message={back.error.message} />}
      <p className="muted">
        {data.movedAt === null
          ? 'Đổi hẳn sang máy mới: cả sổ đi bằng một tệp. Chỉ ghi một buổi họp ở máy khác thì dùng “Mang theo” ở trang của buổi ấy.'
          : `Sổ đã chuyển ngày ${formatScreenDate(localDay(data.movedAt))}; đây chỉ còn là bản sao.`}
      </p>
      {isAsked && (
        <FormDialog
          title="Chuyển cả sổ sang máy khác?"
          text="Chương trình ghi cả sổ ra một tệp. Trên máy mới: mở chương trình, chọn “Phục hồi từ tệp sao lưu…”, rồi chọn tệp ấy. Sổ ở máy này vẫn còn, có dòng nhắc rằng đây chỉ là bản sao."
          verb="Ghi tệp và chuyển"
          isBusy={isBusy}
          error={problem}
          onSubmit={() => void move()}
          onClose={() => ask(false)}
        >
          {null}
        </FormDialog>
      )}
    </section>
  );
}
