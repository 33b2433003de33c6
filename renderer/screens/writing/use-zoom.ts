/** How large the page is shown: as chosen, or as wide as there is room. */
import { useState } from 'react';
import { ZOOMS, type Zoom } from '../../editor/zooms.ts';
import { useFit } from '../../ui/use-fit.ts';

const KEY = 'writing-zoom';

export function useZoom(): {
  sheet: (element: HTMLElement | null) => void;
  zoom: number;
  choice: Zoom;
  setChoice: (choice: Zoom) => void;
} {
  const [choice, setChoice] = useState<Zoom>(
    () => ZOOMS.find((known) => known === localStorage.getItem(KEY)) ?? 'fit',
  );
  const { place, fit } = useFit();
  return {
    sheet: place,
    zoom: choice === 'fit' ? fit : Number(choice) / 100,
    choice,
    setChoice: (next) => {
      localStorage.setItem(KEY, next);
      setChoice(next);
    },
  };
}
