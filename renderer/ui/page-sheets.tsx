/** A paper page by page, as it comes out of the printer. */
import { useEffect, useRef } from 'react';
import type { PaperPage } from '../../shared/format/paper-pages.ts';
import { drawSlice } from './page-slice.ts';
import { useFit } from './use-fit.ts';
import './page-sheets.css';

/** A place on a page, to be kept in sight. */
export interface PagePlace {
  /** From 0. */
  page: number;
  /** How far down the page, from 0 to 1. */
  share: number;
}

interface PageSheetsProps {
  label: string;
  pages: readonly PaperPage[];
  /** Scrolled to whenever it moves. */
  place?: PagePlace | undefined;
}

export function PageSheets({ label, pages, place }: PageSheetsProps) {
  const frame = useRef<HTMLElement | null>(null);
  const { place: measured, fit } = useFit();
  const { page, share } = place ?? { page: -1, share: 0 };
  // biome-ignore lint/correctness/useExhaustiveDependencies: another size moves the place too
  useEffect(() => {
    const sheet = frame.current?.querySelectorAll('.page-sheet')[page];
    if (frame.current === null || sheet === undefined) return;
    const [box, room] = [sheet.getBoundingClientRect(), frame.current.getBoundingClientRect()];
    const at = box.top + share * box.height;
    if (at < room.top || at > room.bottom) frame.current.scrollTop += at - room.top - room.height / 2;
  }, [page, share, fit, pages.length]);
  return (
    <section
      className="page-sheets"
      aria-label={label}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
      tabIndex={0}
      ref={(element) => {
        frame.current = element;
        measured(element);
      }}
    >
      <div className="page-sheets-column" style={{ zoom: fit }}>
        {pages.map((one, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a page is its place in the order
          <Sheet key={index} page={one} name={`Trang ${index + 1} trên ${pages.length}`} />
        ))}
      </div>
    </section>
  );
}

function Sheet({ page, name }: { page: PaperPage; name: string }) {
  const place = useRef<HTMLElement>(null);
  useEffect(() => {
    place.current?.replaceChildren(drawSlice(page, { top: 0, bottom: page.height }));
  }, [page]);
  return <article className="page-sheet" aria-label={name} ref={place} />;
}
