/** Two texts upon one: both are shown, a person chooses, and the other one stays in the history. */
import { useEffect, useState } from 'react';
import { call, isApiError } from '../../api.ts';
import { queryClient, tellOthers, useVerb } from '../../queries.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ErrorNote, Waiting } from '../../ui/page.tsx';
import type { PaperText } from './drafts.ts';
import { TextDiff } from './text-diff.tsx';

interface StaleDialogProps {
  id: number;
  mine: PaperText;
  /** `base`: the revision the chosen text stands upon. */
  onChosen: (text: PaperText, base: number, isSaved: boolean) => void;
}

export function StaleDialog({ id, mine, onChosen }: StaleDialogProps) {
  // Read anew: what this window knows is what turned out to be old.
  const newest = useVerb('document:get', { id });
  const { refetch } = newest;
  const [hasLooked, setLooked] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const [text] = useState(mine);
  useEffect(() => void refetch().then(() => setLooked(true)), [refetch]);
  const theirs = hasLooked ? newest.data : undefined;

  const takeTheirs = async (tries = 5): Promise<void> => {
    try {
      const now = await call('document:get', { id });
      const reason = 'Bản soạn song song, được thay bằng bản kia';
      const kept = await call('document:save', { id, ...text, baseRevision: now.revision, reason });
      const back = await call('document:restore', {
        id,
        revision: now.revision,
        baseRevision: kept.revision,
      });
      onChosen(now, back.revision, true);
      tellOthers();
      void queryClient.invalidateQueries();
    } catch (error) {
      // The other window goes on typing: its newest text is what was asked for.
      if (tries > 1 && isApiError(error, 'stale-revision')) return takeTheirs(tries - 1);
      setFailure(error instanceof Error ? error.message : String(error));
    }
  };
  return (
    <Dialog
      title="Giữ bản nào?"
      text="Văn bản này vừa được sửa ở một cửa sổ khác. Chưa có gì bị ghi đè; bản không chọn vẫn nằm trong lịch sử."
      onClose={() => undefined}
      isWide
    >
      {theirs === undefined ? (
        <Waiting what="bản kia" />
      ) : (
        <>
          <p className="small muted">
            Chữ <ins>thêm</ins> là của cửa sổ này, chữ <del>gạch</del> là của bản kia (bản {theirs.revision}).
          </p>
          <div className="diff-frame">
            <TextDiff before={theirs.body} after={text.body} />
          </div>
        </>
      )}
      {failure !== null && <ErrorNote message={failure} />}
      <div className="dialog-acts">
        <Button
          look="primary"
          disabled={theirs === undefined}
          onClick={() => theirs !== undefined && onChosen(text, theirs.revision, false)}
        >
          Giữ bản ở cửa sổ này
        </Button>
        <Button disabled={theirs === undefined} onClick={() => void takeTheirs()}>
          Lấy bản kia
        </Button>
      </div>
    </Dialog>
  );
}
