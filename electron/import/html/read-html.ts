/** HTML files and pasted HTML (portals, Word) as drafts. Only what has a meaning is taken; nothing in it can run. */

import type { GivenFile } from '../../files/given-file.ts';
import { type ReadSource, ReadTally } from '../imported.ts';
import { decodeText } from '../plain-text.ts';
import { HtmlReader, START } from './html-reader.ts';
import { parseHtml } from './parse-html.ts';

/** @throws Refusal `file-too-large`, `file-unreadable`, `file-hostile` */
export function readHtml(file: GivenFile): ReadSource {
  const tally = new ReadTally(file.fileName);
  const body = parseHtml(decodeText(file, tally), file.fileName);
  const reader = new HtmlReader(tally);
  reader.readInto(body, START);
  return { drafts: reader.drafts(), leftOut: reader.leftOut, properties: [], tally };
}
