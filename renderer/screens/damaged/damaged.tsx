/** In the place of everything, when the book cannot be opened: one button that brings a good backup back. */
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { BookSurvey, SurveyedBackup } from '../../../shared/contract/rescue.ts';
import { PRODUCT_NAME } from '../../../shared/strings.ts';
import { contentsWords } from '../../acts/backup-contents.ts';
import { RestoreDialog, RestoreFromFile } from '../../acts/restore-dialog.tsx';
import { type ApiError, call } from '../../api.ts';
import { queryClient, useChange } from '../../queries.ts';
import { parseRoute, routeTo } from '../../route.ts';
import { finishStep } from '../../step-done.ts';
import { Button } from '../../ui/button.tsx';
import { momentWords } from '../../ui/moments.ts';
import { ErrorNote, Waiting } from '../../ui/page.tsx';
import { sizeWords } from '../../ui/size-words.ts';
import './damaged.css';
import { SinceBackup } from './since-backup.tsx';

/** `message`: what the book was refused with. */
export function Damaged({ message }: { message: string }) {
  const survey = useQuery<BookSurvey, ApiError>({
    queryKey: ['backup:survey'],
    queryFn: ({ signal }) => call('backup:survey', {}, { signal }),
    staleTime: Number.POSITIVE_INFINITY,
    refetchOnWindowFocus: false,
  });
  const best = survey.data?.backups.find(({ state }) => state === 'good');
  return (
    <main className="damaged">
      <header>
        <b>{best?.contents?.cell ?? ''}</b>
        <span>{PRODUCT_NAME}</span>
      </header>
      {survey.isPending && <Waiting what="các bản sao lưu để xem bản nào còn tốt" />}
      {survey.isError && (
        <>
          <ErrorNote message={message} />
          <ErrorNote message={survey.error.message} onRetry={() => void survey.refetch()} />
        </>
      )}
      {survey.data !== undefined && <Ways survey={survey.data} best={best} />}
    </main>
  );
}

function Ways({ survey, best }: { survey: BookSurvey; best: SurveyedBackup | undefined }) {
  const others = survey.backups.filter((backup) => backup !== best);
  return (
    <div className="damaged-ways">
      <section>
        <h1>
          {survey.state === 'gone' ? 'Không thấy tệp sổ.' : 'Sổ bị hỏng nên chưa mở.'}
          <br />
          {best === undefined ? noneWords(survey) : 'Có bản sao lưu còn tốt.'}
        </h1>
        <p className="damaged-say">
          {survey.state === 'gone'
            ? `Tệp “${survey.file}” đã bị xoá hoặc chuyển đi nơi khác. Nếu biết nó ở đâu, hãy đặt lại chỗ cũ rồi bấm Thử mở lại.`
            : `Một phần tệp “${survey.file}” không đọc lại được. Chưa có gì bị xoá; tệp hỏng được giữ nguyên, khi phục hồi thì được chép vào thư mục sao lưu.`}
        </p>
        {best !== undefined && <Best backup={best} />}
        <div className="damaged-acts">
          <RestoreFromFile label="Chọn tệp khác (USB, ổ mạng)…" onDone={() => tellRestored('tệp đã chọn')} />
          <Button look="quiet" onClick={() => void queryClient.invalidateQueries()}>
            Thử mở lại
          </Button>
        </div>
        {others.length > 0 && <Others backups={others} isOpen={best === undefined} />}
      </section>
      <SinceBackup survey={survey} best={best} />
    </div>
  );
}

/** Told in the book that is there again: where it came from, where the other one is, what is to be looked at. */
function tellRestored(from: string, kept: string | null = null): void {
  const { screen, rest } = parseRoute(location.hash);
  finishStep({
    place: [screen, rest[0] ?? ''],
    asked: null,
    done: `Đã phục hồi sổ từ ${from}`,
    about: kept === null ? 'Tệp cũ được giữ trong thư mục sao lưu.' : `Tệp cũ được giữ ở ${kept}.`,
    ways: [{ label: 'Xem nhật ký', href: routeTo('nhat-ky') }],
  });
}

/** Only what was looked at is told as not there. */
function noneWords({ backups }: BookSurvey): string {
  return backups.length === 0
    ? 'Trong thư mục của sổ không có bản sao lưu.'
    : `Cả ${backups.length} bản trong thư mục sao lưu đều hỏng.`;
}

function Best({ backup }: { backup: SurveyedBackup }) {
  const restore = useChange('backup:restore');
  return (
    <>
      <div className="damaged-best">
        <div>
          <p className="damaged-big">Bản sao lưu {momentWords(backup.at)}</p>
          {backup.contents !== null && (
            <p className="muted">{contentsWords(backup.contents)} · đã đọc lại toàn bộ, còn tốt</p>
          )}
        </div>
        <Button
          look="primary"
          disabled={restore.isPending}
          onClick={() =>
            void restore.mutateAsync({ file: backup.file }).then(
              ({ kept }) => tellRestored(`bản sao lưu ${momentWords(backup.at)}`, kept),
              // What is refused stands below.
              () => undefined,
            )
          }
        >
          {restore.isPending ? 'Đang phục hồi…' : `Phục hồi từ bản ${momentWords(backup.at)}`}
        </Button>
      </div>
      {restore.isError && <ErrorNote message={restore.error.message} />}
      <p className="small muted">
        Xong vẫn quay lại được: tệp hỏng và bản này đều được giữ. Cổng thông tin tạm dừng đến khi xem lại.
      </p>
    </>
  );
}

const STATE_WORDS = { good: 'còn tốt', damaged: 'hỏng', unseen: 'chưa xem' } as const;

function Others({ backups, isOpen }: { backups: readonly SurveyedBackup[]; isOpen: boolean }) {
  const [chosen, choose] = useState<SurveyedBackup | null>(null);
  return (
    <details open={isOpen}>
      <summary>Chọn bản khác ({backups.length})</summary>
      <ul className="entries damaged-others">
        {backups.map((backup) => (
          <li key={backup.file}>
            <span className="numbers">
              {momentWords(backup.at)}{' '}
              <span className="small muted">
                {sizeWords(backup.size)} · {STATE_WORDS[backup.state]}
              </span>
            </span>
            {backup.state !== 'damaged' && (
              <Button
                size="medium"
                aria-label={`Xem và phục hồi bản ${momentWords(backup.at)}`}
                onClick={() => choose(backup)}
              >
                Xem và phục hồi
              </Button>
            )}
          </li>
        ))}
      </ul>
      {chosen !== null && (
        <RestoreDialog
          given={{ file: chosen.file }}
          name={`bản ${momentWords(chosen.at)}`}
          onClose={() => choose(null)}
          onDone={() => tellRestored(`bản ${momentWords(chosen.at)}`)}
        />
      )}
    </details>
  );
}
