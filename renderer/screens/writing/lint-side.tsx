/** What the checker says, beside the page: to go there, and to mend it where that is certain. */
import { X } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { LintFinding } from '../../../shared/contract/checking.ts';
import type { Document } from '../../../shared/domain/document.ts';
import type { Severity } from '../../../shared/lint/rule.ts';
import type { ItemMark } from '../../editor/item-marks.ts';
import { type Mend, mendText } from '../../editor/mend-text.ts';
import type { PaperEditor } from '../../editor/paper-editor.tsx';
import { whenSettled } from '../../editor/when-settled.ts';
import { Button } from '../../ui/button.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { ErrorNote, Waiting } from '../../ui/page.tsx';
import { useToast } from '../../ui/toast.tsx';
import { mendHead } from './mend-head.ts';
import type { Keeping } from './use-keeping.ts';
import { useLinting } from './use-linting.ts';
import './lint-side.css';

const GROUPS: readonly { severity: Severity; name: string }[] = [
  { severity: 'block', name: 'Không được gửi đi' },
  { severity: 'error', name: 'Phải sửa' },
  { severity: 'warning', name: 'Nên sửa' },
  { severity: 'info', name: 'Nên xem lại' },
];

interface LintSideProps {
  document: Document;
  editor: PaperEditor;
  keeping: Keeping;
  /** Shows the fields of the head, where some of it is mended. */
  onHead: () => void;
  onClose: () => void;
}

export function LintSide({ document, editor, keeping, onHead, onClose }: LintSideProps) {
  const { report, error, retry } = useLinting(document.id, document.date, editor, keeping);
  const [current, setCurrent] = useState<LintFinding | null>(null);
  const toast = useToast();
  const findings = report?.findings;
  useEffect(
    () =>
      whenSettled(editor, () => {
        const marks = (findings ?? []).flatMap((finding, index): ItemMark[] => {
          const { place, start, end } = finding;
          if (place?.in !== 'body') return [];
          return [{ ...place, start, end, id: String(index), isCurrent: finding === current }];
        });
        editor.commands.markItems(marks);
        editor.view.dom.querySelector('.item-here')?.scrollIntoView({ block: 'center' });
      }),
    [editor, findings, current],
  );
  useEffect(() => () => void (!editor.isDestroyed && editor.commands.markItems([])), [editor]);

  const go = (finding: LintFinding): void => {
    if (finding.place?.in === 'head') onHead();
    else setCurrent(finding);
  };
  const mend = (chosen: readonly LintFinding[]): void => {
    let count = mendText(editor, chosen.flatMap(toMend));
    let { head } = keeping.read();
    for (const finding of chosen) {
      const mended = mendHead(head, finding);
      if (mended === null) continue;
      head = mended;
      count += 1;
    }
    if (head !== keeping.read().head) keeping.changeHead(head);
    if (count < chosen.length)
      toast(`Đã sửa ${count}/${chosen.length} chỗ; chỗ còn lại đã đổi chữ hoặc cần sửa tay`);
  };
  return (
    <aside className="desk-side lint-side" aria-label="Thể thức">
      <div className="desk-side-head">
        <h2>Thể thức</h2>
        <IconButton label="Đóng" onClick={onClose}>
          <X aria-hidden="true" />
        </IconButton>
      </div>
      {error !== null && <ErrorNote message={error.message} onRetry={retry} />}
      {report === undefined && error === null && <Waiting what="kết quả kiểm tra" />}
      {findings?.length === 0 && (
        <p className="muted">Không thấy chỗ nào sai trong những điều máy kiểm tra.</p>
      )}
      {GROUPS.map(({ severity, name }) => {
        const ofGroup = (findings ?? []).filter((one) => one.severity === severity);
        if (ofGroup.length === 0) return null;
        return (
          <section key={severity} aria-label={name}>
            <h3>
              {name} <span className="numbers muted">{ofGroup.length}</span>
            </h3>
            <ol>
              {ofGroup.map((finding, index) => (
                <FindingRow
                  // biome-ignore lint/suspicious/noArrayIndexKey: two findings may be equal in everything else
                  key={index}
                  finding={finding}
                  isCurrent={finding === current}
                  same={ofGroup.filter((one) => one.rule === finding.rule && isMendable(one))}
                  onGo={go}
                  onMend={mend}
                />
              ))}
            </ol>
          </section>
        );
      })}
      {report !== undefined && report.toLookAt.length > 0 && (
        <section aria-label="Cần người xem">
          <h3>Cần người xem</h3>
          <ul>
            {report.toLookAt.map((sentence) => (
              <li key={sentence} className="small">
                {sentence}
              </li>
            ))}
          </ul>
        </section>
      )}
    </aside>
  );
}

interface FindingRowProps {
  finding: LintFinding;
  isCurrent: boolean;
  /** Those of its rule that can be mended at once. */
  same: readonly LintFinding[];
  onGo: (finding: LintFinding) => void;
  onMend: (findings: readonly LintFinding[]) => void;
}

function FindingRow({ finding, isCurrent, same, onGo, onMend }: FindingRowProps) {
  const { title, found, expected, clause, place } = finding;
  const canGo = place?.in === 'body' || (place?.in === 'head' && place.field !== 'form');
  return (
    <li>
      <strong>{title}</strong>
      <p className="small">
        Thấy: <del>{found}</del>
        <br />
        Cần: {expected}
      </p>
      <p className="small muted">{clause}</p>
      <div className="lint-acts">
        {canGo && (
          <Button look="quiet" size="medium" aria-pressed={isCurrent} onClick={() => onGo(finding)}>
            Đến chỗ này
          </Button>
        )}
        {isMendable(finding) && (
          <Button size="medium" onClick={() => onMend([finding])}>
            Sửa
          </Button>
        )}
        {isMendable(finding) && same[0] === finding && same.length > 1 && (
          <Button size="medium" onClick={() => onMend(same)}>
            Sửa tất cả {same.length} chỗ
          </Button>
        )}
      </div>
    </li>
  );
}

function isMendable({ fix, place }: LintFinding): boolean {
  return fix?.is === 'text' && (place?.in === 'body' || (place?.in === 'head' && place.field !== 'form'));
}

function toMend({ place, fix, line, start, end }: LintFinding): Mend[] {
  if (place?.in !== 'body' || fix?.is !== 'text') return [];
  return [{ block: place.block, line: place.line, start, end, was: line, text: fix.text }];
}
