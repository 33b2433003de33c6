/** How this window looks, as the person wants it. Kept beside the window, not in the book: another desk, another light. */
import { createStore, useStore } from './store.ts';

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
const current = createStore(readLook(localStorage.getItem(KEY)));

/** Puts the look on the page and keeps it there while the system's own changes. */
export function startLook(): void {
  dark.addEventListener('change', apply);
  apply();
}

export function useLook(): Look {
  return useStore(current);
}

export function changeLook(part: Partial<Look>): void {
  current.set({ ...current.get(), ...part });
  localStorage.setItem(KEY, JSON.stringify(current.get()));
  apply();
}

/** To the other of light and dark, whichever is shown. */
export function toggleTheme(): void {
  changeLook({ theme: shownTheme() === 'dark' ? 'light' : 'dark' });
}

function apply(): void {
  const { dataset, style } = document.documentElement;
  const { motion, textSize } = current.get();
  dataset.theme = shownTheme();
  dataset.motion = motion;
  style.fontSize = `${(USUAL_PIXELS * textSize) / 100}px`;
}

function shownTheme(): 'light' | 'dark' {
  const { theme } = current.get();
  if (theme !== 'system') return theme;
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
