/** A paper that stands still: approved, issued or filed. It is read as it will be printed. */
import { useState } from 'react';
import type { Document } from '../../../shared/domain/document.ts';
import { PLAN_PAPER } from '../../../shared/format/kinds.ts';
import { formatScreenDate } from '../../../shared/text/dates.ts';
import { FindingList } from '../../acts/lint/finding-list.tsx';
import { PaperDifferences } from '../../acts/paper-differences.tsx';
import { useCommand } from '../../commands.ts';
import { useVerb } from '../../queries.ts';
import { StatusSlot } from '../../ui/status-slot.tsx';
import { LintPanel } from './lint-side.tsx';
import { PaperBar } from './paper-bar.tsx';
import { PreviewPane } from './preview-pane.tsx';
import { useFindingsAsked } from './use-desk-view.ts';
import { usePages } from './use-pages.ts';

const nothingToSave = async (): Promise<boolean> => true;

interface FrozenPaperProps {
  document: Document;
  /** Whether the address asks for what the checker says of it. */
  asksFindings: boolean;
}

export function FrozenPaper({ document, asksFindings }: FrozenPaperProps) {
  const { id, revision, symbol, date } = document;
  const [isLintOpen, setLintOpen] = useState(false);
  const lint = useVerb('lint:document', { id });
  const closeLint = (): void => setLintOpen(false);
  useFindingsAsked(id, asksFindings, () => setLintOpen(true));
  useCommand('open-findings', () => setLintOpen(!isLintOpen));
  const pages = usePages(document, null);
  return (
    <div className="desk" data-fills="place">
      <PaperBar
        document={document}
        flush={nothingToSave}
        head={null}
        lint={{
          isOpen: isLintOpen,
          toggle: () => setLintOpen(!isLintOpen),
          count: lint.data?.findings.length ?? 0,
        }}
      />
      <PaperDifferences
        document={document}
        planId={document.kind === PLAN_PAPER ? document.source.planId : null}
      />
      <div className="desk-body">
        <PreviewPane id={id} pages={pages} editor={null} />
        {isLintOpen && (
          <LintPanel
            linting={{ report: lint.data, error: lint.error, retry: () => void lint.refetch() }}
            onClose={closeLint}
          >
            {lint.data !== undefined && (
              <FindingList report={lint.data} of={{ is: 'document', id }} acts={null} />
            )}
          </LintPanel>
        )}
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
