/** The text as it reads now, with what was said about it beside it. */
import { useMemo, useState } from 'react';
import type { ReviewItemView, ReviewView } from '../../../shared/contract/review.ts';
import { parseMarkdown } from '../../../shared/text/markdown.ts';
import { ReviewDecisions } from '../../acts/review-decisions.tsx';
import { useVerb } from '../../queries.ts';
import { ErrorNote, Waiting } from '../../ui/page.tsx';
import { type PageMark, TextPage } from '../../ui/text-page.tsx';

export function ItemsPart({ view }: { view: ReviewView }) {
  const { items, document } = view;
  const full = useVerb('document:get', { id: document.id });
  const [currentId, setCurrentId] = useState<number | null>(null);
  const body = full.data?.body;
  const blocks = useMemo(() => parseMarkdown(body ?? ''), [body]);
  const marks = items.flatMap(({ id, place }): PageMark[] =>
    place === null ? [] : [{ ...place, id: String(id), isCurrent: id === currentId }],
  );
  const select = (item: ReviewItemView | null): void => {
    setCurrentId(item?.id ?? null);
    requestAnimationFrame(() =>
      window.document.querySelector('.text-page mark[data-current]')?.scrollIntoView({ block: 'nearest' }),
    );
  };

  if (full.error !== null)
    return <ErrorNote message={full.error.message} onRetry={() => void full.refetch()} />;
  if (body === undefined) return <Waiting what="văn bản" />;
  return (
    <div className="review-desk">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <section className="review-paper" aria-label="Văn bản" tabIndex={0}>
        <TextPage
          blocks={blocks}
          marks={marks}
          onMark={(id) => {
            setCurrentId(Number(id));
            const card = window.document.querySelector<HTMLElement>(`[data-item="${id}"]`);
            card?.focus();
          }}
        />
      </section>
      <section className="review-side" aria-label="Góp ý">
        <h2 className="spoken">Góp ý</h2>
        <ReviewDecisions view={view} currentId={currentId} onSelect={select} />
      </section>
    </div>
  );
}
