/**
 * `npm run package`: the program for the system this runs on, unpacked into dist/packages. `--installers` makes what is
 * handed out for that system too, with tools electron-builder downloads; `--out DIR` puts it all elsewhere.
 */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { build, Platform } from 'electron-builder';
import { buildPages, buildShell, ROOT } from './build.ts';
import { electronFolder, findElectron } from './find-electron.ts';

const say = (sentence: string): void => void process.stdout.write(`${sentence}\n`);

const { values } = parseArgs({ options: { installers: { type: 'boolean' }, out: { type: 'string' } } });
const output = path.resolve(ROOT, values.out ?? 'dist/packages');

await Promise.all([buildPages(), buildShell()]);
if (findElectron(() => say('Đang tải Electron, chỉ cần một lần…')) === null) {
  say(
    'Chưa tải được Electron nên chưa đóng gói. ELECTRON_OVERRIDE_DIST_PATH chỉ ra một bản có sẵn trên máy.',
  );
  process.exitCode = 5;
} else {
  const made = await build({
    projectDir: ROOT,
    targets: Platform.current().createTarget(values.installers ? null : 'dir'),
    publish: 'never',
    config: {
      directories: { output },
      electronDist: electronFolder(),
      electronVersion: readFileSync(path.join(electronFolder(), 'version'), 'utf8').trim(),
    },
  });
  const unpacked = readdirSync(output)
    .filter((name) => /^(?:linux|win|mac)(?:-|$)/u.test(name))
    .map((name) => path.join(output, name));
  for (const place of [...unpacked, ...made]) say(`${place}: ${megabytesOf(place)} MB`);
}

function megabytesOf(place: string): number {
  const files = statSync(place).isDirectory()
    ? readdirSync(place, { recursive: true, encoding: 'utf8' }).map((name) => path.join(place, name))
    : [place];
  const sizes = files.map((file) => statSync(file)).filter((file) => file.isFile());
  return Math.ceil(sizes.reduce((sum, { size }) => sum + size, 0) / 1024 ** 2);
}
