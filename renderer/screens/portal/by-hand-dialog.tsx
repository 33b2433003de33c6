/** Handing an article over to whoever posts it, and writing down where it stands. */
import { type FormEvent, useState } from 'react';
import type { OutboxView } from '../../../shared/contract/publishing.ts';
import { host } from '../../api.ts';
import { useChange } from '../../queries.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { LongField } from '../../ui/long-field.tsx';
import { ErrorNote } from '../../ui/page.tsx';
import { useToast } from '../../ui/toast.tsx';
import { useAttempt } from '../../ui/use-attempt.ts';

export function ByHandDialog({ row, onClose }: { row: OutboxView; onClose: () => void }) {
  const [address, setAddress] = useState(row.address ?? '');
  const handover = useChange('outbox:handover');
  const close = useChange('outbox:close-by-hand');
  const toast = useToast();
  const isWithdrawal = row.action === 'withdraw';
  const { problem, isBusy, attempt } = useAttempt();
  const canFill = host.capabilities.editingPage && row.host !== '';
  const failed = handover.error?.message ?? close.error?.message ?? problem;

  const copy = (kind: 'html' | 'text'): void =>
    handover.mutate(
      { id: row.id },
      {
        onSuccess: (given) =>
          void host
            .copyText({ text: given[kind] })
            .then(() => toast(kind === 'html' ? 'Đã chép mã HTML của bài' : 'Đã chép chữ của bài')),
      },
    );
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    close.mutate(
      { id: row.id, address },
      {
        onSuccess: () => {
          toast(isWithdrawal ? 'Đã ghi là gỡ xong' : 'Đã ghi địa chỉ bài đã đăng');
          onClose();
        },
      },
    );
  };
  return (
    <Dialog
      title={isWithdrawal ? `Nhờ gỡ bài khỏi ${row.portal}` : `Bàn giao bài cho ${row.portal}`}
      text={
        isWithdrawal
          ? 'Nhờ người quản trị cổng gỡ bài, xong thì ghi lại ở đây.'
          : 'Gói bàn giao có bài sạch, chữ thường, bản Word, ảnh và danh mục các ô theo thứ tự của cổng.'
      }
      onClose={onClose}
    >
      {row.address !== null && <p className="small">Địa chỉ đã ghi: {row.address}</p>}
      {!isWithdrawal && (
        <div className="portal-acts">
          {canFill && (
            <Button
              look="primary"
              disabled={isBusy}
              onClick={() =>
                void attempt(async () => {
                  await host.openEditingPage({ portalId: row.portalId, outboxId: row.id });
                  onClose();
                })
              }
            >
              Mở trang soạn bài của cổng
            </Button>
          )}
          <Button
            look={canFill ? 'plain' : 'primary'}
            disabled={handover.isPending}
            onClick={() =>
              handover.mutate({ id: row.id }, { onSuccess: (given) => void host.saveFile(given) })
            }
          >
            Lưu gói bàn giao
          </Button>
          <Button onClick={() => copy('html')}>Chép HTML</Button>
          <Button onClick={() => copy('text')}>Chép chữ</Button>
        </div>
      )}
      {!isWithdrawal && !canFill && <p className="small muted">{whyNotFilled(row.host)}</p>}
      <form className="form" onSubmit={submit}>
        {!isWithdrawal && (
          <LongField
            label="Địa chỉ bài đã đăng"
            rows={1}
            hint="Dán địa chỉ trang của bài, bắt đầu bằng https://"
            value={address}
            onChange={setAddress}
          />
        )}
        {failed !== null && <ErrorNote message={failed} />}
        <div className="dialog-acts">
          <Button type="submit" disabled={close.isPending || (!isWithdrawal && address.trim() === '')}>
            {isWithdrawal ? 'Đã gỡ xong' : 'Ghi là đã đăng'}
          </Button>
          <Button onClick={onClose}>Đóng</Button>
        </div>
      </form>
    </Dialog>
  );
}

/** Where the form cannot be filled in, the package is the way. */
function whyNotFilled(address: string): string {
  return host.capabilities.editingPage && address === ''
    ? 'Ghi địa chỉ của cổng ở “Các cổng” thì mở được trang soạn bài của cổng ngay ở đây và điền hộ.'
    : 'Điền hộ biểu mẫu của cổng chỉ làm được trong cửa sổ chương trình; ở trình duyệt, hãy dùng gói bàn giao.';
}
