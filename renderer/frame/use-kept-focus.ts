/** The focus is always on something: where a new place begins, and where one was when what had it is gone. */
import { type RefObject, useEffect, useRef } from 'react';

const DIALOGS = '[role="dialog"], [role="alertdialog"]';
/** What is written in, within an element marked for it. */
const WRITTEN_IN = ['input:not([type="checkbox"], [type="radio"], [type="file"], [tabindex])', 'textarea'];

/**
 * For the work of the frame. A new place begins in the first field of what is marked `data-begin` there, else on the whole
 * of it. When what had the focus goes or cannot be used any more, the field of what is marked `data-home` takes it, else
 * what was around; a button that only rested gets it back.
 */
export function useKeptFocus(work: RefObject<HTMLElement | null>, place: string): void {
  const kept = useRef<KeptFocus | null>(null);
  useEffect(() => {
    if (work.current === null) return;
    const focus = new KeptFocus(work.current);
    kept.current = focus;
    return () => focus.stop();
  }, [work]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: every new place is begun anew
  useEffect(() => kept.current?.begin(), [place]);
}

class KeptFocus {
  readonly #work: HTMLElement;
  readonly #watch = new MutationObserver(() => this.#checkSoon());
  readonly #ends = new AbortController();
  /** What had the focus in the frame last, and all it lay in then, from within. */
  #around: HTMLElement[] = [];
  /** What took the focus in its place. */
  #substitute: HTMLElement | null = null;
  /** Until somebody does something, the place may still be on its way. */
  #isBeginning = true;
  /** Past the end of the page Tab goes to the browser's own things, on purpose. */
  #hasTabbed = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(work: HTMLElement) {
    this.#work = work;
    const { signal } = this.#ends;
    addEventListener('focusin', ({ target }) => this.#note(target), { signal });
    addEventListener('keydown', ({ key }) => this.#act(key === 'Tab'), { signal, capture: true });
    addEventListener('pointerdown', () => this.#act(false), { signal, capture: true });
    addEventListener('click', () => this.#checkSoon(), { signal });
    addEventListener('keyup', () => this.#checkSoon(), { signal });
    this.#watch.observe(document.body, {
      childList: true,
      subtree: true,
      attributeFilter: ['disabled', 'hidden', 'inert'],
    });
  }

  stop(): void {
    this.#ends.abort();
    this.#watch.disconnect();
    clearTimeout(this.#timer);
  }

  /** A new place is shown, or is about to be. */
  begin(): void {
    this.#isBeginning = true;
    this.#hasTabbed = false;
    // A reader by ear or by keyboard goes on in the new screen, not in the list of screens.
    if (!this.#work.contains(document.activeElement)) take(this.#work);
    this.#checkSoon();
  }

  #note(target: EventTarget | null): void {
    if (!(target instanceof HTMLElement) || target === this.#substitute) return;
    this.#substitute = null;
    if (target.closest(DIALOGS) !== null || target.closest('.frame') === null) return;
    this.#around = [];
    for (let each: HTMLElement | null = target; each !== null; each = each.parentElement)
      this.#around.push(each);
  }

  #act(hasTabbed: boolean): void {
    this.#hasTabbed = hasTabbed;
    this.#isBeginning = false;
  }

  /** After what is going on: a dialog that closes gives the focus back a moment later. */
  #checkSoon(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#check());
  }

  #check(): void {
    const here = document.activeElement;
    const [last] = this.#around;
    if (this.#isBeginning && (here === this.#work || isNothing(here))) {
      fieldIn(this.#work, '[data-begin]')?.focus();
    } else if (here === this.#substitute && last !== undefined && canHaveFocus(last)) {
      last.focus({ preventScroll: true });
    }
    // Words marked with the mouse are about to be copied.
    const isMarking = getSelection()?.isCollapsed === false;
    if (isNothing(document.activeElement) && !this.#hasTabbed && !isMarking) this.#mend();
  }

  #mend(): void {
    const dialog = [...document.querySelectorAll<HTMLElement>(DIALOGS)].at(-1);
    const home = fieldIn(this.#work, '[data-home]');
    if (dialog !== undefined) take(dialog);
    else if (home !== null) home.focus();
    else {
      // Beside the work (the list of screens, the tour) only what had it gets it back: around that one does not go on.
      const near = this.#around.find(
        (each, at) =>
          canHaveFocus(each) && (this.#work.contains(each) || (at === 0 && each.checkVisibility())),
      );
      this.#substitute = near ?? this.#work;
      take(this.#substitute);
    }
  }
}

function isNothing(element: Element | null): boolean {
  return element === null || element === document.body || element === document.documentElement;
}

function canHaveFocus(element: HTMLElement): boolean {
  return (
    element.isConnected && !element.matches(':disabled') && element.closest('[inert], [hidden]') === null
  );
}

function fieldIn(work: HTMLElement, mark: string): HTMLElement | null {
  const fields = WRITTEN_IN.map((field) => `${mark} ${field}:not(:disabled)`);
  return work.querySelector<HTMLElement>(fields.join());
}

/** Also what is no control: what is around one. */
function take(element: HTMLElement): void {
  if (!element.hasAttribute('tabindex') && element.tabIndex < 0) element.tabIndex = -1;
  element.focus({ preventScroll: true });
}
