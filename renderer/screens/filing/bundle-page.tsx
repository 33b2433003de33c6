/** Gói nộp cấp uỷ: a year or a term as one zip, with what is to be known before it goes out. */
import { useState } from 'react';
import type { Bundle, FilingOverview } from '../../../shared/contract/filing.ts';
import { printPages } from '../../acts/print-pages.ts';
import { type CallOptions, call, host, isApiError } from '../../api.ts';
import { runInBackground, useBackgroundWork } from '../../background.ts';
import { tellChanged, useVerb } from '../../queries.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorNote, Waiting } from '../../ui/page.tsx';
import { useAttempt } from '../../ui/use-attempt.ts';
import { termTitle } from './filing-view.ts';

interface BundleScope {
  termId: number | null;
  /** Null for the whole term. */
  year: number | null;
}

const WORK = 'Đang đóng gói hồ sơ';

/** Each paper as this window prints it, one after another. */
async function printAll(
  ids: readonly number[],
  { signal, onProgress }: CallOptions,
): Promise<{ id: number; pdf: Uint8Array }[]> {
  const pdfs: { id: number; pdf: Uint8Array }[] = [];
  for (const id of ids) {
    const { pages } = await call('export:pages', { id }, signal === undefined ? {} : { signal });
    await printPages(pages, async () => {
      const pdf = await host.makePdf({});
      if (pdf !== null) pdfs.push({ id, pdf });
    });
    onProgress?.(pdfs.length, ids.length, '');
  }
  return pdfs;
}

export function BundlePage({ overview }: { overview: FilingOverview }) {
  const scopes = overview.terms.flatMap((term) => [
    ...term.years.map(({ year }) => ({
      scope: { termId: term.termId, year },
      name: `Năm ${year} (${termTitle(term).toLowerCase()})`,
    })),
    { scope: { termId: term.termId, year: null }, name: `Cả ${termTitle(term).toLowerCase()}` },
  ]);
  const [chosen, setChosen] = useState(0);
  const { scope } = scopes[chosen] ?? { scope: { termId: null, year: null } };
  return (
    <section className="filing-bundle" aria-label="Gói nộp cấp uỷ">
      <label>
        Đóng gói{' '}
        <select
          className="input filing-scope"
          value={chosen}
          onChange={({ target }) => setChosen(target.selectedIndex)}
        >
          {scopes.map(({ name }, at) => (
            <option key={name} value={at}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <BundleDesk key={`${scope.termId} ${scope.year}`} scope={scope} />
    </section>
  );
}

function BundleDesk({ scope }: { scope: BundleScope }) {
  const plan = useVerb('filing:plan-bundle', scope);
  const work = useBackgroundWork();
  const [made, setMade] = useState<Omit<Bundle, 'bytes'> | null>(null);
  const [hasPdf, setPdf] = useState(host.capabilities.pdf);
  const { problem, isBusy, attempt } = useAttempt();
  const own = work?.what === WORK ? work : null;
  if (plan.error !== null) return <ErrorNote message={plan.error.message} />;
  if (plan.data === undefined) return <Waiting what="gói" />;
  const { papers, paperIds, ready } = plan.data;
  const make = async (): Promise<void> => {
    const fileName = `Goi ho so ${scope.year === null ? 'nhiem ky' : `nam ${scope.year}`}.zip`;
    const file = host.capabilities.paths ? await host.pickSavePath({ fileName }) : null;
    if (host.capabilities.paths && file === null) return;
    try {
      const { bytes, ...bundle } = await runInBackground(WORK, async (hooks) => {
        const pdfs = hasPdf ? await printAll(paperIds, hooks) : [];
        return call('filing:bundle', { ...scope, file, replace: file !== null, pdfs }, hooks);
      });
      if (bytes !== null) await host.saveFile({ fileName: bundle.fileName, bytes });
      setMade(bundle);
    } catch (error) {
      if (!isApiError(error, 'cancelled')) throw error;
    } finally {
      tellChanged();
    }
  };
  const { folders, notices } = made ?? plan.data;
  return (
    <>
      <div className="filing-progress">
        <p className="filing-figure">
          <b className="numbers">{own?.done ?? (made === null ? ready : papers)}</b> trên {papers} văn bản
        </p>
        <progress
          aria-label="Đã đóng gói"
          max={papers}
          value={own?.done ?? (made === null ? ready : papers)}
        />
        {own === null ? (
          <Button look="primary" disabled={isBusy} onClick={() => void attempt(make)}>
            {ready > 0 && made === null ? 'Đóng gói tiếp' : 'Đóng gói nộp cấp uỷ'}
          </Button>
        ) : (
          <Button onClick={own.stop}>Dừng, giữ phần đã xong</Button>
        )}
      </div>
      {host.capabilities.pdf && (
        <label>
          <input type="checkbox" checked={hasPdf} onChange={({ target }) => setPdf(target.checked)} /> Kèm bản
          PDF của từng văn bản
        </label>
      )}
      {problem !== null && <ErrorNote message={problem} />}
      {made !== null && (
        <p role="status">
          Đã đóng gói {made.file ?? made.fileName}. Mã SHA-256 của gói:{' '}
          <code className="filing-hash">{made.sha256}</code>
        </p>
      )}
      <div className="filing-two">
        <table className="list">
          <caption className="spoken">Các phần trong gói</caption>
          <thead>
            <tr>
              <th scope="col">Hồ sơ</th>
              <th scope="col">Văn bản</th>
              <th scope="col">Mã SHA-256, 8 ký tự đầu</th>
            </tr>
          </thead>
          <tbody>
            {folders.map(({ name, papers: count, sha256 }) => (
              <tr key={name}>
                <td>{name}</td>
                <td className="numbers">{count}</td>
                <td className="filing-hash">{sha256 === '' ? '…' : sha256.slice(0, 8)}</td>
              </tr>
            ))}
          </tbody>
        </table>
        <aside aria-labelledby="before-sending">
          <h2 id="before-sending">Trước khi gửi</h2>
          <ul className="filing-notices">
            {made !== null && <li>Đã đọc từng văn bản: không văn bản nào có dấu chỉ độ mật.</li>}
            {notices.map((notice) => (
              <li key={notice} className="filing-warn">
                {notice}
              </li>
            ))}
          </ul>
          <p className="muted small">
            Gói có văn bản .docx đúng bản đã ban hành, mục lục Word và Excel. Nơi nhận kiểm tra bằng tệp{' '}
            <b>KIEM-TRA.txt</b> trong gói, hoặc bằng nút “Kiểm tra gói” của chương trình này.
          </p>
        </aside>
      </div>
    </>
  );
}
