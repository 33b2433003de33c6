/** The page that sends a browser to the one-time address: what stands in a list of processes can be read by everybody. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

export interface Entrance {
  /** The path of the page. */
  file: string;
  /** Takes it away: once it was used, and at the end. */
  remove: () => void;
}

/** In a folder of its own that nobody else can look into. */
export function writeEntrance(address: string): Entrance {
  const folder = mkdtempSync(path.join(tmpdir(), 'so-chuyen-de-'));
  const file = path.join(folder, 'mo-so.html');
  const page = `<!doctype html><meta charset="utf-8"><meta name="referrer" content="no-referrer"><meta http-equiv="refresh" content="0;url=${address}"><title>Sổ Chuyên Đề</title><a href="${address}">Mở Sổ Chuyên Đề</a>\n`;
  writeFileSync(file, page, { mode: 0o600, flag: 'wx' });
  return { file, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
