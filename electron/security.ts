/** What a window may not do, whatever its page tries; and which page may speak to the main process. */
import { randomBytes } from 'node:crypto';
import type { CommandLine, CustomScheme, Session, WebContents, WebFrameMain } from 'electron';
import type { Pages } from './carrier/page-files.ts';
import { PAGE_HEADERS } from './carrier/page-security.ts';

export const APP_ORIGIN = 'app://so-chuyen-de';
export const APP_PAGE = `${APP_ORIGIN}/`;

/** Registered before the app is ready; later it would be a scheme like any other, without storage or fetch. */
export const APP_SCHEME: CustomScheme = {
  scheme: 'app',
  privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
};

/** Answers a request for one of our pages; whatever is not in the list is not there. */
export function answerPage(pages: Pages, address: string): Response {
  const { host, pathname } = new URL(address);
  const page = `app://${host}` === APP_ORIGIN ? pages.get(pathname) : undefined;
  if (page === undefined) return new Response(null, { status: 404, headers: PAGE_HEADERS });
  return new Response(page.bytes, { headers: { ...PAGE_HEADERS, 'Content-Type': page.type } });
}

/** No permission is ever given, nothing is downloaded, and no page reaches any network. */
export function lockSession(session: Session): void {
  refusePermissions(session);
  session.webRequest.onBeforeRequest(({ url }, decide) => decide({ cancel: !isLocal(url) }));
}

/** Neither a permission nor a download, whoever asks. */
export function refusePermissions(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, decide) => decide(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.setSpellCheckerEnabled(false);
  session.on('will-download', (event) => event.preventDefault());
}

/**
 * Switches of Chromium itself, before the app is ready: no page of ours needs any other machine, and calls between
 * browsers (WebRTC) pass by the requests a session hears of. Gives back the one name that leads anywhere: nobody else
 * knows it, and it leads to this machine, where the window of a portal finds its way out.
 */
export function lockNetwork(line: CommandLine): string {
  const wayOut = `${randomBytes(8).toString('hex')}.invalid`;
  line.appendSwitch('host-resolver-rules', `MAP ${wayOut} 127.0.0.1,MAP * ~NOTFOUND`);
  line.appendSwitch('force-webrtc-ip-handling-policy', NO_UDP);
  return wayOut;
}

export const NO_UDP = 'disable_non_proxied_udp';

/** A window shows our page and no other, opens no windows by itself, and holds no other pages inside. */
export function lockContents(contents: WebContents): void {
  contents.setWebRTCIPHandlingPolicy(NO_UDP);
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.on('will-frame-navigate', (event) => {
    if (!event.isMainFrame || !isAppPage(event.url)) event.preventDefault();
  });
  let ours: string | null = null;
  const remember = (url: string): void => {
    if (isAppPage(url)) ours = url;
  };
  contents.on('did-navigate-in-page', (_event, url, isMainFrame) => isMainFrame && remember(url));
  // A blank page is not asked about before it comes: the window goes back to what it showed.
  contents.on('did-navigate', (_event, url) => {
    remember(url);
    if (ours !== null && !isAppPage(url)) void contents.loadURL(ours);
  });
}

/** Only the page itself, not a frame inside it, and only ours. */
export function isOurPage(frame: Pick<WebFrameMain, 'origin' | 'parent'> | null): boolean {
  return frame !== null && frame.parent === null && frame.origin === APP_ORIGIN;
}

function isAppPage(url: string): boolean {
  return url.split('#')[0] === APP_PAGE;
}

function isLocal(url: string): boolean {
  return ['app:', 'blob:', 'data:', 'devtools:'].includes(new URL(url).protocol);
}
