/** A file the program is opened with: the system names it among the words it starts the program by. */
import path from 'node:path';

/** The review package or session file among the words, as a whole path; null without one. `cwd`: where relative words begin. */
export function handedFile(words: readonly string[], cwd: string): string | null {
  const word = words.find((each) => !each.startsWith('-') && /\.(?:gopy|buoihop)$/iu.test(each));
  return word === undefined ? null : path.resolve(cwd, word);
}
