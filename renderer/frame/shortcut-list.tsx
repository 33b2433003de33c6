import { ALL_COMMANDS, MENUS, type MenuName } from '../../shared/commands.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Kbd } from '../ui/kbd.tsx';
import './palette.css';

const MENU_NAMES = Object.keys(MENUS) as MenuName[];

/** Keys that belong to one place in a screen and not to a command; each also stands where it works. */
const IN_PLACE: readonly { title: string; keys: readonly (readonly [string, string])[] }[] = [
  {
    title: 'Trong buổi họp',
    keys: [
      ['Điểm danh: có mặt, vắng, có lý do', 'C  V  L'],
      ['Sang cột bên', 'F6'],
      ['Bước tiếp của chương trình', 'F8'],
      ['Ghi ý kiến', 'Ctrl Enter'],
      ['Ghi ý kiến và giao việc', 'Ctrl .'],
      ['Đổi thứ tự ý kiến', 'Alt ↑ ↓'],
    ],
  },
  { title: 'Trong kế hoạch', keys: [['Chuyển dòng, sang quý khác', 'Alt ↑ ↓']] },
];

/** Every command that has keys, menu by menu, then what works in one place only. */
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
        {IN_PLACE.map(({ title, keys }) => (
          <section key={title} aria-label={title}>
            <h3>{title}</h3>
            <dl>
              {keys.map(([what, key]) => (
                <div key={what}>
                  <dt>{what}</dt>
                  <dd>
                    <Kbd>{key}</Kbd>
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
      <div className="dialog-acts">
        <Button onClick={onClose}>Đóng</Button>
      </div>
    </Dialog>
  );
}
