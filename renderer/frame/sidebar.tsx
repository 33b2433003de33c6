import { CircleHelp, Search } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { SCREEN_NAMES, SCREENS, type ScreenName } from '../../shared/commands.ts';
import type { CellOverview } from '../../shared/contract/cell.ts';
import { runCommand } from '../commands.ts';
import { routeTo } from '../route.ts';
import { Kbd } from '../ui/kbd.tsx';
import { PLACES } from './navigation.ts';
import { stepsAt } from './tour/steps.ts';

/** Whose book this is, the way to everything in it, and the places in the order of the year's work. */
export function Sidebar({ overview, here }: { overview: CellOverview; here: ScreenName }) {
  const term = overview.terms.at(-1);
  const nav = useRef<HTMLElement>(null);
  // In a narrow window the places lie in a line that scrolls: the one that is shown comes into view.
  useEffect(() => {
    const show = (): void =>
      nav.current
        ?.querySelector(`[href="${routeTo(here)}"], [aria-current]`)
        ?.scrollIntoView({ block: 'nearest', inline: 'center' });
    show();
    // Larger letters make the window narrower, too; and the line may have been moved meanwhile.
    const moves = ['resize', 'hashchange'] as const;
    for (const move of moves) addEventListener(move, show);
    return () => {
      for (const move of moves) removeEventListener(move, show);
    };
  }, [here]);
  return (
    <nav className="sidebar" ref={nav} aria-label="Các phần của sổ">
      <div className="sidebar-cell">
        <b>{overview.cell.name}</b>
        {term !== undefined && <span className="small muted">Nhiệm kỳ {term.name}</span>}
      </div>
      <button
        type="button"
        className="sidebar-search"
        aria-current={here === 'tim' ? 'page' : undefined}
        onClick={() => runCommand('open-palette')}
      >
        <Search aria-hidden="true" strokeWidth={1.7} />
        <span className="sidebar-search-word">Tìm</span>
        <span className="sidebar-search-keys">
          <Kbd>Ctrl K</Kbd>
        </span>
      </button>
      {SCREEN_NAMES.filter((screen) => screen !== 'tim').map((screen) => {
        const { icon: Icon } = PLACES[screen];
        return (
          <a
            key={screen}
            href={routeTo(screen)}
            className={screen === 'nhat-ky' ? 'sidebar-link sidebar-last' : 'sidebar-link'}
            aria-current={screen === here ? 'page' : undefined}
            data-tour-at={stepsAt(screen)}
          >
            <Icon aria-hidden="true" strokeWidth={1.7} />
            {SCREENS[screen]}
          </a>
        );
      })}
      <button type="button" className="sidebar-link sidebar-help" onClick={() => runCommand('open-help')}>
        <CircleHelp aria-hidden="true" strokeWidth={1.7} />
        Trợ giúp
        <span className="sidebar-search-keys">
          <Kbd>F1</Kbd>
        </span>
      </button>
    </nav>
  );
}
