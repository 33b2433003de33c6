/** How this window looks, as the person wants it. Kept beside the window, not in the book: another desk, another light. */
import { useSyncExternalStore } from 'react';

export interface Look {
  theme: 'system' | 'light' | 'dark';
  /** Percent of the usual size of letters. */
  textSize: 100 | 115 | 130 | 150;
  motion: 'system' | 'none';
}

export const TEXT_SIZES = [100, 115, 130, 150] as const;

const KEY = 'look';
const USUAL: Look = { theme: 'system', textSize: 100, motion: 'system' };
/** Of the letters in tokens.css. */
const USUAL_PIXELS = 15;

const dark = matchMedia('(prefers-color-scheme: dark)');
const listeners = new Set<() => void>();
let current = readLook(localStorage.getItem(KEY));

/** Puts the look on the page and keeps it there while the system's own changes. */
export function startLook(): void {
  dark.addEventListener('change', apply);
  apply();
}

export function useLook(): Look {
  return useSyncExternalStore(
    (changed) => {
      listeners.add(changed);
      return () => listeners.delete(changed);
    },
    () => current,
  );
}

export function changeLook(part: Partial<Look>): void {
  current = { ...current, ...part };
  localStorage.setItem(KEY, JSON.stringify(current));
  apply();
  for (const listener of listeners) listener();
}

/** To the other of light and dark, whichever is shown. */
export function toggleTheme(): void {
  changeLook({ theme: shownTheme() === 'dark' ? 'light' : 'dark' });
}

function apply(): void {
  const { dataset, style } = document.documentElement;
  dataset.theme = shownTheme();
  dataset.motion = current.motion;
  style.fontSize = `${(USUAL_PIXELS * current.textSize) / 100}px`;
}

function shownTheme(): 'light' | 'dark' {
  if (current.theme !== 'system') return current.theme;
  return dark.matches ? 'dark' : 'light';
}

/** What was kept, where it can still be read. */
function readLook(kept: string | null): Look {
  try {
    return { ...USUAL, ...(JSON.parse(kept ?? '{}') as Partial<Look>) };
  } catch {
    return USUAL;
  }
}
