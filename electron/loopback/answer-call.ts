/** POST /call: one call of the contract. The reply is a stream of lines: progress first, the answer last. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { toErrorMessage } from '../../shared/contract/errors.ts';
import { type BackendReply, Request } from '../../shared/contract/messages.ts';
import { fromWire, toWire } from '../../shared/contract/wire.ts';
import type { Backend } from '../services/backend.ts';

/** The largest file that any verb takes, as text, with room to spare. */
const MAX_CALL_BYTES = 64 * 1024 * 1024;

/** Answers the call; the status of a request that is none. */
export async function answerCall(
  backend: Backend,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<400 | 413 | null> {
  const body = await readBody(request);
  if (body === null) return 413;
  const call = Request.safeParse(parse(body));
  if (!call.success || 'cancel' in call.data) return 400;
  if ('given' in call.data) {
    // There is no key store behind a browser: it is in memory until the program ends.
    const { account, password } = call.data.given;
    backend.keepPassword(account, password);
    response.writeHead(200, { 'Content-Type': 'application/x-ndjson; charset=utf-8' });
    response.end(`${toWire({ id: call.data.id, output: 'session' } satisfies BackendReply)}\n`);
    return null;
  }
  const { id, channel, input } = call.data;
  const stop = new AbortController();
  // A page that stops waiting, or goes away, stops long work.
  response.on('close', () => stop.abort());
  response.writeHead(200, { 'Content-Type': 'application/x-ndjson; charset=utf-8' });
  const send = (reply: BackendReply): void => void response.write(`${toWire(reply)}\n`);
  await backend
    .answer(channel, input, {
      signal: stop.signal,
      onProgress: (done, total, what) => send({ id, progress: { done, total, what } }),
    })
    .then(
      (output) => send({ id, output }),
      (error: unknown) => send({ id, error: toErrorMessage(error) }),
    );
  response.end();
  return null;
}

/** Null when it is larger than any call of ours. */
async function readBody(request: IncomingMessage): Promise<string | null> {
  if (Number(request.headers['content-length']) > MAX_CALL_BYTES) return null;
  const chunks: Buffer[] = [];
  let size = 0;
  // Left open on return: the refusal still has to go out over the same connection.
  for await (const chunk of request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
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
