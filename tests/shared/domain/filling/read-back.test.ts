import { parseFragment, serialize } from 'parse5';
import { describe, expect, it } from 'vitest';
import { readHtml } from '../../../../shared/domain/filling/page-text.ts';
import { chooseOption, compareField } from '../../../../shared/domain/filling/read-back.ts';
import { fc } from '../../../support/random.ts';

const words = fc.string({
  unit: fc.constantFrom('a', 'ễ', ' ', '<', '>', '&', '"', "'", '\u00A0', '\n', 'đ', '1', ';'),
  maxLength: 20,
});
const toHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
const piece = fc
  .tuple(fc.constantFrom('p', 'strong', 'em', 'u', 'li', 'td', 'h2', 'span title="a > b"'), words)
  .map(([name, text]) => `<${name}>${toHtml(text)}</${name.split(' ')[0]}>`);
const html = fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join(''));

/** By another reader of HTML. */
interface Node {
  value?: string;
  childNodes?: Node[];
}
const plainOf = ({ value, childNodes = [] }: Node): string => value ?? childNodes.map(plainOf).join('');
const letters = (text: string): string => text.normalize('NFC').replace(/\s/gu, '');

describe('a text that an editor gives back', () => {
  it('has the letters another reader of HTML finds in it', () => {
    fc.assert(
      fc.property(html, (given) => {
        const written = serialize(parseFragment(given));
        expect(letters(readHtml(written).text)).toBe(letters(plainOf(parseFragment(written) as Node)));
      }),
    );
  });

  it('is the same as itself, and cut or other where letters are missing', () => {
    fc.assert(
      fc.property(html, fc.nat(), (given, cut) => {
        const written = serialize(parseFragment(given));
        expect(compareField('tinymce', written, written)).toMatchObject({ result: 'same', lost: [] });
        const text = letters(readHtml(written).text);
        if (text.length < 2) return;
        const kept = 1 + (cut % (text.length - 1));
        expect(compareField('text', text, text.slice(0, kept))).toMatchObject({
          result: 'cut',
          kept,
          of: text.length,
        });
        expect(compareField('text', text, text.slice(1)).result).not.toBe('same');
      }),
    );
  });

  it.each([
    ['<p><b>a</b></p>', '<p><strong>a</strong></p>', []],
    ['<p><strong>a</strong></p>', '<p><span style="font-weight: 700">a</span></p>', []],
    ['<p><u>a</u></p>', '<p><span style="text-decoration: underline">a</span></p>', []],
    ['<p><u>a</u> b</p>', '<p>a b</p>', ['underline']],
    ['<p><strong>a</strong><em>b</em></p>', '<p>ab</p>', ['bold', 'italic']],
    ['<ul><li>a</li><li>b</li></ul>', '<p>a</p><p>b</p>', ['list']],
    ['<table><tbody><tr><td>a</td></tr></tbody></table>', '<p>a</p>', ['table']],
    ['<h2>a</h2>', '<p>a</p>', ['heading']],
    ['<p>a</p>', '<!-- > --><p>a</p>', []],
  ])('of %s as %s has lost %j', (sent, found, lost) => {
    expect(compareField('ckeditor', sent, found)).toMatchObject({ result: 'same', lost });
  });

  it('is compared without the spaces and line ends of the page', () => {
    expect(compareField('area', 'Dòng một.\nDòng hai.', 'Dòng  một.\r\nDòng hai. ').result).toBe('same');
    expect(compareField('text', 'Đảng', 'Đảng'.normalize('NFD')).result).toBe('same');
    expect(compareField('text', 'Đảng', '').result).toBe('empty');
    expect(compareField('text', 'Đảng', 'Chi bộ').result).toBe('other');
  });
});

describe('a choice of a list', () => {
  const options = [
    '-- Chọn --',
    'Tin tức',
    '\u00A0\u00A0— Hoạt động Đảng - Đoàn thể (12)',
    'Tin tức trong ngành',
  ];

  it.each([
    ['Hoạt động Đảng - Đoàn thể', 2],
    ['HOẠT ĐỘNG ĐẢNG - ĐOÀN THỂ', 2],
    ['tin tức', 1],
    ['Tin', null],
    ['', null],
  ])('is meant by “%s”: %s', (wanted, at) => {
    expect(chooseOption(options, wanted)).toBe(at);
  });
});
