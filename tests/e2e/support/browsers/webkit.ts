/** WebKit, which Apple's phones and GNOME's browser have: its small browser, driven over WebDriver. */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { temporaryFolder } from '../../../support/folders.ts';
import { openDisplay } from '../electron.ts';
import { end, start } from '../processes.ts';
import { type OpenInBrowser, PHONE, type Point } from './browser.ts';
import { findElement, findPort, type Session, startSession } from './web-driver.ts';

/** As WebDriver writes it (17.4.2). */
const CONTROL = '\uE009';

export const openInWebKit: OpenInBrowser = async (file, downloads) => {
  const home = temporaryFolder();
  const config = path.join(home, '.config');
  mkdirSync(config);
  writeFileSync(path.join(config, 'user-dirs.dirs'), `XDG_DOWNLOAD_DIR="${downloads}"\n`);
  const display = await openDisplay();
  const port = await findPort();
  const driver = start('WebKitWebDriver', ['--host=127.0.0.1', `--port=${port}`], {
    stdio: 'ignore',
    env: {
      ...process.env,
      ...{ DISPLAY: display.name, GDK_BACKEND: 'x11', HOME: home, XDG_CONFIG_HOME: config },
      // Tests may be run by root or in a container, where its sandbox cannot be made.
      ...{ WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1', LIBGL_ALWAYS_SOFTWARE: '1' },
    },
  });
  const session = await startSession(port, {
    'webkitgtk:browserOptions': {
      args: ['--automation', '--javascript-can-open-windows-automatically=true'],
    },
  });
  await session('POST', '/url', { url: pathToFileURL(file).href });
  await narrow(session);

  const act = (type: 'pointer' | 'key', actions: readonly object[]): Promise<unknown> =>
    session('POST', '/actions', { actions: [{ type, id: type, actions }] });
  const click = async (selector: string): Promise<void> => {
    await session('POST', `${await findElement(session, selector)}/click`, {});
  };
  return {
    evaluate: (expression) =>
      session('POST', '/execute/sync', { script: `return (${expression})`, args: [] }),
    click,
    fill: async (selector, text) => {
      const field = await findElement(session, selector);
      await session('POST', `${field}/clear`, {});
      await session('POST', `${field}/value`, { text });
    },
    choose: (selector, value) => click(`${selector} option[value="${value}"]`),
    drag: async (from, to) => {
      const move = ({ x, y }: Point) => ({
        ...{ type: 'pointerMove', duration: 100 },
        ...{ x: Math.round(x), y: Math.round(y) },
      });
      const [down, up] = [
        { type: 'pointerDown', button: 0 },
        { type: 'pointerUp', button: 0 },
      ];
      await act('pointer', [move(from), down, move(to), up]);
    },
    paste: async () => {
      const keys = [
        ['keyDown', CONTROL],
        ['keyDown', 'v'],
        ['keyUp', 'v'],
        ['keyUp', CONTROL],
      ];
      await act(
        'key',
        keys.map(([type, value]) => ({ type, value })),
      );
    },
    reload: async () => void (await session('POST', '/refresh', {})),
    picture: async () => Buffer.from((await session('GET', '/screenshot')) as string, 'base64'),
    close: async () => {
      await session('DELETE', '');
      await end(driver, 'SIGTERM');
      await end(display.server, 'SIGTERM');
    },
  };
};

/** Its window is held open by its tools: only one without them becomes as narrow as a phone. */
async function narrow(session: Session): Promise<void> {
  const wide = await session('GET', '/window');
  const look = `popup,toolbar=no,menubar=no,width=${PHONE.width},height=${PHONE.height}`;
  await session('POST', '/execute/sync', { script: `open(location.href, '', '${look}')`, args: [] });
  const handles = (await session('GET', '/window/handles')) as string[];
  await session('POST', '/window', { handle: handles.find((handle) => handle !== wide) });
}
