/** The paper of the plan as it will be printed: the very page that export writes, shown without scripts. */
import { useVerb } from '../../queries.ts';
import { routeTo } from '../../route.ts';
import { Button, LinkButton } from '../../ui/button.tsx';
import { ErrorNote, Waiting } from '../../ui/page.tsx';
import { PrintedPage } from '../../ui/printed-page.tsx';

interface PlanPaperProps {
  documentId: number | null;
  isDirty: boolean;
  isBusy: boolean;
  onMake: () => void;
}

export function PlanPaper({ documentId, isDirty, isBusy, onMake }: PlanPaperProps) {
  if (documentId !== null) return <Paper id={documentId} isDirty={isDirty} />;
  return (
    <aside className="card plan-paper plan-paper-none" aria-label="Văn bản kế hoạch">
      <h2>Văn bản kế hoạch</h2>
      <p className="muted">
        Lập văn bản để xem kế hoạch như khi in ra. Sau đó mỗi lần lưu, văn bản được cập nhật theo.
      </p>
      <Button disabled={isBusy} onClick={onMake}>
        Lập văn bản kế hoạch
      </Button>
    </aside>
  );
}

function Paper({ id, isDirty }: { id: number; isDirty: boolean }) {
  const rendered = useVerb('export:render', { id, format: 'html' });
  return (
    <aside className="plan-paper" aria-label="Văn bản kế hoạch">
      <div className="card-head">
        <p className="small muted">{isDirty ? 'Theo lần lưu gần nhất' : 'Bản in hiện tại'}</p>
        <LinkButton look="quiet" href={routeTo('soan-thao', id)}>
          Mở để soạn
        </LinkButton>
      </div>
      {rendered.error !== null && (
        <ErrorNote message={rendered.error.message} onRetry={() => void rendered.refetch()} />
      )}
      {rendered.data === undefined ? (
        rendered.error === null && <Waiting what="bản in" />
      ) : (
        <PrintedPage label="Bản in của kế hoạch" bytes={rendered.data.bytes} />
      )}
    </aside>
  );
}
