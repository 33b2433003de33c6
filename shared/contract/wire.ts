/** Messages as text, for carriers that have nothing better: JSON in which bytes keep their type. */

const BYTES = '$bytes';

/** JSON of a value that may hold Uint8Arrays anywhere. */
export function toWire(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    part instanceof Uint8Array ? { [BYTES]: encode(part) } : part,
  );
}

/** @throws SyntaxError for what is no JSON */
export function fromWire(text: string): unknown {
  return JSON.parse(text, (_key, part: unknown) => (isBytes(part) ? decode(part[BYTES]) : part));
}

function isBytes(part: unknown): part is { [BYTES]: string } {
  return (
    typeof part === 'object' && part !== null && typeof (part as Record<string, unknown>)[BYTES] === 'string'
  );
}

/** In pieces: the arguments of one call are limited. */
function encode(bytes: Uint8Array): string {
  let letters = '';
  for (let start = 0; start < bytes.length; start += 32_768) {
    letters += String.fromCharCode(...bytes.subarray(start, start + 32_768));
  }
  return btoa(letters);
}

function decode(text: string): Uint8Array {
  return Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
}
