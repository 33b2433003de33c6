/** Two texts of one article side by side. Whichever goes on, the other stays as a revision. */

import type { OutboxView } from '../../../shared/contract/publishing.ts';
import { WISH_NAMES } from '../../../shared/strings.ts';
import { diffWords } from '../../../shared/text/diff.ts';
import { useChange } from '../../queries.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { momentWords } from '../../ui/moments.ts';
import { ErrorNote } from '../../ui/page.tsx';
import { useRun } from './use-run.ts';

export function ConflictDialog({ row, onClose }: { row: OutboxView; onClose: () => void }) {
  const resolve = useChange('outbox:resolve');
  const run = useRun();
  const { ours, theirs } = row;
  if (theirs === null) return null;
  const choose = (choice: 'ours' | 'theirs'): void =>
    resolve.mutate(
      { id: row.id, choice },
      {
        onSuccess: () => {
          if (choice === 'ours') run(row.portalId);
          onClose();
        },
      },
    );
  const isWithdrawal = ours === null;
  return (
    <Dialog
      title="Bài trên cổng đã được người khác sửa"
      text="Chọn bản nào đi tiếp; bản kia vẫn được giữ trong các bản của bài."
      onClose={onClose}
      isWide
    >
      <div className="portal-two">
        <section aria-labelledby="ours">
          <h3 id="ours">Bản của sổ</h3>
          {isWithdrawal ? (
            <p>{WISH_NAMES.withdraw}: người đọc không còn thấy bài.</p>
          ) : (
            <Text title={ours.title} summary={ours.summary} text={ours.text} other={theirs} added={false} />
          )}
        </section>
        <section aria-labelledby="theirs">
          <h3 id="theirs">
            Bản trên cổng{theirs.changedAt === '' ? '' : `, sửa lúc ${momentWords(theirs.changedAt)}`}
          </h3>
          <Text
            title={theirs.title}
            summary={theirs.summary}
            text={theirs.text}
            other={ours ?? theirs}
            added
          />
        </section>
      </div>
      {resolve.error !== null && <ErrorNote message={resolve.error.message} />}
      <div className="dialog-acts">
        <Button disabled={resolve.isPending} onClick={() => choose('ours')}>
          {isWithdrawal ? 'Vẫn gỡ bài' : 'Gửi bản của sổ'}
        </Button>
        <Button disabled={resolve.isPending} onClick={() => choose('theirs')}>
          Giữ bản trên cổng
        </Button>
        <Button look="quiet" onClick={onClose}>
          Huỷ
        </Button>
      </div>
    </Dialog>
  );
}

interface Words {
  title: string;
  summary: string;
  text: string;
}

/** `added`: this is the newer side, whose own words are marked. */
function Text({ title, summary, text, other, added }: Words & { other: Words; added: boolean }) {
  const mark = (mine: string, their: string) =>
    (added ? diffWords(their, mine) : diffWords(mine, their)).map((segment, index) => {
      const isMine = added ? segment.change !== 'removed' : segment.change !== 'added';
      if (!isMine) return null;
      // biome-ignore lint/suspicious/noArrayIndexKey: segments have no other name and never move
      return segment.change === 'same' ? segment.text : <mark key={index}>{segment.text}</mark>;
    });
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <div className="portal-text" tabIndex={0}>
      <p>
        <b>{mark(title, other.title)}</b>
      </p>
      <p className="muted">{mark(summary, other.summary)}</p>
      <div className="portal-text-body">{mark(text, other.text)}</div>
    </div>
  );
}
