/** Tells that the session or the plan says something else than the paper by now. */
import type { Document } from '../../../shared/domain/document.ts';
import { runCommand } from '../../commands.ts';
import { useVerb } from '../../queries.ts';
import { Button } from '../../ui/button.tsx';
import { hasSource } from './use-paper-acts.ts';

export function SourceNote({ document }: { document: Document }) {
  const preview = useVerb('document:preview-refresh', { id: document.id }, hasSource(document));
  const { parts = [], head = [] } = preview.data ?? {};
  const isBehind =
    head.length > 0 ||
    parts.some(
      ({ state, needsAttention }) =>
        needsAttention || state === 'refreshed' || state === 'added' || state === 'dropped',
    );
  if (!isBehind) return null;
  return (
    <div className="source-note" role="status">
      <span>Dữ liệu gốc đã thay đổi sau khi soạn văn bản này.</span>
      <Button look="link" onClick={() => runCommand('refresh-document')}>
        Xem thay đổi
      </Button>
    </div>
  );
}
