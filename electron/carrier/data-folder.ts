/** Where the cell's data lie when nobody says otherwise: the same for the window, the browser and the command line. */
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';
import { foldText } from '../../shared/text/folding.ts';

export function defaultDataFolder(): string {
  const base =
    process.platform === 'win32'
      ? (process.env.APPDATA ?? path.join(homedir(), 'AppData', 'Roaming'))
      : (process.env.XDG_DATA_HOME ?? path.join(homedir(), '.local', 'share'));
  return path.join(base, 'so-chuyen-de');
}

/**
 * The folder a person or a test asked for: `--data=DIR` or `--data DIR` among the words, or SCD_DATA in the environment;
 * else the one in `beside`.
 */
export function chosenDataFolder(words: readonly string[], beside: string | null = null): string {
  const at = words.findIndex((word) => word === '--data' || word.startsWith('--data='));
  const word = words[at] === '--data' ? words[at + 1] : words[at]?.slice('--data='.length);
  const unasked = beside === null ? defaultDataFolder() : path.join(beside, 'so-chuyen-de');
  // An empty one would be the folder the program happens to be started in.
  return path.resolve(word || process.env.SCD_DATA || unasked);
}

/**
 * The folder "Dữ liệu" beside the packed program, with dấu or without: who makes one there wants everything kept in it, on a
 * USB stick or a machine where nothing may be installed. Null without one.
 *
 * @param program the file that runs; of a bundle of macOS and of an AppImage the place of the whole counts
 */
export function folderBeside(program: string): string | null {
  const bundle = /^(.*)\/[^/]+\.app\/Contents\/MacOS\/[^/]+$/u.exec(program)?.[1];
  const home = bundle ?? path.dirname(process.env.APPIMAGE ?? program);
  const name = listFolders(home).find((each) => foldText(each) === 'du lieu');
  return name === undefined ? null : path.join(home, name);
}

/** Whether something can be kept in the folder: asked by doing it, for not every system answers otherwise. */
export function canKeepIn(folder: string): boolean {
  const probe = path.join(folder, `.thu-${process.pid}`);
  try {
    mkdirSync(folder, { recursive: true });
    writeFileSync(probe, '');
    rmSync(probe);
    return true;
  } catch {
    return false;
  }
}

function listFolders(folder: string): string[] {
  try {
    const entries = readdirSync(folder, { withFileTypes: true });
    return entries.flatMap((entry) => (entry.isDirectory() ? [entry.name] : []));
  } catch {
    return [];
  }
}
