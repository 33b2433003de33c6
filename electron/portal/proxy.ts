/** The proxy named by HTTPS_PROXY / NO_PROXY: a tunnel through it, so that it sees the host and nothing else. */
import http from 'node:http';
import type { Socket } from 'node:net';
import { PortalError } from './adapter.ts';

/** The proxy an https address is reached through; null for none. Unreadable settings count as none. */
export function proxyFor(url: URL, env: NodeJS.ProcessEnv): URL | null {
  const named = env.HTTPS_PROXY || env.https_proxy || env.ALL_PROXY || env.all_proxy;
  if (!named || url.protocol !== 'https:' || isExcluded(url, env.NO_PROXY || env.no_proxy || '')) return null;
  const text = named.includes('://') ? named : `http://${named}`;
  const proxy = URL.canParse(text) ? new URL(text) : null;
  return proxy?.protocol === 'http:' ? proxy : null;
}

/** NO_PROXY names hosts, or ends of hosts, with or without a port; `*` stands for all. */
function isExcluded(url: URL, list: string): boolean {
  return list
    .split(/[\s,]+/u)
    .filter((entry) => entry !== '')
    .some((entry) => {
      if (entry === '*') return true;
      const name = entry.toLowerCase().replace(/^\*?\./u, '');
      const target = /:\d+$/u.test(name) ? `${url.hostname}:${url.port || '443'}` : url.hostname;
      return target === name || target.endsWith(`.${name}`);
    });
}

/** @throws PortalError `retry`: nothing has reached the portal yet */
export function openTunnel(proxy: URL, url: URL, signal: AbortSignal, idleMs: number): Promise<Socket> {
  const target = `${url.hostname}:${url.port || '443'}`;
  const fault = (detail: string) =>
    new PortalError('retry', `Máy chủ trung gian (proxy) ${proxy.host} ${detail}. Sẽ tự thử lại.`);
  return new Promise((resolve, reject) => {
    const request = http.request({
      host: proxy.hostname,
      port: proxy.port || 80,
      method: 'CONNECT',
      path: target,
      agent: false,
      signal,
      headers: { Host: target, ...credentials(proxy) },
    });
    request.setTimeout(idleMs, () => request.destroy(new Error('idle')));
    request.on('connect', (response, socket) => {
      if (response.statusCode === 200) return resolve(socket);
      socket.destroy();
      reject(fault(response.statusCode === 407 ? 'đòi đăng nhập' : `từ chối (${response.statusCode})`));
    });
    request.on('response', () => reject(fault('không chuyển tiếp được')));
    request.on('error', () => reject(fault('không trả lời')));
    request.end();
  });
}

function credentials({ username, password }: URL): Record<string, string> {
  if (username === '') return {};
  const pair = `${decodeURIComponent(username)}:${decodeURIComponent(password)}`;
  return { 'Proxy-Authorization': `Basic ${Buffer.from(pair).toString('base64')}` };
}
