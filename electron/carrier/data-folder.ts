/** Where the cell's data lie when nobody says otherwise: the same for the window, the browser and the command line. */
import { homedir } from 'node:os';
import path from 'node:path';

export function defaultDataFolder(): string {
  const base =
    process.platform === 'win32'
      ? (process.env.APPDATA ?? path.join(homedir(), 'AppData', 'Roaming'))
      : (process.env.XDG_DATA_HOME ?? path.join(homedir(), '.local', 'share'));
  return path.join(base, 'so-chuyen-de');
}

/** The folder a person or a test asked for: `--data=DIR` or `--data DIR` among the words, or SCD_DATA in the environment. */
export function chosenDataFolder(words: readonly string[]): string {
  const at = words.findIndex((word) => word === '--data' || word.startsWith('--data='));
  const word = words[at] === '--data' ? words[at + 1] : words[at]?.slice('--data='.length);
  // An empty one would be the folder the program happens to be started in.
  return path.resolve(word || process.env.SCD_DATA || defaultDataFolder());
}
