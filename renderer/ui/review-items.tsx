/**
 * Comments and suggestions in the order of the text, one by one or by keyboard. It knows nothing of where it stands: the page of
 * a round and the editor both show it.
 */
import { ChevronDown, ChevronUp } from 'lucide-react';
import { type KeyboardEvent, useMemo, useRef, useState } from 'react';
import type { ReviewItemView } from '../../shared/contract/review.ts';
import { Chip } from './chip.tsx';
import { FilterSelect } from './filter-select.tsx';
import { IconButton } from './icon-button.tsx';
import { authorsOf, ITEM_FILTERS, type ItemFilter, isShown, stepFrom } from './item-filters.ts';
import { ReviewItemCard, type ReviewItemCardProps } from './review-item-card.tsx';
import { ViewChoices } from './view-choices.tsx';

const FILTER_NAMES: Readonly<Record<ItemFilter, string>> = {
  open: 'Chưa xử lý',
  comment: 'Ý kiến',
  suggestion: 'Đề nghị sửa',
  gone: 'Mất vị trí',
  all: 'Tất cả',
};

interface ReviewItemsProps extends Omit<ReviewItemCardProps, 'item' | 'isCurrent' | 'onSelect'> {
  /** In the order of the text. */
  items: readonly ReviewItemView[];
  /** The one looked at in the text. */
  currentId: number | null;
  onSelect: (item: ReviewItemView) => void;
}

export function ReviewItems({ items, currentId, onSelect, ...card }: ReviewItemsProps) {
  const [filter, setFilter] = useState<ItemFilter>(card.isOpen ? 'open' : 'all');
  const [author, setAuthor] = useState<string | null>(null);
  const list = useRef<HTMLOListElement>(null);
  const shown = items.filter((item) => isShown(item, filter, author));

  const step = (by: 1 | -1): void => {
    const next = stepFrom(shown, currentId, by);
    if (next === undefined) return;
    onSelect(next);
    const element = list.current?.querySelector<HTMLElement>(`[data-item="${next.id}"]`);
    element?.focus();
    element?.scrollIntoView({ block: 'nearest' });
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
        <Filters {...{ items, filter, author }} onFilter={setFilter} onAuthor={setAuthor} />
        <Steps at={shown.findIndex(({ id }) => id === currentId)} count={shown.length} onStep={step} />
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
                {...card}
                item={item}
                isCurrent={item.id === currentId}
                onSelect={() => onSelect(item)}
              />
            </li>
          ))}
        </ol>
      )}
    </div>
  );
}

interface ItemFiltersProps {
  items: readonly ReviewItemView[];
  filter: ItemFilter;
  /** A name, '' for those without one, null for everybody. */
  author: string | null;
  onFilter: (filter: ItemFilter) => void;
  onAuthor: (author: string | null) => void;
}

function Filters({ items, filter, author, onFilter, onAuthor }: ItemFiltersProps) {
  const authors = useMemo(() => authorsOf(items), [items]);
  return (
    <>
      <ViewChoices
        label="Xem góp ý"
        choices={ITEM_FILTERS.map((name) => ({
          value: name,
          name: FILTER_NAMES[name],
          count: items.filter((item) => isShown(item, name, author)).length,
        }))}
        value={filter}
        onChange={onFilter}
      />
      {authors.length > 1 && (
        <FilterSelect<string | null>
          label="Của ai"
          all={{ value: null, name: 'Mọi người' }}
          choices={authors.map((name) => ({ value: name, name: name === '' ? 'Không rõ tên' : name }))}
          value={author}
          onChange={onAuthor}
        />
      )}
    </>
  );
}

interface StepsProps {
  /** Where the current one is among those shown; -1 for none. */
  at: number;
  count: number;
  onStep: (by: 1 | -1) => void;
}

function Steps({ at, count, onStep }: StepsProps) {
  return (
    <span className="review-steps">
      <IconButton label="Góp ý trước (Alt ↑)" disabled={at <= 0} onClick={() => onStep(-1)}>
        <ChevronUp aria-hidden="true" />
      </IconButton>
      <IconButton
        label="Góp ý sau (Alt ↓)"
        disabled={count === 0 || at === count - 1}
        onClick={() => onStep(1)}
      >
        <ChevronDown aria-hidden="true" />
      </IconButton>
    </span>
  );
}
