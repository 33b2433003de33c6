/** Any two revisions of a paper, in one column or side by side. */
import { useMemo, useState } from 'react';
import { formatScreenDate } from '../../../shared/text/dates.ts';
import { type DiffLine, diffTexts } from '../../../shared/text/diff.ts';
import { parseMarkdown } from '../../../shared/text/markdown.ts';
import { useVerb } from '../../queries.ts';
import { CheckField } from '../../ui/check-field.tsx';
import { ChoiceField } from '../../ui/choice-field.tsx';
import { localDay } from '../../ui/moments.ts';
import { ErrorNote, Waiting } from '../../ui/page.tsx';
import { Segments } from '../../ui/word-diff.tsx';

const MARKS: Readonly<Record<DiffLine['change'], string>> = {
  same: '',
  added: 'thêm',
  removed: 'bỏ',
  changed: 'sửa',
  restyled: 'đổi kiểu chữ',
};

export function ComparePart({ documentId, from }: { documentId: number; from: number }) {
  const revisions = useVerb('document:revisions', { id: documentId });
  const [before, setBefore] = useState(from);
  const [after, setAfter] = useState<number | null>(null);
  const [isSideBySide, setSideBySide] = useState(false);
  const newest = revisions.data?.[0]?.revision ?? from;
  const old = useVerb('document:revision', { id: documentId, revision: before });
  const now = useVerb('document:revision', { id: documentId, revision: after ?? newest });
  const lines = useMemo(
    () =>
      old.data === undefined || now.data === undefined
        ? null
        : diffTexts(parseMarkdown(old.data.body), parseMarkdown(now.data.body)),
    [old.data, now.data],
  );
  const failed = revisions.error ?? old.error ?? now.error;
  if (failed !== null) return <ErrorNote message={failed.message} onRetry={() => void revisions.refetch()} />;
  if (revisions.data === undefined) return <Waiting what="các bản" />;
  const choices = revisions.data.map(({ revision, savedAt, reason }) => ({
    value: revision,
    label: `Bản ${revision}, ${formatScreenDate(localDay(savedAt))}${reason === '' ? '' : ` – ${reason}`}`,
  }));
  const hasChanges = lines?.some(({ change }) => change !== 'same') ?? false;
  return (
    <section className="card" aria-label="So sánh hai bản">
      <div className="form-row review-pair">
        <ChoiceField label="Bản trước" value={before} choices={choices} onChange={setBefore} />
        <ChoiceField label="Bản sau" value={after ?? newest} choices={choices} onChange={setAfter} />
        <CheckField label="Đặt cạnh nhau" isOn={isSideBySide} onChange={setSideBySide} />
      </div>
      {lines === null ? (
        <Waiting what="hai bản" />
      ) : !hasChanges ? (
        <p className="waiting">Hai bản không khác nhau chữ nào.</p>
      ) : isSideBySide ? (
        <SideBySide lines={lines} before={before} after={after ?? newest} />
      ) : (
        <Inline lines={lines} />
      )}
    </section>
  );
}

function Inline({ lines }: { lines: readonly DiffLine[] }) {
  return (
    <div className="diff">
      {lines.map((line, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines have no names of their own and are never moved
        <p key={index} data-change={line.change}>
          <span className="diff-mark">{MARKS[line.change]}</span>
          <span>
            <Segments segments={line.segments} />
          </span>
        </p>
      ))}
    </div>
  );
}

function SideBySide({ lines, before, after }: { lines: readonly DiffLine[]; before: number; after: number }) {
  const side = (line: DiffLine, hidden: 'added' | 'removed') => (
    <td data-change={line.change}>
      <Segments segments={line.segments.filter(({ change }) => change !== hidden)} />
    </td>
  );
  return (
    <table className="diff diff-sides">
      <thead>
        <tr>
          <th scope="col">Bản {before}</th>
          <th scope="col">Bản {after}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: lines have no names of their own and are never moved
          <tr key={index}>
            {side(line, 'added')}
            {side(line, 'removed')}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
