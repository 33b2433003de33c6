/** The pages of a paper as Word will have them. They follow the saved text, and wait while one types. */
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { OutputOf } from '../../../shared/contract/channels.ts';
import type { Document } from '../../../shared/domain/document.ts';
import { type ApiError, call } from '../../api.ts';
import type { PaperEditor } from '../../editor/paper-editor.tsx';

/** Keys must rest at least so long before pages are laid out again, in milliseconds. */
const REST = 400;
/** A long paper takes longer: the rest grows with it, so that laying out never meets typing. */
const REST_PER_LAYOUT = 2;

export interface PagesQuery {
  data: OutputOf<'export:pages'> | undefined;
  error: ApiError | null;
  retry: () => void;
}

/** `editor`: where keys may be going on; null where nobody writes. */
export function usePages(
  { id, revision, state, date, symbol, head }: Document,
  editor: PaperEditor | null,
): PagesQuery {
  const [due, setDue] = useState(revision);
  const tookMs = useRef(0);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const wait = (): void => {
      clearTimeout(timer);
      timer = setTimeout(() => setDue(revision), Math.max(REST, tookMs.current * REST_PER_LAYOUT));
    };
    wait();
    editor?.on('update', wait);
    return () => {
      clearTimeout(timer);
      editor?.off('update', wait);
    };
  }, [revision, editor]);
  const pages = useQuery<OutputOf<'export:pages'>, ApiError>({
    // Also anew when it was given its number or another head: the pages are others, the revision may not be.
    queryKey: ['export:pages', id, due, state, date, symbol, JSON.stringify(head)],
    queryFn: async () => {
      const began = performance.now();
      const answer = await call('export:pages', { id });
      tookMs.current = performance.now() - began;
      return answer;
    },
    gcTime: 0,
    staleTime: Number.POSITIVE_INFINITY,
    placeholderData: (before) => before,
  });
  return { data: pages.data, error: pages.error, retry: () => void pages.refetch() };
}
