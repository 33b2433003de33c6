/** What a filing clerk found wrong with the Word files themselves, by its number. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writeDocx } from '../../electron/export/docx.ts';
import { writeReviewPrintDocx } from '../../electron/export/review-paper/index.ts';
import { KIND_RULES } from '../../shared/format/kinds.ts';
import type { Paper } from '../../shared/format/paper.ts';
import { rulesFor } from '../../shared/format/rules.ts';
import { inlineText, type Table } from '../../shared/text/blocks.ts';
import { anyPaper } from '../electron/export/form/random-papers.ts';
import { openWordFile, type WordFile } from '../electron/export/word-file.ts';

const rulesOf = (paper: Paper) => rulesFor(paper.date ?? paper.eraDate);

interface Style {
  id: string;
  name: string;
  next: string | undefined;
  outline: number | null;
  isDefault: boolean;
}

function stylesOf(file: WordFile): Map<string, Style> {
  const one = (xml: string, pattern: RegExp): string | undefined => pattern.exec(xml)?.[1];
  const styles = [...file.part('word/styles.xml').matchAll(/<w:style .*?<\/w:style>/gsu)].map(
    ([xml]): Style => {
      const outline = one(xml, /<w:outlineLvl w:val="(\d)"/u);
      return {
        id: one(xml, /w:styleId="([^"]+)"/u) ?? '',
        name: one(xml, /<w:name w:val="([^"]+)"/u) ?? '',
        next: one(xml, /<w:next w:val="([^"]+)"/u),
        outline: outline === undefined ? null : Number(outline),
        isDefault: /w:default="(?:1|true)"/u.test(xml),
      };
    },
  );
  return new Map(styles.map((style) => [style.id, style]));
}

/** Random papers of all kinds and both eras, each opened. */
async function onPapers(check: (file: WordFile, paper: Paper) => void, numRuns = 40): Promise<void> {
  await fc.assert(
    fc.asyncProperty(anyPaper, async (paper) => {
      check(openWordFile(await writeDocx(paper, rulesOf(paper))), paper);
    }),
    { numRuns },
  );
}

describe('S2 5 the print-out for members', () => {
  it('has every table of the paper as a table, cell for cell, with a number before each row', async () => {
    await fc.assert(
      fc.asyncProperty(anyPaper, async (paper) => {
        const print = { title: 'Kế hoạch', facts: [], body: paper.body };
        const file = openWordFile(await writeReviewPrintDocx(print, rulesOf(paper), paper));
        const printed = [...file.part('word/document.xml').matchAll(/<w:tbl>.*?<\/w:tbl>/gsu)].map(
          ([table]) =>
            [...table.matchAll(/<w:tr>.*?<\/w:tr>/gsu)].map(([row]) =>
              [...row.matchAll(/<w:tc>.*?<\/w:tc>/gsu)].map(([cell]) => cell.replace(/<[^>]*>/gu, '')),
            ),
        );
        const tables = paper.body.filter((block): block is Table => block.type === 'table');
        expect(printed.map((table) => table.map(([, ...cells]) => cells))).toEqual(
          tables.map(({ header, rows }) => [header, ...rows].map((row) => row.map(inlineText))),
        );
        for (const table of printed) {
          const numbers = table.map(([number]) => Number(number));
          expect(numbers).toEqual(numbers.map((_, index) => (numbers[0] ?? 0) + index));
        }
      }),
      { numRuns: 40 },
    );
  });
});

describe('17 chapters, articles and annexes', () => {
  it('stand in the navigation pane', async () => {
    await onPapers((file) => {
      const styles = stylesOf(file);
      for (const [, id = '', text = ''] of file
        .part('word/document.xml')
        .matchAll(/<w:p><w:pPr><w:pStyle w:val="(\w+)"\/>.*?<w:t [^>]*>([^<]*)<\/w:t>/gu)) {
        if (!/^(?:Chương|Mục|Phần|Phụ lục|Điều) \d|^Chương [IVX]/iu.test(text)) continue;
        expect(`${text}: ${styles.get(id)?.outline}`).toMatch(/: [0-2]$/u);
      }
    });
  });
});

describe('27 the list of styles', () => {
  it('holds only what is used, in Vietnamese without commas, each with what Enter goes on in', async () => {
    await onPapers((file) => {
      const styles = stylesOf(file);
      const texts = file.paths
        .filter((path) => /word\/(?!styles)[a-z]+\d*\.xml$/u.test(path))
        .map(file.part)
        .join('');
      const reached = new Set([...texts.matchAll(/Style w:val="([^"]+)"/gu)].map(([, id]) => id));
      const follows = new Set(
        [...file.part('word/styles.xml').matchAll(/<w:(?:next|basedOn|link) w:val="([^"]+)"/gu)].map(
          ([, id]) => id,
        ),
      );
      for (const { id, name, next, isDefault } of styles.values()) {
        expect(reached.has(id) || follows.has(id) || isDefault ? '' : id).toBe('');
        expect(name).not.toContain(',');
        if (id.startsWith('Paper')) expect(styles.has(next ?? '') ? '' : id).toBe('');
      }
      for (const id of ['PaperKind', 'PaperSubject', 'PaperChapter', 'PaperArticle'])
        if (styles.has(id)) expect(styles.get(id)?.next).not.toBe(id);
      const foreign = [...styles.values()].filter(({ name }) =>
        /^(?:Title|Strong|Caption|toc \d|Heading [4-9])$/iu.test(name),
      );
      expect(foreign).toEqual([]);
    });
  });
});

describe('28 the file', () => {
  it('is called by kind and subject, describes its tables, and leaves the spelling to be looked at', async () => {
    await onPapers((file, paper) => {
      const { name, listName } = KIND_RULES[paper.kind];
      expect(file.part('docProps/core.xml')).toContain(
        `<dc:title>${name === '' ? listName : name} ${paper.subject}</dc:title>`,
      );
      const document = file.part('word/document.xml');
      expect(
        document.match(/<w:tblCaption w:val="[^"]+"\/><w:tblDescription w:val="[^"]+"\/>/gu),
      ).toHaveLength(document.match(/<w:tbl>/gu)?.length ?? 0);
      expect(file.paths.map(file.part).join('')).not.toContain('noProof');
      expect(file.part('word/styles.xml')).toContain('<w:lang w:val="vi-VN"');
    });
  });
});
