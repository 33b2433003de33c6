import { describe, expect, it } from 'vitest';
import { foundIn, rightPaper, rulesOf, withLine } from '../papers.ts';

describe('number and symbol', () => {
  it('are right in a right paper of either era', () => {
    expect(foundIn(rightPaper('2026-06-15'))).toEqual([]);
    expect(foundIn(rightPaper('2020-02-07'))).toEqual([]);
  });

  it.each([
    ['Số: 12-KH/CB', ['NUM-COLON']],
    ['Số : 12-KH/CB', ['NUM-COLON']],
    ['Số:12-KH/CB', ['NUM-COLON']],
    ['Số 12/KH-CB', ['NUM-ORDER']],
    ['Số 12-KH-CB', ['NUM-ORDER']],
    ['Số 12/KH/CB', ['NUM-ORDER']],
    ['Số 5-KH/CB', ['NUM-PAD']],
    ['Số: 5/KH-CB', ['NUM-COLON', 'NUM-ORDER', 'NUM-PAD']],
    ['Số 12-KH/CB-STTTT', ['NUM-SUFFIX']],
    ['Số 12-KH/CBVP', ['NUM-SUFFIX']],
    ['Số 12-kh/CB', ['TYPE-CODE']],
    ['Số 12-BC/CB', ['TYPE-CODE']],
  ])('%s: %j', (text, rules) => {
    expect(rulesOf(withLine('number', text))).toEqual(rules);
  });

  it.each([
    ['CTr', 'Số 03-CTR/CB', 'TYPE-CODE: CTR → CTr'],
    ['CTr', 'Số 03-Ctr/CB', 'TYPE-CODE: Ctr → CTr'],
    ['TTr', 'Số 03-TTR/CB', 'TYPE-CODE: TTR → TTr'],
    ['BB', 'Số 03-BBSH/CB', 'TYPE-CODE: BBSH → BB'],
    ['ĐA', 'Số 03-DA/CB', 'TYPE-CODE: DA → ĐA'],
    [null, 'Số 03-TTR/CB', 'TYPE-CODE: TTR → TTr'],
  ] as const)('of a %s: %s', (kind, text, finding) => {
    expect(foundIn(withLine('number', text, { kind }), 'TYPE-CODE')).toEqual([finding]);
  });

  it('take what stands before the kind in the same way with the office’s own end', () => {
    expect(rulesOf(withLine('number', 'Số 12-KH/CB-STTTT', { facts: { symbolSuffix: 'CB-STTTT' } }))).toEqual(
      [],
    );
  });

  it('are not given twice, nor below one of an earlier day', () => {
    const register = [
      { symbol: '12-KH/CB', number: 12, kind: 'KH', date: '2026-05-01', isVoid: false },
      { symbol: '09-KH/CB', number: 9, kind: 'KH', date: '2026-06-20', isVoid: false },
    ] as const;
    const facts = { register, symbolSuffix: 'CB' };
    expect(rulesOf(withLine('number', 'Số 12-KH/CB', { facts }))).toEqual(['NUM-TERM']);
    expect(rulesOf(withLine('number', 'Số 10-KH/CB', { facts }))).toEqual(['NUM-TERM']);
    expect(rulesOf(withLine('number', 'Số 08-KH/CB', { facts }))).toEqual([]);
  });

  it('are not of a paper a cell may not issue', () => {
    const order = (date: string) => rulesOf({ ...withLine('kind', 'CHỈ THỊ', { date }), kind: null });
    expect(order('2026-06-15')).toContain('TYPE-AUTH');
    expect(order('2020-02-07')).not.toContain('TYPE-AUTH');
  });
});
