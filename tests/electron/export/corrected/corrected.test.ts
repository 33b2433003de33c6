/** Corrected copies of Word files with comments, tracked changes and bookmarks: what is fixed, and nothing else. */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { annotateFile, correctFile } from '../../../../electron/services/correcting.ts';
import { lintFile } from '../../../../electron/services/linting.ts';
import { temporaryFolder } from '../../../support/folders.ts';
import { canValidate, validate } from '../../../support/tools.ts';
import { CLERK_KINDS, clerkPaper, HEADS } from '../../import/form/clerk-papers.ts';
import { PLANTED } from '../../import/form/planted.ts';
import { writeWord } from '../../import/form/word-paper.ts';
import { addMarks } from './marked-paper.ts';

const DAY = { given: null, today: '2027-01-01' };
const WHO = { author: 'Kiểm tra thể thức', date: '2027-01-01T00:00:00Z' };

const FILES = PLANTED.flatMap((planted, at) =>
  CLERK_KINDS.filter((kind) => planted.kinds?.includes(kind) !== false)
    .slice(0, 2)
    .map((kind, serial) => {
      const era = planted.eras?.[0] ?? (at % 2 === 0 ? 'old' : 'new');
      const head = HEADS[(at + serial) % HEADS.length] ?? 'table';
      const paper = planted.change(clerkPaper(kind, era, head, at % 9));
      const bytes = addMarks(writeWord(paper, at + 1), at * 7 + serial);
      return { name: `${planted.rule} (${planted.what}) in ${kind}`, fileName: 'a.docx', bytes };
    }),
);

function partsOf(bytes: Uint8Array): Map<string, string> {
  return new Map(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]));
}

const documentOf = (bytes: Uint8Array): string => partsOf(bytes).get('word/document.xml') ?? '';

/** Letters and tabs in order, deleted ones left out, by another way than the writer's. */
function wordsOf(document: string): string {
  const kept = document.replaceAll(/<w:del [^>]*>.*?<\/w:del>/gsu, '');
  return [...kept.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<w:tab\/>|<\/w:p>/gu)]
    .map(([whole, text]) => (whole === '</w:p>' ? '\n' : (text ?? '\t')))
    .join('')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
}

/** As if somebody had turned down every change of the checker. */
function withoutOurs(document: string): string {
  const ours = `[^>]*w:author="${WHO.author}"[^>]*`;
  return document
    .replaceAll(new RegExp(`<w:ins ${ours}>.*?</w:ins>`, 'gsu'), '')
    .replaceAll(new RegExp(`<w:del ${ours}>(.*?)</w:del>`, 'gsu'), (_, inner: string) =>
      inner.replaceAll('w:delText', 'w:t'),
    );
}

const MARKS =
  /<w:(?:bookmark|commentR)[^>]*>|<w:(?:ins|del) [^>]*Bình[^>]*>|<w:delText[^>]*>chữ cũ |<w:(?:tabs|pict|proofErr)\b/gu;
const marksOf = (document: string): string[] => [...document.matchAll(MARKS)].map(([mark]) => mark);
const fixable = (file: { fileName: string; bytes: Uint8Array }) =>
  lintFile(file, DAY).findings.filter(({ fix }) => fix !== null);

describe('a corrected copy', () => {
  it('leaves nothing that could be put right for certain, and tells the rest', () => {
    const left = FILES.flatMap((file) => {
      const { bytes, report } = correctFile(file, DAY, null);
      const again = fixable({ ...file, bytes });
      expect(report.findings).toEqual(lintFile({ ...file, bytes }, DAY).findings);
      return again.map(({ rule, line, found }) => `${file.name}: ${rule} ${found} in ${line}`);
    });
    console.log(
      `corrected copies: ${FILES.length}, with a fix: ${FILES.filter((one) => fixable(one).length > 0).length}`,
    );
    expect(FILES.length).toBeGreaterThanOrEqual(40);
    expect(left).toEqual([]);
  });

  it('keeps every other part, every mark of others, and all words that are right', () => {
    for (const file of FILES) {
      const { bytes } = correctFile(file, DAY, null);
      const [before, after] = [partsOf(file.bytes), partsOf(bytes)];
      const [old, fresh] = [documentOf(file.bytes), documentOf(bytes)];
      before.delete('word/document.xml');
      after.delete('word/document.xml');
      expect(after, file.name).toEqual(before);
      expect(marksOf(fresh), file.name).toEqual(marksOf(old));
      const hasWords = fixable(file).some(({ fix }) => fix?.is === 'text');
      if (!hasWords) expect(wordsOf(fresh), file.name).toBe(wordsOf(old));
      const touched = new Set(
        fixable(file).flatMap(({ place }) => (place?.in === 'file' ? [place.paragraph] : [])),
      );
      const changed = wordsOf(old)
        .split('\n')
        .filter((line, at) => wordsOf(fresh).split('\n')[at] !== line);
      expect(changed.length, file.name).toBeLessThanOrEqual(touched.size);
    }
  });

  it('is the file itself, byte for byte, where nothing is wrong', () => {
    const bytes = addMarks(writeWord(clerkPaper('plan', 'new', 'table', 1), 3), 4);
    expect(correctFile({ fileName: 'a.docx', bytes }, DAY, null).bytes).toBe(bytes);
  });

  it('with tracked changes reads as the direct one, and as the file itself once they are turned down', () => {
    for (const file of FILES) {
      const direct = documentOf(correctFile(file, DAY, null).bytes);
      const tracked = documentOf(correctFile(file, DAY, WHO).bytes);
      expect(wordsOf(tracked), file.name).toBe(wordsOf(direct));
      expect(wordsOf(withoutOurs(tracked)), file.name).toBe(wordsOf(documentOf(file.bytes)));
      expect(marksOf(tracked), file.name).toEqual(marksOf(documentOf(file.bytes)));
    }
  });

  it.skipIf(!canValidate())(
    'is no worse to Microsoft’s validator than the file was',
    { timeout: 240_000 },
    () => {
      const folder = temporaryFolder();
      const faultsOf = (bytes: Uint8Array): string[] => {
        const file = path.join(folder, 'tep.docx');
        writeFileSync(file, bytes);
        return validate(file);
      };
      for (const file of FILES.filter((one) => fixable(one).length > 0).filter((_, at) => at % 6 === 0)) {
        const before = faultsOf(file.bytes).length;
        for (const how of [null, WHO])
          expect(faultsOf(correctFile(file, DAY, how).bytes).length, file.name).toBeLessThanOrEqual(before);
      }
    },
  );
});

const commentsIn = (bytes: Uint8Array): string[] =>
  partsOf(bytes)
    .get('word/comments.xml')
    ?.match(/<w:comment .*?<\/w:comment>/gsu) ?? [];

describe('a copy with comments', () => {
  const plain = FILES.map((file, at) => {
    const planted = PLANTED[at % PLANTED.length];
    const paper = clerkPaper('plan', 'new', HEADS[at % HEADS.length] ?? 'table', at % 9);
    return { ...file, bytes: writeWord(planted?.change(paper) ?? paper, at) };
  });

  it('has one more for each finding, each with its own range, and the same words', () => {
    for (const file of [...FILES, ...plain]) {
      const bytes = annotateFile(file, DAY, WHO);
      const { findings } = lintFile(file, DAY);
      const [old, fresh] = [commentsIn(file.bytes), commentsIn(bytes)];
      expect(fresh.slice(0, old.length), file.name).toEqual(old);
      expect(fresh.length - old.length, file.name).toBe(findings.length);
      const document = documentOf(bytes);
      for (const [at, comment] of fresh.slice(old.length).entries()) {
        const id = /w:id="(\d+)"/u.exec(comment)?.[1];
        const range = new RegExp(
          `<w:commentRangeStart w:id="${id}"/>(.*)<w:commentRangeEnd w:id="${id}"/><w:r><w:commentReference w:id="${id}"/>`,
          'su',
        ).exec(document)?.[1];
        const { line, start, end } = findings[at] ?? { line: '', start: 0, end: 0 };
        if (line !== '' && end > start) expect(wordsOf(range ?? ''), file.name).toBe(line.slice(start, end));
        expect(range, file.name).toBeDefined();
      }
      expect(wordsOf(document), file.name).toBe(wordsOf(documentOf(file.bytes)));
      expect(lintFile({ ...file, bytes }, DAY).findings).toEqual(findings);
    }
  });

  it.skipIf(!canValidate())(
    'is no worse to Microsoft’s validator than the file was',
    { timeout: 240_000 },
    () => {
      const folder = temporaryFolder();
      const faultsOf = (bytes: Uint8Array): string[] => {
        const file = path.join(folder, 'tep.docx');
        writeFileSync(file, bytes);
        return validate(file);
      };
      for (const file of [...FILES, ...plain].filter((_, at) => at % 25 === 0))
        expect(faultsOf(annotateFile(file, DAY, WHO)).length, file.name).toBeLessThanOrEqual(
          faultsOf(file.bytes).length,
        );
    },
  );
});
