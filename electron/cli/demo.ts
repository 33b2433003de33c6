/**
 * `npm run demo`: the year's main job on the sample cell, with no other set-up. Makes the cell in a new folder, assembles the
 * minutes, and exports every paper; says where the files are.
 */
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { toErrorMessage } from '../../shared/contract/errors.ts';
import { localHost } from '../local-host.ts';
import { createBackend } from '../services/backend.ts';

const say = (line: string): void => void process.stdout.write(`${line}\n`);

try {
  const folder = await mkdtemp(path.join(tmpdir(), 'so-chuyen-de-'));
  const backend = createBackend({
    folder: path.join(folder, 'so'),
    host: localHost(),
    stay: 'hold',
    create: true,
  });
  const { steps } = await backend.call('sample:create', {});
  for (const step of steps) say(step);
  const archive = await backend.call('export:archive', { folder: path.join(folder, 'ho-so') });
  await backend.close();
  say(`Đã xuất ${archive.files.length} văn bản ra tệp Word:`);
  for (const { file } of archive.files) say(`  ${path.relative(archive.folder, file)}`);
  say(`Hồ sơ: ${archive.folder}`);
  say(`Mục lục: ${archive.index.file}`);
  say(`Sổ của chi bộ mẫu: ${path.join(folder, 'so')}`);
} catch (error) {
  process.stderr.write(`${toErrorMessage(error).message}\n`);
  process.exitCode = 5;
}
