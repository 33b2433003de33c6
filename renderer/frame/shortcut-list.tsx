import { ALL_COMMANDS, MENUS, type MenuName } from '../../shared/commands.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Kbd } from '../ui/kbd.tsx';

const MENU_NAMES = Object.keys(MENUS) as MenuName[];

/** Every command that has keys, menu by menu. */
export function ShortcutList({ onClose }: { onClose: () => void }) {
  return (
    <Dialog title="Phím tắt" onClose={onClose} isWide>
      <div className="shortcuts">
        {MENU_NAMES.map((menu) => {
          const commands = ALL_COMMANDS.filter((command) => command.menu === menu && command.shortcut);
          return commands.length === 0 ? null : (
            <section key={menu} aria-labelledby={`shortcuts-${menu}`}>
              <h3 id={`shortcuts-${menu}`}>{MENUS[menu]}</h3>
              <dl>
                {commands.map(({ id, label, shortcut }) => (
                  <div key={id}>
                    <dt>{label.replace('…', '')}</dt>
                    <dd>
                      <Kbd>{shortcut?.replaceAll('+', ' ')}</Kbd>
                    </dd>
                  </div>
                ))}
              </dl>
            </section>
          );
        })}
      </div>
      <div className="dialog-acts">
        <Button onClick={onClose}>Đóng</Button>
      </div>
    </Dialog>
  );
}
