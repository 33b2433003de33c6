/** Stands between a client and a portal on loopback and spoils what goes through, one request a connection. */
import net, { type Socket } from 'node:net';

export type Fault =
  /** The connection is reset before anything is read. */
  | { kind: 'refuse' }
  /** Everything is read and nothing answered. */
  | { kind: 'silence' }
  /** Reset on both sides after so many bytes of the body. */
  | { kind: 'cut-up'; after: number }
  /** The server gets it all; so many bytes of its answer come back, then a reset. */
  | { kind: 'cut-down'; after: number }
  /** The answer ends after so many bytes of its body, cleanly. */
  | { kind: 'short'; after: number }
  /** The answer comes after the client has stopped waiting. */
  | { kind: 'late'; ms: number }
  /** The client is cut off at once; the request reaches the server later. */
  | { kind: 'zombie'; ms: number }
  /** Delivered twice, as some proxies retry; the second answer is given. */
  | { kind: 'twice' }
  /** Slow upwards. */
  | { kind: 'slow'; bytesPerSecond: number }
  /** It reaches the server once something else is done. */
  | { kind: 'after'; what: Promise<unknown> }
  /** An answer of its own; the server hears nothing. */
  | { kind: 'canned'; status: number; type?: string; body?: string; headers?: Record<string, string> }
  /** The login is dropped on the way. */
  | { kind: 'no-login' }
  /** The client's process ends before the server hears of the request, or after it did but before the answer. */
  | { kind: 'crash'; when: 'before' | 'after' };

export interface Request {
  /** From 1. */
  number: number;
  method: string;
  path: string;
  /** The first letters of its body, which name a call by XML-RPC; '' for none. */
  start: string;
}

export interface FaultProxy {
  port: number;
  /** What is done to a request; null for nothing. */
  plan: (request: Request) => Fault | null;
  /** Called where a `crash` ends the client. */
  onCrash: () => void;
  readonly seen: Request[];
  /** Waits for requests that are still on their way to the server. */
  settle(): Promise<void>;
  close(): void;
}

const START = 120;

export async function startFaultProxy(serverPort: number): Promise<FaultProxy> {
  const late = new Set<Promise<void>>();
  const proxy: FaultProxy = {
    port: 0,
    plan: () => null,
    onCrash: () => {},
    seen: [],
    settle: async () => {
      while (late.size > 0) await Promise.all(late);
    },
    close: () => server.close(),
  };
  const track = (work: Promise<void>) => {
    late.add(work);
    void work.finally(() => late.delete(work));
  };
  const server = net.createServer({ allowHalfOpen: true }, (client) => {
    client.on('error', () => {});
    void readRequest(client, (head, start) => {
      const [method = '', path = ''] = head.split(' ');
      const request = { number: proxy.seen.length + 1, method, path, start };
      proxy.seen.push(request);
      return proxy.plan(request);
    }).then((read) => {
      if (read !== null) spoil(client, read, serverPort, track, () => proxy.onCrash());
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  proxy.port = typeof address === 'object' && address !== null ? address.port : 0;
  return proxy;
}

interface Read {
  whole: Buffer;
  bodyAt: number;
  fault: Fault | null;
}

/** The whole request, or as much of it as the fault needs; null when the client went away first. */
function readRequest(
  client: Socket,
  planFor: (head: string, start: string) => Fault | null,
): Promise<Read | null> {
  return new Promise((resolve) => {
    let got = Buffer.alloc(0);
    let bodyAt = -1;
    let length = 0;
    let fault: Fault | null | undefined;
    client.on('close', () => resolve(null));
    client.on('data', (part) => {
      got = Buffer.concat([got, part]);
      if (bodyAt < 0) {
        const end = got.indexOf('\r\n\r\n');
        if (end < 0) return;
        bodyAt = end + 4;
        length = Number(/\r\ncontent-length: *(\d+)/iu.exec(got.toString('latin1', 0, bodyAt))?.[1] ?? 0);
      }
      if (fault === undefined) {
        if (got.length < bodyAt + Math.min(length, START)) return;
        const start = got.toString('latin1', bodyAt, bodyAt + START);
        fault = planFor(got.toString('latin1', 0, bodyAt), start);
      }
      const enough =
        fault?.kind === 'refuse' ? 0 : fault?.kind === 'cut-up' ? Math.min(fault.after, length) : length;
      if (got.length >= bodyAt + enough) resolve({ whole: got.subarray(0, bodyAt + enough), bodyAt, fault });
    });
  });
}

function spoil(
  client: Socket,
  { whole, bodyAt, fault }: Read,
  port: number,
  track: (work: Promise<void>) => void,
  crash: () => void,
): void {
  const reset = () => void client.resetAndDestroy();
  switch (fault?.kind) {
    case undefined:
      pass(client, ask(port, whole));
      break;
    case 'refuse':
      reset();
      break;
    case 'silence':
      break;
    case 'cut-up': {
      const up = net.connect(port, '127.0.0.1').on('error', () => {});
      up.write(whole);
      setTimeout(() => {
        up.resetAndDestroy();
        reset();
      }, 20);
      break;
    }
    case 'cut-down':
      ask(port, whole).then((answer) => {
        if (fault.after > 0) client.write(answer.subarray(0, fault.after));
        setTimeout(reset, 5);
      });
      break;
    case 'short':
      pass(
        client,
        ask(port, whole).then((answer) => shorten(answer, fault.after)),
      );
      break;
    case 'late':
      pass(
        client,
        ask(port, whole).then((answer) => afterMs(fault.ms, answer)),
      );
      break;
    case 'zombie':
      reset();
      track(afterMs(fault.ms, null).then(async () => void (await ask(port, whole))));
      break;
    case 'twice':
      pass(
        client,
        ask(port, whole).then(() => ask(port, whole)),
      );
      break;
    case 'slow':
      pass(
        client,
        afterMs((whole.length / fault.bytesPerSecond) * 1000, null).then(() => ask(port, whole)),
      );
      break;
    case 'after':
      pass(
        client,
        fault.what.then(() => ask(port, whole)),
      );
      break;
    case 'canned':
      pass(client, Promise.resolve(cannedAnswer(fault)));
      break;
    case 'no-login': {
      const head = whole.toString('latin1', 0, bodyAt).replace(/\r\nauthorization:[^\r]*/iu, '');
      pass(client, ask(port, Buffer.concat([Buffer.from(head, 'latin1'), whole.subarray(bodyAt)])));
      break;
    }
    case 'crash':
      if (fault.when === 'before') crash();
      else ask(port, whole).then(crash);
      break;
  }
}

/** The server's whole answer; empty when it gave none. */
function ask(port: number, request: Buffer): Promise<Buffer> {
  return new Promise((resolve) => {
    const parts: Buffer[] = [];
    const done = () => resolve(Buffer.concat(parts));
    const server = net.connect(port, '127.0.0.1');
    server
      .on('data', (part) => parts.push(part))
      .on('end', done)
      .on('error', done);
    server.write(request);
  });
}

function pass(client: Socket, answer: Promise<Buffer>): void {
  void answer.then((bytes) => client.end(bytes));
}

function afterMs<T>(ms: number, value: T): Promise<T> {
  return new Promise((resolve) => setTimeout(resolve, ms, value));
}

function shorten(answer: Buffer, after: number): Buffer {
  const bodyAt = answer.indexOf('\r\n\r\n') + 4;
  const head = answer
    .toString('latin1', 0, bodyAt)
    .replace(/\r\n(?:content-length|transfer-encoding):[^\r]*/giu, '');
  return Buffer.concat([Buffer.from(head, 'latin1'), answer.subarray(bodyAt, bodyAt + after)]);
}

function cannedAnswer({ status, type, body, headers }: Extract<Fault, { kind: 'canned' }>): Buffer {
  const text = body ?? '<html><body><h1>Mời đăng nhập mạng</h1></body></html>';
  const lines = [
    `HTTP/1.1 ${status} X`,
    `Content-Type: ${type ?? 'text/html; charset=utf-8'}`,
    `Content-Length: ${Buffer.byteLength(text)}`,
    'Connection: close',
    ...Object.entries(headers ?? {}).map(([name, value]) => `${name}: ${value}`),
  ];
  return Buffer.from(`${lines.join('\r\n')}\r\n\r\n${text}`);
}
