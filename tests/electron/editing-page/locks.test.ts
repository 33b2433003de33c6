import type { Session, WebContents } from 'electron';
import { describe, expect, it, vi } from 'vitest';
import {
  lockPortalContents,
  lockPortalSession,
  mayReach,
  mayRequest,
} from '../../../electron/editing-page/locks.ts';

const HOSTS = new Set(['so.example.vn', '127.0.0.1:8080']);

type Listener = (...words: unknown[]) => unknown;

function recorder<T>(): { object: T; ask: (name: string, ...words: unknown[]) => unknown } {
  const heard = new Map<string, Listener>();
  const object: unknown = new Proxy(
    {},
    {
      get: (_target, name: string) =>
        name === 'webRequest'
          ? object
          : (first: unknown, second: unknown) =>
              void heard.set(
                name === 'on' ? String(first) : name,
                (name === 'on' ? second : first) as Listener,
              ),
    },
  );
  return { object: object as T, ask: (name, ...words) => heard.get(name)?.(...words) };
}

describe('what a portal’s page asks for', () => {
  it.each([
    ['https://so.example.vn/dang', 'mainFrame', true],
    ['https://so.example.vn.evil.example/', 'mainFrame', false],
    ['https://user:pw@so.example.vn/', 'mainFrame', false],
    ['https://so.example.vn:444/', 'mainFrame', false],
    ['http://so.example.vn/', 'mainFrame', false],
    ['http://127.0.0.1:8080/', 'mainFrame', true],
    ['http://127.0.0.1:8081/', 'mainFrame', false],
    ['https://evil.example/', 'mainFrame', false],
    ['file:///etc/passwd', 'mainFrame', false],
    ['app://so-chuyen-de/', 'mainFrame', false],
    ['data:text/html,x', 'mainFrame', false],
    ['https://evil.example/', 'subFrame', false],
    ['https://so.example.vn/khung', 'subFrame', true],
    ['blob:https://so.example.vn/1', 'subFrame', true],
    ['https://cdn.example/jquery.js', 'script', true],
    ['http://cdn.example/jquery.js', 'script', false],
    ['http://127.0.0.1:8080/a.js', 'script', true],
    ['http://127.0.0.1:9/', 'xhr', false],
    ['file:///etc/passwd', 'image', false],
    ['app://so-chuyen-de/assets/a.js', 'script', false],
    ['ws://127.0.0.1:9222/', 'webSocket', false],
    ['devtools://devtools/', 'mainFrame', false],
  ])('%s as %s: %s', (url, type, may) => {
    expect(mayRequest(url, type, HOSTS)).toBe(may);
  });

  it.each([
    ['so.example.vn', 443, true],
    ['cdn.example', 443, true],
    ['cdn.example', 80, false],
    ['cdn.example', 22, false],
    ['127.0.0.1', 8080, true],
    ['127.0.0.1', 443, false],
    ['localhost', 443, false],
    ['', 443, false],
  ])('of the machine %s:%i: %s', (host, port, may) => {
    expect(mayReach(host, port, HOSTS)).toBe(may);
  });
});

describe('the session of a portal', () => {
  const { object, ask } = recorder<Session>();
  lockPortalSession(object, HOSTS);

  it('gives no permission and downloads nothing', () => {
    const decide = vi.fn();
    ask('setPermissionRequestHandler', {}, 'clipboard-read', decide);
    expect(decide).toHaveBeenCalledExactlyOnceWith(false);
    expect(ask('setPermissionCheckHandler', {}, 'media')).toBe(false);
    const preventDefault = vi.fn();
    ask('will-download', { preventDefault });
    expect(preventDefault).toHaveBeenCalledOnce();
  });
});

describe('the page of a portal', () => {
  const wanted: string[] = [];
  let windows = 0;
  const { object, ask } = recorder<WebContents>();
  lockPortalContents(object, {
    hosts: HOSTS,
    want: (address) => wanted.push(address),
    countWindows: () => windows,
    mayLeave: () => false,
  });

  it.each(['will-frame-navigate', 'will-redirect'])(
    'goes nowhere else by %s, and says where it wanted to',
    (event) => {
      wanted.length = 0;
      for (const [url, isMainFrame, isRefused] of [
        ['https://so.example.vn/x', true, false],
        ['https://evil.example/', true, true],
        ['https://evil.example/', false, true],
        ['file:///etc/passwd', true, true],
      ] as const) {
        const preventDefault = vi.fn();
        ask(event, { url, isMainFrame, preventDefault });
        expect(preventDefault).toHaveBeenCalledTimes(isRefused ? 1 : 0);
      }
      expect(wanted).toEqual(['https://evil.example/', 'file:///etc/passwd']);
    },
  );

  it('opens windows of its own portal only, and a few', () => {
    expect(ask('setWindowOpenHandler', { url: 'https://so.example.vn/chon-anh' })).toMatchObject({
      action: 'allow',
    });
    for (const url of ['https://evil.example/', 'file:///etc/passwd', 'about:blank', 'app://so-chuyen-de/'])
      expect(ask('setWindowOpenHandler', { url })).toEqual({ action: 'deny' });
    windows = 3;
    expect(ask('setWindowOpenHandler', { url: 'https://so.example.vn/chon-anh' })).toEqual({
      action: 'deny',
    });
  });

  it('gets no certificate of the machine, and no page inside', () => {
    const preventDefault = vi.fn();
    const choose = vi.fn();
    ask('select-client-certificate', { preventDefault }, 'https://so.example.vn', [{}], choose);
    expect(choose).toHaveBeenCalledExactlyOnceWith();
    ask('will-attach-webview', { preventDefault });
    expect(preventDefault).toHaveBeenCalledTimes(2);
  });
});
