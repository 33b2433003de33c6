/** What the checker says, beside the page: to go there, and to mend it where that is certain. */
import { X } from 'lucide-react';
import { type ReactNode, useMemo, useState } from 'react';
import type { LintFinding } from '../../../shared/contract/checking.ts';
import { FindingList } from '../../acts/lint/finding-list.tsx';
import { marksOf, mendsOf } from '../../acts/lint/finding-places.ts';
import { mendText } from '../../editor/mend-text.ts';
import type { PaperEditor } from '../../editor/paper-editor.tsx';
import { useMarks } from '../../editor/use-marks.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import { ErrorNote, Waiting } from '../../ui/page.tsx';
import { useToast } from '../../ui/toast.tsx';
import { type HeadPlace, mendHead, placeInHead } from './mend-head.ts';
import type { Keeping } from './use-keeping.ts';
import type { Linting } from './use-linting.ts';

const NONE: readonly LintFinding[] = [];

interface LintPanelProps {
  linting: Linting;
  onClose: () => void;
  /** While there is a report. */
  children: ReactNode;
}

export function LintPanel({ linting: { report, error, retry }, onClose, children }: LintPanelProps) {
  return (
    <aside className="desk-side" aria-label="Thể thức">
      <div className="desk-side-head">
        <h2>Thể thức</h2>
        <IconButton label="Đóng" onClick={onClose}>
          <X aria-hidden="true" />
        </IconButton>
      </div>
      {error !== null && <ErrorNote message={error.message} onRetry={retry} />}
      {report === undefined && error === null && <Waiting what="kết quả kiểm tra" />}
      {children}
    </aside>
  );
}

interface LintSideProps {
  /** The paper's. */
  id: number;
  linting: Linting;
  editor: PaperEditor;
  keeping: Keeping;
  /** Goes to the field of the head in which the words stand. */
  onHead: (place: HeadPlace | null) => void;
  onClose: () => void;
}

export function LintSide({ id, linting, editor, keeping, onHead, onClose }: LintSideProps) {
  const { report } = linting;
  const [current, setCurrent] = useState<LintFinding | null>(null);
  const toast = useToast();
  const findings = report?.findings ?? NONE;
  useMarks(
    editor,
    useMemo(() => marksOf(findings, current), [findings, current]),
  );

  const go = (finding: LintFinding): void => {
    if (finding.place?.in === 'head') onHead(placeInHead(keeping.read().head, finding));
    else setCurrent(finding);
  };
  const mend = (chosen: readonly LintFinding[]): void => {
    const { head: before } = keeping.read();
    const inText = mendText(editor, mendsOf(chosen));
    const { head, count: inHead } = mendHead(before, chosen);
    const count = inText + inHead;
    const told =
      count < chosen.length
        ? `Đã sửa ${count}/${chosen.length} chỗ; chỗ còn lại đã đổi chữ hoặc cần sửa tay`
        : 'Đã sửa ở phần thông tin văn bản';
    // What was mended in the text is taken back as typing is; the head has no such memory.
    if (inHead > 0) {
      keeping.changeHead(head);
      toast(told, { undo: () => keeping.changeHead(before) });
    } else if (count < chosen.length) toast(told);
  };
  return (
    <LintPanel linting={linting} onClose={onClose}>
      {report !== undefined && (
        <FindingList
          report={report}
          of={{ is: 'document', id }}
          acts={{ current, canGo, onGo: go, isMendable, onMend: mend }}
        />
      )}
    </LintPanel>
  );
}

function canGo({ place }: LintFinding): boolean {
  return place?.in === 'body' || (place?.in === 'head' && place.field !== 'form');
}

function isMendable(finding: LintFinding): boolean {
  return finding.fix?.is === 'text' && canGo(finding);
}
