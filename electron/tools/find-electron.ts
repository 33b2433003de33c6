/** Electron's program file. The `electron` package is only read, never loaded: loading it starts a download. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from './build.ts';

const PACKAGE = path.join(ROOT, 'node_modules/electron');

/** A download that takes longer is given up, in milliseconds. */
const DOWNLOAD_MS = 5 * 60_000;

/** Null where Electron is neither there nor to be had; `onDownload` is told before it is fetched. */
export function findElectron(onDownload: () => void): string | null {
  return findInstalled() ?? (install(onDownload) ? findInstalled() : null);
}

/** Whether a window can be shown. */
export function hasDisplay(): boolean {
  const { DISPLAY, WAYLAND_DISPLAY } = process.env;
  return process.platform !== 'linux' || Boolean(DISPLAY || WAYLAND_DISPLAY);
}

/** Where Electron lies as it was downloaded, or another one that somebody names. */
export function electronFolder(): string {
  return path.resolve(process.env.ELECTRON_OVERRIDE_DIST_PATH ?? path.join(PACKAGE, 'dist'));
}

/** The one that is there already; `ELECTRON_OVERRIDE_DIST_PATH` names another folder of it. */
export function findInstalled(): string | null {
  const named = path.join(PACKAGE, 'path.txt');
  const name = existsSync(named) ? readFileSync(named, 'utf8') : 'electron';
  const program = path.join(electronFolder(), name);
  return existsSync(program) ? program : null;
}

/** The package's own installer; it fails within seconds where its host cannot be reached. */
function install(onDownload: () => void): boolean {
  if (process.env.ELECTRON_SKIP_BINARY_DOWNLOAD) return false;
  onDownload();
  const { status } = spawnSync(process.execPath, [path.join(PACKAGE, 'install.js')], {
    stdio: 'ignore',
    timeout: DOWNLOAD_MS,
  });
  return status === 0;
}
