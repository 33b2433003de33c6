/** How large the page is shown: as chosen, or as wide as there is room. */
import { useEffect, useRef, useState } from 'react';
import { ZOOMS, type Zoom } from '../../editor/zooms.ts';

const KEY = 'writing-zoom';
/** Of an A4 page at 96 to the inch, with air on both sides, in pixels. */
const PAGE = 794 + 48;

export function useZoom(): {
  sheet: (element: HTMLElement | null) => void;
  zoom: number;
  choice: Zoom;
  setChoice: (choice: Zoom) => void;
} {
  const [choice, setChoice] = useState<Zoom>(
    () => ZOOMS.find((known) => known === localStorage.getItem(KEY)) ?? 'fit',
  );
  const [width, setWidth] = useState(PAGE);
  const observer = useRef<ResizeObserver | null>(null);
  useEffect(() => () => observer.current?.disconnect(), []);
  const sheet = useRef((element: HTMLElement | null) => {
    observer.current?.disconnect();
    if (element === null) return;
    observer.current = new ResizeObserver(([entry]) => setWidth(entry?.contentRect.width ?? PAGE));
    observer.current.observe(element);
  }).current;
  const fitting = Math.min(1, Math.max(0.4, width / PAGE));
  return {
    sheet,
    zoom: choice === 'fit' ? Math.round(fitting * 100) / 100 : Number(choice) / 100,
    choice,
    setChoice: (next) => {
      localStorage.setItem(KEY, next);
      setChoice(next);
    },
  };
}
