/**
 * Every word of a Word file, for the guard: body, text boxes, headers, footers, notes, hidden text, properties. Nothing is
 * weighed or tidied away here, as an import does.
 */

import type { GivenFile } from '../../files/given-file.ts';
import { DOCX_LIMITS } from '../limits.ts';
import { unzipParts } from '../unzip.ts';
import { decodeEntities } from '../xml.ts';

/** Lines as the eye parts them: paragraphs and cells. @throws Refusal as unzipParts */
export function docxLines(file: GivenFile): string[] {
  const parts = unzipParts(file, DOCX_LIMITS);
  return [...parts]
    .filter(
      ([name]) =>
        /\.xml$/iu.test(name) &&
        !/^(?:\[|word\/(?:styles|settings|fontTable|webSettings|numbering|theme))/iu.test(name),
    )
    .flatMap(([, bytes]) => linesOf(new TextDecoder().decode(bytes)));
}

function linesOf(xml: string): string[] {
  const text = xml
    .replace(/<(?:[\w.-]+:)?(?:tab|ptab)\b[^>]*\/>/gu, '\t')
    .replace(/<(?:[\w.-]+:)?(?:br|cr)\b[^>]*\/>/gu, '\n')
    .replace(/<\/(?:[\w.-]+:)?(?:p|title|subject|creator|keywords|description|lpwstr)>/gu, '\n')
    // Word's own runs are cut anywhere, even inside a word: tags leave nothing behind.
    .replace(/<[^>]+>/gu, '');
  return decodeEntities(text)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
