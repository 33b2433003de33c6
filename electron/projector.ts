/** The window for the audience: the whole of another display where there is one, and never a menu on the wall. */
import {
  type BrowserWindow,
  type BrowserWindowConstructorOptions,
  type Display,
  type Input,
  screen,
} from 'electron';
import { FIRST_STATE, getMainWindowOptions, openWindow } from './window.ts';

type Screen = Pick<Display, 'id' | 'bounds'>;

/** The display to show it on: the largest of those the desk is not on; null where there is no other. */
export function chooseDisplay<S extends Screen>(displays: readonly S[], deskId: number): S | null {
  const area = ({ bounds }: S): number => bounds.width * bounds.height;
  const [largest = null] = displays.filter(({ id }) => id !== deskId).toSorted((a, b) => area(b) - area(a));
  return largest;
}

/** On a display of its own all of it; beside the desk a window that can become so. */
export function getProjectorOptions(
  preload: string,
  display: Screen | null,
): BrowserWindowConstructorOptions {
  const options = { ...getMainWindowOptions(FIRST_STATE, preload), autoHideMenuBar: true };
  return display === null ? options : { ...options, ...display.bounds, fullscreen: true };
}

/** What a key does to it: Escape ends it, F11 fills the display or lets go of it. */
export function projectorAct({ type, key }: Pick<Input, 'type' | 'key'>): 'close' | 'fill' | null {
  if (type !== 'keyDown') return null;
  return key === 'Escape' ? 'close' : key === 'F11' ? 'fill' : null;
}

let projector: BrowserWindow | null = null;

/** Opens it, or ends the one that is open: one wall, one view, and none longer than the desk it was opened from. */
export function toggleProjector(preload: string, route: string, desk: BrowserWindow): void {
  if (projector !== null) {
    projector.close();
    return;
  }
  const display = chooseDisplay(screen.getAllDisplays(), screen.getDisplayMatching(desk.getBounds()).id);
  const window = openWindow(getProjectorOptions(preload, display), route, display !== null);
  projector = window;
  window.removeMenu();
  window.webContents.on('before-input-event', (event, input) => {
    const act = projectorAct(input);
    if (act === null) return;
    event.preventDefault();
    if (act === 'close') window.close();
    else window.setFullScreen(!window.isFullScreen());
  });
  const end = (): void => window.close();
  desk.once('closed', end);
  window.once('closed', () => {
    projector = null;
    desk.off('closed', end);
  });
}
