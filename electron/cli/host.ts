/** What a command line program knows of its machine. */
import { homedir, userInfo } from 'node:os';
import path from 'node:path';
import type { Host } from '../services/context.ts';

export function localHost(): Host {
  return {
    now: () => new Date(),
    actor: userInfo().username,
    templates: path.resolve(import.meta.dirname, '../../templates'),
  };
}

/** Where the window keeps its data too, so that both see the same cell. */
export function defaultDataFolder(): string {
  const base =
    process.platform === 'win32'
      ? (process.env.APPDATA ?? path.join(homedir(), 'AppData', 'Roaming'))
      : (process.env.XDG_DATA_HOME ?? path.join(homedir(), '.local', 'share'));
  return path.join(base, 'so-chuyen-de');
}
