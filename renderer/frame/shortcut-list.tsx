import { ALL_COMMANDS, type Command, MENUS, type MenuName, SCREENS } from '../../shared/commands.ts';
import { useRoute } from '../route.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Kbd } from '../ui/kbd.tsx';
import { IN_PLACE } from './keys-in-place.ts';
import './palette.css';

const MENU_NAMES = Object.keys(MENUS) as MenuName[];

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
