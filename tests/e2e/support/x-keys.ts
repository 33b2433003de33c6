/**
 * Keys for what no page can reach: the system's own file dialogs. On a display without a window manager nothing has the
 * keys by itself, so whatever lies on top is given them first.
 */
import { once } from 'node:events';
import { createConnection, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

/** Key codes of every PC keyboard. */
const CODES = { Enter: 36, Escape: 9 } as const;

const QUERY_TREE = 15;
const GET_ATTRIBUTES = 3;
const GET_GEOMETRY = 14;
const SET_FOCUS = 42;
const QUERY_EXTENSION = 98;
const FAKE_INPUT = 2;
const KEY_DOWN = 2;
const KEY_UP = 3;
const VIEWABLE = 2;
const ANSWERED = 1;

/** A window of the system on the display. */
export interface SystemWindow {
  id: number;
  width: number;
  height: number;
}

/** The windows one sees, the topmost last. `display`: ":99". */
export function listWindows(display: string): Promise<SystemWindow[]> {
  return on(display, async ({ root, ask }) => {
    const tree = await ask(QUERY_TREE, 0, words(root));
    const seen: SystemWindow[] = [];
    for (let index = 0; index < tree.readUInt16LE(16); index += 1) {
      const id = tree.readUInt32LE(32 + index * 4);
      if ((await ask(GET_ATTRIBUTES, 0, words(id))).readUInt8(26) !== VIEWABLE) continue;
      const box = await ask(GET_GEOMETRY, 0, words(id));
      seen.push({ id, width: box.readUInt16LE(16), height: box.readUInt16LE(18) });
    }
    return seen;
  });
}

/** Presses a key in a window. @throws when the window is gone */
export function pressIn(display: string, window: SystemWindow, key: keyof typeof CODES): Promise<void> {
  return on(display, async ({ root, send, ask }) => {
    const name = Buffer.from('XTEST\0\0\0');
    const found = await ask(QUERY_EXTENSION, 0, Buffer.concat([words(5), name]));
    if (found.readUInt8(8) !== 1) throw new Error('the display takes no keys from a program');
    send(SET_FOCUS, 2, words(window.id, 0));
    for (const type of [KEY_DOWN, KEY_UP]) {
      const event = Buffer.alloc(32);
      event.writeUInt8(type, 0);
      event.writeUInt8(CODES[key], 1);
      send(found.readUInt8(9), FAKE_INPUT, event);
      await sleep(50);
    }
    // An answer means that what went before was done.
    await ask(QUERY_TREE, 0, words(root));
  });
}

interface Screen {
  root: number;
  send(code: number, detail: number, body: Buffer): void;
  ask(code: number, detail: number, body: Buffer): Promise<Buffer>;
}

async function on<T>(display: string, work: (screen: Screen) => Promise<T>): Promise<T> {
  const socket = createConnection(`/tmp/.X11-unix/X${display.slice(1)}`);
  try {
    await once(socket, 'connect');
    return await work(await greet(socket));
  } finally {
    socket.end();
  }
}

async function greet(socket: Socket): Promise<Screen> {
  // Least byte first, version 11.0, nobody to prove oneself to.
  socket.write(Buffer.from([0x6c, 0, 11, 0, 0, 0, 0, 0, 0, 0, 0, 0]));
  const head = await take(socket, 8);
  if (head.readUInt8(0) !== ANSWERED) throw new Error('the display lets nobody in');
  const setup = await take(socket, head.readUInt16LE(6) * 4);
  const vendor = Math.ceil(setup.readUInt16LE(16) / 4) * 4;
  const root = setup.readUInt32LE(32 + vendor + setup.readUInt8(21) * 8);
  const send = (code: number, detail: number, body: Buffer): void => {
    const request = Buffer.alloc(4);
    request.writeUInt8(code, 0);
    request.writeUInt8(detail, 1);
    request.writeUInt16LE(1 + body.length / 4, 2);
    socket.write(Buffer.concat([request, body]));
  };
  const ask = async (code: number, detail: number, body: Buffer): Promise<Buffer> => {
    send(code, detail, body);
    let reply = await take(socket, 32);
    // Everybody is told of a keyboard that changed, whether asked for or not.
    while (reply.readUInt8(0) > ANSWERED) reply = await take(socket, 32);
    if (reply.readUInt8(0) !== ANSWERED) throw new Error(`the display refuses request ${code}`);
    const more = reply.readUInt32LE(4) * 4;
    return more === 0 ? reply : Buffer.concat([reply, await take(socket, more)]);
  };
  return { root, send, ask };
}

async function take(socket: Socket, length: number): Promise<Buffer> {
  for (;;) {
    const bytes = socket.read(length) as Buffer | null;
    if (bytes !== null) return bytes;
    await once(socket, 'readable');
  }
}

function words(...values: readonly number[]): Buffer {
  const bytes = Buffer.alloc(values.length * 4);
  for (const [index, value] of values.entries()) bytes.writeUInt32LE(value, index * 4);
  return bytes;
}
