/** Messages as text, for carriers that have nothing better: JSON in which bytes keep their type. */

import { decodeBase64, encodeBase64 } from './base64.ts';

const BYTES = '$bytes';

/** JSON of a value that may hold Uint8Arrays anywhere. */
export function toWire(value: unknown): string {
  // Not the value that is handed in: a Buffer has made itself an object of numbers by then.
  return JSON.stringify(value, function (this: Record<string, unknown>, key, part: unknown) {
    const own = this[key];
    return own instanceof Uint8Array ? { [BYTES]: encodeBase64(own) } : part;
  });
}

/** @throws SyntaxError for what is no JSON */
export function fromWire(text: string): unknown {
  return JSON.parse(text, (_key, part: unknown) => (isBytes(part) ? decodeBase64(part[BYTES]) : part));
}

function isBytes(part: unknown): part is { [BYTES]: string } {
  return (
    typeof part === 'object' && part !== null && typeof (part as Record<string, unknown>)[BYTES] === 'string'
  );
}
