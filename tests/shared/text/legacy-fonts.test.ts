import { describe, expect, it } from 'vitest';
import { decodeLegacyText, legacyEncodingOf } from '../../../shared/text/legacy-fonts.ts';
import { CAPITALS, LETTERS, SMALL_LETTERS } from './letters.ts';

// Bytes of TCVN 5712 (VN3) and of VNI Windows, letter by letter in the order of letters.ts.
const TCVN3_SMALL =
  'B5 B6 B7 B8 B9 A8 BB BC BD BE C6 A9 C7 C8 C9 CA CB AE CC CE CF D0 D1 AA D2 D3 D4 D5 D6 D7 D8 DC DD DE ' +
  'DF E1 E2 E3 E4 AB E5 E6 E7 E8 E9 AC EA EB EC ED EE EF F1 F2 F3 F4 AD F5 F6 F7 F8 F9 FA FB FC FD FE';
const VNI_SMALL =
  'aø aû aõ aù aï aê aè aú aü aé aë aâ aà aå aã aá aä ñ eø eû eõ eù eï eâ eà eå eã eá eä ì æ ó í ò ' +
  'oø oû oõ où oï oâ oà oå oã oá oä ô ôø ôû ôõ ôù ôï uø uû uõ uù uï ö öø öû öõ öù öï yø yû yõ yù î';

const tcvn3Small = TCVN3_SMALL.split(' ').map((byte) => String.fromCharCode(Number.parseInt(byte, 16)));
const vniSmall = VNI_SMALL.split(' ');

it('tells the encoding from the name of the font', () => {
  expect(legacyEncodingOf('.VnTime')).toBe('tcvn3');
  expect(legacyEncodingOf('.vntime')).toBe('tcvn3');
  expect(legacyEncodingOf('.VnArial Narrow')).toBe('tcvn3');
  expect(legacyEncodingOf('.VnTeknical')).toBe('tcvn3');
  for (const name of ['.VnTimeH', '.VNTIMEH', '.VnArialH', '.VnArial NarrowH']) {
    expect(legacyEncodingOf(name)).toBe('tcvn3-upper');
  }
  expect(legacyEncodingOf('VNI-Times')).toBe('vni');
  expect(legacyEncodingOf('vni-helve')).toBe('vni');
  for (const name of ['Times New Roman', 'Vni', 'VnTime', '', 'Segoe UI']) {
    expect(legacyEncodingOf(name)).toBeNull();
  }
});

describe('the 134 letters', () => {
  it('are all there', () => {
    expect(new Set(LETTERS).size).toBe(134);
    expect(new Set(tcvn3Small).size).toBe(67);
    expect(new Set(vniSmall).size).toBe(67);
  });

  it('are read from TCVN3, capitals from the H fonts', () => {
    expect(tcvn3Small.map((sign) => decodeLegacyText(sign, 'tcvn3'))).toEqual(SMALL_LETTERS);
    expect(tcvn3Small.map((sign) => decodeLegacyText(sign, 'tcvn3-upper'))).toEqual(CAPITALS);
    expect([...'¡¢§£¤¥¦'].map((sign) => decodeLegacyText(sign, 'tcvn3'))).toEqual([...'ĂÂĐÊÔƠƯ']);
  });

  it('are read from VNI, a small mark on a capital too', () => {
    expect(vniSmall.map((signs) => decodeLegacyText(signs, 'vni'))).toEqual(SMALL_LETTERS);
    expect(vniSmall.map((signs) => decodeLegacyText(signs.toUpperCase(), 'vni'))).toEqual(CAPITALS);
    expect(decodeLegacyText('Aùn', 'vni')).toBe('Án');
  });
});

it('reads whole sentences', () => {
  expect(decodeLegacyText('§¶ng viªn ®äc tµi liÖu, th¶o luËn vµ biÓu quyÕt (5/7).', 'tcvn3')).toBe(
    'Đảng viên đọc tài liệu, thảo luận và biểu quyết (5/7).',
  );
  expect(decodeLegacyText('biªn b¶n sinh ho¹t', 'tcvn3-upper')).toBe('BIÊN BẢN SINH HOẠT');
  expect(decodeLegacyText('Ñaûng vieân ñoïc taøi lieäu, thaûo luaän vaø bieåu quyeát (5/7).', 'vni')).toBe(
    'Đảng viên đọc tài liệu, thảo luận và biểu quyết (5/7).',
  );
});

describe('Unicode text in a legacy font', () => {
  const sentence = 'Chi bộ là hạt nhân, có quý I và đồng chí Tú Anh.';

  it('survives, decomposed too', () => {
    for (const encoding of ['tcvn3', 'vni'] as const) {
      expect(decodeLegacyText(sentence, encoding)).toBe(sentence);
      expect(decodeLegacyText(sentence.normalize('NFD'), encoding)).toBe(sentence);
    }
    expect(decodeLegacyText('Báo cáo của chi bộ', 'tcvn3-upper')).toBe('BÁO CÁO CỦA CHI BỘ');
  });

  it('survives beside words that still are in the old code', () => {
    expect(decodeLegacyText('Đảng bộ có ®¶ng viªn', 'tcvn3')).toBe('Đảng bộ có đảng viên');
    expect(decodeLegacyText('Đảng bộ có ñaûng vieäc', 'vni')).toBe('Đảng bộ có đảng việc');
  });

  it('is left alone where it has no dấu', () => {
    expect(decodeLegacyText('Internet 2020 – 84-KH/CB', 'tcvn3')).toBe('Internet 2020 – 84-KH/CB');
    expect(decodeLegacyText('Internet 2020 – 84-KH/CB', 'vni')).toBe('Internet 2020 – 84-KH/CB');
  });
});
