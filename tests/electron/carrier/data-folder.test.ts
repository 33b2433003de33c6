import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import {
  canKeepIn,
  chosenDataFolder,
  defaultDataFolder,
  folderBeside,
} from '../../../electron/carrier/data-folder.ts';
import { temporaryFolder } from '../../support/folders.ts';

afterEach(() => vi.unstubAllEnvs());

describe('the data folder', () => {
  it('is what the command line says, else what the environment says, else the usual one', () => {
    vi.stubEnv('SCD_DATA', '/so/trong-moi-truong');
    expect(chosenDataFolder(['--khac', '--data=/so/tren-dong-lenh'])).toBe(
      path.resolve('/so/tren-dong-lenh'),
    );
    expect(chosenDataFolder(['.', '--data', '/so/tren-dong-lenh', 'goi.gopy'])).toBe(
      path.resolve('/so/tren-dong-lenh'),
    );
    expect(chosenDataFolder([])).toBe(path.resolve('/so/trong-moi-truong'));
    expect(chosenDataFolder(['--data='])).toBe(path.resolve('/so/trong-moi-truong'));
    vi.stubEnv('SCD_DATA', undefined);
    expect(chosenDataFolder([])).toBe(defaultDataFolder());
  });

  it('lies where the system keeps what programs keep for a person', () => {
    vi.stubEnv('XDG_DATA_HOME', '/nha/.local/share');
    vi.stubEnv('APPDATA', '/nha/.local/share');
    expect(defaultDataFolder()).toBe(path.join('/nha/.local/share', 'so-chuyen-de'));
  });
});

describe('a folder for the data beside the program', () => {
  /** A folder of a program with others in it, and the program. */
  const programWith = (...folders: string[]): { home: string; program: string } => {
    const home = path.join(temporaryFolder(), 'Phần mềm');
    for (const name of folders) mkdirSync(path.join(home, name), { recursive: true });
    return { home, program: path.join(home, 'so-chuyen-de') };
  };

  it.each(['Dữ liệu', 'dữ liệu', 'DỮ LIỆU', 'Du lieu', 'Dữ liệu'.normalize('NFD')])(
    'is taken when a person made it, called %s',
    (name) => {
      const { home, program } = programWith('locales', name);
      expect(folderBeside(program)).toBe(path.join(home, name));
    },
  );

  it('is none where nobody made one, where it is a file, and where nothing can be read', () => {
    const { home, program } = programWith('Dữ liệu cũ', 'resources/Dữ liệu');
    writeFileSync(path.join(home, 'Dữ liệu'), '');
    expect(folderBeside(program)).toBeNull();
    expect(folderBeside('/khong-co/so-chuyen-de')).toBeNull();
  });

  it('stands beside the whole bundle on macOS, and beside the file of an AppImage', () => {
    const { home } = programWith('Dữ liệu', 'Sổ Chuyên Đề.app/Contents/MacOS/Dữ liệu');
    const inside = path.join(home, 'Sổ Chuyên Đề.app/Contents/MacOS/Sổ Chuyên Đề');
    expect(folderBeside(inside)).toBe(path.join(home, 'Dữ liệu'));
    vi.stubEnv('APPIMAGE', path.join(home, 'so-chuyen-de.AppImage'));
    expect(folderBeside('/tmp/.mount_so/so-chuyen-de')).toBe(path.join(home, 'Dữ liệu'));
  });

  it('gives way to what a person or the environment says', () => {
    const beside = path.resolve('/usb/Dữ liệu');
    expect(chosenDataFolder([], beside)).toBe(path.join(beside, 'so-chuyen-de'));
    expect(chosenDataFolder(['--data=/so/khac'], beside)).toBe(path.resolve('/so/khac'));
    vi.stubEnv('SCD_DATA', '/so/trong-moi-truong');
    expect(chosenDataFolder([], beside)).toBe(path.resolve('/so/trong-moi-truong'));
  });

  it('is asked whether it can be written to, and is left as it was', () => {
    const folder = path.join(temporaryFolder(), 'Dữ liệu', 'cửa sổ');
    expect(canKeepIn(folder)).toBe(true);
    writeFileSync(path.join(folder, 'tệp'), '');
    expect(canKeepIn(path.join(folder, 'tệp'))).toBe(false);
  });
});
