/** Letters of before Unicode, old Word files and what is no file of ours, by the number of the finding. */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { importAside } from '../../electron/import/aside.ts';
import { importAnyFile } from '../../electron/import/import-file.ts';
import { blockLines } from '../../shared/text/blocks.ts';
import { decodeLine, encodingOf, TEXT_ENCODINGS } from '../../shared/text/legacy-texts.ts';
import { docx, docxFiles, p, r, zipFiles } from '../electron/import/support/docx-fixture.ts';
import {
  allWords,
  bytesOf,
  importDocx,
  importText,
  refusalOf,
  wordsOf,
} from '../electron/import/support/imports.ts';
import { openCell } from '../electron/services/cell.ts';
import { runCli } from '../support/cli.ts';
import { temporaryFolder } from '../support/folders.ts';
import { fc } from '../support/random.ts';
import { refusal } from '../support/refusal.ts';
import { canUse, run } from '../support/tools.ts';

const TEXT = [
  'Nhận diện thông tin xấu độc trên mạng xã hội và trách nhiệm của đảng viên trong chi bộ.',
  'Đồng chí Nguyễn Thị Ngọc Hường đã nêu bốn giải pháp để đưa nghị quyết vào cuộc sống.',
  'Cấp uỷ, chi bộ cần nắm rõ tình hình, giữ vững kỷ cương, định hướng dư luận.',
];

const MAIN = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const CONTENT_TYPES = `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${MAIN}.document.main+xml"/><Override PartName="/word/footnotes.xml" ContentType="${MAIN}.footnotes+xml"/></Types>`;

/** The other way round, by a table of its own: a letter, its base, its hat or horn, its tone. */
function viqrOf(text: string): string {
  const signs: Readonly<Record<string, string>> = {
    '\u0302': '^',
    '\u0306': '(',
    '\u031B': '+',
    '\u0301': "'",
    '\u0300': '`',
    '\u0309': '?',
    '\u0303': '~',
    '\u0323': '.',
  };
  return [...text]
    .map((letter) => {
      if (letter === 'đ') return 'dd';
      if (letter === 'Đ') return 'DD';
      const [base = '', ...marks] = [...letter.normalize('NFD')];
      const written = marks
        .map((mark) => signs[mark] ?? '')
        .sort((a, b) => '^(+'.indexOf(b) - '^(+'.indexOf(a));
      return base + written.join('');
    })
    .join('');
}

const TCVN3: Readonly<Record<string, string>> = Object.fromEntries(
  [
    ['áàảãạ', '¸µ¶·¹'],
    ['ăắằẳẵặ', '¨¾»¼½Æ'],
    ['âấầẩẫậ', '©ÊÇÈÉË'],
    ['éèẻẽẹ', 'ÐÌÎÏÑ'],
    ['êếềểễệ', 'ªÕÒÓÔÖ'],
    ['íìỉĩị', 'Ý×ØÜÞ'],
    ['óòỏõọ', 'ãßáâä'],
    ['ôốồổỗộ', '«èåæçé'],
    ['ơớờởỡợ', '¬íêëìî'],
    ['úùủũụ', 'óïñòô'],
    ['ưứừửữự', '\u00ADøõö÷ù'],
    ['ýỳỷỹỵ', 'ýúûüþ'],
    ['đĐÂÔ', '®§¢¤'],
  ].flatMap(([letters = '', codes = '']) => [...letters].map((letter, at) => [letter, codes[at] ?? ''])),
);
/** Where the first table of sectors of a compound file begins. */
function fatOf(bytes: Uint8Array): number {
  return 512 + 512 * new DataView(bytes.buffer, bytes.byteOffset).getInt32(76, true);
}

const tcvn3Of = (text: string): string => [...text].map((letter) => TCVN3[letter] ?? letter).join('');

const PLAN = [
  'KẾ HOẠCH',
  'sinh hoạt chuyên đề năm 2019',
  'Chi bộ lập kế hoạch sinh hoạt chuyên đề các quý, giao từng đồng chí chuẩn bị như sau:',
  'Quý I: Nêu gương trước quần chúng',
  'Quý III: Đoàn kết, thống nhất ý chí',
];

describe('F11 letters of before Unicode', () => {
  it.each([
    ['tcvn3', tcvn3Of],
    ['viqr', viqrOf],
  ] as const)(
    'in %s are recognised, shown both ways, and made Unicode when somebody says so',
    async (encoding, write) => {
      const old = TEXT.map(write);
      expect(encodingOf(old)).toBe(encoding);
      const { backend } = await openCell();
      const file = { fileName: 'bai.txt', bytes: bytesOf(old.join('\n')) };
      const reading = await backend.call('document:read-file', file);
      expect(reading.legacy).toMatchObject({ encoding, after: TEXT[0] });
      expect(reading.warnings.join(' ')).toContain('chưa được chuyển');
      const converted = await backend.call('document:read-file', { ...file, encoding });
      expect(converted.legacy).toBeNull();
      const { id } = await backend.call('document:import', { ...file, encoding, kind: 'CĐ' });
      const { body } = await backend.call('document:get', { id });
      expect(wordsOf(body)).toEqual(wordsOf(...TEXT));
    },
  );

  it('in VNI, too', () => {
    const vni = [
      'Nhaän dieän thoâng tin xaáu ñoäc treân maïng xaõ hoäi.',
      'Ñoàng chí ñaõ neâu boán giaûi phaùp.',
    ];
    expect(encodingOf(vni)).toBe('vni');
    expect(vni.map((line) => decodeLine(line, 'vni'))).toEqual([
      'Nhận diện thông tin xấu độc trên mạng xã hội.',
      'Đồng chí đã nêu bốn giải pháp.',
    ]);
  });

  it('in a Word file whose font is a modern one, and in the bytes of an old text file', async () => {
    const word = importDocx(docx(TEXT.map((line) => p(r(tcvn3Of(line)))).join('')));
    expect(word.legacy?.encoding).toBe('tcvn3');
    const raw = {
      fileName: 'bai.txt',
      bytes: Uint8Array.from([...tcvn3Of(TEXT.join('\n'))].map((c) => c.charCodeAt(0))),
    };
    expect((await importAnyFile(raw)).legacy?.encoding).toBe('tcvn3');
  });

  it('hide no secrecy mark', () => {
    const lines = ['TUYÖT MËT', ...TEXT.map(tcvn3Of)];
    expect(refusalOf(() => importText(lines.join('\n')))).toBe('secrecy-mark');
  });

  it('are not seen in Unicode, English or French text, whatever its words', () => {
    const words = fc.constantFrom(
      ..."chi bộ đảng viên đã họp thống nhất quý và là có it is they’re don't the cell été français naïve garçon où âge 120 m² § 5 © ® C++ a(b) x^2 (a".split(
        ' ',
      ),
    );
    fc.assert(
      fc.property(fc.array(words, { minLength: 4, maxLength: 60 }), (text) => {
        const honest = ['Chi bộ đã họp.', text.join(' ')];
        const found = encodingOf(honest);
        // A line of odd signs alone may look like anything; with a share of honest words it does not.
        if (text.filter((word) => /^[\p{L}]+$/u.test(word)).length * 2 > text.length)
          expect(found).toBeNull();
      }),
    );
    expect(TEXT_ENCODINGS.map((encoding) => TEXT.map((line) => decodeLine(line, encoding)))).toEqual(
      TEXT_ENCODINGS.map(() => TEXT),
    );
  });

  it.each([
    ['tcvn3', tcvn3Of],
    ['viqr', viqrOf],
  ] as const)(
    'in a year plan in %s are made Unicode on a yes, in its rows and in the paper that is kept',
    async (encoding, write) => {
      const { backend } = await openCell();
      const file = { fileName: 'ke-hoach.txt', bytes: bytesOf(PLAN.map(write).join('\n')) };
      const asWritten = await backend.call('plan:read-file', file);
      expect(asWritten.legacy).toMatchObject({ encoding });
      const { legacy, year, subject, facts, words, rows, notices } = await backend.call('plan:read-file', {
        ...{ ...file, encoding },
      });
      expect([legacy, year, subject]).toEqual([null, 2019, 'sinh hoạt chuyên đề năm 2019']);
      expect(rows.map(({ quarter, topic }) => [quarter, topic])).toEqual([
        [1, 'Nêu gương trước quần chúng'],
        [3, 'Đoàn kết, thống nhất ý chí'],
      ]);
      expect(notices.join(' ')).not.toContain('bảng mã');
      const plan = {
        ...{ year: 2019, subject, basis: facts.basis, ...words, recipients: ['Lưu Chi bộ'], signerId: null },
        rows: rows.map((row) => ({ ...row, quarter: row.quarter ?? 4 })),
      };
      const { paper } = await backend.call('plan:import', { ...file, encoding, plan, paper: 'draft' });
      const { body } = await backend.call('document:get', { id: paper?.id ?? 0 });
      expect(wordsOf(body)).toEqual(expect.arrayContaining(wordsOf('Đoàn kết thống nhất', 'quần chúng')));
    },
  );

  it('are told and converted at the command line', { timeout: 60_000 }, async () => {
    const data = await temporaryFolder();
    const file = path.join(await temporaryFolder(), 'bai.txt');
    await runCli(data, 'sample');
    writeFileSync(file, ['Nhận diện thông tin xấu độc', ...TEXT].map(tcvn3Of).join('\n'));
    const call = (...more: string[]) => runCli(data, 'import', file, '--kind', 'CĐ', ...more);
    expect((await call('--encoding', 'abc')).code).toBe(2);
    const taken = await call('--encoding', 'tcvn3');
    expect(taken.stdout).toContain('Nhận diện thông tin');
    expect(taken.stdout).not.toContain('bảng mã cũ');
  });
});

describe('F11 files of other programs', () => {
  it.each([
    [
      'XML of Word 2003',
      'a.doc',
      '<?xml version="1.0"?><?mso-application progid="Word.Document"?><w:wordDocument/>',
      'XML của Word 2003',
    ],
    [
      'a page in one file',
      'a.doc',
      'MIME-Version: 1.0\nContent-Type: multipart/related; boundary="x"\n\n--x',
      '.mht',
    ],
    ['RTF', 'a.doc', '{\\rtf1\\ansi Chi bộ}', 'RTF'],
  ])('%s gets a true sentence', (_what, fileName, text, word) => {
    let why: unknown;
    try {
      importText(text);
    } catch (error) {
      why = (error as { detail?: { why?: string } }).detail?.why;
    }
    expect(String(why)).toContain(word);
    expect(fileName).toBe('a.doc');
  });

  it.runIf(canUse('soffice'))(
    'an old .doc comes in as text, with what cannot be seen told',
    { timeout: 120_000 },
    async () => {
      const folder = await temporaryFolder();
      const note = '<w:footnote w:id="2"><w:p><w:r><w:t>Lời chú ở cuối trang.</w:t></w:r></w:p></w:footnote>';
      const body = TEXT.map((line, at) =>
        p(at === 0 ? `${r(line)}<w:r><w:footnoteReference w:id="2"/></w:r>` : r(line)),
      ).join('');
      const source = path.join(folder, 'cu.docx');
      writeFileSync(
        source,
        zipFiles({ ...docxFiles({ body, footnotes: note }), '[Content_Types].xml': CONTENT_TYPES }),
      );
      run(
        'soffice',
        `-env:UserInstallation=file://${path.join(folder, 'office')}`,
        '--headless',
        '--convert-to',
        'doc',
        '--outdir',
        folder,
        source,
      );
      const bytes = new Uint8Array(readFileSync(path.join(folder, 'cu.doc')));
      const imported = await importAside({ fileName: 'cu.doc', bytes }, {});
      expect(allWords(imported)).toEqual(wordsOf(...TEXT, 'Lời chú ở cuối trang.'));
      expect(blockLines(imported.blocks).length).toBeGreaterThan(1);
      expect(imported.warnings.map(({ code }) => code)).toContain('old-word');
      for (const [at, value] of [
        [30, 28],
        [32, 30],
        // A chain that bites its own tail: sector 1 names 2, and 2 names 1.
        [fatOf(bytes) + 4, 2],
      ] as const) {
        const broken = Uint8Array.from(bytes);
        new DataView(broken.buffer).setUint16(at, value, true);
        if (at > 512) new DataView(broken.buffer).setInt32(at + 4, 1, true);
        await expect(importAside({ fileName: 'cu.doc', bytes: broken }, {})).rejects.toThrow(
          refusal('file-damaged'),
        );
      }
      for (const cut of [600, 2_000, bytes.length - 3_000])
        await importAside({ fileName: 'cu.doc', bytes: bytes.slice(0, cut) }, {}).then(
          () => undefined,
          (error: unknown) => expect(error).toHaveProperty('name', 'Refusal'),
        );
    },
  );

  it('one that takes too long or is stopped leaves the rest of the program alone', async () => {
    const stop = new AbortController();
    const reading = importAside({ fileName: 'a.txt', bytes: bytesOf(TEXT.join('\n')) }, {}, stop.signal);
    stop.abort();
    await expect(reading).rejects.toThrow(refusal('cancelled'));
  });
});
