import { useQuery } from '@tanstack/react-query';
import type { VerifyReport } from '../../../shared/contract/data.ts';
import { call } from '../../api.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorNote } from '../../ui/page.tsx';

/** Reads the whole book on demand and says what it found. */
export function DataCheck() {
  const check = useQuery({
    queryKey: ['data:verify'],
    queryFn: ({ signal }) => call('data:verify', {}, { signal }),
    enabled: false,
  });
  return (
    <section className="card" aria-labelledby="check-title">
      <div className="settings-head">
        <h2 id="check-title">Kiểm tra dữ liệu</h2>
        <Button disabled={check.isFetching} onClick={() => void check.refetch()}>
          {check.isFetching ? 'Đang kiểm tra…' : 'Kiểm tra ngay'}
        </Button>
      </div>
      <p className="muted">Đọc lại toàn bộ sổ và các tệp đã xuất, không sửa gì.</p>
      {check.isError && <ErrorNote message={check.error.message} />}
      <div role="status">{check.data !== undefined && <Findings report={check.data} />}</div>
    </section>
  );
}

function Findings({ report }: { report: VerifyReport }) {
  const { ok, problems, notices, checked } = report;
  return (
    <>
      <p className={ok ? 'sound' : 'unsound'}>
        {ok ? 'Dữ liệu lành lặn' : 'Dữ liệu có chỗ hỏng'}: đã đọc {checked.documents} văn bản,{' '}
        {checked.revisions} bản ghi, {checked.exports} tệp đã xuất.
      </p>
      <ul className="entries settings-list">
        {[...problems, ...notices].map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </>
  );
}
