/**
 * The backend process: answers the contract's verbs over messages. Started by utilityProcess in the window's program, or
 * as a plain Node child; the messages are the same.
 *
 * Started as: backend DATA-FOLDER TEMPLATES-FOLDER
 */
import { userInfo } from 'node:os';
import { toErrorMessage } from '../shared/contract/errors.ts';
import { type BackendReply, Request } from '../shared/contract/messages.ts';
import { type Backend, createBackend } from './services/backend.ts';
import { keepWorking } from './services/background-loop.ts';

/** What utilityProcess gives its child; Node's own types do not know it. */
interface ParentPort {
  on(event: 'message', listener: (event: { data: unknown }) => void): void;
  postMessage(message: BackendReply): void;
}

const [folder, templates] = process.argv.slice(2);
if (folder === undefined || templates === undefined)
  throw new Error('usage: backend DATA-FOLDER TEMPLATES-FOLDER');
serve(
  createBackend({
    folder,
    stay: 'hold',
    create: true,
    host: { now: () => new Date(), actor: userInfo().username, templates },
  }),
);

function serve(backend: Backend): void {
  const { listen, reply } = connect();
  const stopWorking = keepWorking(backend);
  const stopping = new Map<number, AbortController>();
  listen((message) => {
    const request = Request.safeParse(message);
    if (!request.success) return;
    const { id } = request.data;
    if ('cancel' in request.data) {
      stopping.get(id)?.abort();
      return;
    }
    if ('given' in request.data) {
      const { account, password } = request.data.given;
      backend.keepPassword(account, password);
      reply({ id, output: null });
      return;
    }
    const stop = new AbortController();
    stopping.set(id, stop);
    backend
      .answer(request.data.channel, request.data.input, {
        signal: stop.signal,
        onProgress: (done, total, what) => reply({ id, progress: { done, total, what } }),
      })
      .then(
        (output) => reply({ id, output }),
        (error: unknown) => reply({ id, error: toErrorMessage(error) }),
      )
      .finally(() => stopping.delete(id));
  });
  // The host is gone: what was acknowledged is on disk, and the lock must not outlive it.
  process.on('disconnect', () => {
    void stopWorking()
      .then(backend.close)
      .finally(() => process.exit(0));
  });
}

function connect(): {
  listen: (listener: (message: unknown) => void) => void;
  reply: (message: BackendReply) => void;
} {
  const { parentPort } = process as unknown as { parentPort?: ParentPort };
  if (parentPort !== undefined) {
    return {
      listen: (listener) => parentPort.on('message', ({ data }) => listener(data)),
      reply: (message) => parentPort.postMessage(message),
    };
  }
  return {
    listen: (listener) => void process.on('message', listener),
    reply: (message) => void process.send?.(message),
  };
}
