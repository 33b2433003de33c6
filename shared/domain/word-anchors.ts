/** Names by which a Word file that goes out for review is known again when it comes back. */

import type { LinePlace } from '../text/lines.ts';

/** Value of the file's own property that names the round. */
const ROUND_VALUE = /^so-chuyen-de:vong-ra-soat:([\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})$/iu;

/** Word wants letters, digits and underscores: it would show a bookmark with a hyphen but not let a person go to it. */
export function anchorName({ block, line }: LinePlace): string {
  return `scd_${block}_${line}`;
}

/** Null for a bookmark of somebody else. */
export function anchorPlace(name: string): LinePlace | null {
  const [, block, line] = /^scd_(\d{1,6})_(\d{1,6})$/u.exec(name) ?? [];
  return block === undefined || line === undefined ? null : { block: Number(block), line: Number(line) };
}

export function roundProperty(uuid: string): string {
  return `so-chuyen-de:vong-ra-soat:${uuid}`;
}

/** The uuid of the round, in lower case; null for any other property. */
export function roundOfProperty(value: string): string | null {
  return ROUND_VALUE.exec(value.trim())?.[1]?.toLowerCase() ?? null;
}
