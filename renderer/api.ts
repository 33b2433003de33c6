/**
 * The renderer's only door: verbs of the contract and what the host can do, carried by whoever shows this page: the
 * window through its preload script, the browser through the loopback server.
 */
import type { Bridge, BridgeAnswer, Progress } from '../shared/contract/bridge.ts';
import type { Channel, InputOf, OutputOf } from '../shared/contract/channels.ts';
import { type ErrorMessage, sentenceOf } from '../shared/contract/errors.ts';
import type { HostVerbName, PageHost } from '../shared/contract/host.ts';
import type { BackendReply } from '../shared/contract/messages.ts';
import { fromWire, toWire } from '../shared/contract/wire.ts';
import type { RefusalCode, RefusalDetail } from '../shared/domain/refusal.ts';
import { browserHost } from './browser-host.ts';
import { keyHeaders } from './page-key.ts';

declare global {
  interface Window {
    /** Only in a window of the app. */
    scd?: Bridge;
  }
}

/** What a call is refused with; `message` is the Vietnamese sentence. */
export class ApiError extends Error {
  readonly code: RefusalCode;
  readonly detail: RefusalDetail;

  constructor({ code, message, detail }: ErrorMessage) {
    super(message);
    this.name = 'ApiError';
    this.code = code;
    this.detail = detail;
  }
}

export interface CallOptions {
  onProgress?: (done: number, total: number, what: string) => void;
  /** Aborting stops long work between two steps, and the call is refused with `cancelled` at once. */
  signal?: AbortSignal;
}

const bridge = window.scd;
let lastId = 0;

/** @throws ApiError `offline` when the backend was lost before it answered: whether it did the work is not known */
export async function call<C extends Channel>(
  channel: C,
  input: InputOf<C>,
  hooks: CallOptions = {},
): Promise<OutputOf<C>> {
  const { signal, onProgress } = hooks;
  if (signal?.aborted) throw refused('cancelled');
  lastId += 1;
  const report = ({ done, total, what }: Progress): void => onProgress?.(done, total, what);
  const answering = bridge
    ? callWindow(bridge, lastId, channel, input, report, signal)
    : callLoopback({ id: lastId, channel, input }, report, signal);
  return open(await Promise.race([answering, aborted(signal)])) as OutputOf<C>;
}

/** Whether an error is a refusal of ours with this code. */
export function isApiError(error: unknown, code: RefusalCode): error is ApiError {
  return error instanceof ApiError && error.code === code;
}

/** Dialogs, printing, windows: whatever stands around the page. */
export const host: PageHost = bridge === undefined ? browserHost : windowHost(bridge);

/** Commands chosen in the native menu, by their id; gives back how to stop listening. */
export const onCommand = subscription<string>((tell) => bridge?.onCommand(tell));

/** Sentences the person should see whatever screen is open: the backend was restarted. */
export const onNotice = subscription<string>((tell) => bridge?.onNotice(tell));

function callWindow(
  { verbs, cancel }: Bridge,
  id: number,
  channel: Channel,
  input: unknown,
  report: (progress: Progress) => void,
  signal: AbortSignal | undefined,
): Promise<BridgeAnswer> {
  signal?.addEventListener('abort', () => cancel(id), { once: true });
  return verbs[channel](id, input, report);
}

/** The reply is a stream of lines: progress first, the answer last. */
async function callLoopback(
  request: { id: number; channel: Channel; input: unknown },
  report: (progress: Progress) => void,
  signal: AbortSignal | undefined,
): Promise<BridgeAnswer> {
  try {
    const response = await fetch('/call', {
      method: 'POST',
      headers: keyHeaders(),
      body: toWire(request),
      ...(signal && { signal }),
    });
    if (!response.ok || response.body === null) throw refused('offline');
    let rest = '';
    for await (const text of response.body.pipeThrough(new TextDecoderStream())) {
      const lines = (rest + text).split('\n');
      rest = lines.pop() ?? '';
      for (const line of lines) {
        const reply = fromWire(line) as BackendReply;
        if (!('progress' in reply)) return reply;
        report(reply.progress);
      }
    }
  } catch (error) {
    throw refused(signal?.aborted ? 'cancelled' : 'offline', error);
  }
  throw refused('offline');
}

function windowHost({ host: verbs }: Bridge): PageHost {
  const answers = Object.fromEntries(
    Object.keys(verbs).map((name) => [
      name,
      async (input: unknown) => open(await verbs[name as HostVerbName](input)),
    ]),
  );
  return { ...answers, capabilities: { paths: true, pdf: true, editingPage: true } } as PageHost;
}

/** @throws ApiError */
function open(answer: BridgeAnswer): unknown {
  if ('error' in answer) throw new ApiError(answer.error);
  return answer.output;
}

function aborted(signal: AbortSignal | undefined): Promise<never> {
  return new Promise((_resolve, reject) => {
    signal?.addEventListener('abort', () => reject(refused('cancelled')), { once: true });
  });
}

function refused(code: RefusalCode, cause?: unknown): ApiError {
  return cause instanceof ApiError ? cause : new ApiError({ code, message: sentenceOf(code), detail: {} });
}

/** One listener to the window, many inside the page that come and go. */
function subscription<T>(
  connect: (tell: (value: T) => void) => void,
): (listener: (value: T) => void) => () => void {
  const listeners = new Set<(value: T) => void>();
  connect((value) => listeners.forEach((listener) => listener(value)));
  return (listener) => {
    listeners.add(listener);
    return () => void listeners.delete(listener);
  };
}
