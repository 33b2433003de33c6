import { describe, expect, it } from 'vitest';
import { ALL_COMMANDS, findByKey, type KeyPress, MENUS } from '../../shared/commands.ts';

const press = (code: string, ...held: ('Ctrl' | 'Alt' | 'Shift' | 'Meta')[]): KeyPress => ({
  code,
  ctrlKey: held.includes('Ctrl'),
  altKey: held.includes('Alt'),
  shiftKey: held.includes('Shift'),
  metaKey: held.includes('Meta'),
});

describe('the command list', () => {
  it('names every command, and gives every shortcut, once', () => {
    const ids = ALL_COMMANDS.map(({ id }) => id);
    const shortcuts = ALL_COMMANDS.flatMap(({ shortcut }) => shortcut ?? []);
    expect(new Set(ids).size).toBe(ids.length);
    expect(new Set(shortcuts).size).toBe(shortcuts.length);
    expect(shortcuts.length).toBeGreaterThan(20);
  });

  it('takes no keys that a browser keeps to itself', () => {
    const kept = ['N', 'T', 'W'].flatMap((key) => [`Ctrl+${key}`, `Ctrl+Shift+${key}`]);
    expect(ALL_COMMANDS.filter(({ shortcut = '' }) => kept.includes(shortcut))).toEqual([]);
  });

  it('fills every menu', () => {
    for (const name of Object.keys(MENUS)) {
      expect(ALL_COMMANDS.some(({ menu }) => menu === name)).toBe(true);
    }
  });
});

describe('a key', () => {
  it('stands for its command by the place of the key, whatever letter an input method makes of it', () => {
    expect(findByKey(press('KeyK', 'Ctrl'), 'tong-quan')?.id).toBe('open-palette');
    expect(findByKey(press('KeyK', 'Meta'), 'tong-quan')?.id).toBe('open-palette');
    expect(findByKey(press('Digit8', 'Ctrl', 'Shift'), 'soan-thao')?.id).toBe('bullet-list');
    expect(findByKey(press('Digit3', 'Alt'), 'tong-quan')?.id).toBe('open-session');
    expect(findByKey(press('F1'), 'tong-quan')?.id).toBe('open-help');
    expect(findByKey(press('F1', 'Shift'), 'tong-quan')?.id).toBe('show-shortcuts');
  });

  it('needs exactly the keys held that the shortcut names', () => {
    expect(findByKey(press('KeyK'), 'tong-quan')).toBeUndefined();
    expect(findByKey(press('KeyK', 'Ctrl', 'Alt'), 'tong-quan')).toBeUndefined();
    expect(findByKey(press('Digit3', 'Ctrl', 'Alt'), 'soan-thao')?.id).toBe('heading-3');
  });

  it('means nothing on a screen where its command does not work', () => {
    expect(findByKey(press('KeyB', 'Ctrl'), 'soan-thao')?.id).toBe('bold');
    expect(findByKey(press('KeyB', 'Ctrl'), 'tong-quan')).toBeUndefined();
  });

  it('is left to the window where the window itself acts', () => {
    expect(findByKey(press('KeyZ', 'Ctrl'), 'soan-thao')).toBeUndefined();
  });
});
