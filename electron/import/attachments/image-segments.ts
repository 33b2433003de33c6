/**
 * Pictures without what a camera writes into them: place, device, owner, thumbnails, comments. Only the segments a
 * decoder needs are kept; the picture itself is not touched, so nothing is lost by it.
 */
import { Refusal } from '../../../shared/domain/refusal.ts';

/** A few times what any camera takes: whoever shows a picture needs four bytes a point. */
const MOST_POINTS = 100_000_000;

export type ImageType = 'image/jpeg' | 'image/png';

const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
/** Critical chunks, transparency and the colours; time, text and eXIf are not among them. */
const PNG_KEPT = new Set([
  'IHDR',
  'PLTE',
  'IDAT',
  'IEND',
  'tRNS',
  'gAMA',
  'cHRM',
  'sRGB',
  'sBIT',
  'bKGD',
  'pHYs',
]);

/** What kind of picture the bytes are, whatever their name; null for none of ours. */
export function imageTypeOf(bytes: Uint8Array): ImageType | null {
  if (PNG.every((byte, index) => bytes[index] === byte)) return 'image/png';
  return bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff ? 'image/jpeg' : null;
}

/**
 * @throws Refusal `file-damaged` when the picture ends before its end or has no point, `file-too-large`,
 * `file-kind-unknown` for another kind
 */
export function cleanImage(fileName: string, bytes: Uint8Array): { bytes: Uint8Array; mimeType: ImageType } {
  const mimeType = imageTypeOf(bytes);
  if (mimeType === null)
    throw new Refusal('file-kind-unknown', { file: fileName, why: 'chỉ nhận ảnh JPEG, PNG' });
  const kept = mimeType === 'image/png' ? keptChunks(bytes) : keptSegments(bytes);
  const size = mimeType === 'image/png' ? pngSize(bytes) : jpegSize(kept ?? []);
  if (kept === null || size === 0) throw new Refusal('file-damaged', { file: fileName });
  if (size !== null && size > MOST_POINTS)
    throw new Refusal('file-too-large', { file: fileName, limit: `${MOST_POINTS / 1e6} triệu điểm ảnh` });
  return { bytes: joined(kept), mimeType };
}

/**
 * JPEG segments: JFIF (APP0) and the colour data of Adobe (APP14) stay, all other APPn and comments go. The
 * orientation was in EXIF: the renderer turns the picture upright when it makes it smaller.
 */
function keptSegments(bytes: Uint8Array): Uint8Array[] | null {
  const kept = [bytes.subarray(0, 2)];
  let at = 2;
  while (at + 2 <= bytes.length) {
    if (bytes[at] !== 0xff) return null;
    const marker = bytes[at + 1] ?? 0;
    // Fill bytes may stand before a marker.
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (marker === 0xd9) {
      // What phones hang behind the end (a film, another picture) is left off.
      kept.push(bytes.subarray(at, at + 2));
      return kept;
    }
    const length = ((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0);
    let end = at + 2 + length;
    if (length < 2 || end > bytes.length) return null;
    if (marker === 0xda) end = endOfScan(bytes, end);
    const isApplication = marker >= 0xe0 && marker <= 0xef;
    const stays = marker === 0xe0 || marker === 0xee || (!isApplication && marker !== 0xfe);
    if (stays) kept.push(bytes.subarray(at, end));
    at = end;
  }
  return null;
}

/** The next marker that is neither a stuffed byte nor a restart. */
function endOfScan(bytes: Uint8Array, from: number): number {
  let at = from;
  while (at + 1 < bytes.length) {
    const next = bytes[at + 1] ?? 0;
    if (bytes[at] === 0xff && next !== 0 && !(next >= 0xd0 && next <= 0xd7) && next !== 0xff) return at;
    at += 1;
  }
  return bytes.length;
}

function keptChunks(bytes: Uint8Array): Uint8Array[] | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const kept = [bytes.subarray(0, 8)];
  let at = 8;
  while (at + 12 <= bytes.length) {
    const end = at + 12 + view.getUint32(at);
    if (end > bytes.length) return null;
    const name = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    if (PNG_KEPT.has(name)) kept.push(bytes.subarray(at, end));
    if (name === 'IEND') return kept;
    at = end;
  }
  return null;
}

/** How many points the picture says it has; null where it does not say. */
function pngSize(bytes: Uint8Array): number | null {
  if (bytes.length < 24 || String.fromCharCode(...bytes.subarray(12, 16)) !== 'IHDR') return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  return view.getUint32(16) * view.getUint32(20);
}

function jpegSize(segments: readonly Uint8Array[]): number | null {
  for (const segment of segments) {
    const marker = segment[1] ?? 0;
    // Frames, but for tables of Huffman codes and arithmetic coding, which share their numbers.
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (!isFrame || segment.length < 9) continue;
    const view = new DataView(segment.buffer, segment.byteOffset, segment.length);
    return view.getUint16(5) * view.getUint16(7);
  }
  return null;
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
