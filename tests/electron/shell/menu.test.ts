import type { Menu, MenuItemConstructorOptions } from 'electron';
import { describe, expect, it, vi } from 'vitest';
import { makeMenu, offerCommands } from '../../../electron/menu.ts';
import { ALL_COMMANDS } from '../../../shared/commands.ts';

const itemsOf = (menu: MenuItemConstructorOptions[]): MenuItemConstructorOptions[] =>
  menu.flatMap(({ submenu }) => submenu as MenuItemConstructorOptions[]);

describe('the menu', () => {
  const choose = vi.fn();
  const menu = makeMenu(choose);
  const items = itemsOf(menu).filter(({ type }) => type !== 'separator');

  it('has the seven menus of an office program, in Vietnamese', () => {
    const labels = ['Tệp', 'Sửa', 'Xem', 'Chèn', 'Định dạng', 'Công cụ', 'Trợ giúp'];
    expect(menu.map(({ label }) => label)).toEqual(labels);
  });

  it('holds every command once, with its words and keys', () => {
    expect(items.map(({ id }) => id).sort()).toEqual(ALL_COMMANDS.map(({ id }) => id).sort());
    expect(items.find(({ id }) => id === 'print')).toMatchObject({
      label: 'In…',
      accelerator: 'CmdOrCtrl+P',
    });
  });

  it('draws no line at an edge or beside another', () => {
    for (const { submenu } of menu) {
      const types = (submenu as MenuItemConstructorOptions[]).map(({ type }) => type ?? 'item').join(' ');
      expect(types).not.toMatch(/^separator|separator$|separator separator/u);
    }
  });

  it('tells the page which command was chosen, and leaves the keys to it', () => {
    const print = items.find(({ id }) => id === 'print');
    expect(print?.registerAccelerator).toBe(false);
    print?.click?.({} as never, undefined, {} as never);
    expect(choose).toHaveBeenCalledExactlyOnceWith('print');
  });

  it('lets the window itself do what windows do', () => {
    expect(items.find(({ id }) => id === 'undo')).toMatchObject({ role: 'undo' });
    expect(items.find(({ id }) => id === 'undo')).not.toHaveProperty('click');
  });

  it('offers only what works on the screen that is shown', () => {
    const shown = new Map(ALL_COMMANDS.map(({ id }) => [String(id), { enabled: true }]));
    const native = { getMenuItemById: (id: string) => shown.get(id) ?? null } as unknown as Menu;
    offerCommands(native, 'tong-quan');
    expect([shown.get('bold')?.enabled, shown.get('open-palette')?.enabled]).toEqual([false, true]);
    offerCommands(native, 'soan-thao');
    expect(shown.get('bold')?.enabled).toBe(true);
  });
});
