/** A18: of an office's letterhead only what prints is taken, however the rest is dressed. */

import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { checkLetterhead, fillLetterhead } from '../../electron/export/letterhead.ts';
import { rulesFor } from '../../shared/format/rules.ts';
import { changeParts, makeLetterhead } from '../electron/export/make-letterhead.ts';
import { makePaper } from '../electron/export/papers.ts';
import { runs } from '../support/long.ts';
import { fc } from '../support/random.ts';

let letterhead: Uint8Array;
beforeAll(async () => {
  letterhead = await makeLetterhead();
});

const HOSTILE = [
  'DDEAUTO c:\\\\windows\\\\system32\\\\cmd.exe "/k calc.exe"',
  'DDE excel "a.xls" r1c1',
  'INCLUDEPICTURE "http://127.0.0.1:9/a.png" \\d',
  'INCLUDETEXT "\\\\\\\\may\\\\tep.docx"',
  'LINK Excel.Sheet.8 "a.xls" "r1c1"',
  'IMPORT "a.wmf"',
  'HYPERLINK "http://127.0.0.1:9/"',
  'MACROBUTTON Chay "bấm"',
  'DATABASE \\d "a.mdb"',
  'DATE \\@ "dd/MM/yyyy"',
  'FILENAME \\p',
  'AUTOTEXT x',
  'QUOTE "x"',
];

const escapeXml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
/** Some letters by their numbers. */
const spelt = (text: string, every: number): string =>
  [...text]
    .map((letter, at) =>
      every > 0 && at % every === 0 ? `&#x${letter.codePointAt(0)?.toString(16)};` : escapeXml(letter),
    )
    .join('');

/** Ways to write a field into a part. */
const DRESSES: readonly ((instruction: string, every: number, cut: number) => string)[] = [
  (text, every) => `<w:fldSimple w:instr="${spelt(text, every)}"><w:r><w:t>x</w:t></w:r></w:fldSimple>`,
  (text, every) => `<w:fldSimple w:instr='${spelt(text, every).replaceAll("'", '&apos;')}'/>`,
  (text, every, cut) =>
    field(
      [text.slice(0, cut), text.slice(cut)].map(
        (part) => `<w:r><w:instrText xml:space="preserve">${spelt(part, every)}</w:instrText></w:r>`,
      ),
    ),
  (text) =>
    field(
      [...text].map(
        (letter) => `<w:r><w:rPr><w:b/></w:rPr><w:instrText>${escapeXml(letter)}</w:instrText></w:r>`,
      ),
    ),
  (text) => field([`<w:r><w:instrText><![CDATA[${text}]]></w:instrText></w:r>`]),
  (text, every) => `<w:r><w:instrText>${spelt(text, every)}</w:instrText></w:r>`,
  (text, every) =>
    field([
      `<w:r><w:instrText> PAGE </w:instrText></w:r>${field([`<w:r><w:instrText>${spelt(text, every)}</w:instrText></w:r>`])}`,
    ]),
  (text, every) =>
    field([
      `${field(['<w:r><w:instrText> QUOTE 68 </w:instrText></w:r>'])}<w:r><w:instrText>${spelt(text, every)}</w:instrText></w:r>`,
    ]),
];

function field(instruction: readonly string[]): string {
  return `<w:r><w:fldChar w:fldCharType="begin"/></w:r>${instruction.join('')}<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>x</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`;
}

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
/** Parts Word reads, beside the document itself. */
const PLACES = [
  'word/document.xml',
  'word/footnotes.xml',
  'word/endnotes.xml',
  'word/header9.xml',
  'word/comments.xml',
  'word/glossary/document.xml',
];

function withXml(place: string, xml: string): Uint8Array {
  if (place === 'word/document.xml')
    return changeParts(letterhead, (path, text) =>
      path === place ? text.replace('<w:sectPr', `<w:p>${xml}</w:p><w:sectPr`) : text,
    );
  return changeParts(letterhead, (_, text) => text, {
    [place]: `<?xml version="1.0"?><w:x ${W}><w:p>${xml}</w:p></w:x>`,
  });
}

describe('A18: a letterhead', () => {
  it('with a field that does anything but number pages is refused, in every dress and part', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...HOSTILE),
        fc.constantFrom(...DRESSES),
        fc.constantFrom(...PLACES),
        fc.integer({ min: 0, max: 4 }),
        fc.integer({ min: 0, max: 12 }),
        (instruction, dress, place, every, cut) => {
          const codes = checkLetterhead(withXml(place, dress(instruction, every, cut))).map(
            ({ code }) => code,
          );
          expect(codes).toContain('active-field');
        },
      ),
      runs(300),
    );
  });

  it('that numbers its pages in any of these ways is taken', () => {
    for (const dress of [DRESSES[0], DRESSES[2], DRESSES[3]])
      for (const instruction of [' PAGE ', 'NUMPAGES \\* MERGEFORMAT', ' page  \\* Arabic '])
        expect(checkLetterhead(withXml('word/document.xml', dress?.(instruction, 0, 3) ?? ''))).toEqual([]);
  });

  it('with a link out or a file within is refused, however it is spelt', () => {
    const relation = (attributes: string): Uint8Array =>
      changeParts(letterhead, (path, text) =>
        path === 'word/_rels/document.xml.rels'
          ? text.replace('</Relationships>', `<Relationship Id="rId99" ${attributes}/></Relationships>`)
          : text,
      );
    const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
    for (const attributes of [
      `Type="${OFFICE}/image" Target="http://127.0.0.1:9/a.png" TargetMode="External"`,
      `Type="${OFFICE}/image" Target="http://127.0.0.1:9/a.png" TargetMode="&#69;xternal"`,
      `Type="${OFFICE}/image" Target='http://127.0.0.1:9/a.png' TargetMode='External'`,
      `Type="${OFFICE}/image" Target="&#x66;ile:///etc/passwd"`,
      `Type="${OFFICE}/image" Target="\\\\may\\chung\\a.png"`,
      `Type="${OFFICE}/aFChunk" Target="afchunk.html"`,
      `Type="${OFFICE}/oleObject" Target="embeddings/a.bin"`,
      `Type="${OFFICE}/attachedTemplate" Target="mau.dotm"`,
    ])
      expect([attributes, checkLetterhead(relation(attributes)).length > 0]).toEqual([attributes, true]);
    for (const xml of [
      '<w:altChunk r:id="rId9"/>',
      '<w:object><o:OLEObject Type="Embed"/></w:object>',
      '<w:subDoc r:id="rId9"/>',
    ])
      expect(checkLetterhead(withXml('word/header9.xml', xml)).map(({ code }) => code)).toContain(
        'has-embedded-file',
      );
    for (const path of [
      'word/afchunk.html',
      'word/afchunk.mht',
      'word/embeddings/a.bin',
      'word/media/a.svg',
      'a.exe',
    ])
      expect(
        checkLetterhead(changeParts(letterhead, (_, text) => text, { [path]: 'x' })).map(({ code }) => code),
      ).toContain('has-embedded-file');
    const settings = `<?xml version="1.0"?><w:settings ${W}><w:mailMerge/></w:settings>`;
    expect(
      checkLetterhead(changeParts(letterhead, (_, text) => text, { 'word/settings9.xml': settings })).length,
    ).toBeGreaterThan(0);
  });

  it('that is taken makes papers without any field but page numbers', async () => {
    const bytes = await fillLetterhead(letterhead, makePaper('KH'), rulesFor('2026-06-01'));
    for (const [path, part] of Object.entries(unzipSync(bytes))) {
      if (!path.endsWith('.xml')) continue;
      const instructions = [...strFromU8(part).matchAll(/instr(?:Text[^>]*>|=")([^<"]*)/gu)].map(
        ([, text = '']) => text.trim(),
      );
      expect([path, instructions.filter((text) => !/^(?:PAGE|NUMPAGES)\b/u.test(text))]).toEqual([path, []]);
    }
  });
});
