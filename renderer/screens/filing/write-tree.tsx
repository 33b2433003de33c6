/** The button that writes the tree to disk. A browser has no folders: there everything comes as a bundle. */
import type { FilingOverview } from '../../../shared/contract/filing.ts';
import { call, host } from '../../api.ts';
import { runInBackground } from '../../background.ts';
import { tellChanged } from '../../queries.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorNote } from '../../ui/page.tsx';
import { useToast } from '../../ui/toast.tsx';
import { useAttempt } from '../../ui/use-attempt.ts';

export function WriteTree({ overview: { folder, unwritten } }: { overview: FilingOverview }) {
  const { problem, isBusy, attempt } = useAttempt();
  const show = useToast();
  if (!host.capabilities.paths) return null;
  const write = async (into: string | null): Promise<void> => {
    const target = into ?? (await host.pickFolder({}));
    if (target === null) return;
    const { files, kept } = await runInBackground('Đang xuất hồ sơ', (hooks) =>
      call('export:archive', { folder: target }, hooks),
    );
    tellChanged();
    const left = kept.length === 0 ? '' : `, giữ nguyên ${kept.length} tệp đã được sửa tay`;
    show(`Hồ sơ có ${files.length} tệp${left}`);
  };
  return (
    <>
      {problem !== null && <ErrorNote message={problem} />}
      {folder !== null && (
        <Button disabled={isBusy} onClick={() => void attempt(() => write(null))}>
          Xuất vào thư mục khác
        </Button>
      )}
      <Button
        look={unwritten > 0 ? 'primary' : 'plain'}
        disabled={isBusy}
        title={folder ?? undefined}
        onClick={() => void attempt(() => write(folder))}
      >
        {folder === null ? 'Xuất hồ sơ ra thư mục' : 'Cập nhật hồ sơ đã xuất'}
      </Button>
    </>
  );
}
