/** She pressed the portal's own button: where the article stands now goes into the history. */
import { type FormEvent, useState } from 'react';
import type { EditingPageFacts } from '../../../shared/contract/filling.ts';
import { host } from '../../api.ts';
import { useChange } from '../../queries.ts';
import { Button } from '../../ui/button.tsx';
import { LongField } from '../../ui/long-field.tsx';
import { ErrorNote } from '../../ui/page.tsx';

interface PostedArticleProps {
  outboxId: number;
  article: NonNullable<EditingPageFacts['article']>;
  /** Addresses the page tells of, the likeliest first. */
  found: readonly string[];
  /** Its editing page; '' where that was not seen. */
  editedAt: string;
}

export function PostedArticle({ outboxId, article, found, editedAt }: PostedArticleProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const close = useChange('outbox:close-by-hand');
  const handover = useChange('outbox:handover');
  const seen = found[0] ?? '';
  const address = typed ?? (seen || (article.address ?? ''));
  if (article.isDone)
    return (
      <section className="card form" aria-labelledby="posted">
        <h2 id="posted">Đã ghi là đã đăng</h2>
        <p className="editing-address">{article.address}</p>
      </section>
    );
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    close.mutate({ id: outboxId, address, editedAt });
  };
  const failed = close.error ?? handover.error;
  return (
    <form className="card form" aria-labelledby="posted" onSubmit={submit}>
      <h2 id="posted">{seen === '' || typed !== null ? 'Sau khi tự bấm đăng' : 'Bài đã đăng ở đây?'}</h2>
      <p>
        Xem lại bài trên trang rồi tự bấm nút lưu hay đăng của cổng; chương trình không bấm thay. Ảnh và tệp
        kèm:{' '}
        <Button
          look="link"
          onClick={() =>
            handover.mutate({ id: outboxId }, { onSuccess: (given) => void host.saveFile(given) })
          }
        >
          lưu gói bàn giao
        </Button>{' '}
        rồi chọn trên trang.
      </p>
      <LongField label="Địa chỉ bài đã đăng" rows={2} value={address} onChange={setTyped} />
      {failed !== null && <ErrorNote message={failed.message} />}
      <div className="portal-acts">
        <Button type="submit" disabled={address.trim() === '' || close.isPending}>
          Ghi là đã đăng
        </Button>
      </div>
    </form>
  );
}
