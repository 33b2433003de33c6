import type { AnswerItem } from '../../../shared/domain/review-package.ts';
import { Button } from '../../ui/button.tsx';
import { useToast } from '../../ui/toast.tsx';
import { WordDiff } from '../../ui/word-diff.tsx';

interface OwnItemsProps {
  items: readonly AnswerItem[];
  /** The uuid of the one that is looked at. */
  currentId: string | null;
  onSelect: (uuid: string) => void;
  onChange: (items: AnswerItem[]) => void;
}

/** What the reader has said so far; taking one out can be undone. */
export function OwnItems({ items, currentId, onSelect, onChange }: OwnItemsProps) {
  const toast = useToast();
  const remove = (uuid: string): void => {
    onChange(items.filter((item) => item.uuid !== uuid));
    toast('Đã bỏ góp ý', { undo: () => onChange([...items]) });
  };
  return (
    <ol className="review-own" aria-label="Những góp ý đã ghi">
      {items.map(({ uuid, anchor, text, replacement }) => (
        <li key={uuid}>
          <article className="review-card" data-current={uuid === currentId || undefined}>
            <p className="review-quote">
              {replacement === null ? anchor.quote : <WordDiff before={anchor.quote} after={replacement} />}
            </p>
            {text !== '' && <p className="review-text">{text}</p>}
            <div className="review-acts">
              <Button look="quiet" onClick={() => onSelect(uuid)}>
                Xem chỗ này
              </Button>
              <Button look="quiet" onClick={() => remove(uuid)}>
                Bỏ
              </Button>
            </div>
          </article>
        </li>
      ))}
    </ol>
  );
}
