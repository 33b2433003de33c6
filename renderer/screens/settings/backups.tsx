import { useState } from 'react';
import type { BackupFile } from '../../../shared/contract/data.ts';
import { RestoreDialog, RestoreFromFile } from '../../acts/restore-dialog.tsx';
import { call, host } from '../../api.ts';
import { useChange, useVerb } from '../../queries.ts';
import { Button } from '../../ui/button.tsx';
import { momentWords, today } from '../../ui/moments.ts';
import { ErrorNote, Waiting } from '../../ui/page.tsx';
import { sizeWords } from '../../ui/size-words.ts';
import { useToast } from '../../ui/toast.tsx';
import { useAttempt } from '../../ui/use-attempt.ts';
import { DataCheck } from './data-check.tsx';
import { Harm } from './harm.tsx';
import { Moving } from './moving.tsx';
import { SecondPlace } from './second-place.tsx';

/** What is kept against a bad day, and the way back. */
export function Backups() {
  const list = useVerb('backup:list', {});
  const run = useChange('backup:run');
  const [chosen, choose] = useState<BackupFile | null>(null);
  const show = useToast();
  const backups = list.data;
  const saving = useAttempt();
  const create = useChange('backup:create');
  const saveToFile = (): Promise<void> =>
    saving.attempt(async () => {
      if (host.capabilities.paths) {
        const file = await host.pickSavePath({ fileName: `so-chuyen-de-${today()}.db` });
        if (file === null) return;
        await create.mutateAsync({ file });
        show('Đã lưu một bản sao lưu');
      } else {
        await host.saveFile(await call('backup:render', {}));
      }
    });
  const failed = list.error?.message ?? run.error?.message ?? saving.problem;
  return (
    <>
      <Harm />
      <section className="card" aria-labelledby="backups-title">
        <div className="settings-head">
          <h2 id="backups-title">Sao lưu</h2>
          <Button look="primary" disabled={run.isPending} onClick={() => run.mutate({})}>
            Sao lưu ngay
          </Button>
        </div>
        <p className="muted">
          Mỗi ngày có thay đổi, chương trình tự sao lưu một lần trong lúc mở, và khi đóng nếu đã làm nhiều.
          Mỗi bản là toàn bộ sổ. Bản tự sao lưu đã cũ được dọn dần, bản do người bấm thì giữ lại.
        </p>
        {failed !== null && <ErrorNote message={failed} />}
        {list.isPending && <Waiting what="danh sách sao lưu" />}
        {backups?.length === 0 && <p className="settings-none">Chưa có bản sao lưu nào.</p>}
        <ul className="entries settings-list">
          {backups?.map((backup) => (
            <li key={backup.file}>
              <span className="numbers">
                {momentWords(backup.at)}
                <span className="small muted settings-about">{sizeWords(backup.size)}</span>
              </span>
              <Button
                onClick={() => choose(backup)}
                aria-label={`Phục hồi bản sao lưu ${momentWords(backup.at)}`}
              >
                Phục hồi
              </Button>
            </li>
          ))}
        </ul>
        <div className="settings-acts settings-list">
          <Button onClick={() => void saveToFile()}>Lưu một bản ra tệp…</Button>
          <RestoreFromFile onDone={() => show('Đã phục hồi sổ')} />
        </div>
      </section>
      <SecondPlace />
      <Moving />
      <DataCheck />
      {chosen !== null && (
        <RestoreDialog
          given={{ file: chosen.file }}
          name={`bản sao lưu ${momentWords(chosen.at)}`}
          onClose={() => choose(null)}
          onDone={() => show('Đã phục hồi sổ')}
        />
      )}
    </>
  );
}
