/** What the editor holds is the text itself: nothing is lost or added on the way in and out. */

import { describe, expect, it } from 'vitest';
import { blocksToDoc } from '../../../renderer/editor/blocks-to-doc.ts';
import { docToBlocks } from '../../../renderer/editor/doc-to-blocks.ts';
import { schema } from '../../../renderer/editor/schema.ts';
import type { Block } from '../../../shared/text/blocks.ts';
import { formatMarkdown, normalizeBlocks, parseMarkdown } from '../../../shared/text/markdown.ts';
import { anyBlocks } from '../../shared/text/hostile-blocks.ts';
import { fc } from '../../support/random.ts';

function throughTheEditor(blocks: readonly Block[]): Block[] {
  const doc = schema.nodeFromJSON(blocksToDoc(blocks));
  doc.check();
  return docToBlocks(doc);
}

describe('a text in the editor', () => {
  it('comes out as it went in, whatever it holds', () => {
    fc.assert(
      fc.property(anyBlocks, (blocks) => {
        expect(throughTheEditor(blocks)).toEqual(normalizeBlocks(blocks));
      }),
      { numRuns: 1_000 },
    );
  });

  it('keeps every kind of block, look and mark of a whole paper', () => {
    const paper = `<!-- part: opening -->

Hồi **14 giờ**, *ngày 12* <u>tháng 6</u>, Chi bộ họp[^1].

<!-- part -->

# I- NỘI DUNG

- Có mặt: 12 đồng chí
  + Đồng chí Hoà đến muộn

3. Mục thứ ba

| TT | Việc |
| :-: | --- |
| 1 | Dòng đầu<br>dòng sau |

> Trích nghị quyết

<!-- page-break -->

<!-- landscape -->

Phụ lục

[^1]: Theo **giấy mời**.
`;
    const blocks = parseMarkdown(paper);
    expect(new Set(blocks.map(({ type }) => type)).size).toBeGreaterThanOrEqual(7);
    expect(formatMarkdown(throughTheEditor(blocks))).toBe(formatMarkdown(blocks));
  });

  it('gives an empty text a paragraph to type in, and takes it away again', () => {
    expect(blocksToDoc([])).toEqual({ type: 'doc', content: [{ type: 'paragraph' }] });
    expect(throughTheEditor([])).toEqual([]);
  });
});
