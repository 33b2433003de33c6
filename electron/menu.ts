/** The native menu, made from the command list. */
import type { Menu, MenuItemConstructorOptions } from 'electron';
import { ALL_COMMANDS, type Command, MENUS, type MenuName, worksOn } from '../shared/commands.ts';

/** `choose` hears the id of every command the page carries out. */
export function makeMenu(choose: (id: string) => void): MenuItemConstructorOptions[] {
  return (Object.keys(MENUS) as MenuName[]).map((name) => ({
    label: MENUS[name],
    submenu: withLines(ALL_COMMANDS.filter(({ menu }) => menu === name)).map((command) =>
      command === null ? { type: 'separator' } : makeItem(command, choose),
    ),
  }));
}

/** Leaves only the commands enabled that work on a screen. */
export function offerCommands(menu: Menu, screen: string): void {
  for (const command of ALL_COMMANDS) {
    const item = menu.getMenuItemById(command.id);
    if (item !== null) item.enabled = worksOn(command, screen);
  }
}

function makeItem(
  { id, label, shortcut, role }: Command,
  choose: (id: string) => void,
): MenuItemConstructorOptions {
  return {
    id,
    label,
    ...(shortcut && { accelerator: shortcut.replace('Ctrl', 'CmdOrCtrl') }),
    // The page listens for the keys of its own commands, in the window as in the browser: the menu only shows them.
    ...(role === undefined ? { registerAccelerator: false, click: () => choose(id) } : { role }),
  };
}

/** Null stands for a line. */
function withLines(commands: readonly Command[]): (Command | null)[] {
  return commands.flatMap((command, index) => {
    const before = commands[index - 1];
    return before === undefined || before.group === command.group ? [command] : [null, command];
  });
}
