/** Bytes as text. Without Node's Buffer: pages do the same. */

/** In pieces: the arguments of one call are limited. */
export function encodeBase64(bytes: Uint8Array): string {
  let letters = '';
  for (let start = 0; start < bytes.length; start += 32_768) {
    letters += String.fromCharCode(...bytes.subarray(start, start + 32_768));
  }
  return btoa(letters);
}

/** @throws DOMException for what is no base64; white space and missing `=` are let pass */
export function decodeBase64(text: string): Uint8Array {
  const letters = atob(text);
  const bytes = new Uint8Array(letters.length);
  for (let index = 0; index < bytes.length; index += 1) bytes[index] = letters.charCodeAt(index);
  return bytes;
}
