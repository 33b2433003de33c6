/** Corrected copies of papers other hands set, full of what others put in: all but what is wrong stays as it is, in every program. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { annotateFile, correctFile } from '../../../../electron/services/correcting.ts';
import { lintFile } from '../../../../electron/services/linting.ts';
import { temporaryFolder } from '../../../support/folders.ts';
import { LONG } from '../../../support/long.ts';
import { canUse, canValidate, validate } from '../../../support/tools.ts';
import { HANDS, setPaper } from '../../import/form/office-hands.ts';
import { contentsOf, OTHER_KINDS } from '../../import/form/other-contents.ts';
import { OTHER_FAULTS } from '../../import/form/other-faults.ts';
import { addMarks, addObjects } from './marked-paper.ts';

const DAY = { given: null, today: '2027-01-01' };
const WHO = { author: 'Kiểm tra thể thức', date: '2027-01-01T00:00:00Z' };

/** Every hand with faults by turns; of these only what can be put right is of interest. */
const FILES = HANDS.flatMap((hand, at) =>
  OTHER_FAULTS.filter(({ rule }) => rule !== 'SECRET')
    .filter((_, index) => index % HANDS.length === at)
    .map(({ rule, what, change = (same) => same, deviation, kinds, eras }, index) => {
      const kind = (kinds ?? OTHER_KINDS)[index % (kinds ?? OTHER_KINDS).length] ?? 'plan';
      const era = eras?.[0] ?? (index % 2 === 0 ? 'old' : 'new');
      const set = setPaper(change(contentsOf(kind, era, index + at)), hand, deviation, index);
      return {
        name: `${rule} (${what}) in ${kind} by ${hand}`,
        fileName: 'a.docx',
        bytes: addObjects(addMarks(set, at * 17 + index)),
      };
    }),
);
/** A file of each hand in the short form. */
const SAMPLE = LONG ? FILES : FILES.filter((_, at) => at % 9 === 0);

const partsOf = (bytes: Uint8Array): Record<string, string> =>
  Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]));

/** What a fix may touch: runs, their letters and their look, and the measures of paragraphs and pages. */
const MENDED = /^w:(?:r|rPr|t|rFonts|b|bCs|i|iCs|sz|szCs|u|spacing|ind|jc|pPr|pgMar)$/u;

/** Every other element in order with its attributes. */
function skeletonOf(document: string): string[] {
  return [...document.matchAll(/<(?<name>[\w:]+)[^>]*>/gu)].flatMap(({ 0: tag, groups }) =>
    MENDED.test(groups?.name ?? '') ? [] : [tag],
  );
}

const wordsOf = (document: string): string[] =>
  document
    .split('</w:p>')
    .map((one) =>
      [...one.replaceAll(/<w:del [^>]*>.*?<\/w:del>/gsu, '').matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/gu)]
        .map(([, text]) => text)
        .join(''),
    );

describe('a corrected copy of a paper others worked on', () => {
  it('has every comment, change, bookmark, picture, field, note and stop, and all right words', () => {
    let mended = 0;
    for (const file of FILES) {
      const before = lintFile(file, DAY).findings.filter(({ fix }) => fix !== null);
      const { bytes, report } = correctFile(file, DAY, null);
      if (before.length > 0) mended += 1;
      expect(
        report.findings.filter(({ fix }) => fix !== null).map(({ rule, line }) => `${rule} ${line}`),
        file.name,
      ).toEqual([]);
      const { 'word/document.xml': old = '', ...others } = partsOf(file.bytes);
      const { 'word/document.xml': fresh = '', ...kept } = partsOf(bytes);
      expect(kept, file.name).toEqual(others);
      expect(skeletonOf(fresh), file.name).toEqual(skeletonOf(old));
      const lines = new Set(
        before.flatMap(({ fix, place }) =>
          fix?.is === 'text' && place?.in === 'file' ? [place.paragraph] : [],
        ),
      );
      const changed = wordsOf(old).filter((line, at) => wordsOf(fresh)[at] !== line);
      expect(changed.length, file.name).toBeLessThanOrEqual(lines.size);
    }
    console.log(`corrected copies of other hands: ${FILES.length}, with a fix: ${mended}`);
    expect(mended).toBeGreaterThanOrEqual(40);
    const full = FILES.filter(({ bytes }) =>
      ['<wp:inline', 'w:footnoteReference', 'SECTIONPAGES', '<w:tabs>', 'w:commentReference'].every((one) =>
        partsOf(bytes)['word/document.xml']?.includes(one),
      ),
    );
    expect(full.length).toBeGreaterThanOrEqual(40);
  });

  it.runIf(canUse('soffice'))(
    'opens in LibreOffice, tracked and with remarks too',
    { timeout: 600_000 },
    () => {
      const folder = temporaryFolder();
      const out = path.join(folder, 'chu');
      mkdirSync(out);
      const copies = SAMPLE.flatMap((file, at) =>
        [
          correctFile(file, DAY, null).bytes,
          correctFile(file, DAY, WHO).bytes,
          annotateFile(file, DAY, WHO),
        ].map((bytes, how) => {
          const name = `${at}-${how}`;
          writeFileSync(path.join(folder, `${name}.docx`), bytes);
          return { name, file, bytes };
        }),
      );
      // LibreOffice gives up somewhere after two hundred files in one call.
      for (let from = 0; from < copies.length; from += 60)
        execFileSync(
          'soffice',
          [
            `-env:UserInstallation=${pathToFileURL(path.join(folder, 'profile'))}`,
            '--headless',
            '--convert-to',
            'txt:Text (encoded):UTF8',
            '--outdir',
            out,
            ...copies.slice(from, from + 60).map(({ name }) => path.join(folder, `${name}.docx`)),
          ],
          { stdio: 'ignore' },
        );
      for (const { name, file } of copies)
        expect(readFileSync(path.join(out, `${name}.txt`), 'utf8'), file.name).toContain('Chi bộ');
    },
  );

  it.skipIf(!canValidate())(
    'is no worse to Microsoft’s validator than the file was',
    { timeout: LONG ? 1_800_000 : 300_000 },
    () => {
      const folder = temporaryFolder();
      const faultsOf = (bytes: Uint8Array): number => {
        const file = path.join(folder, 'tep.docx');
        writeFileSync(file, bytes);
        return validate(file).length;
      };
      for (const file of LONG ? FILES : SAMPLE.filter((_, at) => at % 4 === 0)) {
        const before = faultsOf(file.bytes);
        for (const how of [null, WHO])
          expect(faultsOf(correctFile(file, DAY, how).bytes), file.name).toBeLessThanOrEqual(before);
        expect(faultsOf(annotateFile(file, DAY, WHO)), file.name).toBeLessThanOrEqual(before);
      }
    },
  );
});
