/** What stands above and below the text: the very lines of the printed paper, so that no rule is written twice. */
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import type { Document, DocumentHead } from '../../../shared/domain/document.ts';
import { call } from '../../api.ts';
import { runCommand } from '../../commands.ts';
import { readPrinted, showInShadow } from '../../ui/printed.ts';

interface Around {
  style: string;
  above: Element | null;
  below: Element | null;
}

interface LetterProps {
  document: Document;
  /** As typed; the lines follow once it is saved. */
  head: DocumentHead;
}

export function LetterHead(props: LetterProps) {
  return <Lines around={useAround(props)} side="above" label="Đầu văn bản" />;
}

export function LetterFoot(props: LetterProps) {
  return <Lines around={useAround(props)} side="below" label="Nơi nhận và chữ ký" />;
}

/** The printed page is asked for again when what stands around the text may have changed, not with every key. */
function useAround({ document, head }: LetterProps): Around | null {
  const { id, date, state } = document;
  const isSaved = JSON.stringify(head) === JSON.stringify(document.head);
  const page = useQuery({
    queryKey: ['letterhead', id, JSON.stringify(document.head), date, state],
    queryFn: async () => takeAround((await call('export:render', { id, format: 'html' })).bytes),
    enabled: isSaved,
    staleTime: Number.POSITIVE_INFINITY,
    placeholderData: (before: Around | undefined) => before,
  });
  return page.data ?? null;
}

function takeAround(bytes: Uint8Array): Around {
  const { page, style } = readPrinted(bytes);
  return { style, above: page.querySelector('header'), below: page.querySelector('.closing') };
}

function Lines({ around, side, label }: { around: Around | null; side: 'above' | 'below'; label: string }) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (place.current === null || around === null) return;
    const lines = around[side];
    showInShadow(place.current, around.style, lines === null ? [] : [lines]);
  }, [around, side]);
  return (
    <section className="letter" aria-label={label}>
      <div ref={place} />
      <button type="button" onClick={() => runCommand('open-head')}>
        Sửa {label.toLowerCase()}
      </button>
    </section>
  );
}
