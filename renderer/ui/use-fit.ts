/** How large an A4 page may be shown to be seen in its whole width. */
import { useEffect, useRef, useState } from 'react';

/** Of the page at 96 to the inch, with air on both sides, in pixels. */
const PAGE = 794 + 48;

/** `place`: for the element the page lies in; `fit`: at most 1, the page's own size. */
export function useFit(): { place: (element: HTMLElement | null) => void; fit: number } {
  const [width, setWidth] = useState(PAGE);
  const observer = useRef<ResizeObserver | null>(null);
  useEffect(() => () => observer.current?.disconnect(), []);
  const place = useRef((element: HTMLElement | null) => {
    observer.current?.disconnect();
    if (element === null) return;
    observer.current = new ResizeObserver(([entry]) => setWidth(entry?.contentRect.width ?? PAGE));
    observer.current.observe(element);
  }).current;
  const fit = Math.min(1, Math.max(0.4, width / PAGE));
  return { place, fit: Math.round(fit * 100) / 100 };
}
