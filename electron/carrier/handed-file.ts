/** A file the program is opened with: the system names it among the words it starts the program by. */
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The review package or session file among the words, as a whole path; null without one. `cwd`: where relative words begin. */
export function handedFile(words: readonly string[], cwd: string): string | null {
  const word = words.find((each) => !each.startsWith('-') && /\.(?:gopy|buoihop)$/iu.test(each));
  if (word === undefined) return null;
  // So the desktops of Linux name what is double-clicked.
  return word.startsWith('file://') ? pathOf(word) : path.resolve(cwd, word);
}

function pathOf(address: string): string | null {
  try {
    return fileURLToPath(address);
  } catch {
    return null;
  }
}
