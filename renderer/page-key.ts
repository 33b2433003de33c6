/** The page's half of the secret it shares with the program behind it; see shared/contract/page-key.ts. */
import { KEY_HEADER, keyInHash } from '../shared/contract/page-key.ts';

const KEPT = 'khoa';

/** Takes the secret out of the address the page was entered by, before anybody reads the address. */
export function takePageKey(): void {
  const key = keyInHash(location.hash);
  if (key === null) return;
  // Of the origin, not of the tab: what else is opened of this book has it, and a program started anew gives another.
  localStorage.setItem(KEPT, key);
  history.replaceState(null, '', '/');
}

/** What every call to the program carries. */
export function keyHeaders(): Record<string, string> {
  return { [KEY_HEADER]: localStorage.getItem(KEPT) ?? '' };
}
