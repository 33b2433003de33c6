/** The way here from a document: its article is made the first time, and then shown. */
import { useEffect, useRef } from 'react';
import { useChange } from '../../queries.ts';
import { routeTo } from '../../route.ts';
import { ErrorNote, Waiting } from '../../ui/page.tsx';

export function FromDocument({ documentId }: { documentId: number }) {
  const { mutate, error } = useChange('article:make');
  // A page in development is built twice; the article is made once.
  const isAsked = useRef(false);
  useEffect(() => {
    if (isAsked.current) return;
    isAsked.current = true;
    // In the place of this address: going back should not make it again.
    mutate({ documentId }, { onSuccess: ({ id }) => location.replace(routeTo('cong-thong-tin', 'bai', id)) });
  }, [documentId, mutate]);
  return error === null ? <Waiting what="bài đăng" /> : <ErrorNote message={error.message} />;
}
