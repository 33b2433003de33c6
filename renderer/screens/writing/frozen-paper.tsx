/** A paper that stands still: approved, issued or filed. It is read as it will be printed. */
import type { Document } from '../../../shared/domain/document.ts';
import { PLAN_PAPER } from '../../../shared/format/kinds.ts';
import { formatScreenDate } from '../../../shared/text/dates.ts';
import { PaperDifferences } from '../../acts/paper-differences.tsx';
import { StatusSlot } from '../../ui/status-slot.tsx';
import { PaperBar } from './paper-bar.tsx';
import { PreviewPane } from './preview-pane.tsx';
import { usePages } from './use-pages.ts';

const nothingToSave = async (): Promise<boolean> => true;

export function FrozenPaper({ document }: { document: Document }) {
  const { revision, symbol, date } = document;
  const pages = usePages(document, null);
  return (
    <div className="desk" data-fills="place">
      <PaperBar document={document} flush={nothingToSave} head={null} />
      <PaperDifferences
        document={document}
        planId={document.kind === PLAN_PAPER ? document.source.planId : null}
      />
      <div className="desk-body">
        <PreviewPane id={document.id} pages={pages} editor={null} />
      </div>
      <StatusSlot>
        {[
          symbol,
          date !== null && `ngày ${formatScreenDate(date)}`,
          `bản thứ ${revision}, không sửa được nữa`,
        ]
          .filter(Boolean)
          .join(' · ')}
      </StatusSlot>
    </div>
  );
}
