/** Snapshots under tests/golden. `UPDATE_GOLDEN=1 npx vitest …` writes them anew; look at the difference before keeping it. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect } from 'vitest';
import { openWordFile } from './word-file.ts';

const FOLDER = path.resolve(import.meta.dirname, '../../golden');

export function expectGolden(name: string, text: string): void {
  const file = path.join(FOLDER, name);
  if (process.env.UPDATE_GOLDEN) {
    mkdirSync(FOLDER, { recursive: true });
    writeFileSync(file, text);
  }
  expect(text).toBe(readFileSync(file, 'utf8'));
}

/** One paragraph, row or section a line, without the namespaces that every file repeats. */
export function readableXml(bytes: Uint8Array, part: string): string {
  const xml = openWordFile(bytes).part(part);
  return `${xml
    .replace(/^<\?xml[^>]*>\s*/u, '')
    .replace(/(<w:(?:document|styles|footnotes))\s[^>]*>/u, '$1>')
    .replace(
      /(<\/?w:(?:body|tbl|tr|tc|sectPr|style|p)(?=[ >/])[^>]*>)(?=<w:(?:p|tbl|tr|tc|sectPr|style|tblPr|tblGrid)[ >/])/gu,
      '$1\n',
    )
    .replace(/(<\/w:(?:p|tr|tbl|tc|tblPr|tblGrid|style|sectPr)>)(?=<)/gu, '$1\n')}\n`;
}
