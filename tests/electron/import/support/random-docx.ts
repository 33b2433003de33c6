/**
 * Random Word files as Word writes them: split runs, content controls, boxes, notes, fields, changes, tables. Every word is
 * used once, so that whoever reads the file can be asked for each.
 */
import { fc } from '../../../support/random.ts';
import type { DocxParts } from './docx-fixture.ts';

export interface RandomDocx {
  parts: DocxParts;
  /** Every word a reader of the file could see, in the text, its margins and its remarks. */
  words: string[];
}

/** Choices out of a list of random numbers, which fast-check can shrink. */
class Dice {
  readonly #numbers: readonly number[];
  #at = 0;

  constructor(numbers: readonly number[]) {
    this.#numbers = numbers;
  }

  below(most: number): number {
    const number = this.#numbers[this.#at % this.#numbers.length] ?? 0;
    this.#at += 1;
    // Numbers are used again with another remainder, so that a short list makes no short loop.
    return (number + 7 * Math.floor(this.#at / this.#numbers.length)) % most;
  }

  one<T>(...choices: readonly T[]): T {
    return choices[this.below(choices.length)] as T;
  }
}

export const randomDocx: fc.Arbitrary<RandomDocx> = fc
  .array(fc.nat(9_999), { minLength: 30, maxLength: 160 })
  .map((numbers) => new Writer(new Dice(numbers)).write());

const WRAPPERS: readonly (readonly [string, string])[] = [
  ['', ''],
  ['<w:hyperlink r:id="x">', '</w:hyperlink>'],
  ['<w:smartTag w:uri="u" w:element="e">', '</w:smartTag>'],
  ['<w:sdt><w:sdtPr><w:alias w:val="a"/></w:sdtPr><w:sdtContent>', '</w:sdtContent></w:sdt>'],
  ['<w:ins w:id="1" w:author="An" w:date="2026-01-01T00:00:00Z">', '</w:ins>'],
  ['<w:fldSimple w:instr=" DATE ">', '</w:fldSimple>'],
  ['<w:customXml w:element="e">', '</w:customXml>'],
  ['<w:bdo w:val="ltr">', '</w:bdo>'],
];
const LOOKS = [
  '',
  '<w:b/>',
  '<w:i/>',
  '<w:u w:val="single"/>',
  '<w:rFonts w:ascii="Arial" w:hAnsi="Arial"/>',
  '<w:vanish/>',
  '<w:lang w:val="vi-VN"/>',
  '<w:noProof/><w:sz w:val="28"/>',
];

class Writer {
  readonly #dice: Dice;
  readonly #words: string[] = [];
  readonly #notes: string[] = [];
  readonly #comments: string[] = [];

  constructor(dice: Dice) {
    this.#dice = dice;
  }

  write(): RandomDocx {
    const count = 1 + this.#dice.below(6);
    const body = Array.from({ length: count }, () => this.#block(0)).join('');
    const lost = this.#dice.below(3) === 0 ? this.#note(this.#line(1)) : '';
    // A field that never ends: what stands behind it is told, not lost.
    const open =
      this.#dice.below(8) === 0
        ? `<w:p>${this.#mark('begin')}<w:r><w:instrText> MERGEFIELD a </w:instrText></w:r>${this.#line(1)}</w:p>`
        : '';
    const parts: DocxParts = {
      // A file without any words of its own is refused.
      body: `<w:p><w:r><w:t>${this.#word()}</w:t></w:r></w:p>${body}${open}<w:sectPr/>`,
      ...(this.#dice.below(2) === 0 ? { headers: [`<w:p>${this.#line(1)}</w:p>`] } : {}),
      ...(this.#dice.below(2) === 0 ? { footers: [`<w:p>${this.#line(1)}</w:p>`] } : {}),
      ...(this.#notes.length > 0 || lost !== ''
        ? {
            footnotes: `<w:footnote w:type="separator" w:id="0"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>${this.#notes.join('')}`,
          }
        : {}),
      ...(this.#comments.length > 0 ? { comments: this.#comments.join('') } : {}),
    };
    return { parts, words: this.#words };
  }

  #word(): string {
    let number = this.#words.length;
    let letters = '';
    do {
      letters = String.fromCharCode(97 + (number % 26)) + letters;
      number = Math.floor(number / 26);
    } while (number > 0);
    const word = `chữ${letters}`;
    this.#words.push(word);
    return word;
  }

  #block(depth: number): string {
    const kind = this.#dice.below(depth < 2 ? 7 : 3);
    if (kind === 4) return this.#table(depth);
    if (kind === 5) return `<w:sdt><w:sdtPr/><w:sdtContent>${this.#block(depth + 1)}</w:sdtContent></w:sdt>`;
    if (kind === 6) {
      const block = this.#block(depth + 1);
      return this.#dice.one(
        `<mc:AlternateContent><mc:Choice Requires="x">${block}</mc:Choice><mc:Fallback>${block}</mc:Fallback></mc:AlternateContent>`,
        `<mc:AlternateContent><mc:Choice Requires="x"/><mc:Fallback>${block}</mc:Fallback></mc:AlternateContent>`,
      );
    }
    const properties = this.#dice.one('', '', '<w:pPr><w:jc w:val="both"/></w:pPr>');
    return `<w:p>${properties}${this.#line(depth)}</w:p>`;
  }

  #table(depth: number): string {
    const rows = Array.from({ length: 1 + this.#dice.below(3) }, () => {
      const cells = Array.from({ length: 1 + this.#dice.below(4) }, () => {
        const span = this.#dice.one('', '', '<w:gridSpan w:val="3"/>', '<w:gridSpan w:val="100"/>');
        const merge = this.#dice.one('', '', '<w:vMerge w:val="restart"/>', '<w:vMerge/>');
        const cell = `<w:tc><w:tcPr>${span}${merge}</w:tcPr>${this.#block(depth + 1)}</w:tc>`;
        return this.#dice.below(4) === 0
          ? `<w:sdt><w:sdtPr/><w:sdtContent>${cell}</w:sdtContent></w:sdt>`
          : cell;
      });
      const dropped = this.#dice.below(8) === 0 ? '<w:trPr><w:del w:id="2" w:author="An"/></w:trPr>' : '';
      const row = `<w:tr>${dropped}${cells.join('')}</w:tr>`;
      return this.#dice.below(5) === 0
        ? `<mc:AlternateContent><mc:Choice Requires="x">${row}</mc:Choice><mc:Fallback>${row}</mc:Fallback></mc:AlternateContent>`
        : row;
    });
    return `<w:tbl><w:tblPr/><w:tblGrid/>${rows.join('')}</w:tbl>`;
  }

  /** The inside of a paragraph. */
  #line(depth: number): string {
    return Array.from({ length: 1 + this.#dice.below(4) }, () => this.#inline(depth)).join(this.#space());
  }

  #space(): string {
    return '<w:r><w:t xml:space="preserve"> </w:t></w:r>';
  }

  #inline(depth: number): string {
    switch (this.#dice.below(depth < 3 ? 12 : 4)) {
      case 4:
        return this.#field();
      case 5:
        return this.#field();
      case 6:
        return `<w:del w:id="3" w:author="Bình">${this.#run('w:delText')}</w:del>`;
      case 7:
        return this.#note(`<w:r><w:t xml:space="preserve"> </w:t></w:r>${this.#line(3)}`);
      case 8:
        return this.#box(depth);
      case 9:
        return this.#shape();
      case 10:
        return this.#moved();
      case 11:
        return this.#comment();
      default: {
        const [before, after] = this.#dice.one(...WRAPPERS);
        return `${before}${this.#run('w:t')}${after}`;
      }
    }
  }

  /** One word, split over runs anywhere, as Word does when its spelling is looked at. */
  #run(name: 'w:t' | 'w:delText'): string {
    const word = this.#word();
    const look = this.#dice.one(...LOOKS);
    const at = 1 + this.#dice.below(word.length - 1);
    const pieces =
      look === '<w:vanish/>' || this.#dice.below(2) === 0 ? [word] : [word.slice(0, at), word.slice(at)];
    return pieces
      .map((piece) => `<w:r><w:rPr>${look}</w:rPr><${name} xml:space="preserve">${piece}</${name}></w:r>`)
      .join('<w:proofErr w:type="spellStart"/>');
  }

  #mark(type: string, inside = ''): string {
    return `<w:r><w:fldChar w:fldCharType="${type}">${inside}</w:fldChar></w:r>`;
  }

  /** With a stored result, also one deleted; or drawn from its code alone. */
  #field(): string {
    const code = (text: string): string =>
      `<w:r><w:instrText xml:space="preserve"> ${text} </w:instrText></w:r>`;
    const nested = `${this.#mark('begin')}${code('PAGE')}${this.#mark('separate')}<w:r><w:t>1</w:t></w:r>${this.#mark('end')}`;
    switch (this.#dice.below(6)) {
      case 0:
        return `${this.#mark('begin')}${code('MACROBUTTON NoMacro')}${code(this.#word())}${this.#mark('end')}`;
      case 1:
        return `${this.#mark('begin')}${code(`FILLIN ${this.#word()}`)}${this.#mark('end')}`;
      case 2:
        return `${this.#mark('begin')}${code('IF ')}${nested}${code('= 1')}${this.#mark('separate')}${this.#run('w:t')}${this.#mark('end')}`;
      case 3:
        return `${this.#mark('begin')}${code('MERGEFIELD a')}<w:del w:id="4" w:author="An">${this.#mark('separate')}${this.#run('w:delText')}${this.#mark('end')}</w:del>`;
      case 4:
        return `${this.#mark('begin', `<w:ffData><w:ddList><w:result w:val="0"/><w:listEntry w:val="${this.#word()}"/></w:ddList></w:ffData>`)}${code('FORMDROPDOWN')}${this.#mark('end')}`;
      default:
        return `${this.#mark('begin')}${code('REF a')}${this.#mark('separate')}${this.#run('w:t')}${this.#mark('end')}`;
    }
  }

  #note(content: string): string {
    const id = this.#notes.length + 1;
    this.#notes.push(
      `<w:footnote w:id="${id}"><w:p><w:r><w:footnoteRef/></w:r>${content}</w:p></w:footnote>`,
    );
    const reference = `<w:r><w:footnoteReference w:id="${id}"/></w:r>`;
    return this.#dice.below(4) === 0 ? `<w:del w:id="5" w:author="An">${reference}</w:del>` : reference;
  }

  #box(depth: number): string {
    const inside = `<w:txbxContent>${this.#block(depth + 2)}</w:txbxContent>`;
    const shape = `<w:drawing><wps:wsp><wps:txbx>${inside}</wps:txbx></wps:wsp></w:drawing>`;
    const old = `<w:pict><v:shape><v:textbox>${inside}</v:textbox></v:shape></w:pict>`;
    return this.#dice.one(
      `<w:r>${old}</w:r>`,
      `<w:r><mc:AlternateContent><mc:Choice Requires="wps">${shape}</mc:Choice><mc:Fallback>${old}</mc:Fallback></mc:AlternateContent></w:r>`,
      `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing/></mc:Choice><mc:Fallback>${old}</mc:Fallback></mc:AlternateContent></w:r>`,
    );
  }

  #shape(): string {
    return `<w:r><w:drawing><a:sp xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:txBody><a:p><a:r><a:t>${this.#word()}</a:t></a:r></a:p></a:txBody></a:sp></w:drawing></w:r>`;
  }

  #moved(): string {
    const run = this.#run('w:t');
    return `<w:moveFrom w:id="6" w:author="An">${run}</w:moveFrom>${this.#space()}<w:moveTo w:id="7" w:author="An">${run}</w:moveTo>`;
  }

  #comment(): string {
    const id = this.#comments.length;
    this.#comments.push(
      `<w:comment w:id="${id}" w:author="An"><w:p><w:r><w:t>${this.#word()}</w:t></w:r></w:p></w:comment>`,
    );
    return `<w:commentRangeStart w:id="${id}"/>${this.#run('w:t')}<w:commentRangeEnd w:id="${id}"/><w:r><w:commentReference w:id="${id}"/></w:r>`;
  }
}
