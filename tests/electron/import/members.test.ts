import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readMemberList } from '../../../electron/import/members.ts';
import { refusal } from '../../support/refusal.ts';
import { bytesOf } from './support/imports.ts';

const HEADER = 'Họ và tên;Ngày sinh;Ngày vào Đảng;Ngày chính thức;Chức vụ';

const TODAY = '2026-11-27';
const read = (fileName: string, bytes: Uint8Array) => readMemberList({ fileName, bytes }, TODAY);
const readCsv = (text: string) => {
  const list = read('ds.csv', bytesOf(text));
  return { ...list, rows: list.rows.filter(({ leftOut }) => leftOut !== 'dòng tiêu đề') };
};

/** A workbook of one sheet; numbers with style 1 are days. */
function workbook(rows: string[]): Uint8Array {
  const files: Record<string, string> = {
    '[Content_Types].xml':
      '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>',
    '_rels/.rels':
      '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>',
    'xl/workbook.xml':
      '<?xml version="1.0"?><workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="DS" sheetId="1" r:id="rId1"/></sheets></workbook>',
    'xl/_rels/workbook.xml.rels':
      '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>',
    'xl/styles.xml':
      '<?xml version="1.0"?><styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>',
    'xl/worksheets/sheet1.xml': `<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${rows.join('')}</sheetData></worksheet>`,
  };
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])));
}

const text = (cell: string, value: string): string =>
  `<c r="${cell}" t="inlineStr"><is><t>${value}</t></is></c>`;

describe('a list of members', () => {
  it('is read from CSV as Excel writes it here: semicolons, days first', () => {
    const list = readCsv(
      `\u{FEFF}${HEADER}\nTrần Minh Khoa;12/05/1968;3/9/1994;03/9/1995;Giám đốc\nVõ Thị Mỹ Duyên;5.10.1988;2014-05-19;;\n`,
    );
    expect(list.rows).toMatchObject([
      {
        line: 2,
        member: {
          fullName: 'Trần Minh Khoa',
          birthDate: '1968-05-12',
          admittedOn: '1994-09-03',
          officialOn: '1995-09-03',
          duties: 'Giám đốc',
        },
      },
      {
        line: 3,
        member: {
          fullName: 'Võ Thị Mỹ Duyên',
          birthDate: '1988-10-05',
          admittedOn: '2014-05-19',
          officialOn: 'unknown',
        },
      },
    ]);
  });

  it('is understood by headings without dấu, with a title above and the name in two columns', () => {
    const list = readCsv('DANH SÁCH ĐẢNG VIÊN,,\nho va dem,ten,ngay sinh\nNgô Gia,Huy,09/12/1983\n');
    expect(list.rows.at(-1)).toMatchObject({ member: { fullName: 'Ngô Gia Huy', birthDate: '1983-12-09' } });
  });

  it('is read from a workbook, days as Excel keeps them', () => {
    const bytes = workbook([
      `<row r="1">${text('A1', 'Họ và tên')}${text('B1', 'Ngày sinh')}</row>`,
      `<row r="2">${text('A2', 'Đặng Văn Sơn')}<c r="B2" s="1"><v>26313</v></c></row>`,
    ]);
    const list = read('ds.xlsx', bytes);
    expect(list.rows.at(-1)).toMatchObject({ member: { fullName: 'Đặng Văn Sơn', birthDate: '1972-01-15' } });
  });

  it('says line by line what is wrong, in words', () => {
    const list = readCsv(
      `${HEADER}\nLý Thành Đạt;30/02/1986;;;\n;01/01/1980;;;\nMai Quỳnh!;1991;;;\nCao Ý Nhi;17/11/1984;07/11/2013;07/11/2012;\nCao Ý Nhi;17/11/1984;;;\n`,
    );
    expect(list.rows.map(({ problems, leftOut }) => [...problems, leftOut].join('; '))).toEqual([
      'Ngày sinh: lịch không có ngày 30/02/1986, chỉ giữ năm 1986; Không có ngày vào Đảng: tính là chính thức; ',
      'thiếu họ và tên',
      '“Mai Quỳnh!” không giống họ tên một người; Không có ngày vào Đảng: tính là chính thức; ',
      'Ngày chính thức 07/11/2012 sớm hơn ngày vào Đảng 07/11/2013: để trống ngày chính thức; ',
      'trùng họ tên và ngày sinh với dòng 5',
    ]);
    expect(list.rows[0]?.member?.birthDate).toBe('1986');
  });

  it('finds a person written twice', () => {
    const list = readCsv('Họ và tên;Ngày sinh\nTô Văn Ẩn;06/05/1987\nTo Van An;6/5/1987\n');
    expect(list.rows[1]).toMatchObject({
      line: 3,
      member: null,
      leftOut: 'trùng họ tên và ngày sinh với dòng 2',
    });
  });

  it('without anybody in it leaves every line out, with the reason', () => {
    const list = readCsv('Số;Điện thoại\n1;090\n');
    expect(list.rows.map(({ member }) => member)).toEqual([null, null]);
  });

  it('that is no list, or would swell when opened, is refused', () => {
    expect(() => read('a.pdf', bytesOf('%PDF-1.7'))).toThrow(refusal('file-kind-unknown'));
    const bomb = zipSync({ 'xl/workbook.xml': new Uint8Array(60 * 1024 * 1024) });
    expect(() => read('a.xlsx', bomb)).toThrow(refusal('file-hostile'));
  });
});
