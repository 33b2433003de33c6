/** Lets a person point at a field: by a click, or by Tab and Enter. */
import type { FoundField } from './find-fields.ts';

const LOOKS = {
  bar: 'position:fixed;inset:0 0 auto 0;z-index:2147483647;padding:10px 16px;background:#8a1c1c;color:#fff;font:16px sans-serif;text-align:center',
  frame:
    'position:fixed;z-index:2147483646;border:3px solid #8a1c1c;border-radius:4px;pointer-events:none;display:none',
} as const;

let stopLast: () => void = () => undefined;

/** The place of the field; null when they pressed Esc or somebody asked anew. */
export function pickField(found: readonly FoundField[], words: string): Promise<number | null> {
  stopLast();
  const bar = draw(words, LOOKS.bar);
  const frame = draw('', LOOKS.frame);
  const docs = [...new Set([document, ...found.map(({ place }) => place.ownerDocument), ...framesIn(found)])];
  return new Promise((resolve) => {
    const end = (place: number | null): void => {
      for (const doc of docs)
        for (const [type, listener] of listeners)
          doc.removeEventListener(type, listener as EventListener, true);
      bar.remove();
      frame.remove();
      resolve(place);
    };
    const show = (event: Event): void => {
      const at = placeOf(found, event);
      const { left = 0, top = 0, width = 0, height = 0 } = at === null ? {} : onScreen(found[at]?.place);
      Object.assign(frame.style, {
        display: at === null ? 'none' : 'block',
        left: `${left - 4}px`,
        top: `${top - 4}px`,
        width: `${width + 8}px`,
        height: `${height + 8}px`,
      });
    };
    const take = (event: Event): void => {
      if (!event.isTrusted) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      const at = placeOf(found, event);
      if (at !== null) end(at);
    };
    const hold = (event: Event): void => {
      event.preventDefault();
      event.stopImmediatePropagation();
    };
    const press = (event: KeyboardEvent): void => {
      if (event.key === 'Escape') end(null);
      if (event.key === 'Enter') take(event);
    };
    const listeners = [
      ['mousemove', show],
      ['focusin', show],
      ['mousedown', hold],
      ['mouseup', hold],
      ['click', take],
      ['keydown', press],
    ] as const;
    for (const doc of docs)
      for (const [type, listener] of listeners) doc.addEventListener(type, listener as EventListener, true);
    stopLast = () => end(null);
  });
}

/** The smallest field the pointer is in, or the one that has the keys; a little beside it counts too. */
function placeOf(found: readonly FoundField[], event: Event): number | null {
  const target = event.target as Node;
  const frame = target.ownerDocument?.defaultView?.frameElement ?? null;
  const holds = ({ place }: FoundField): boolean =>
    place.contains(target) || (frame !== null && place.contains(frame));
  const inside = found.findIndex((field) => field.field.isSeen && holds(field));
  if (inside >= 0) return inside;
  const label = (target as Element).closest?.('label') ?? null;
  const named =
    label === null ? -1 : found.findIndex(({ place }) => label.control === place || label.contains(place));
  return named >= 0 ? named : null;
}

function framesIn(found: readonly FoundField[]): Document[] {
  return found.flatMap(({ place }) => {
    const frames = place instanceof HTMLIFrameElement ? [place] : [...place.querySelectorAll('iframe')];
    return frames.flatMap((frame) => (frame.contentDocument === null ? [] : [frame.contentDocument]));
  });
}

/** Frames inside frames have a corner of their own. */
function onScreen(element: Element | undefined): {
  left?: number;
  top?: number;
  width?: number;
  height?: number;
} {
  if (element === undefined) return {};
  let { left, top, width, height } = element.getBoundingClientRect();
  for (let frame = frameOf(element); frame !== null; frame = frameOf(frame)) {
    const corner = frame.getBoundingClientRect();
    left += corner.left;
    top += corner.top;
  }
  return { left, top, width, height };
}

function frameOf(element: Element): Element | null {
  return element.ownerDocument.defaultView?.frameElement ?? null;
}

/** Drawn where the sheets of the page do not reach. */
function draw(words: string, look: string): HTMLElement {
  const box = document.createElement('div');
  box.style.cssText = look;
  box.textContent = words;
  document.documentElement.append(box);
  return box;
}
