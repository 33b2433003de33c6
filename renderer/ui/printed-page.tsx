import { useEffect, useRef } from 'react';
import { readPrinted, showInShadow } from './printed.ts';
import { useFit } from './use-fit.ts';
import './printed-page.css';

/** A paper as it will be printed, in its whole width; `bytes`: its HTML. */
export function PrintedPage({ label, bytes }: { label: string; bytes: Uint8Array }) {
  const place = useRef<HTMLDivElement>(null);
  const { place: frame, fit } = useFit();
  useEffect(() => {
    if (place.current === null) return;
    const { page, style } = readPrinted(bytes);
    showInShadow(place.current, style, [...page.body.childNodes]);
  }, [bytes]);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section className="printed" aria-label={label} tabIndex={0} ref={frame}>
      <div className="printed-sheet" style={{ zoom: fit }}>
        <div ref={place} />
      </div>
    </section>
  );
}
