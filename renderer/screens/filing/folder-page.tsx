/** One part of the tree: what is to be mended, its index, and what is made of it. */
import { Printer } from 'lucide-react';
import { useState } from 'react';
import type { FiledPaper, FolderView } from '../../../shared/contract/filing.ts';
import { formatScreenDate } from '../../../shared/text/dates.ts';
import { printPages } from '../../acts/print-pages.ts';
import { call, host } from '../../api.ts';
import { runInBackground } from '../../background.ts';
import { useCommand } from '../../commands.ts';
import { useVerb } from '../../queries.ts';
import { routeTo } from '../../route.ts';
import { Button } from '../../ui/button.tsx';
import { documentName } from '../../ui/document-name.ts';
import { ErrorNote, Waiting } from '../../ui/page.tsx';
import { useAttempt } from '../../ui/use-attempt.ts';
import { CompareDialog } from './compare-dialog.tsx';
import { placeTitle, type ShownPlace, STATE_WORDS } from './filing-view.ts';
import { MendList } from './mend-list.tsx';

interface FolderPageProps {
  place: ShownPlace;
  /** Whether the tree was ever written. */
  hasTree: boolean;
}

export function FolderPage({ place, hasTree }: FolderPageProps) {
  const folder = useVerb('filing:folder', place);
  const [compared, setCompared] = useState<FiledPaper | null>(null);
  const { problem, isBusy, attempt } = useAttempt();
  const papers = folder.data?.papers ?? [];
  const print = (): void =>
    void attempt(() =>
      runInBackground('Đang chuẩn bị in', async (hooks) =>
        printPages(await call('filing:print', place, hooks), () => host.print({})),
      ),
    );
  useCommand('print', papers.length === 0 ? null : print);
  if (folder.error !== null)
    return <ErrorNote message={folder.error.message} onRetry={() => void folder.refetch()} />;
  if (folder.data === undefined) return <Waiting what="phần hồ sơ này" />;
  const take = (what: 'index' | 'index-sheet' | 'cover'): void =>
    void attempt(async () => {
      await host.saveFile(await call('filing:hand-out', { ...place, what }));
    });
  return (
    <section className="filing-folder" aria-labelledby="filing-folder">
      <header className="filing-head">
        <div className="page-title">
          <h2 id="filing-folder">{placeTitle(place)}</h2>
          <p className="muted">{aboutWords(folder.data)}</p>
        </div>
        {papers.length > 0 && (
          <div className="page-acts">
            <Button size="medium" disabled={isBusy} onClick={() => take('index')}>
              Mục lục Word
            </Button>
            <Button size="medium" disabled={isBusy} onClick={() => take('index-sheet')}>
              Mục lục Excel
            </Button>
            <Button size="medium" disabled={isBusy} onClick={() => take('cover')}>
              Bìa hồ sơ
            </Button>
            <Button size="medium" disabled={isBusy} onClick={print}>
              <Printer aria-hidden="true" /> In cả hồ sơ
            </Button>
          </div>
        )}
      </header>
      {problem !== null && <ErrorNote message={problem} />}
      <MendList view={folder.data} onCompare={setCompared} />
      {papers.length > 0 && <Index papers={papers} hasTree={hasTree} />}
      {compared !== null && <CompareDialog paper={compared} onClose={() => setCompared(null)} />}
    </section>
  );
}

/** "9 văn bản, 50 tờ, từ 11/9/2026 đến 29/9/2026" */
function aboutWords({ papers, sheets }: FolderView): string {
  if (papers.length === 0) return 'Chưa có văn bản nào đã ban hành';
  const days = papers.map(({ date }) => date).filter((date) => date !== null);
  const [from, to] = [days.at(0), days.at(-1)];
  const span =
    from === undefined || to === undefined
      ? ''
      : `, từ ${formatScreenDate(from)} đến ${formatScreenDate(to)}`;
  return `${papers.length} văn bản, ${sheets} tờ${span}`;
}

function Index({ papers, hasTree }: { papers: readonly FiledPaper[]; hasTree: boolean }) {
  return (
    <table className="list">
      <caption className="spoken">Mục lục</caption>
      <thead>
        <tr>
          <th scope="col">TT</th>
          <th scope="col">Số, ký hiệu</th>
          <th scope="col">Ngày</th>
          <th scope="col">Tên loại, trích yếu</th>
          <th scope="col">Tờ</th>
          {hasTree && <th scope="col">Tệp</th>}
        </tr>
      </thead>
      <tbody>
        {papers.map(({ id, kind, symbol, date, title, sheets, state }, at) => (
          <tr key={id}>
            <td className="numbers muted">{at + 1}</td>
            <td className="filing-symbol">{symbol === '' ? '–' : symbol}</td>
            <td className="numbers">{date === null ? '' : formatScreenDate(date)}</td>
            <td>
              <a className="list-name" href={routeTo('soan-thao', id)}>
                {documentName({ kind, title })}
              </a>
            </td>
            <td className="numbers">{sheets}</td>
            {hasTree && (
              <td className={state === 'current' || state === 'none' ? 'muted' : 'filing-late'}>
                {state === 'current' && '✓ '}
                {STATE_WORDS[state]}
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
