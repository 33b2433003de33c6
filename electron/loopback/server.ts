/**
 * The second carrier: the same backend and the same pages over 127.0.0.1, for machines without Electron and for browser
 * tests.
 */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type PageFile, readPages } from '../carrier/page-files.ts';
import { PAGE_HEADERS } from '../carrier/page-security.ts';
import type { Backend } from '../services/backend.ts';
import { answerCall } from './answer-call.ts';
import { Guard } from './guard.ts';

export interface Loopback {
  /** The address to open, with its one-time token; another one once it was used. */
  readonly address: string;
  close(): Promise<void>;
}

interface LoopbackOptions {
  /** Hears of every address that was used. */
  onEnter?: () => void;
  /** Taken when it is free; else, and with 0, any free port. */
  port?: number;
}

/** Serves the built pages and the verbs of `backend` on 127.0.0.1. */
export async function startLoopback(
  backend: Backend,
  pagesFolder: string,
  { onEnter = () => {}, port = 0 }: LoopbackOptions = {},
): Promise<Loopback> {
  const pages = await readPages(pagesFolder);
  const server = createServer((request, response) => {
    for (const [name, value] of Object.entries(PAGE_HEADERS)) response.setHeader(name, value);
    answer(request, response).catch(() => end(response, 500));
  });
  await listen(server, port).catch(() => listen(server, 0));
  const guard = new Guard((server.address() as AddressInfo).port);

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (!guard.isOurHost(request)) return end(response, 421);
    const url = new URL(request.url ?? '/', guard.origin);
    const token = url.searchParams.get('token');
    if (request.method === 'GET' && token !== null) return enter(token, response);
    if (!guard.hasSession(request)) {
      return end(response, 401, 'Hãy mở lại bằng địa chỉ mà chương trình vừa in ra.');
    }
    if (request.method === 'POST' && url.pathname === '/call') {
      if (!guard.isOurOrigin(request)) return end(response, 403);
      if (!guard.hasKey(request)) return end(response.setHeader('Connection', 'close'), 401);
      const refusal = await answerCall(backend, request, response);
      return refusal === null ? undefined : end(response.setHeader('Connection', 'close'), refusal);
    }
    const page = pages.get(url.pathname);
    return request.method === 'GET' && page !== undefined ? sendPage(page, response) : end(response, 404);
  }

  function enter(token: string, response: ServerResponse): void {
    const entrance = guard.redeem(token);
    if (entrance === null) {
      end(response, 401, 'Địa chỉ này đã dùng rồi. Hãy mở địa chỉ mà chương trình vừa in ra.');
    } else {
      response.writeHead(303, { 'Set-Cookie': entrance.cookie, Location: entrance.location }).end();
      onEnter();
    }
  }

  return {
    get address() {
      return `${guard.origin}/?token=${guard.token}`;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject);
      resolve();
    });
  });
}

function sendPage({ type, bytes }: PageFile, response: ServerResponse): void {
  response.writeHead(200, { 'Content-Type': type }).end(bytes);
}

function end(response: ServerResponse, status: number, text = ''): void {
  if (!response.headersSent) response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8' });
  response.end(text);
}
