import { describe, expect, it } from 'vitest';
import { registerLine } from '../../../../renderer/screens/register/print-register.ts';
import { registerCsv } from '../../../../renderer/screens/register/register-csv.ts';
import { countWords, filterRegister } from '../../../../renderer/screens/register/register-view.ts';
import type { RegisterEntry } from '../../../../shared/domain/numbering.ts';

const entry = (number: number, over: Partial<RegisterEntry> = {}): RegisterEntry => ({
  id: number,
  documentId: number,
  termId: 1,
  termName: '2020 - 2022',
  series: 'BB',
  number,
  symbol: `0${number}-BB/CB`,
  kind: 'BB',
  subject: 'Sinh hoạt chuyên đề quý I',
  issuedOn: '2020-03-21',
  signer: 'Trần Minh Khoa',
  recipients: ['Đảng uỷ', 'Lưu Chi bộ'],
  filedOn: null,
  origin: 'issued',
  voidedAt: null,
  voidReason: '',
  ...over,
});

describe('searching the register', () => {
  const entries = [entry(1), entry(2, { subject: 'Đường lối văn hoá', signer: 'Lê Bảo Ngọc' })];

  it.each([
    ['duong loi', [2]],
    ['đường', [2]],
    ['02-bb', [2]],
    ['ngoc van', [2]],
    ['dang uy', [2, 1]],
    ['', [2, 1]],
    ['bien ban', [2, 1]],
    ['bien ban quy I', [1]],
    ['không có', []],
  ])('"%s" finds %j', (typed, numbers) => {
    const found = filterRegister(entries, { typed, kind: '', termId: 0 });
    expect(found.map(({ number }) => number)).toEqual(numbers);
  });
});

describe('looking through the register', () => {
  const entries = [
    entry(1),
    entry(2, { kind: 'NQ' }),
    entry(3, { termId: 2 }),
    entry(4, { kind: 'NQ', termId: 2, subject: 'Đường lối văn hoá' }),
  ];
  const found = (part: Partial<Parameters<typeof filterRegister>[1]>): number[] =>
    filterRegister(entries, { typed: '', kind: '', termId: 0, ...part }).map(({ number }) => number);

  it('shows the newest first, of the kind and the term that were chosen', () => {
    expect(found({})).toEqual([4, 3, 2, 1]);
    expect(found({ kind: 'NQ' })).toEqual([4, 2]);
    expect(found({ termId: 2 })).toEqual([4, 3]);
    expect(found({ kind: 'NQ', termId: 1 })).toEqual([2]);
    expect(found({ kind: 'NQ', typed: 'duong loi' })).toEqual([4]);
  });

  it('tells how many of all are shown', () => {
    expect(countWords(4, 4)).toBe('4 văn bản đã ban hành');
    expect(countWords(2, 4)).toBe('2 trên 4 văn bản đã ban hành');
  });
});

describe('the register as a spreadsheet', () => {
  const text = (entries: RegisterEntry[]): string =>
    new TextDecoder('utf-8', { ignoreBOM: true }).decode(registerCsv(entries));

  it('begins with a byte order mark and names its columns in Vietnamese', () => {
    expect([...registerCsv([]).slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(text([])).toBe(
      '\uFEFFNhiệm kỳ,Số,Ký hiệu,Ngày,Loại,Trích yếu,Người ký,Nơi nhận,Ngày lưu hồ sơ,Ghi chú\r\n',
    );
  });

  it('quotes what holds commas and quotes, and writes days as people do', () => {
    const subject = 'Về “văn hoá”, "nếp sống"';
    expect(text([entry(1, { subject, filedOn: '2020-04-02' })]).split('\r\n')[1]).toBe(
      '2020 - 2022,1,01-BB/CB,21/03/2020,Biên bản,"Về “văn hoá”, ""nếp sống""",Trần Minh Khoa,Đảng uỷ; Lưu Chi bộ,02/04/2020,',
    );
  });

  it('hands no formula to the spreadsheet', () => {
    expect(text([entry(1, { subject: '=HYPERLINK("x")' })])).toContain(`"'=HYPERLINK(""x"")"`);
  });
});

describe('a line of the printed register', () => {
  it('names the paper as lists do, and tells of filing and of void numbers', () => {
    expect(registerLine(entry(1, { subject: 'sinh hoạt chuyên đề quý I', filedOn: '2020-04-01' }))).toEqual([
      '01-BB/CB',
      '21/03/2020',
      'Biên bản sinh hoạt chuyên đề quý I',
      'Trần Minh Khoa',
      'Đảng uỷ; Lưu Chi bộ',
      'Lưu hồ sơ 01/04/2020',
    ]);
    const voided = entry(2, { voidedAt: '2020-03-22T00:00:00Z', voidReason: 'cấp nhầm' });
    expect(registerLine(voided).at(-1)).toBe('Số huỷ: cấp nhầm');
  });
});
