import { describe, expect, it } from 'vitest';
import { writeDocx } from '../../../electron/export/docx.ts';
import { writeHtml } from '../../../electron/export/html.ts';
import { writeMarkdownFile } from '../../../electron/export/markdown-file.ts';
import { importFile } from '../../../electron/import/import-file.ts';
import type { Imported } from '../../../electron/import/imported.ts';
import { NO_FACTS, type PaperFacts } from '../../../shared/domain/paper-facts.ts';
import { KIND_RULES, KINDS } from '../../../shared/format/kinds.ts';
import { CIRCULATIONS, type Paper } from '../../../shared/format/paper.ts';
import { rulesFor } from '../../../shared/format/rules.ts';
import { formatMarkdown } from '../../../shared/text/markdown.ts';
import { p as para } from '../../support/blocks.ts';
import { fc } from '../../support/random.ts';
import { bytesOf, importDocx, importHtml } from './support/imports.ts';
import { day, name, PLACES, phrase, SUFFIXES, upper } from './support/old-papers.ts';

describe('a paper of our own', () => {
  const papers = fc.record({
    kind: fc.constantFrom(...KINDS),
    date: day,
    superior: fc
      .tuple(fc.constantFrom('Đảng bộ', 'Đảng uỷ', 'Huyện uỷ', 'Sở', 'Trường'), phrase)
      .map((words) => words.join(' ')),
    draftNumber: fc.option(fc.integer({ min: 1, max: 12 })),
    cell: phrase,
    place: fc.constantFrom(...PLACES),
    number: fc.integer({ min: 1, max: 480 }),
    suffix: fc.constantFrom(...SUFFIXES),
    subject: phrase,
    circulation: fc.constantFrom(null, ...CIRCULATIONS),
    addressees: fc.array(phrase, { minLength: 1, maxLength: 3 }),
    basis: fc.array(phrase, { maxLength: 3 }),
    body: fc.array(phrase, { minLength: 1, maxLength: 5 }),
    recipients: fc.array(phrase, { minLength: 1, maxLength: 4 }),
    office: fc.constantFrom('BÍ THƯ', 'PHÓ BÍ THƯ'),
    signer: name,
    taker: name,
  });

  it('gives back in its head what was printed, and in its body what was written', async () => {
    await fc.assert(
      fc.asyncProperty(papers, fc.constantFrom('docx', 'html', 'md'), async (given, format) => {
        const paper = paperOf(given);
        const imported = await importAgain(paper, format);
        expect(imported.facts).toEqual(factsOf(paper));
        expect(imported.title).toBe(paper.subject);
        expect(formatMarkdown(imported.blocks)).toBe(formatMarkdown(paper.body));
      }),
      { numRuns: 60 },
    );
  }, 60_000);

  async function importAgain(paper: Paper, format: string): Promise<Imported> {
    const rules = rulesFor(paper.eraDate);
    if (format === 'docx') return importDocx(await writeDocx(paper, rules));
    if (format === 'html') return importHtml(writeHtml(paper, rules));
    const bytes = bytesOf(writeMarkdownFile(paper, rules));
    return importFile({ fileName: 'bai.md', bytes });
  }

  function paperOf(given: typeof papers extends fc.Arbitrary<infer T> ? T : never): Paper {
    const { kind, superior, cell, suffix, place, number, basis, body, signer, taker, office, ...rest } =
      given;
    const { signedBy, hasTwoSignatories, addressLabel, isNumbered } = KIND_RULES[kind];
    return {
      ...rest,
      kind,
      eraDate: rest.date,
      superiorName: superior,
      cellName: `Chi bộ ${cell}`,
      placeName: place,
      number: isNumbered ? number : null,
      symbolSuffix: suffix,
      addressees: addressLabel === null ? [] : rest.addressees,
      basis: basis.map((text) => `Căn cứ ${text}`),
      body: body.map((text) => para(`Chi bộ ${text}, việc này giao cho từng đảng viên thực hiện trong năm.`)),
      signature: hasTwoSignatories
        ? {
            form: 'paired',
            left: { title: 'NGƯỜI GHI BIÊN BẢN', name: taker },
            right: { title: 'CHỦ TRÌ HỘI NGHỊ', name: signer },
          }
        : {
            form: 'single',
            authority: signedBy === 'presenter' ? '' : 'T/M CHI BỘ',
            office: signedBy === 'presenter' ? 'NGƯỜI TRÌNH BÀY' : office,
            name: signer,
          },
    };
  }

  /** What the reader should find, by what the form prints. */
  function factsOf(paper: Paper): PaperFacts {
    const { kind, number, symbolSuffix, signature } = paper;
    const sides = signature?.form === 'paired' ? [signature.left, signature.right] : [];
    return {
      ...NO_FACTS,
      kind,
      superiorName: upper(paper.superiorName),
      cellName: upper(paper.cellName),
      symbol: number === null ? '' : `${number < 10 ? '0' : ''}${number}-${kind}/${symbolSuffix}`,
      placeName: paper.placeName,
      date: paper.date,
      hasDateLine: true,
      subject: paper.subject,
      addressees: paper.addressees,
      basis: paper.basis,
      recipients: paper.recipients,
      circulation: paper.circulation,
      draftNumber: paper.draftNumber,
      signatures:
        signature?.form === 'single'
          ? [{ authority: signature.authority, office: signature.office, name: signature.name }]
          : sides.map(({ title, name }) => ({ authority: '', office: title, name })),
    };
  }
});
