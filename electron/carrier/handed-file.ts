/** A file the program is opened with: the system names it among the words it starts the program by. */
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The page that takes a file of each kind; `fileAssociations` in package.json tells the system of the same kinds. */
const PAGES: Readonly<Record<string, string>> = {
  '.gopy': '#/ra-soat/mo-goi',
  '.buoihop': '#/buoi-sinh-hoat/mo-tep',
};

/** Where a file is taken; undefined for a kind the program is not opened with. */
export function pageFor(file: string): string | undefined {
  return PAGES[path.extname(file).toLowerCase()];
}

/** The first such file among the words, as a whole path; null without one. `cwd`: where relative words begin. */
export function handedFile(words: readonly string[], cwd: string): string | null {
  const word = words.find((each) => !each.startsWith('-') && pageFor(each) !== undefined);
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
