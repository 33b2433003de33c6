/**
 * The second carrier: the same backend and the same pages over 127.0.0.1, for machines without Electron and for browser
 * tests. Calls go to POST /call; the answer is a stream of lines, progress first, the reply last.
 */
import { createReadStream } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import path from 'node:path';
import { toErrorMessage } from '../../shared/contract/errors.ts';
import { Request } from '../../shared/contract/messages.ts';
import { fromWire, toWire } from '../../shared/contract/wire.ts';
import type { Backend } from '../services/backend.ts';
import { CONTENT_SECURITY_POLICY } from './content-security.ts';
import { Guard } from './guard.ts';

const MAX_CALL_BYTES = 64 * 1024 * 1024;

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

export interface Loopback {
  /** The address to open, with its one-time token. */
  address: string;
  close(): Promise<void>;
}

/** Serves the built pages of `pages` and the verbs of `backend` on a free port. */
export async function startLoopback(backend: Backend, pages: string): Promise<Loopback> {
  const files = await listPages(pages);
  const guard = new Guard(() => portOf(server));
  const server = createServer((request, response) => {
    secure(response);
    answer(request, response).catch(() => end(response, 500));
  });

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', 'http://127.0.0.1');
    if (!guard.isOurHost(request)) return end(response, 421);
    if (request.method === 'GET' && url.searchParams.has('token')) return enter(url, response);
    if (!guard.hasSession(request))
      return end(response, 401, 'Hãy mở lại bằng địa chỉ mà chương trình vừa in ra.');
    if (request.method === 'POST' && url.pathname === '/call') {
      return guard.isOurOrigin(request) ? answerCall(backend, request, response) : end(response, 403);
    }
    const file = files.get(url.pathname === '/' ? '/index.html' : url.pathname);
    return request.method === 'GET' && file !== undefined ? sendFile(file, response) : end(response, 404);
  }

  function enter(url: URL, response: ServerResponse): void {
    const cookie = guard.redeem(url.searchParams.get('token') ?? '');
    if (cookie === null)
      end(response, 401, 'Địa chỉ này đã dùng rồi. Hãy chạy lại chương trình để có địa chỉ mới.');
    else response.writeHead(303, { 'Set-Cookie': cookie, Location: '/' }).end();
  }

  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  return {
    address: `http://127.0.0.1:${portOf(server)}/?token=${guard.token}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function answerCall(
  backend: Backend,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const body = await readBody(request);
  if (body === null) return end(response, 413);
  const call = Request.safeParse(parse(body));
  if (!call.success || 'cancel' in call.data) return end(response, 400);
  const { id, channel, input } = call.data;
  const stop = new AbortController();
  // A page that goes away, or stops waiting, stops the work.
  response.on('close', () => stop.abort());
  response.writeHead(200, { 'Content-Type': 'application/x-ndjson; charset=utf-8' });
  const send = (reply: unknown): void => void response.write(`${toWire(reply)}\n`);
  try {
    const onProgress = (done: number, total: number, what: string): void =>
      send({ id, progress: { done, total, what } });
    send({ id, output: await backend.answer(channel, input, { signal: stop.signal, onProgress }) });
  } catch (error) {
    send({ id, error: toErrorMessage(error) });
  }
  response.end();
}

/** Null when it is larger than any call of ours. */
async function readBody(request: IncomingMessage): Promise<string | null> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > MAX_CALL_BYTES) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function parse(body: string): unknown {
  try {
    return fromWire(body);
  } catch {
    return undefined;
  }
}

/** Every file there is, by the path it is asked for: a path that is not in the list does not exist, whatever it spells. */
async function listPages(folder: string): Promise<Map<string, string>> {
  const names = await readdir(folder, { recursive: true, withFileTypes: true });
  return new Map(
    names
      .filter((entry) => entry.isFile())
      .map((entry) => path.join(entry.parentPath, entry.name))
      .map((file) => [`/${path.relative(folder, file).replaceAll(path.sep, '/')}`, file]),
  );
}

function sendFile(file: string, response: ServerResponse): void {
  response.writeHead(200, { 'Content-Type': TYPES[path.extname(file)] ?? 'application/octet-stream' });
  createReadStream(file).pipe(response);
}

function secure(response: ServerResponse): void {
  response.setHeader('Content-Security-Policy', CONTENT_SECURITY_POLICY);
  response.setHeader('X-Content-Type-Options', 'nosniff');
  response.setHeader('Referrer-Policy', 'no-referrer');
  response.setHeader('Cross-Origin-Resource-Policy', 'same-origin');
  response.setHeader('Cache-Control', 'no-store');
}

function end(response: ServerResponse, status: number, text = ''): void {
  if (!response.headersSent) response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8' });
  response.end(text);
}

function portOf(server: Server): number {
  const address = server.address();
  return typeof address === 'object' && address !== null ? address.port : 0;
}
