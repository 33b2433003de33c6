/** Two texts upon one: both are shown, a person chooses, and the other one stays in the history. */
import { useEffect, useState } from 'react';
import { useChange, useVerb } from '../../queries.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ErrorNote, Waiting } from '../../ui/page.tsx';
import { TextDiff } from '../../ui/text-diff.tsx';
import type { PaperText } from './drafts.ts';

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
  const keepAside = useChange('document:keep-aside');
  const [text] = useState(mine);
  useEffect(() => void refetch().then(() => setLooked(true)), [refetch]);
  const theirs = hasLooked ? newest.data : undefined;

  const takeTheirs = async (): Promise<void> => {
    try {
      // The other window may have gone on typing: its newest text is what was asked for.
      const preferred = await keepAside.mutateAsync({ id, ...text });
      onChosen(preferred, preferred.revision, true);
    } catch {
      // Told by `keepAside.error`.
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
      {keepAside.error !== null && <ErrorNote message={keepAside.error.message} />}
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
