/** The program as it is packed for a machine: what is in it, and nothing else. Installers need downloads and are not made here. */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { handedFile } from '../../../electron/carrier/handed-file.ts';
import { placeOfProgram } from '../../../electron/files/own-places.ts';
import { ROOT } from '../../../electron/tools/build.ts';
import { electronFolder } from '../../e2e/support/electron.ts';
import { packInto, runAsar } from '../../e2e/support/package.ts';
import { temporaryFolder } from '../../support/folders.ts';
import { canUseWindow } from '../../support/tools.ts';

/** What of it is ours, and the whole with Electron, in megabytes: a promise of the README. */
const LARGEST_MB = { ours: 16, whole: 250 };

const NATIVE = '/node_modules/better-sqlite3/prebuilds/linux-x64.node';

/** Every file of the archive is one of these. */
const WANTED: readonly RegExp[] = [
  /^\/(?:package\.json|LICENSE)$/u,
  /^\/dist\/electron\/(?:main|preload|backend|import-worker|word-worker)\.cjs$/u,
  // What works in a portal's page is put in there as it stands.
  /^\/dist\/electron\/form-script\.js$/u,
  /^\/dist\/renderer\/(?:index\.html|licences\.json|review-file\.(?:js|css))$/u,
  /^\/dist\/renderer\/assets\/[\w-]+(?:\.[\w-]+)*\.(?:js|css|svg|woff2?)$/u,
  /^\/templates\/[\w/-]+\.(?:md|json)$/u,
  /^\/node_modules\/better-sqlite3\/(?:package\.json|LICENSE|lib\/[\w/-]+\.js)$/u,
  /^\/node_modules\/@cspell\/dict-vi-vn\/(?:package\.json|LICENSE|vi\.trie\.gz)$/u,
  new RegExp(`^${NATIVE.replaceAll('.', '\\.')}$`, 'u'),
];

const { build } = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8')) as {
  build: {
    fileAssociations: { ext: string; mimeType?: string }[];
    icon: string;
    nsis: { include: string };
  };
};

describe.runIf(canUseWindow())('the packed program', () => {
  let program = '';
  let resources = '';
  let files: string[] = [];

  beforeAll(() => {
    program = packInto(temporaryFolder());
    resources = path.join(program, 'resources');
    const archive = path.join(resources, 'app.asar');
    const entries = runAsar('list', archive).trim().split('\n');
    files = entries.filter((entry) => !entries.some((other) => other.startsWith(`${entry}/`)));
  });

  it('holds the shell, the backend, the pages, the wording and the licences', () => {
    expect(files).toEqual(
      expect.arrayContaining([
        '/LICENSE',
        '/dist/electron/main.cjs',
        '/dist/electron/preload.cjs',
        '/dist/electron/backend.cjs',
        '/dist/electron/import-worker.cjs',
        '/dist/electron/word-worker.cjs',
        '/dist/renderer/index.html',
        '/dist/renderer/review-file.js',
        '/node_modules/@cspell/dict-vi-vn/LICENSE',
        '/node_modules/@cspell/dict-vi-vn/vi.trie.gz',
        '/node_modules/better-sqlite3/LICENSE',
      ]),
    );
    for (const name of filesIn(path.join(ROOT, 'templates'))) expect(files).toContain(`/templates/${name}`);
  });

  it('holds nothing else: no sources, no tests, no other package, nothing of another system', () => {
    expect(files.filter((file) => !WANTED.some((wanted) => wanted.test(file)))).toEqual([]);
  });

  it('keeps one file outside the archive, the native part for this system', () => {
    const outside = filesIn(`${path.join(resources, 'app.asar')}.unpacked`);
    expect(outside.map((name) => `/${name}`)).toEqual([NATIVE]);
    const ofElectron = readdirSync(path.join(electronFolder(), 'resources'));
    expect(readdirSync(resources).filter((name) => !ofElectron.includes(name))).toEqual([
      'app.asar',
      'app.asar.unpacked',
    ]);
  });

  it('has its fuses blown: no Node of its own to be had, no debugger, nothing but the archive', async () => {
    expect(await readFuses(path.join(program, 'so-chuyen-de'))).toMatchObject({
      runAsNode: false,
      enableNodeOptionsEnvironmentVariable: false,
      enableNodeCliInspectArguments: false,
      enableEmbeddedAsarIntegrityValidation: true,
      onlyLoadAppFromAsar: true,
      enableCookieEncryption: true,
      grantFileProtocolExtraPrivileges: false,
    });
  });

  it('is never written over, though papers may lie beside it', () => {
    const { isOwn, folder } = placeOfProgram(path.join(resources, 'app.asar'));
    expect(folder).toBe(program);
    const own = filesIn(program).filter((name) => !isOwn(name.toLowerCase()));
    expect(own).toEqual([]);
    for (const name of [
      'biên bản.docx',
      'so-chuyen-de-2026-11-28.db',
      'gói góp ý.gopy',
      'dữ liệu',
      'hồ sơ/84-kh.docx',
    ])
      expect(isOwn(name)).toBe(false);
  });

  it('is no Node for whoever asks it to be one', () => {
    const env = { ...process.env, ELECTRON_RUN_AS_NODE: '1' };
    const asked = spawnSync(path.join(program, 'so-chuyen-de'), ['-p', '6 * 7'], { env, encoding: 'utf8' });
    expect(asked.stdout).not.toContain('42');
  });

  it('speaks Vietnamese, with English where the system asks for it, and no other language', () => {
    expect(readdirSync(path.join(program, 'locales')).toSorted()).toEqual(['en-US.pak', 'vi.pak']);
  });

  it('is no larger than promised', () => {
    const ours = ['app.asar', 'app.asar.unpacked'].map((name) => megabytesOf(path.join(resources, name)));
    expect(ours.reduce((sum, size) => sum + size)).toBeLessThan(LARGEST_MB.ours);
    expect(megabytesOf(program)).toBeLessThan(LARGEST_MB.whole);
  });
});

describe('what installers are made of', () => {
  it('is there: the icon, and the sentences of the installer for Windows', () => {
    expect(build.icon).toMatch(/\.svg$/u);
    for (const file of [build.icon, build.nsis.include]) expect(existsSync(path.join(ROOT, file))).toBe(true);
  });

  it('opens every kind of file by a double click that the program takes when it is started with one', () => {
    expect(build.fileAssociations).not.toEqual([]);
    for (const { ext, mimeType } of build.fileAssociations) {
      expect(handedFile(['so-chuyen-de', `Tệp của tôi.${ext}`], '/')).toBe(
        path.resolve(`/Tệp của tôi.${ext}`),
      );
      // Linux goes by it alone.
      expect(mimeType).toMatch(/^application\/x-so-chuyen-de-/u);
    }
  });
});

/** By the names electron-builder gives them. */
async function readFuses(file: string): Promise<Record<string, boolean>> {
  // A tool of Electron's that electron-builder brings along.
  const { getCurrentFuseWire, FuseV1Options } = createRequire(
    path.join(ROOT, 'node_modules/electron-builder/package.json'),
  )('@electron/fuses') as {
    getCurrentFuseWire(file: string): Promise<Record<number, number>>;
    FuseV1Options: Record<string, number>;
  };
  const wire = await getCurrentFuseWire(file);
  return Object.fromEntries(
    Object.entries(FuseV1Options)
      .filter(([, index]) => typeof index === 'number')
      .map(([name, index]) => [
        name[0]?.toLowerCase() + name.slice(1),
        String.fromCharCode(wire[index] ?? 0) === '1',
      ]),
  );
}

/** By their paths below the folder, with slashes. */
function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) =>
      path.relative(folder, path.join(parentPath, name)).replaceAll(path.sep, '/'),
    );
}

function megabytesOf(place: string): number {
  if (statSync(place).isFile()) return statSync(place).size / 1024 ** 2;
  return readdirSync(place).reduce((sum, name) => sum + megabytesOf(path.join(place, name)), 0);
}
