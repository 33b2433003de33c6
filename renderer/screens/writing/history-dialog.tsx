/** Every revision that was kept, what each changed, and the way back to it. */

import { useState } from 'react';
import type { Document, Revision } from '../../../shared/domain/document.ts';
import { isEditable } from '../../../shared/domain/document.ts';
import { useChange, useVerb } from '../../queries.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { momentWords } from '../../ui/moments.ts';
import { ErrorNote, Waiting } from '../../ui/page.tsx';
import { TextDiff } from '../../ui/text-diff.tsx';
import { useToast } from '../../ui/toast.tsx';

export function HistoryDialog({ document, onClose }: { document: Document; onClose: () => void }) {
  const { id } = document;
  const list = useVerb('document:revisions', { id });
  const revisions = (list.data ?? []).toSorted((one, other) => other.revision - one.revision);
  const [chosen, setChosen] = useState<number | null>(null);
  const [against, setAgainst] = useState<'before' | 'now'>('before');
  const revision = chosen ?? revisions[0]?.revision ?? document.revision;
  const earlier = revisions.find((other) => other.revision < revision)?.revision;
  const other = against === 'now' ? document.revision : earlier;
  const text = useVerb('document:revision', { id, revision });
  const otherText = useVerb('document:revision', { id, revision: other ?? revision });
  const restore = useChange('document:restore');
  const toast = useToast();
  const failed = list.error ?? text.error ?? otherText.error ?? restore.error;

  const bringBack = (): void =>
    restore.mutate(
      { id, revision, baseRevision: document.revision },
      {
        onSuccess: () => {
          toast(`Đã khôi phục bản ${revision} thành bản mới`);
          onClose();
        },
      },
    );
  return (
    <Dialog title="Lịch sử văn bản" onClose={onClose} isWide>
      {failed !== null && <ErrorNote message={failed.message} />}
      <div className="history">
        <Revisions revisions={revisions} current={revision} onChoose={setChosen} />
        <div>
          <div className="choices">
            <label className="check">
              <input type="radio" checked={against === 'before'} onChange={() => setAgainst('before')} />
              So với bản trước
            </label>
            <label className="check">
              <input type="radio" checked={against === 'now'} onChange={() => setAgainst('now')} />
              So với bản hiện nay
            </label>
          </div>
          {text.data === undefined || otherText.data === undefined ? (
            failed === null && <Waiting what="bản này" />
          ) : (
            // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
            <section className="diff-frame" aria-label="Thay đổi" tabIndex={0}>
              {against === 'before' ? (
                <TextDiff before={other === undefined ? '' : otherText.data.body} after={text.data.body} />
              ) : (
                <TextDiff before={text.data.body} after={otherText.data.body} />
              )}
            </section>
          )}
        </div>
      </div>
      <div className="dialog-acts">
        {isEditable(document.state) && revision !== document.revision && (
          <Button look="primary" disabled={restore.isPending} onClick={bringBack}>
            Khôi phục bản {revision}
          </Button>
        )}
        <Button onClick={onClose}>Đóng</Button>
      </div>
    </Dialog>
  );
}

interface RevisionsProps {
  /** The newest first. */
  revisions: readonly Revision[];
  /** The number of the one that is shown. */
  current: number;
  onChoose: (revision: number) => void;
}

function Revisions({ revisions, current, onChoose }: RevisionsProps) {
  return (
    <ol className="history-list" aria-label="Các bản">
      {revisions.map(({ revision, savedAt, reason }) => (
        <li key={revision}>
          <button type="button" aria-current={revision === current} onClick={() => onChoose(revision)}>
            <b>Bản {revision}</b>
            <span className="small muted">lúc {momentWords(savedAt)}</span>
            {reason !== '' && <span className="small">{reason}</span>}
          </button>
        </li>
      ))}
    </ol>
  );
}
