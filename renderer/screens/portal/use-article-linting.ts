/** What the checker says of an article as it stands in the window; it waits while one types. */
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { LintReport } from '../../../shared/contract/checking.ts';
import type { ArticleContent } from '../../../shared/domain/article.ts';
import { type ApiError, call } from '../../api.ts';

/** Keys must rest so long before a text is read again, in milliseconds. */
const REST = 700;

export function useArticleLinting(id: number, { title, summary, body }: ArticleContent) {
  const [due, setDue] = useState({ title, summary, body });
  useEffect(() => {
    const timer = setTimeout(() => setDue({ title, summary, body }), REST);
    return () => clearTimeout(timer);
  }, [title, summary, body]);
  return useQuery<LintReport, ApiError>({
    queryKey: ['lint:article', id, due],
    queryFn: ({ signal }) => call('lint:article', { id, content: due }, { signal }),
    gcTime: 0,
    placeholderData: (before) => before,
  });
}
