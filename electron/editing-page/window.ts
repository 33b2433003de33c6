/**
 * The window over a portal's editing page: our own page, and laid over it the portal's, in a session of its own that is
 * kept in memory only. The portal's page has no bridge and no way to ours; what we do in it goes through script.ts.
 */
import {
  BrowserWindow,
  type BrowserWindowConstructorOptions,
  dialog,
  type Session,
  screen,
  session,
  type WebContents,
  WebContentsView,
} from 'electron';
import { isAgreed, showableHost } from '../../shared/domain/filling/hosts.ts';
import { EDITING_PAGE_SIZES } from '../../shared/domain/filling/sizes.ts';
import { FIRST_STATE, getMainWindowOptions, openWindow } from '../window.ts';
import { browserName, lockPortalContents, lockPortalSession, mayReach } from './locks.ts';
import { type AskPage, scriptFor } from './script.ts';
import { openTunnel } from './tunnel.ts';

export interface EditingPage {
  window: BrowserWindow;
  portalId: number;
  outboxId: number | null;
  /** Where it begins. */
  start: string;
  /** Agreed to; the locks look at this very set. */
  hosts: Set<string>;
  /** A page that waits for a yes; null for none. */
  wanted: string | null;
  contents: WebContents;
  ask: AskPage;
  /** Forgets who signed in, and all the portal left behind. */
  empty(): Promise<void>;
}

export interface EditingPagePlace {
  preload: string;
  /** The script for pages of portals, as it was built. */
  script: string;
  /** The one name that leads to this machine (`lockNetwork`). */
  wayOut: string;
}

/** Sessions of portals, and what their pages may do. */
const locked = new WeakMap<Session, (contents: WebContents) => void>();

/** Whether the contents are of a portal; they are locked then, windows they open too. */
export function lockIfPortal(contents: WebContents): boolean {
  const lock = locked.get(contents.session);
  lock?.(contents);
  return lock !== undefined;
}

export async function openEditingWindow(
  place: EditingPagePlace,
  desk: BrowserWindow,
  facts: Pick<EditingPage, 'portalId' | 'outboxId' | 'start'> & { hosts: readonly string[]; route: string },
  onClosed: () => void,
): Promise<EditingPage> {
  const hosts = new Set(facts.hosts);
  // No `persist:` before it: it is never written to the disk.
  const portal = session.fromPartition(`dien-${facts.portalId}`);
  portal.setUserAgent(browserName(process.versions.chrome ?? ''));
  lockPortalSession(portal, hosts);
  const tunnel = await openTunnel((host, port) => mayReach(host, port, hosts));
  await portal.setProxy({
    proxyRules: `socks5://${place.wayOut}:${tunnel.port}`,
    proxyBypassRules: '<-loopback>',
  });

  const window = openWindow(getEditingWindowOptions(place.preload), facts.route);
  const opened = (): BrowserWindow[] =>
    BrowserWindow.getAllWindows().filter(({ webContents }) => webContents.session === portal);
  locked.set(portal, (contents) =>
    lockPortalContents(contents, {
      hosts,
      want: (address) => {
        if (showableHost(address) !== null) page.wanted = address;
      },
      countWindows: () => opened().length,
      mayLeave: () => asksToLeave(window),
    }),
  );
  const view = new WebContentsView({
    webPreferences: {
      session: portal,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
      safeDialogs: true,
    },
  });
  const { webContents: contents } = view;
  const empty = async (): Promise<void> => {
    await portal.clearStorageData();
    await portal.clearCache();
    await portal.clearAuthCache();
  };
  const page: EditingPage = {
    ...facts,
    window,
    hosts,
    wanted: null,
    contents,
    ask: scriptFor(place.script, contents),
    empty,
  };

  const lay = (): void => {
    const { width, height } = window.getContentBounds();
    const { bar, side } = EDITING_PAGE_SIZES;
    view.setBounds({ x: 0, y: bar, width: Math.max(0, width - side), height: Math.max(0, height - bar) });
  };
  window.contentView.addChildView(view);
  lay();
  window.on('resize', lay);
  // F6 goes between the two halves, as between the parts of a window anywhere.
  for (const [from, to] of [
    [window.webContents, contents],
    [contents, window.webContents],
  ] as const)
    from.on('before-input-event', (event, { type, key }) => {
      if (type !== 'keyDown' || key !== 'F6') return;
      event.preventDefault();
      to.focus();
    });
  contents.on('did-create-window', (child) => {
    child.on('page-title-updated', (event) => event.preventDefault());
    child.setTitle(showableHost(child.webContents.getURL()) ?? '');
    child.removeMenu();
  });
  const end = (): void => window.close();
  desk.once('closed', end);
  window.once('closed', () => {
    desk.off('closed', end);
    for (const child of opened()) child.destroy();
    contents.close();
    tunnel.close();
    locked.delete(portal);
    void empty();
    onClosed();
  });
  goTo(page, facts.start);
  return page;
}

/** Shows a page, or waits for a yes to its host. */
export function goTo(page: EditingPage, address: string): void {
  page.wanted = null;
  if (isAgreed(address, page.hosts)) void page.contents.loadURL(address).catch(() => undefined);
  else if (showableHost(address) !== null) page.wanted = address;
}

function getEditingWindowOptions(preload: string): BrowserWindowConstructorOptions {
  const { width, height } = screen.getPrimaryDisplay().workAreaSize;
  return {
    ...getMainWindowOptions(FIRST_STATE, preload),
    width: Math.min(width, 1_440),
    height: Math.min(height, 900),
    minWidth: EDITING_PAGE_SIZES.side * 2,
  };
}

function asksToLeave(window: BrowserWindow): boolean {
  return (
    dialog.showMessageBoxSync(window, {
      type: 'question',
      message: 'Trang của cổng có phần chưa lưu. Rời trang này?',
      buttons: ['Ở lại', 'Rời trang'],
      defaultId: 0,
      cancelId: 0,
      noLink: true,
    }) === 1
  );
}
