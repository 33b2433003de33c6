/** What the checker says of the text as it stands in the window; it waits while one types. */
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { LintReport } from '../../../shared/contract/checking.ts';
import { type ApiError, call } from '../../api.ts';
import type { PaperEditor } from '../../editor/paper-editor.tsx';
import type { PaperText } from './drafts.ts';
import type { Keeping } from './use-keeping.ts';

/** Keys must rest so long before a text is read again, in milliseconds. */
const REST = 700;

export interface Linting {
  report: LintReport | undefined;
  error: ApiError | null;
  retry: () => void;
}

export function useLinting(
  id: number,
  date: string | null,
  editor: PaperEditor | null,
  keeping: Keeping,
): Linting {
  const { read, head } = keeping;
  const [due, setDue] = useState<PaperText | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another head is a reason to read again
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const wait = (): void => {
      clearTimeout(timer);
      timer = setTimeout(() => setDue(read()), REST);
    };
    if (editor === null) return;
    wait();
    editor.on('update', wait);
    return () => {
      clearTimeout(timer);
      editor.off('update', wait);
    };
  }, [editor, read, head]);
  const query = useQuery<LintReport, ApiError>({
    queryKey: ['lint:document', id, date, due],
    queryFn: ({ signal }) => call('lint:document', { id, ...due }, { signal }),
    enabled: editor !== null && due !== null,
    gcTime: 0,
    placeholderData: (before) => before,
  });
  return { report: query.data, error: query.error, retry: () => void query.refetch() };
}
