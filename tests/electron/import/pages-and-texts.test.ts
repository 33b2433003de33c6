import { describe, expect, it } from 'vitest';
import { importFile } from '../../../electron/import/import-file.ts';
import { bytesOf, importHtml, outline } from './support/imports.ts';

const SENTENCE = 'Đảng viên giữ vững đoàn kết, thống nhất trong cơ quan.';

describe('a text file', () => {
  it.each<[string, Uint8Array]>([
    ['UTF-8', bytesOf(SENTENCE)],
    ['UTF-8 with a mark', bytesOf(`\u{FEFF}${SENTENCE}`)],
    ['UTF-16, little end first', Uint8Array.from([0xff, 0xfe, ...Buffer.from(SENTENCE, 'utf16le')])],
    ['UTF-16, big end first', Uint8Array.from([0xfe, 0xff, ...Buffer.from(SENTENCE, 'utf16le').swap16()])],
    ['decomposed letters', bytesOf(SENTENCE.normalize('NFD'))],
  ])('in %s is read', (_encoding, bytes) => {
    expect(outline(importFile({ fileName: 'a.txt', bytes }).blocks)).toEqual([`p ${SENTENCE}`]);
  });
});

describe('a web page', () => {
  it('gives headings, lists, tables and looks, and nothing that could run', () => {
    const { blocks } = importHtml(
      '<html><head><style>p{color:red}</style><script>alert(1)</script></head><body>' +
        '<h2>1. Tình hình</h2><p onclick="steal()">Chi bộ có <b>18</b> đảng viên, <i>đủ</i> <u>hai</u> tổ.</p>' +
        '<ul><li>Tổ một<ul><li>Ba đồng chí</li></ul></li><li>Tổ hai</li></ul>' +
        '<table><tr><th>TT</th><th>Việc</th></tr><tr><td>1</td><td>Họp</td></tr></table>' +
        '<iframe src="https://example.test"></iframe></body></html>',
    );
    const lines = outline(blocks);
    expect(lines).toContain('h2 1. Tình hình');
    expect(lines.join('\n')).toContain('- Tổ một');
    expect(lines.join('\n')).toContain('[TT | Việc]');
    expect(JSON.stringify(blocks)).not.toMatch(/alert|steal|iframe|example\.test/u);
    expect(JSON.stringify(blocks)).toContain('"bold":true');
  });

  it('pasted from Word keeps old fonts apart by their name', () => {
    const { blocks } = importHtml(
      '<p><span style="font-family:\'.VnTime\'">§¶ng viªn</span> họp chi bộ hằng tháng.</p>',
    );
    expect(outline(blocks)).toEqual(['p Đảng viên họp chi bộ hằng tháng.']);
  });

  it('nested thousands of times over is read or refused, never a crash', () => {
    const deep = `${'<div>'.repeat(5_000)}<p>${SENTENCE}</p>${'</div>'.repeat(5_000)}`;
    let result = '';
    try {
      result = outline(importHtml(deep).blocks).join('');
    } catch (error) {
      result = (error as Error).message;
    }
    expect([`p ${SENTENCE}`, 'file-hostile']).toContain(result);
  });
});
