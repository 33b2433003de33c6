import { useState } from 'react';
import { formatScreenDate } from '../../../shared/text/dates.ts';
import { host } from '../../api.ts';
import { useChange, useVerb } from '../../queries.ts';
import { Button } from '../../ui/button.tsx';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { localDay } from '../../ui/moments.ts';
import { useToast } from '../../ui/toast.tsx';

/** The session as a file, to be held on a machine that has not the book. */
export function TakeAlong({ id }: { id: number }) {
  const [isAsked, ask] = useState(false);
  const take = useChange('travel:take-along');
  const show = useToast();
  const { data } = useVerb('travel:state', {});
  const before = data?.away.find(({ sessionId }) => sessionId === id);
  const write = (): void =>
    take.mutate(
      { id },
      {
        onSuccess: async (file) => {
          ask(false);
          if ((await host.saveFile(file)) !== null) show('Đã ghi tệp mang theo');
        },
      },
    );
  return (
    <>
      <Button onClick={() => ask(true)}>Mang theo…</Button>
      {isAsked && (
        <FormDialog
          title="Mang theo buổi họp sang máy khác?"
          text="Buổi này, danh sách đảng viên, việc còn dở và bài chuyên đề được ghi vào một tệp .buoihop. Trên máy kia, mở tệp ấy để điểm danh và ghi ý kiến, không cần mạng; họp xong thì mang về."
          verb="Ghi tệp mang theo"
          isBusy={take.isPending}
          error={take.error?.message}
          onSubmit={write}
          onClose={() => ask(false)}
        >
          <p className="muted">
            Ngày sinh và ghi chú riêng về đảng viên không đi theo tệp. Sổ này nhớ buổi nào đang được mang
            theo.
          </p>
          {before !== undefined && (
            <p>
              Buổi này đang mang theo từ {formatScreenDate(localDay(before.leftAt))}. Ghi thêm một tệp là mang
              theo thêm một lần, nhận về riêng.
            </p>
          )}
        </FormDialog>
      )}
    </>
  );
}
