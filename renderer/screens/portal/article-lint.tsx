/** What the checker says of an article's words, beside it: to go there, and to mend it where that is certain. */
import { useMemo, useState } from 'react';
import type { LintFinding } from '../../../shared/contract/checking.ts';
import type { ArticleContent } from '../../../shared/domain/article.ts';
import { FindingList } from '../../acts/lint/finding-list.tsx';
import { marksOf, mendsOf } from '../../acts/lint/finding-places.ts';
import { mendText } from '../../editor/mend-text.ts';
import type { PaperEditor } from '../../editor/paper-editor.tsx';
import { useMarks } from '../../editor/use-marks.ts';
import { ErrorNote, Waiting } from '../../ui/page.tsx';
import { useToast } from '../../ui/toast.tsx';
import { mendOver } from './mend-article.ts';
import { useArticleLinting } from './use-article-linting.ts';

const NONE: readonly LintFinding[] = [];

interface ArticleLintProps {
  /** The article's. */
  id: number;
  draft: ArticleContent;
  /** Of the text; null while only the preview is shown. */
  editor: PaperEditor | null;
  onChange: (part: Partial<ArticleContent>) => void;
}

export function ArticleLint({ id, draft, editor, onChange }: ArticleLintProps) {
  const { data: report, error, refetch } = useArticleLinting(id, draft);
  const [current, setCurrent] = useState<LintFinding | null>(null);
  const toast = useToast();
  const findings = report?.findings ?? NONE;
  useMarks(
    editor,
    useMemo(() => marksOf(findings, current), [findings, current]),
  );

  const go = (finding: LintFinding): void => {
    setCurrent(finding);
    if (finding.place?.in === 'article') showField(finding.place.field, finding);
  };
  const mend = (chosen: readonly LintFinding[]): void => {
    const { title, summary } = draft;
    const inText = editor === null ? 0 : mendText(editor, mendsOf(chosen));
    const { over, count } = mendOver({ title, summary }, chosen);
    const sum = inText + count;
    if (count > 0) onChange(over);
    if (sum < chosen.length)
      toast(`Đã sửa ${sum}/${chosen.length} chỗ; chỗ còn lại đã đổi chữ hoặc cần sửa tay`);
    // What was mended in the text is taken back as typing is.
    else if (count > 0) toast('Đã sửa ở tiêu đề, tóm tắt', { undo: () => onChange({ title, summary }) });
  };
  const canGo = ({ place }: LintFinding): boolean =>
    editor !== null && (place?.in === 'body' || place?.in === 'article');
  return (
    <section className="card" aria-labelledby="article-lint-title">
      <h2 id="article-lint-title">Kiểm tra câu chữ</h2>
      {error !== null && <ErrorNote message={error.message} onRetry={() => void refetch()} />}
      {report === undefined && error === null && <Waiting what="kết quả kiểm tra" />}
      {report !== undefined && (
        <FindingList
          report={report}
          of={{ is: 'article', id }}
          acts={{
            current,
            canGo,
            onGo: go,
            isMendable: (finding) => finding.fix?.is === 'text' && canGo(finding),
            onMend: mend,
          }}
        />
      )}
    </section>
  );
}

/** Where the field is one of the form beside. */
function showField(name: 'title' | 'summary', { line, start, end }: LintFinding): void {
  const field = document.querySelector(`[data-field="${name}"] textarea`);
  if (!(field instanceof HTMLTextAreaElement)) return;
  field.focus();
  const from = field.value.indexOf(line);
  if (from !== -1) field.setSelectionRange(from + start, from + end);
}
