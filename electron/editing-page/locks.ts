/** What the window over a portal may not do, whatever the page in it tries. */
import type { Session, WebContents } from 'electron';
import { isAgreed, isLoopback } from '../../shared/domain/filling/hosts.ts';
import { NO_UDP, refusePermissions } from '../security.ts';

/** Portals open pickers of pictures in windows of their own. */
const MOST_WINDOWS = 3;

export interface PortalRules {
  /** Hosts the secretary agreed to. */
  hosts: ReadonlySet<string>;
  /** Hears of a page that was kept from being shown because nobody agreed to its host yet. */
  want(address: string): void;
  /** How many windows the page has opened. */
  countWindows(): number;
  /** Asks whether a page with something unsaved may be left. */
  mayLeave(): boolean;
}

/** No permission, no download; pages and frames only of agreed hosts, and nothing but the web beside them. */
export function lockPortalSession(session: Session, hosts: ReadonlySet<string>): void {
  refusePermissions(session);
  session.webRequest.onBeforeRequest(({ url, resourceType }, decide) =>
    decide({ cancel: !mayRequest(url, resourceType, hosts) }),
  );
}

export function mayRequest(url: string, resourceType: string, hosts: ReadonlySet<string>): boolean {
  const { protocol } = new URL(url);
  if (resourceType === 'mainFrame') return isAgreed(url, hosts);
  if (protocol === 'blob:' || protocol === 'data:') return true;
  if (resourceType === 'subFrame') return isAgreed(url, hosts);
  return protocol === 'https:' || protocol === 'wss:' || isAgreed(url.replace(/^ws:/u, 'http:'), hosts);
}

/** Machines the window may speak to: whatever is on the web, and of this machine only what was agreed to. */
export function mayReach(host: string, port: number, hosts: ReadonlySet<string>): boolean {
  if (host === '') return false;
  const named = port === 443 || port === 80 ? [host, `${host}:${port}`] : [`${host}:${port}`];
  if (named.some((name) => hosts.has(name))) return true;
  return port === 443 && !isLoopback(host);
}

export function lockPortalContents(contents: WebContents, rules: PortalRules): void {
  const { hosts, want, countWindows, mayLeave } = rules;
  contents.setWebRTCIPHandlingPolicy(NO_UDP);
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.on('will-frame-navigate', (event) => {
    const { url, isMainFrame } = event;
    if (isAgreed(url, hosts)) return;
    event.preventDefault();
    if (isMainFrame) want(url);
  });
  contents.on('will-redirect', (event) => {
    const { url, isMainFrame } = event;
    if (isAgreed(url, hosts)) return;
    event.preventDefault();
    if (isMainFrame) want(url);
  });
  contents.setWindowOpenHandler(({ url }) =>
    isAgreed(url, hosts) && countWindows() < MOST_WINDOWS
      ? { action: 'allow', overrideBrowserWindowOptions: { autoHideMenuBar: true } }
      : { action: 'deny' },
  );
  // Left alone, the first certificate of the machine would be handed over.
  contents.on('select-client-certificate', (event, _url, _list, choose) => {
    event.preventDefault();
    (choose as () => void)();
  });
  contents.on('will-prevent-unload', (event) => {
    if (mayLeave()) event.preventDefault();
  });
}

/** What a portal's scripts know a browser by: they refuse one they never heard of. */
export function browserName(chrome: string): string {
  return `Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/${chrome.split('.')[0]}.0.0.0 Safari/537.36`;
}
