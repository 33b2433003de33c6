/** The parts of a letterhead before and after its fields are filled. */
import { Document, Packer } from 'docx';
import { strToU8, unzipSync, zipSync } from 'fflate';
import type { Paper } from '../../../shared/format/paper.ts';
import type { FormatRules } from '../../../shared/format/rules.ts';
import { CORE_PATH, coreProperties, titleOf } from '../core-properties.ts';
import { withoutSeparatorMarks } from '../docx/notes.ts';
import { embeddedStyles } from '../docx/styles.ts';
import { pageBox, textArea } from '../page-box.ts';
import { withoutUnusedStyles } from '../used-styles.ts';
import { fixZipTimes } from '../zip-times.ts';
import { type Parts, partText } from './open.ts';

export const DOCUMENT = 'word/document.xml';
const STYLES = 'word/styles.xml';
const RELATIONSHIPS = 'word/_rels/document.xml.rels';
const NOTES = /^word\/(?:foot|end)notes\.xml$/u;
/** Where annexes go; put at the end of the document when a paper has some. */
export const ANNEXES = 'phu_luc';

/** Brings our styles into the template, and a place for the annexes. */
export async function prepareParts(parts: Parts, hasAnnexes: boolean, rules: FormatRules): Promise<Parts> {
  const styles = await embeddedStylesXml(rules);
  const text = partText(parts, DOCUMENT);
  const section = text.lastIndexOf('<w:sectPr');
  const end = section === -1 ? text.lastIndexOf('</w:body>') : section;
  const place = `<w:p><w:r><w:t>{{${ANNEXES}}}</w:t></w:r></w:p>`;
  return {
    ...parts,
    ...(parts[STYLES] && {
      [STYLES]: strToU8(partText(parts, STYLES).replace('</w:styles>', () => `${styles}</w:styles>`)),
    }),
    ...(hasAnnexes && { [DOCUMENT]: strToU8(`${text.slice(0, end)}${place}${text.slice(end)}`) }),
  };
}

async function embeddedStylesXml(rules: FormatRules): Promise<string> {
  const carrier = new Document({ styles: { paragraphStyles: embeddedStyles(rules) }, sections: [] });
  const parts = unzipSync(await Packer.pack(carrier, 'uint8array', false), {
    filter: ({ name }) => name === STYLES,
  });
  return (partText(parts, STYLES).match(/<w:style [^>]*w:styleId="Paper.*?<\/w:style>/gu) ?? []).join('');
}

/** The template's text area in points, from its last section. */
export function templateArea(document: string, rules: FormatRules): ReturnType<typeof textArea> {
  const number = (pattern: RegExp): number => Number([...document.matchAll(pattern)].at(-1)?.[1]);
  const width =
    number(/<w:pgSz\b[^>]*\bw:w="(\d+)"/gu) -
    number(/<w:pgMar\b[^>]*\bw:left="(\d+)"/gu) -
    number(/<w:pgMar\b[^>]*\bw:right="(\d+)"/gu);
  const height =
    number(/<w:pgSz\b[^>]*\bw:h="(\d+)"/gu) -
    number(/<w:pgMar\b[^>]*\bw:top="(\d+)"/gu) -
    number(/<w:pgMar\b[^>]*\bw:bottom="(\d+)"/gu);
  return width > 0 && height > 0
    ? { width: width / 20, height: height / 20 }
    : textArea(pageBox(rules, 'portrait'));
}

/** Takes out what names a person, a program or a moment, and the random ids of new relationships. */
export function finishParts(parts: Parts, template: Parts, paper: Paper): Uint8Array {
  const oldRelationships = partText(template, RELATIONSHIPS);
  let added = 0;
  const relationships = partText(parts, RELATIONSHIPS).replace(/\bId="([^"]+)"/gu, (whole, id: string) => {
    if (oldRelationships.includes(`"${id}"`)) return whole;
    added += 1;
    return `Id="rIdPaper${added}"`;
  });
  const replaced: Record<string, string> = {
    [RELATIONSHIPS]: relationships,
    [CORE_PATH]: coreProperties({ ...paper, title: titleOf(paper) }),
    'docProps/app.xml': emptyProperties('extended-properties'),
    'docProps/custom.xml': emptyProperties('custom-properties'),
  };
  const finished = Object.entries(parts).map(([path, bytes]): [string, Uint8Array] => {
    const text =
      replaced[path] ?? (NOTES.test(path) ? withoutSeparatorMarks(partText(parts, path)) : undefined);
    return [path, text === undefined ? bytes : strToU8(text)];
  });
  const used = withoutUnusedStyles(Object.fromEntries(finished), (id) => id.startsWith('Paper'));
  return fixZipTimes(zipSync(used));
}

function emptyProperties(kind: string): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/${kind}"/>`;
}
