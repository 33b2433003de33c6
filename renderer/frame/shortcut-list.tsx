import {
  ALL_COMMANDS,
  type Command,
  MENUS,
  type MenuName,
  SCREENS,
  type ScreenName,
} from '../../shared/commands.ts';
import { useRoute } from '../route.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Kbd } from '../ui/kbd.tsx';
import './palette.css';

const MENU_NAMES = Object.keys(MENUS) as MenuName[];

/** Keys that belong to one place in a screen and not to a command; each also stands where it works. */
const IN_PLACE: readonly {
  title: string;
  screen: ScreenName;
  keys: readonly (readonly [string, string])[];
}[] = [
  {
    title: 'Trong buổi họp',
    screen: 'buoi-sinh-hoat',
    keys: [
      ['Về ô người phát biểu', 'F2'],
      ['Điểm danh bằng phím', 'F4'],
      ['Đang điểm danh: có mặt, vắng, có lý do', 'C  V  L'],
      ['Giờ đến, giờ về của một người trong danh sách', 'Enter'],
      ['Sang phần bên, về phần trước', 'F6  Shift F6'],
      ['Bước tiếp của chương trình, tới chỗ ghi', 'F8'],
      ['Hoàn tác điều vừa ghi', 'Ctrl Z'],
      ['Ghi ý kiến', 'Ctrl Enter'],
      ['Ghi ý kiến và giao việc', 'Ctrl .'],
      ['Đổi thứ tự ý kiến', 'Alt ↑ ↓'],
    ],
  },
  {
    title: 'Ở phần Thể thức, cạnh văn bản',
    screen: 'soan-thao',
    keys: [['Giải thích quy tắc của điều đang chọn', 'F1']],
  },
  { title: 'Trong kế hoạch', screen: 'ke-hoach', keys: [['Chuyển dòng, sang quý khác', 'Alt ↑ ↓']] },
];

/** The keys of this screen first, then every command that has keys, menu by menu, then what works in other places only. */
export function ShortcutList({ onClose }: { onClose: () => void }) {
  const { screen } = useRoute();
  const here = IN_PLACE.filter((place) => place.screen === screen);
  const elsewhere = IN_PLACE.filter((place) => place.screen !== screen);
  const own = ALL_COMMANDS.filter((command) => command.screen === screen && command.shortcut);
  return (
    <Dialog title="Phím tắt" onClose={onClose} isWide>
      <div className="shortcuts">
        {here.map((place) => (
          <InPlace key={place.title} {...place} />
        ))}
        {own.length > 0 && <Keys id="here" title={`Ở ${SCREENS[screen]}`} commands={own} />}
        {MENU_NAMES.map((menu) => {
          const commands = ALL_COMMANDS.filter(
            (command) => command.menu === menu && command.shortcut && !own.includes(command),
          );
          return commands.length === 0 ? null : (
            <Keys key={menu} id={menu} title={MENUS[menu]} commands={commands} />
          );
        })}
        {elsewhere.map((place) => (
          <InPlace key={place.title} {...place} />
        ))}
      </div>
      <div className="dialog-acts">
        <Button onClick={onClose}>Đóng</Button>
      </div>
    </Dialog>
  );
}

function Keys({ id, title, commands }: { id: string; title: string; commands: readonly Command[] }) {
  return (
    <section aria-labelledby={`shortcuts-${id}`}>
      <h3 id={`shortcuts-${id}`}>{title}</h3>
      <dl>
        {commands.map((command) => (
          <div key={command.id}>
            <dt>{command.label.replace('…', '')}</dt>
            <dd>
              <Kbd>{command.shortcut?.replaceAll('+', ' ')}</Kbd>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function InPlace({ title, keys }: Pick<(typeof IN_PLACE)[number], 'title' | 'keys'>) {
  return (
    <section aria-label={title}>
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
  );
}
