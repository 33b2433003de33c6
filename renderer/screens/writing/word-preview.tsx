/** The very .docx that export would write, rendered: for papers on the office's letterhead, whose pages are not ours. */
import { useQuery } from '@tanstack/react-query';
import { renderAsync } from 'docx-preview';
import { useEffect, useRef, useState } from 'react';
import { call } from '../../api.ts';
import { ErrorNote, Waiting } from '../../ui/page.tsx';
import { useFit } from '../../ui/use-fit.ts';

/** `pages`: drawn anew whenever they are others. */
export function WordPreview({ id, pages }: { id: number; pages: object }) {
  const [failure, setFailure] = useState<string | null>(null);
  const place = useRef<HTMLDivElement>(null);
  const { place: frame, fit } = useFit();
  const file = useQuery({
    queryKey: ['preview', id, pages],
    queryFn: async () => (await call('export:render', { id, format: 'docx' })).bytes,
    gcTime: 0,
    placeholderData: (before: Uint8Array | undefined) => before,
  });
  const { data: bytes, isPlaceholderData } = file;
  useEffect(() => {
    if (bytes === undefined || isPlaceholderData) return;
    let isWanted = true;
    const sheet = document.createElement('div');
    renderAsync(new Blob([bytes as BlobPart]), sheet, sheet, {
      className: 'word',
      inWrapper: false,
      useBase64URL: true,
      ignoreLastRenderedPageBreak: true,
    }).then(
      () => {
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
