/** What an update from the session or the plan would change, shown before it is done. */
import type { Document } from '../../../shared/domain/document.ts';
import { HEAD_FIELD_NAMES, PART_NAMES, PART_STATE_NAMES } from '../../../shared/strings.ts';
import { useChange, useVerb } from '../../queries.ts';
import { Button } from '../../ui/button.tsx';
import { Chip } from '../../ui/chip.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ErrorNote, Waiting } from '../../ui/page.tsx';
import { TextDiff } from '../../ui/text-diff.tsx';
import { useToast } from '../../ui/toast.tsx';

export function RefreshDialog({ document, onClose }: { document: Document; onClose: () => void }) {
  const { id } = document;
  const preview = useVerb('document:preview-refresh', { id });
  const refresh = useChange('document:refresh');
  const toast = useToast();
  const told = (preview.data?.parts ?? []).filter(
    ({ state, needsAttention }) => state !== 'unchanged' && (state !== 'kept' || needsAttention),
  );
  const head = preview.data?.head ?? [];
  const isChange = head.length > 0 || told.some(({ state }) => state !== 'kept' && state !== 'left-out');
  const failed = preview.error ?? refresh.error;
  return (
    <Dialog
      title="Cập nhật từ dữ liệu gốc?"
      text="Phần chưa ai sửa được viết lại theo buổi họp hoặc kế hoạch. Phần đã sửa tay giữ nguyên."
      onClose={onClose}
      isWide
    >
      {failed !== null && <ErrorNote message={failed.message} />}
      {preview.isPending && <Waiting what="các thay đổi" />}
      {preview.data !== undefined && told.length + head.length === 0 && (
        <p>Văn bản đã khớp với dữ liệu, không có gì phải cập nhật.</p>
      )}
      <div>
        {head.length > 0 && (
          <section className="part-change">
            <h3>
              Thông tin văn bản <Chip tone="info">{PART_STATE_NAMES.refreshed}</Chip>
            </h3>
            <p>Theo dữ liệu gốc: {head.map((field) => HEAD_FIELD_NAMES[field]).join(', ')}.</p>
          </section>
        )}
        {told.map(({ key, state, before, proposed, needsAttention }) => (
          <section key={key} className="part-change">
            <h3>
              {PART_NAMES[key] ?? key}{' '}
              <Chip tone={needsAttention ? 'warn' : 'info'}>{PART_STATE_NAMES[state]}</Chip>
            </h3>
            <TextDiff before={before} after={proposed} />
          </section>
        ))}
      </div>
      <div className="dialog-acts">
        {isChange && (
          <Button
            look="primary"
            disabled={refresh.isPending}
            onClick={() =>
              refresh.mutate(
                { id },
                {
                  onSuccess: () => {
                    toast('Đã cập nhật từ dữ liệu gốc');
                    onClose();
                  },
                },
              )
            }
          >
            Cập nhật
          </Button>
        )}
        <Button onClick={onClose}>{isChange ? 'Để nguyên' : 'Đóng'}</Button>
      </div>
    </Dialog>
  );
}
