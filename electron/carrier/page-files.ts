/** The built pages: all of them read once, so that a path that is not among them does not exist, whatever it spells. */
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
};

export interface PageFile {
  /** For Content-Type. */
  type: string;
  bytes: Uint8Array<ArrayBuffer>;
}

/** By the path a file is asked for (`/assets/app.js`). */
export type Pages = ReadonlyMap<string, PageFile>;

/** Every file below the folder; `/` is its index.html. */
export async function readPages(folder: string): Promise<Pages> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => path.join(parentPath, name));
  const pages = new Map(
    await Promise.all(
      files.map(
        async (file): Promise<[string, PageFile]> => [
          `/${path.relative(folder, file).replaceAll(path.sep, '/')}`,
          {
            type: TYPES[path.extname(file)] ?? 'application/octet-stream',
            bytes: new Uint8Array(await readFile(file)),
          },
        ],
      ),
    ),
  );
  const index = pages.get('/index.html');
  return index === undefined ? pages : pages.set('/', index);
}
