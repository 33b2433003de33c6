import { useLayoutEffect, useRef } from 'react';

/** What closes each thing that is open over the page, the one on top last. */
const open: (() => void)[] = [];

/**
 * Escape closes what is on top. The library tells who that is a moment after it is seen; Escape pressed within that moment
 * closed the form below, with what was typed in it.
 * @returns For `onEscapeKeyDown` of the thing that `onClose` closes.
 */
export function useEscape(onClose: () => void): (event: KeyboardEvent) => void {
  const latest = useRef(onClose);
  const own = useRef(() => latest.current()).current;
  useLayoutEffect(() => {
    latest.current = onClose;
  });
  useLayoutEffect(() => {
    open.push(own);
    return () => {
      open.splice(open.indexOf(own), 1);
    };
  }, [own]);
  return (event) => {
    const top = open.at(-1);
    if (top === undefined || top === own) return;
    event.preventDefault();
    top();
  };
}
