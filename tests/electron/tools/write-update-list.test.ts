import { execFileSync, spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../../../electron/tools/build.ts';
import { PROGRAM_VERSION, RELEASES } from '../../../shared/changelog.ts';
import { readUpdateList, UPDATE_LIST } from '../../../shared/domain/update.ts';
import { temporaryFolder } from '../../support/folders.ts';
import { told } from '../../support/update.ts';

const TOOL = path.join(ROOT, 'electron/tools/write-update-list.ts');

describe('npm run update-list', () => {
  it('tells of every installer in a folder what a program in use asks, and of nothing else', async () => {
    const folder = temporaryFolder();
    const put = (name: string) => writeFileSync(path.join(folder, name), name);
    ['Sổ 1.deb', 'Sổ 1.AppImage', 'Sổ 1.exe', 'Sổ 1-arm64.dmg', 'Sổ 1.zip', 'builder-debug.yml'].forEach(put);
    execFileSync(process.execPath, [TOOL, folder]);
    const entry = (name: string, system: string) => ({ ...told(name, Buffer.from(name)), system });
    expect(readUpdateList(await readFile(path.join(folder, UPDATE_LIST)))).toEqual({
      program: 'so-chuyen-de',
      version: PROGRAM_VERSION,
      changes: RELEASES[0].changes,
      files: [
        entry('Sổ 1.exe', 'win32-x64'),
        entry('Sổ 1-arm64.dmg', 'darwin-arm64'),
        entry('Sổ 1.AppImage', 'linux-x64'),
        entry('Sổ 1.deb', 'linux-x64'),
      ],
    });
  });

  it('writes no list that a program would not read', () => {
    const folder = temporaryFolder();
    writeFileSync(path.join(folder, 'x&y.exe'), 'x');
    expect(spawnSync(process.execPath, [TOOL, folder]).status).not.toBe(0);
    expect(spawnSync(process.execPath, [TOOL]).status).not.toBe(0);
  });
});
