/** The very .docx that export would write, rendered. It follows the saved text, and waits while one types. */
import { useQuery } from '@tanstack/react-query';
import { renderAsync } from 'docx-preview';
import { useEffect, useRef, useState } from 'react';
import { call } from '../../api.ts';
import { ErrorNote, Waiting } from '../../ui/page.tsx';
import { useFit } from '../../ui/use-fit.ts';

/** Typing must rest at least so long before the page is drawn again, in milliseconds. */
const REST = 900;
/** A long paper takes longer to draw: the rest grows with it, so that drawing never meets typing. */
const REST_PER_DRAWING = 4;

export function PreviewPane({ id, revision }: { id: number; revision: number }) {
  const [due, setDue] = useState(revision);
  const [failure, setFailure] = useState<string | null>(null);
  const place = useRef<HTMLDivElement>(null);
  const { place: frame, fit } = useFit();
  const tookMs = useRef(0);
  useEffect(() => {
    const timer = setTimeout(() => setDue(revision), Math.max(REST, tookMs.current * REST_PER_DRAWING));
    return () => clearTimeout(timer);
  }, [revision]);
  const file = useQuery({
    queryKey: ['preview', id, due],
    queryFn: async () => (await call('export:render', { id, format: 'docx' })).bytes,
    gcTime: 0,
    placeholderData: (before: Uint8Array | undefined) => before,
  });
  const { data: bytes, isPlaceholderData } = file;
  useEffect(() => {
    if (bytes === undefined || isPlaceholderData) return;
    let isWanted = true;
    const sheet = document.createElement('div');
    const began = performance.now();
    renderAsync(new Blob([bytes as BlobPart]), sheet, sheet, {
      className: 'word',
      inWrapper: false,
      useBase64URL: true,
      ignoreLastRenderedPageBreak: true,
    }).then(
      () => {
        tookMs.current = performance.now() - began;
        // Put in place whole: the old page stays until the new one is ready, and the place read stays in sight.
        if (isWanted) place.current?.replaceChildren(...sheet.childNodes);
        if (isWanted) setFailure(null);
      },
      () => isWanted && setFailure('Chưa dựng được bản xem trước. Văn bản và tệp xuất ra không ảnh hưởng.'),
    );
    return () => {
      isWanted = false;
    };
  }, [bytes, isPlaceholderData]);

  const message = file.error?.message ?? failure;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section className="preview" aria-label="Bản Word" tabIndex={0} ref={frame}>
      {message !== null && <ErrorNote message={message} onRetry={() => void file.refetch()} />}
      {file.isPending && <Waiting what="bản Word" />}
      <div className="preview-sheets" ref={place} style={{ zoom: fit }} />
    </section>
  );
}
