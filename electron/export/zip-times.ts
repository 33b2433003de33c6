/** One fixed time on every entry of a zip file, in place: equal papers give equal bytes. */

/** 1980-01-01 00:00, the earliest a zip can say. */
const DATE = 0x0021;
const TIME = 0;

const CENTRAL_ENTRY = 0x02014b50;
const END = 0x06054b50;

/** Changes the bytes it is given, a whole zip file without zip64, and gives them back. */
export function fixZipTimes(bytes: Uint8Array): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = bytes.length - 22;
  while (view.getUint32(end, true) !== END) end -= 1;
  let entry = view.getUint32(end + 16, true);
  while (view.getUint32(entry, true) === CENTRAL_ENTRY) {
    setTime(view, entry + 12);
    setTime(view, view.getUint32(entry + 42, true) + 10);
    entry +=
      46 +
      view.getUint16(entry + 28, true) +
      view.getUint16(entry + 30, true) +
      view.getUint16(entry + 32, true);
  }
  return bytes;
}

function setTime(view: DataView, offset: number): void {
  view.setUint16(offset, TIME, true);
  view.setUint16(offset + 2, DATE, true);
}
