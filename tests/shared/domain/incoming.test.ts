import { describe, expect, it } from 'vitest';
import { citeIncoming, symbolKey, symbolsIn } from '../../../shared/domain/incoming.ts';

const HD12 = {
  symbol: '12-HD/BTCTW',
  date: '2018-07-06',
  issuer: 'Ban Tổ chức Trung ương',
  subject: 'về nâng cao chất lượng sinh hoạt chi bộ',
};
const CITED =
  'Hướng dẫn số 12-HD/BTCTW ngày 06/7/2018 của Ban Tổ chức Trung ương về nâng cao chất lượng sinh hoạt chi bộ';

describe('an incoming paper is cited', () => {
  it('by its kind, number, day, body and matter', () => {
    expect(citeIncoming(HD12, '2020-03-02')).toBe(CITED);
  });

  it('with a comma before the day from 05-HD/VPTW on', () => {
    expect(citeIncoming(HD12, '2026-05-27')).toBe(CITED.replace(' ngày', ', ngày'));
  });

  it.each([
    ['Về nâng cao chất lượng sinh hoạt chi bộ.'],
    ['nâng cao chất lượng sinh hoạt chi bộ'],
    ['Hướng dẫn về nâng cao chất lượng sinh hoạt chi bộ'],
    ['hướng dẫn nâng cao chất lượng sinh hoạt chi bộ;'],
  ])('the same however the matter was typed: %s', (subject) => {
    expect(citeIncoming({ ...HD12, subject }, '2020-03-02')).toBe(CITED);
  });

  it.each([
    ['312-CV/ĐU', 'Công văn số 312-CV/ĐU'],
    ['41 - KH/ĐU', 'Kế hoạch số 41-KH/ĐU'],
    ['208-QĐ/TW', 'Quyết định số 208-QĐ/TW'],
    ['30/2020/NĐ-CP', 'Nghị định số 30/2020/NĐ-CP'],
    ['05/2020/TT-BNV', 'Thông tư số 05/2020/TT-BNV'],
    ['07-TT/TU', 'Thông tri số 07-TT/TU'],
    ['1234/QĐ-UBND', 'Quyết định số 1234/QĐ-UBND'],
    ['99', 'Văn bản số 99'],
    ['', 'Văn bản'],
  ])('%s as %s', (symbol, begin) => {
    expect(citeIncoming({ ...HD12, symbol }, '2020-03-02')).toBe(
      `${begin} ngày 06/7/2018 của Ban Tổ chức Trung ương về nâng cao chất lượng sinh hoạt chi bộ`,
    );
  });

  it('without a day where it bears none, and "V/v" spelt out', () => {
    const letter = { symbol: '312-CV/ĐU', date: null, issuer: 'Đảng uỷ Sở', subject: 'V/v kiểm điểm' };
    expect(citeIncoming(letter, '2020-03-02')).toBe('Công văn số 312-CV/ĐU của Đảng uỷ Sở về việc kiểm điểm');
  });
});

describe('symbols in a text', () => {
  it('are found in every way they are written, and no number is taken for one', () => {
    const found = symbolsIn(
      `${CITED}; Nghị định số 30/2020/NĐ-CP; Công văn 312 - CV/ĐU, ngày 12/3/2020; quý 3/2020; 50-60%; Công văn 15/CV, Thông báo số 07-TB.`,
    );
    for (const symbol of ['12-HD/BTCTW', '30/2020/NĐ-CP', '312-cv/đu', '15/CV', '07-TB'])
      expect(found).toContain(symbolKey(symbol));
    expect([...found].filter((one) => !/hd|nđ|cv|tb/u.test(one))).toEqual([]);
  });
});
