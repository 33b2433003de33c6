/** The paper of the plan as it will be printed: the pages of its Word file. */
import { isIssued } from '../../../shared/domain/document.ts';
import { PaperDifferences } from '../../acts/paper-differences.tsx';
import { useVerb } from '../../queries.ts';
import { routeTo } from '../../route.ts';
import { Button, LinkButton } from '../../ui/button.tsx';
import { ErrorNote, Waiting } from '../../ui/page.tsx';
import { PageSheets } from '../../ui/page-sheets.tsx';

interface PlanPaperProps {
  /** Null for a plan that is not saved yet. */
  planId: number | null;
  documentId: number | null;
  isDirty: boolean;
  isBusy: boolean;
  onMake: () => void;
}

export function PlanPaper({ planId, documentId, isDirty, isBusy, onMake }: PlanPaperProps) {
  if (documentId !== null) return <Paper planId={planId} id={documentId} isDirty={isDirty} />;
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

function Paper({ planId, id, isDirty }: { planId: number | null; id: number; isDirty: boolean }) {
  const document = useVerb('document:get', { id }).data;
  const rendered = useVerb('export:pages', { id });
  return (
    <aside className="plan-paper" aria-label="Văn bản kế hoạch">
      <div className="card-head">
        <p className="small muted">{isDirty ? 'Theo lần lưu gần nhất' : 'Bản in hiện tại'}</p>
        <LinkButton look="quiet" href={routeTo('soan-thao', id)}>
          Mở để soạn
        </LinkButton>
      </div>
      {document !== undefined && isIssued(document.state) && (
        <PaperDifferences document={document} planId={planId} />
      )}
      {rendered.error !== null && (
        <ErrorNote message={rendered.error.message} onRetry={() => void rendered.refetch()} />
      )}
      {rendered.data === undefined ? (
        rendered.error === null && <Waiting what="bản in" />
      ) : (
        <div className="plan-sheets">
          <PageSheets label="Bản in của kế hoạch" pages={rendered.data.pages} />
        </div>
      )}
    </aside>
  );
}
