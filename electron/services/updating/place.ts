/** The place newer versions are looked for: files of it are read part by part, from a folder or over https. */
import { open, stat } from 'node:fs/promises';
import path from 'node:path';
import { Refusal } from '../../../shared/domain/refusal.ts';
import { isAddress } from '../../../shared/domain/update.ts';
import { toReadRefusal } from '../../files/given-file.ts';
import { PortalError } from '../../portal/adapter.ts';
import { LIMITS, send } from '../../portal/http.ts';

/** Somebody waits at the screen, or the program has just begun, in milliseconds. */
const IDLE_MS = 10_000;

/** Bytes read at once from a folder. */
const PART = 64 * 1024;

export interface PartsWish {
  /** A bare name in the place. */
  name: string;
  /** Bytes; what is longer is refused as soon as that is seen. */
  most: number;
  signal: AbortSignal;
  /** Gets every part in order. What it throws ends the reading. */
  take: (part: Uint8Array) => void;
}

/**
 * @param source as it was chosen
 * @throws Refusal `file-not-found`, `file-too-large`, `file-unreadable`, `update-unreachable`, and what `take` throws
 */
export function readFrom(source: string, wish: PartsWish): Promise<void> {
  return isAddress(source) ? readOverHttps(new URL(source), wish) : readFromFolder(source, wish);
}

async function readFromFolder(folder: string, { name, most, signal, take }: PartsWish): Promise<void> {
  const file = path.join(folder, name);
  const found = await stat(file).catch((error: unknown) => {
    throw toReadRefusal(error, name);
  });
  // A device or a pipe has no end.
  if (!found.isFile()) throw new Refusal('file-unreadable', { file: name });
  if (found.size > most) throw tooLarge(name);
  try {
    let size = 0;
    await readParts(file, signal, (part) => {
      size += part.length;
      // It may have grown since.
      if (size > most) throw tooLarge(name);
      take(part);
    });
  } catch (error) {
    throw signal.aborted ? givenUp(signal, folder, error) : toReadRefusal(error, name);
  }
}

/** Closed when it returns, however it ends. */
async function readParts(file: string, signal: AbortSignal, take: (part: Uint8Array) => void): Promise<void> {
  const handle = await open(file);
  try {
    for (;;) {
      signal.throwIfAborted();
      const { bytesRead, buffer } = await handle.read(Buffer.alloc(PART));
      if (bytesRead === 0) return;
      take(buffer.subarray(0, bytesRead));
    }
  } finally {
    await handle.close();
  }
}

async function readOverHttps(base: URL, { name, most, signal, take }: PartsWish): Promise<void> {
  const url = new URL(encodeURIComponent(name), base);
  const headers = { Accept: '*/*' };
  const limits = { ...LIMITS, idleMs: IDLE_MS, answerBytes: most };
  try {
    const { status } = await send({ method: 'GET', url, signal, headers, onPart: take }, null, limits);
    if (status === 404 || status === 410) throw new Refusal('file-not-found', { file: name });
    if (status !== 200) throw unreachable(url.host, whyNot(status));
  } catch (error) {
    if (!(error instanceof PortalError)) throw error;
    if (signal.aborted) throw givenUp(signal, url.host, error);
    if (error.fault === 'not-portal' && error.cause === undefined) throw tooLarge(name);
    throw unreachable(url.host, whyNoAnswer(error), error);
  }
}

/** Given up: by the person, or because it took too long. */
function givenUp({ reason }: AbortSignal, place: string, cause: unknown): Refusal {
  const isLate = reason instanceof DOMException && reason.name === 'TimeoutError';
  return isLate ? unreachable(place, 'chờ lâu mà chưa xong', cause) : new Refusal('cancelled', {}, { cause });
}

/** No redirect is followed: what was set is one host. */
function whyNot(status: number): string {
  if (status >= 300 && status < 400) return 'nơi ấy chuyển sang địa chỉ khác';
  return status === 401 || status === 403 ? 'nơi ấy đòi đăng nhập' : `nơi ấy báo lỗi ${status}`;
}

function whyNoAnswer({ fault, cause }: PortalError): string {
  if (fault === 'not-portal' && cause !== undefined) return 'chưa tin được chứng thư của nơi ấy';
  return 'máy không có mạng, hoặc nơi ấy không trả lời';
}

function unreachable(place: string, why: string, cause?: unknown): Refusal {
  return new Refusal('update-unreachable', { place, why }, { cause });
}

function tooLarge(name: string): Refusal {
  return new Refusal('file-too-large', { file: name });
}
