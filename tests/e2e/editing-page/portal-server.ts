/** A portal of our own on this machine: its editing pages, and a count of whatever was sent to it. */
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { ROOT } from '../../../electron/tools/build.ts';
import { CHANGED, FORMS, LOGIN } from './forms.ts';

export interface PortalServer {
  url: string;
  /** Forms that were sent, by the kind of page. */
  sent: { kind: string; body: string }[];
  /** Every address that was asked for. */
  asked: string[];
  /** From now on the page named `changing` is another one. */
  change(): void;
  close(): void;
}

const EDITORS = new Set(['ckeditor4', 'tm4', 'tm5', 'tm6']);
const TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.png': 'image/png',
};
export const PASSWORD = 'Mat-khau-9Kq-cua-toi';

/** `more`: pages beside the forms, by their path. */
export async function startPortal(more: Readonly<Record<string, string>> = {}): Promise<PortalServer> {
  const sent: PortalServer['sent'] = [];
  const asked: string[] = [];
  let isChanged = false;
  let visits = 0;

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { pathname } = new URL(request.url ?? '/', 'http://x');
    asked.push(pathname);
    const [, first = '', kind = ''] = pathname.split('/');
    const show = (html: string): void => {
      response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' });
      response.end(html);
    };
    if (request.method === 'POST') {
      const chunks: Buffer[] = [];
      for await (const chunk of request) chunks.push(chunk as Buffer);
      const body = Buffer.concat(chunks).toString('utf8');
      if (pathname === '/vao') {
        const isRight = new URLSearchParams(body).get('matkhau') === PASSWORD;
        response.writeHead(303, {
          Location: '/dang/login',
          ...(isRight && { 'Set-Cookie': 'phien=dung; HttpOnly' }),
        });
        response.end();
        return;
      }
      sent.push({ kind, body });
      const [, title = ''] = /name="tieude"\r\n\r\n(.*)\r\n/u.exec(body) ?? [];
      show(
        `<!doctype html><meta charset="utf-8"><p>Đã đăng. <a href="/tin/17">Xem bài viết</a></p><h2>${title}</h2>`,
      );
      return;
    }
    const own = more[pathname];
    if (own !== undefined) return show(own);
    if (EDITORS.has(first)) {
      const file = path.join(ROOT, 'node_modules', path.normalize(pathname));
      const bytes = await readFile(file).catch(() => null);
      response.writeHead(bytes === null ? 404 : 200, {
        'Content-Type': TYPES[path.extname(file)] ?? 'text/plain',
      });
      response.end(bytes ?? '');
      return;
    }
    const form = FORMS[kind];
    if (first !== 'dang' || form === undefined) {
      response.writeHead(404).end();
      return;
    }
    visits += 1;
    const isIn = request.headers.cookie?.includes('phien=dung') === true;
    if (kind === 'login' && !isIn) show(LOGIN);
    else show(kind === 'changing' && isChanged ? CHANGED : form(visits % 10));
  };

  const server = createServer((request, response) => void answer(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    sent,
    asked,
    change: () => {
      isChanged = true;
    },
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
