import path from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { chosenDataFolder, defaultDataFolder } from '../../../electron/carrier/data-folder.ts';

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
