/** The Word file that goes out for review. */

import { describe, expect, it } from 'vitest';
import { writeDocx } from '../../../../electron/export/docx.ts';
import { writeReviewDocx } from '../../../../electron/export/review-word/index.ts';
import { readReviewedWord } from '../../../../electron/import/review-word/index.ts';
import { anchorPlace } from '../../../../shared/domain/word-anchors.ts';
import { rulesFor } from '../../../../shared/format/rules.ts';
import type { Block } from '../../../../shared/text/blocks.ts';
import {
  bold,
  br,
  h,
  item,
  landscape,
  numbered,
  p,
  pageBreak,
  part,
  pluses,
  quote,
} from '../../../support/blocks.ts';
import { makeAllKinds, makePaper, topicTable } from '../papers.ts';
import { openWordFile, paragraphTexts, type WordFile, wordFaults } from '../word-file.ts';

const ROUND = '0f0e0d0c-1111-4222-8333-444455556666';
const DOCUMENT = 'word/document.xml';

const write = (paper: ReturnType<typeof makePaper>): Promise<Uint8Array> =>
  writeReviewDocx(paper, rulesFor(paper.eraDate), ROUND);
const openBody = async (body: Block[]): Promise<WordFile> =>
  openWordFile(await write(makePaper('BC', { body })));

/** The words between the two ends of each bookmark, by its name. */
function anchored(file: WordFile): Record<string, string> {
  const xml = file.part(DOCUMENT);
  return Object.fromEntries(
    [...xml.matchAll(/<w:bookmarkStart w:name="(\w+)" w:id="(\d+)"\/>/gu)].map(
      ({ 0: start, 1: name, 2: id, index }) => {
        const from = index + start.length;
        const inner = xml.slice(from, xml.indexOf(`<w:bookmarkEnd w:id="${id}"/>`, from));
        return [name ?? '', inner.replace(/<w:br\/>/gu, '⏎').replace(/<[^>]+>/gu, '')];
      },
    ),
  );
}

describe('a paper that goes out for review', () => {
  it.each(makeAllKinds('hd36-2018').map((paper) => [paper.kind, paper] as const))(
    'of kind %s is sound and reads as its export does',
    async (_kind, paper) => {
      const file = openWordFile(await write(paper));
      const plain = openWordFile(await writeDocx(paper, rulesFor(paper.eraDate)));
      expect(wordFaults(file)).toEqual([]);
      expect(paragraphTexts(file)).toEqual(paragraphTexts(plain));
      const unmarked = file.part(DOCUMENT).replace(/<w:bookmark(?:Start|End)[^>]*>/gu, '');
      expect(unmarked).toBe(plain.part(DOCUMENT));
      expect(plain.part('word/settings.xml')).not.toContain('trackRevisions');
    },
  );

  it('has a mark of its own on every line of its body, by block and line', async () => {
    const file = await openBody([
      h(1, 'I- MỤC'),
      part('x'),
      numbered(3, item('Khoản ba.', pluses('Ý con.'), p('Nói thêm.')), 'Khoản bốn.'),
      pageBreak,
      quote(p('Lời trích.'), p('Lời nữa.')),
      p(bold('Một '), br, 'hai'),
      topicTable(1),
      landscape,
      h(1, 'PHỤ LỤC'),
    ]);
    expect(anchored(file)).toEqual({
      scd_0_0: 'I- MỤC',
      scd_2_0: 'Khoản ba.',
      scd_2_1: 'Ý con.',
      scd_2_2: 'Nói thêm.',
      scd_2_3: 'Khoản bốn.',
      scd_4_0: 'Lời trích.',
      scd_4_1: 'Lời nữa.',
      scd_5_0: 'Một ⏎hai',
      scd_6_0: 'TT',
      scd_6_1: 'Tên chuyên đề',
      scd_6_2: 'Người trình bày',
      scd_6_3: 'Thời gian',
      scd_6_4: '1',
      scd_6_5: 'Học tập và làm theo gương người tốt việc tốt, dòng 1',
      scd_6_6: 'Đồng chí Trần Thị Mỹ Hạnh',
      scd_6_7: 'Quý I⏎15/3/2020',
      scd_8_0: 'PHỤ LỤC',
    });
    expect(Object.keys(anchored(file)).map(anchorPlace)).toContainEqual({ block: 6, line: 7 });
    expect(anchorPlace('scd_6')).toBeNull();
    expect(anchorPlace('_GoBack')).toBeNull();
  });

  it('tracks changes from the first key on', async () => {
    const file = await openBody([p('Một.')]);
    expect(file.part('word/settings.xml')).toMatch(/<w:trackRevisions\/>/u);
  });

  it('names its round, and comes back unread with nothing to say', async () => {
    expect(readReviewedWord(await write(makePaper('BB')))).toEqual({ round: ROUND, items: [], warnings: [] });
  });

  it('is the same bytes for the same paper and round, whatever was written before', async () => {
    const first = await write(makePaper('BB'));
    await write(makePaper('KH'));
    expect(await write(makePaper('BB'))).toEqual(first);
  });
});
