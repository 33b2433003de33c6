import type { AnswerItem } from '../../../shared/domain/review-package.ts';
import { Button } from '../../ui/button.tsx';
import { useToast } from '../../ui/toast.tsx';
import { WordDiff } from '../../ui/word-diff.tsx';

interface OwnItemsProps {
  items: readonly AnswerItem[];
  /** The uuid of the one that is looked at. */
  currentId: string | null;
  onSelect: (uuid: string) => void;
  /** How the items come of those that are there by then. */
  onChange: (change: (items: readonly AnswerItem[]) => AnswerItem[]) => void;
}

/** What the reader has said so far; taking one out can be undone. */
export function OwnItems({ items, currentId, onSelect, onChange }: OwnItemsProps) {
  const toast = useToast();
  const remove = (removed: AnswerItem, at: number): void => {
    onChange((now) => now.filter(({ uuid }) => uuid !== removed.uuid));
    toast('Đã bỏ góp ý', { undo: () => onChange((now) => now.toSpliced(at, 0, removed)) });
  };
  return (
    <ol className="review-own" aria-label="Những góp ý đã ghi">
      {items.map((item, index) => (
        <li key={item.uuid}>
          <article className="review-card" data-current={item.uuid === currentId || undefined}>
            <p className="review-quote">
              {item.replacement === null ? (
                item.anchor.quote
              ) : (
                <WordDiff before={item.anchor.quote} after={item.replacement} />
              )}
            </p>
            {item.text !== '' && <p className="review-text">{item.text}</p>}
            <div className="review-acts">
              <Button look="quiet" onClick={() => onSelect(item.uuid)}>
                Xem chỗ này
              </Button>
              <Button look="quiet" onClick={() => remove(item, index)}>
                Bỏ
              </Button>
            </div>
          </article>
        </li>
      ))}
    </ol>
  );
}
