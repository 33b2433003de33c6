import type { Session, WebContents } from 'electron';
import { describe, expect, it, vi } from 'vitest';
import {
  APP_ORIGIN,
  APP_PAGE,
  answerPage,
  isOurPage,
  lockContents,
  lockSession,
} from '../../../electron/security.ts';

type Listener = (...words: unknown[]) => unknown;

/** Remembers what was registered, by the name of the method or the event, and which pages were asked for. */
function recorder<T>(): { object: T; heard: Map<string, Listener>; loads: string[] } {
  const heard = new Map<string, Listener>();
  const loads: string[] = [];
  const object = new Proxy(
    {},
    {
      get: (_target, name: string) => {
        if (name === 'webRequest') return object;
        return (...words: unknown[]) => {
          const [first, second] = words;
          if (name === 'on') heard.set(String(first), second as Listener);
          else if (name === 'loadURL') loads.push(String(first));
          else heard.set(name, typeof first === 'function' ? (first as Listener) : () => first);
        };
      },
    },
  );
  return { object: object as T, heard, loads };
}

function ask(heard: Map<string, Listener>, name: string, ...words: unknown[]): unknown {
  const listener = heard.get(name);
  if (listener === undefined) throw new Error(`${name} was never set`);
  return listener(...words);
}

describe('a page', () => {
  const pages = new Map([
    ['/', { type: 'text/html; charset=utf-8', bytes: new TextEncoder().encode('<title>Sổ</title>') }],
    [
      '/assets/a.js',
      { type: 'text/javascript; charset=utf-8', bytes: new TextEncoder().encode('export {}') },
    ],
  ]);

  it('is answered from the list, under a policy that allows nothing by default', async () => {
    const answer = answerPage(pages, APP_PAGE);
    expect(await answer.text()).toBe('<title>Sổ</title>');
    expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8');
    const policy = answer.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self';");
    expect(policy).not.toMatch(/unsafe-eval|https?:|\*/u);
  });

  it.each([
    `${APP_ORIGIN}/../package.json`,
    `${APP_ORIGIN}/..%2f..%2fetc%2fpasswd`,
    `${APP_ORIGIN}/assets/`,
    'app://somebody-else/',
    'app://so-chuyen-de.evil/assets/a.js',
  ])('is not there at %s', async (address) => {
    const answer = answerPage(pages, address);
    expect(answer.status).toBe(404);
    expect(await answer.text()).toBe('');
  });
});

describe('a session', () => {
  const { object, heard } = recorder<Session>();
  lockSession(object);

  it.each([
    'media',
    'geolocation',
    'notifications',
    'clipboard-read',
    'clipboard-sanitized-write',
    'fullscreen',
    'openExternal',
  ])('gives no permission for %s', (permission) => {
    const decide = vi.fn();
    ask(heard, 'setPermissionRequestHandler', {}, permission, decide);
    expect(decide).toHaveBeenCalledExactlyOnceWith(false);
    expect(ask(heard, 'setPermissionCheckHandler', {}, permission)).toBe(false);
    expect(ask(heard, 'setDevicePermissionHandler', { deviceType: 'usb' })).toBe(false);
  });

  it('checks no spelling: there is no Vietnamese dictionary', () => {
    expect(ask(heard, 'setSpellCheckerEnabled')).toBe(false);
  });

  it('downloads nothing', () => {
    const preventDefault = vi.fn();
    ask(heard, 'will-download', { preventDefault });
    expect(preventDefault).toHaveBeenCalled();
  });

  it.each([
    ['https://example.org/a.png', true],
    ['http://127.0.0.1:80/', true],
    ['file:///etc/passwd', true],
    ['ws://example.org/', true],
    [`${APP_ORIGIN}/assets/a.js`, false],
    ['blob:app://so-chuyen-de/1', false],
  ])('asks for %s: refused %s', (url, cancel) => {
    const decide = vi.fn();
    ask(heard, 'onBeforeRequest', { url }, decide);
    expect(decide).toHaveBeenCalledExactlyOnceWith({ cancel });
  });
});

describe('the contents of a window', () => {
  const { object, heard } = recorder<WebContents>();
  lockContents(object);

  it('open no window', () => {
    expect(ask(heard, 'setWindowOpenHandler', { url: APP_PAGE })).toEqual({ action: 'deny' });
  });

  it('hold no other page', () => {
    const preventDefault = vi.fn();
    ask(heard, 'will-attach-webview', { preventDefault });
    expect(preventDefault).toHaveBeenCalled();
  });

  it.each([
    ['https://example.org/', true, true],
    ['app://somebody-else/', true, true],
    [`${APP_ORIGIN}/assets/a.js`, true, true],
    ['file:///etc/passwd', true, true],
    ['data:text/html,x', true, true],
    [APP_PAGE, false, true],
    [`${APP_PAGE}#/ke-hoach`, true, false],
  ])('go to %s (main frame: %s): refused %s', (url, isMainFrame, isRefused) => {
    const preventDefault = vi.fn();
    ask(heard, 'will-frame-navigate', { url, isMainFrame, preventDefault });
    expect(preventDefault).toHaveBeenCalledTimes(isRefused ? 1 : 0);
  });
});

describe('a window that went where nothing is asked before', () => {
  it.each(['about:blank', 'about:blank#x', 'about:srcdoc', 'data:text/html,x', 'https://example.org/'])(
    '%s: goes back to what it showed',
    (url) => {
      const { object, heard, loads } = recorder<WebContents>();
      lockContents(object);
      ask(heard, 'did-navigate', {}, APP_PAGE);
      ask(heard, 'did-navigate-in-page', {}, `${APP_PAGE}#/ke-hoach`, true);
      expect(loads).toEqual([]);
      ask(heard, 'did-navigate', {}, url);
      expect(loads).toEqual([`${APP_PAGE}#/ke-hoach`]);
    },
  );

  it('is left alone when it never showed a page of ours', () => {
    const { object, heard, loads } = recorder<WebContents>();
    lockContents(object);
    ask(heard, 'did-navigate', {}, 'devtools://devtools/bundled/devtools_app.html');
    expect(loads).toEqual([]);
  });
});

describe('a message', () => {
  it('is ours only when it comes from the page itself', () => {
    const parent = { origin: APP_ORIGIN } as never;
    expect(isOurPage({ origin: APP_ORIGIN, parent: null })).toBe(true);
    expect(isOurPage({ origin: APP_ORIGIN, parent })).toBe(false);
    expect(isOurPage({ origin: 'null', parent: null })).toBe(false);
    expect(isOurPage({ origin: 'https://example.org', parent: null })).toBe(false);
    expect(isOurPage({ origin: `${APP_ORIGIN}.evil`, parent: null })).toBe(false);
    expect(isOurPage(null)).toBe(false);
  });
});
