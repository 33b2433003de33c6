/**
 * The way out for the window of a portal: a SOCKS server on this machine. Chromium itself reaches no machine but this one
 * (`lockNetwork`), so that what is not let through here goes nowhere.
 */

import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { connect, createServer, type Server, type Socket } from 'node:net';

export interface Tunnel {
  port: number;
  close(): void;
}

const GREETING = Buffer.from([5, 0]);
const OPEN = Buffer.from([5, 0, 0, 1, 0, 0, 0, 0, 0, 0]);
const REFUSED = Buffer.from([5, 2, 0, 1, 0, 0, 0, 0, 0, 0]);
const MOST_ASKED = 512;

export async function openTunnel(mayReach: (host: string, port: number) => boolean): Promise<Tunnel> {
  const sockets = new Set<Socket>();
  const keep = (socket: Socket): Socket => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
    socket.on('error', () => socket.destroy());
    return socket;
  };
  const server: Server = createServer((socket) => serve(keep(socket), mayReach, keep));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    close: () => {
      server.close();
      for (const socket of sockets) socket.destroy();
    },
  };
}

function serve(
  socket: Socket,
  mayReach: (host: string, port: number) => boolean,
  keep: (socket: Socket) => Socket,
): void {
  let asked = Buffer.alloc(0);
  let isGreeted = false;
  const hear = (bytes: Buffer): void => {
    asked = Buffer.concat([asked, bytes]);
    if (!isGreeted && asked.length >= 2 && asked.length >= 2 + (asked[1] ?? 0)) {
      asked = asked.subarray(2 + (asked[1] ?? 0));
      isGreeted = true;
      socket.write(GREETING);
    }
    if (asked.length > MOST_ASKED) socket.destroy();
    const target = isGreeted ? readTarget(asked) : null;
    if (target === null) return;
    socket.off('data', hear);
    socket.pause();
    if (!mayReach(target.host, target.port)) {
      socket.end(REFUSED);
      return;
    }
    const far = keep(connect(target.port, target.host));
    far.once('connect', () => {
      socket.write(OPEN);
      far.pipe(socket);
      socket.pipe(far);
    });
    far.once('close', () => socket.destroy());
    socket.once('close', () => far.destroy());
  };
  socket.on('data', hear);
}

/** Null while the question is not whole. Only connections are asked for: anything else is taken for no host at all. */
function readTarget(bytes: Buffer): { host: string; port: number } | null {
  const [, command, , kind, length = 0] = bytes;
  const size = kind === 3 ? length + 1 : kind === 1 ? 4 : 16;
  if (bytes.length < 4 || (kind === 3 && bytes.length < 5) || bytes.length < 4 + size + 2) return null;
  const address = bytes.subarray(4, 4 + size);
  const host =
    kind === 3
      ? address.subarray(1).toString('latin1')
      : kind === 1
        ? [...address].join('.')
        : (address.toString('hex').match(/.{4}/gu) ?? []).join(':');
  return { host: command === 1 ? host : '', port: bytes.readUInt16BE(4 + size) };
}
