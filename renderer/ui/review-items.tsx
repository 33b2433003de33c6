/**
 * Comments and suggestions in the order of the text, one by one or by keyboard. It knows nothing of where it stands: the page of
 * a round and the editor both show it.
 */
import { ChevronDown, ChevronUp } from 'lucide-react';
import { type KeyboardEvent, useMemo, useRef, useState } from 'react';
import type { ReviewItemView } from '../../shared/contract/review.ts';
import { Chip } from './chip.tsx';
import { IconButton } from './icon-button.tsx';
import { type Assigning, type Decide, ReviewItemCard } from './review-item-card.tsx';

export const ITEM_FILTERS = ['open', 'comment', 'suggestion', 'gone', 'all'] as const;
export type ItemFilter = (typeof ITEM_FILTERS)[number];

const FILTER_NAMES: Readonly<Record<ItemFilter, string>> = {
  open: 'Chưa xử lý',
  comment: 'Ý kiến',
  suggestion: 'Đề nghị sửa',
  gone: 'Không còn chỗ',
  all: 'Tất cả',
};

interface ReviewItemsProps {
  items: readonly ReviewItemView[];
  /** Whether decisions can still be made. */
  isOpen: boolean;
  isBusy: boolean;
  currentId: number | null;
  assigning?: Assigning;
  onSelect: (item: ReviewItemView | null) => void;
  onDecide: Decide;
  onUndo: (item: ReviewItemView) => void;
  onUntype: (item: ReviewItemView) => void;
}

export function isShown(item: ReviewItemView, filter: ItemFilter, author: string): boolean {
  if (author !== '' && item.author !== author) return false;
  if (filter === 'open') return item.decision === 'open';
  if (filter === 'gone') return item.place === null && !isGeneral(item);
  return filter === 'all' || item.kind === filter;
}

/** A remark on the whole paper never had a place. */
export function isGeneral({ anchor, quote }: ReviewItemView): boolean {
  return anchor === null && quote === '';
}

export function ReviewItems({
  items,
  isOpen,
  isBusy,
  currentId,
  assigning,
  onSelect,
  onDecide,
  onUndo,
  onUntype,
}: ReviewItemsProps) {
  const [filter, setFilter] = useState<ItemFilter>(isOpen ? 'open' : 'all');
  const [author, setAuthor] = useState('');
  const list = useRef<HTMLOListElement>(null);
  const authors = useMemo(
    () => [...new Set(items.map((item) => item.author))].toSorted((a, b) => a.localeCompare(b, 'vi')),
    [items],
  );
  const shown = items.filter((item) => isShown(item, filter, author));
  const at = shown.findIndex(({ id }) => id === currentId);

  const step = (by: 1 | -1): void => {
    const next = shown[at === -1 ? (by === 1 ? 0 : shown.length - 1) : at + by];
    if (next === undefined) return;
    onSelect(next);
    const card = list.current?.querySelector<HTMLElement>(`[data-item="${next.id}"]`);
    card?.focus();
    card?.scrollIntoView({ block: 'nearest' });
  };
  const press = (event: KeyboardEvent): void => {
    if (!event.altKey || event.nativeEvent.isComposing) return;
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    event.preventDefault();
    step(event.key === 'ArrowDown' ? 1 : -1);
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys are those of the cards inside
    <div className="review-items" onKeyDown={press}>
      <div className="filters">
        <fieldset className="view-choices">
          <legend className="spoken">Xem góp ý</legend>
          {ITEM_FILTERS.map((name) => (
            <button key={name} type="button" aria-pressed={filter === name} onClick={() => setFilter(name)}>
              {FILTER_NAMES[name]}{' '}
              <span className="numbers">{items.filter((item) => isShown(item, name, author)).length}</span>
            </button>
          ))}
        </fieldset>
        {authors.length > 1 && (
          <label>
            <span className="spoken">Của ai</span>
            <select className="input" value={author} onChange={(event) => setAuthor(event.target.value)}>
              <option value="">Mọi người</option>
              {authors.map((name) => (
                <option key={name} value={name}>
                  {name === '' ? 'Không rõ tên' : name}
                </option>
              ))}
            </select>
          </label>
        )}
        <span className="review-steps">
          <IconButton label="Góp ý trước (Alt ↑)" disabled={at <= 0} onClick={() => step(-1)}>
            <ChevronUp aria-hidden="true" />
          </IconButton>
          <IconButton
            label="Góp ý sau (Alt ↓)"
            disabled={shown.length === 0 || at === shown.length - 1}
            onClick={() => step(1)}
          >
            <ChevronDown aria-hidden="true" />
          </IconButton>
        </span>
      </div>
      {shown.length === 0 ? (
        <p className="waiting">
          {items.length === 0 ? 'Chưa có góp ý nào.' : 'Không có góp ý nào như vậy.'}
          {items.length > 0 && filter === 'open' && <Chip tone="ok">Đã xử lý hết</Chip>}
        </p>
      ) : (
        <ol ref={list} aria-label="Góp ý theo thứ tự trong văn bản">
          {shown.map((item) => (
            <li key={item.id}>
              <ReviewItemCard
                item={item}
                assigning={assigning}
                isOpen={isOpen}
                isBusy={isBusy}
                isCurrent={item.id === currentId}
                onSelect={() => onSelect(item)}
                onDecide={onDecide}
                onUndo={onUndo}
                onUntype={onUntype}
              />
            </li>
          ))}
        </ol>
      )}
    </div>
  );
}
