import { useState } from 'react';
import type { PlaceState } from '../../../shared/contract/data.ts';
import { host } from '../../api.ts';
import { useChange, useVerb } from '../../queries.ts';
import { Button } from '../../ui/button.tsx';
import { Chip } from '../../ui/chip.tsx';
import { TextField } from '../../ui/field.tsx';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { momentWords } from '../../ui/moments.ts';
import { ErrorNote } from '../../ui/page.tsx';

/** Where backups go besides: what is lost with this machine is not lost there. */
export function SecondPlace() {
  const { data } = useVerb('backup:state', {});
  const choose = useChange('backup:choose-place');
  const [isTyping, setTyping] = useState(false);
  const place = data?.place ?? null;
  const pick = async (): Promise<void> => {
    if (!host.capabilities.paths) {
      setTyping(true);
      return;
    }
    const folder = await host.pickFolder({});
    if (folder !== null) choose.mutate({ folder });
  };
  return (
    <section className="card" aria-labelledby="place-title">
      <div className="settings-head">
        <h2 id="place-title">Nơi cất thứ hai</h2>
        <span className="settings-acts">
          {place !== null && (
            <Button look="quiet" onClick={() => choose.mutate({ folder: null })}>
              Thôi dùng
            </Button>
          )}
          <Button disabled={choose.isPending} onClick={() => void pick()}>
            {place === null ? 'Chọn USB hoặc thư mục…' : 'Đổi nơi…'}
          </Button>
        </span>
      </div>
      {choose.isError && !isTyping && <ErrorNote message={choose.error.message} />}
      {place === null ? (
        <p className="muted">
          Chưa chọn. Máy hỏng hoặc mất thì các bản sao lưu trên máy cũng mất theo: hãy chọn một USB, ổ cứng
          rời hoặc thư mục mạng. Cắm vào là chương trình tự chép bản mới nhất sang.
        </p>
      ) : (
        <Chosen place={place} />
      )}
      {isTyping && (
        <FormDialog
          title="Nơi cất thứ hai"
          text="Gõ đường dẫn của USB hoặc thư mục trên máy đang chạy chương trình."
          verb="Dùng nơi này"
          isBusy={choose.isPending}
          error={choose.error?.message}
          onSubmit={(form) =>
            choose.mutate({ folder: String(form.get('folder') ?? '') }, { onSuccess: () => setTyping(false) })
          }
          onClose={() => {
            choose.reset();
            setTyping(false);
          }}
        >
          <TextField label="Đường dẫn" name="folder" isRequired />
        </FormDialog>
      )}
    </section>
  );
}

function Chosen({ place }: { place: PlaceState }) {
  const { folder, isReached, isCurrent, reachedAt, copies, trouble } = place;
  return (
    <>
      <p>
        <b>{folder}</b>{' '}
        <Chip tone={isReached ? (isCurrent ? 'ok' : 'warn') : 'plain'}>
          {isReached ? (isCurrent ? 'đang cắm, có bản mới nhất' : 'đang cắm') : 'không thấy'}
        </Chip>
      </p>
      <p className="muted">
        {copies === null
          ? `Không thấy nơi ấy; lần cuối dùng được: ${momentWords(reachedAt)}. Cắm vào là tự chép.`
          : `${copies} bản ở đó.`}
      </p>
      {trouble !== '' && <ErrorNote message={`Chưa chép được sang nơi thứ hai. ${trouble}`} />}
    </>
  );
}
