import { useState } from 'react';
import type { UpdateState } from '../../../shared/contract/updating.ts';
import { call, host, isApiError } from '../../api.ts';
import { runInBackground } from '../../background.ts';
import { tellChanged, useChange, useVerb } from '../../queries.ts';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/field.tsx';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { ErrorNote } from '../../ui/page.tsx';
import { sizeWords } from '../../ui/size-words.ts';
import { useAttempt } from '../../ui/use-attempt.ts';

/** Where newer versions are looked for: off until somebody sets it. */
export function Updates() {
  const { data } = useVerb('update:source', {});
  const choose = useChange('update:choose-source');
  const [isTyping, setTyping] = useState(false);
  const [seen, setSeen] = useState<UpdateState | null>(null);
  const looking = useAttempt();
  const source = data?.source ?? null;
  const look = (): Promise<void> =>
    looking.attempt(async () => {
      setSeen(null);
      setSeen(await call('update:look', {}));
    });
  const setSource = (chosen: string | null): void => {
    setSeen(null);
    choose.mutate({ source: chosen }, { onSuccess: () => setTyping(false) });
  };
  const pick = async (): Promise<void> => {
    const folder = await host.pickFolder({});
    if (folder !== null) setSource(folder);
  };
  return (
    <section className="card" aria-labelledby="updates-title">
      <div className="settings-head">
        <h2 id="updates-title">Bản mới</h2>
        <span className="settings-acts">
          {source !== null && (
            <Button look="quiet" disabled={choose.isPending} onClick={() => setSource(null)}>
              Thôi tìm
            </Button>
          )}
          {host.capabilities.paths && <Button onClick={() => void pick()}>Chọn thư mục…</Button>}
          <Button onClick={() => setTyping(true)}>Gõ địa chỉ…</Button>
          {source !== null && (
            <Button look="primary" disabled={looking.isBusy} onClick={() => void look()}>
              Xem có bản mới không
            </Button>
          )}
        </span>
      </div>
      <p className={source === null ? 'muted' : 'licence-text'}>
        {source === null
          ? 'Đang tắt: chương trình không tìm bản mới ở đâu cả. Cơ quan có thư mục chung hoặc trang để bộ cài thì đặt ở đây; chỉ đặt nơi đồng chí tin.'
          : `Tìm ở: ${source}`}
      </p>
      {choose.isError && !isTyping && <ErrorNote message={choose.error.message} />}
      {looking.problem !== null && <ErrorNote message={looking.problem} />}
      <div role="status">
        {looking.isBusy && 'Đang xem…'}
        {seen !== null && source !== null && <Seen state={seen} />}
      </div>
      {isTyping && (
        <FormDialog
          title="Tìm bản mới ở đâu"
          text="Một địa chỉ https, hoặc đường dẫn một thư mục trên máy hay thư mục chung của cơ quan."
          verb="Tìm ở đây"
          isBusy={choose.isPending}
          error={choose.error?.message}
          onSubmit={(form) => setSource(String(form.get('source') ?? '').trim())}
          onClose={() => {
            choose.reset();
            setTyping(false);
          }}
        >
          <TextField label="Địa chỉ hoặc thư mục" name="source" defaultValue={source ?? ''} isRequired />
        </FormDialog>
      )}
    </section>
  );
}

function Seen({ state: { version, newer } }: { state: UpdateState }) {
  const [file, setFile] = useState<string | null>(null);
  const { problem, isBusy, attempt } = useAttempt();
  if (newer === null) return <p>Ở đó không có bản nào mới hơn bản đang dùng ({version}).</p>;
  const fetchIt = (): Promise<void> =>
    attempt(async () => {
      try {
        const fetched = await runInBackground('Đang lấy bộ cài', (hooks) =>
          call('update:fetch', { version: newer.version }, hooks),
        );
        setFile(fetched.file);
        tellChanged();
      } catch (error) {
        if (!isApiError(error, 'cancelled')) throw error;
      }
    });
  return (
    <div className="settings-list">
      <h3>Có phiên bản {newer.version}</h3>
      <ul className="release-changes">
        {newer.changes.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      {newer.installer === null ? (
        <p>Ở đó chưa có bộ cài cho máy này.</p>
      ) : (
        <div className="settings-acts settings-list">
          <Button disabled={isBusy} onClick={() => void fetchIt()}>
            Lấy bộ cài ({sizeWords(newer.installer.size)})
          </Button>
        </div>
      )}
      {problem !== null && <ErrorNote message={problem} />}
      {file !== null && (
        <p className="licence-text">
          Đã lưu bộ cài, đúng mã ghi ở nơi ấy: <b>{file}</b>. {installWords(file)} Sổ và các bản sao lưu giữ
          nguyên.
        </p>
      )}
    </div>
  );
}

/** What a person does with it; the program starts nothing by itself. */
function installWords(file: string): string {
  if (file.endsWith('.dmg')) return 'Đóng chương trình, mở tệp ấy rồi kéo chương trình vào Applications.';
  if (file.endsWith('.AppImage'))
    return 'Đóng chương trình, cho tệp ấy quyền chạy (Thuộc tính, Quyền) rồi mở nó thay cho tệp cũ.';
  return 'Đóng chương trình, mở tệp ấy rồi làm theo hướng dẫn.';
}
