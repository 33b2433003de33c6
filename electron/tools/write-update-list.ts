/**
 * `npm run update-list -- FOLDER`: writes the list beside the installers in a folder that tells programs in use of this
 * version. What is put at an office's address or into its shared folder is that folder as it is.
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { PROGRAM_VERSION, RELEASES } from '../../shared/changelog.ts';
import { UPDATE_LIST, UpdateList } from '../../shared/domain/update.ts';

/** In the order they are offered. */
const SYSTEMS: readonly [ending: string, system: string][] = [
  ['.exe', 'win32'],
  ['.dmg', 'darwin'],
  ['.AppImage', 'linux'],
  ['.deb', 'linux'],
];

const [folder] = process.argv.slice(2);
if (folder === undefined) throw new Error('usage: write-update-list FOLDER');

const names = readdirSync(folder).toSorted();
const files = SYSTEMS.flatMap(([ending, system]) =>
  names
    .filter((name) => name.endsWith(ending))
    .map((name) => {
      const bytes = readFileSync(path.join(folder, name));
      return {
        system: `${system}-${name.includes('arm64') ? 'arm64' : 'x64'}`,
        name,
        size: bytes.length,
        sha512: createHash('sha512').update(bytes).digest('hex'),
      };
    }),
);
const list = UpdateList.parse({
  program: 'so-chuyen-de',
  version: PROGRAM_VERSION,
  changes: RELEASES[0].changes,
  files,
});
writeFileSync(path.join(folder, UPDATE_LIST), `${JSON.stringify(list, null, 2)}\n`);
