import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTunnel, type Tunnel } from '../../../electron/editing-page/tunnel.ts';

describe('the way out', () => {
  const asked: string[] = [];
  const echo = createServer((socket) => socket.pipe(socket));
  let tunnel: Tunnel;

  beforeAll(async () => {
    echo.listen(0, '127.0.0.1');
    await once(echo, 'listening');
    tunnel = await openTunnel((host, port) => {
      asked.push(`${host}:${port}`);
      return host === '127.0.0.1';
    });
  });
  afterAll(() => {
    tunnel.close();
    echo.close();
  });

  const target = (host: string, port: number): Buffer =>
    Buffer.concat([
      Buffer.from([5, 1, 0, 3, host.length]),
      Buffer.from(host),
      Buffer.from([port >> 8, port & 255]),
    ]);

  /** In pieces, as a network may bring it. */
  async function ask(question: Buffer, size: number): Promise<{ socket: Socket; answer: Buffer }> {
    const socket = connect(tunnel.port, '127.0.0.1');
    socket.on('error', () => undefined);
    let answer = Buffer.alloc(0);
    socket.on('data', (bytes: Buffer) => {
      answer = Buffer.concat([answer, bytes]);
    });
    const whole = Buffer.concat([Buffer.from([5, 1, 0]), question]);
    for (let at = 0; at < whole.length; at += size) {
      socket.write(whole.subarray(at, at + size));
      await new Promise((resolve) => setTimeout(resolve, 1));
    }
    await expect.poll(() => answer.length >= 12 || socket.destroyed).toBe(true);
    return { socket, answer };
  }

  it.each([1, 5, 1_000])('carries to a machine that was agreed to, asked in pieces of %i', async (size) => {
    const { port } = echo.address() as AddressInfo;
    const { socket, answer } = await ask(target('127.0.0.1', port), size);
    expect([...answer.subarray(0, 4)]).toEqual([5, 0, 5, 0]);
    socket.write('xin chào');
    const [bytes] = (await once(socket, 'data')) as [Buffer];
    expect(bytes.toString()).toBe('xin chào');
    socket.destroy();
  });

  it('carries nowhere else, and to nothing that is no host', async () => {
    asked.length = 0;
    const { answer } = await ask(target('evil.example', 443), 1_000);
    expect([...answer.subarray(0, 4)]).toEqual([5, 0, 5, 2]);
    const listening = Buffer.from(target('127.0.0.1', 80));
    listening[1] = 2;
    expect([...(await ask(listening, 1_000)).answer.subarray(2, 4)]).toEqual([5, 2]);
    expect(asked).toEqual(['evil.example:443', ':80']);
  });

  it('hears no endless question', async () => {
    const { socket } = await ask(Buffer.alloc(2_000, 3), 2_000);
    await expect.poll(() => socket.destroyed).toBe(true);
  });
});
