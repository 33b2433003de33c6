/** What fields say that have no stored result: Word draws it from their code each time. */

import { childOf, childrenOf, valOf, type XmlElement } from '../../xml/xml.ts';
import { type FormulaTerm, fraction, root, row, scripted, term } from '../formula.ts';
import { symbolAt } from '../symbols.ts';
import { isOnValue } from './styles.ts';

/** Fields that print nothing, or what is counted anew by whoever prints. */
const SILENT = new Set(
  'PAGE NUMPAGES SECTION SECTIONPAGES TOC XE TC RD TA TOA INDEX SEQ REF PAGEREF NOTEREF SET ASK HYPERLINK BOOKMARK ADVANCE PRIVATE DATE TIME SAVEDATE PRINTDATE CREATEDATE FILENAME AUTONUM LISTNUM STYLEREF FORMTEXT'.split(
    ' ',
  ),
);

export type DrawnField =
  | { type: 'text'; text: string }
  /** Drawn by Word in a way that is not known here: its code is told. */
  | { type: 'unknown' }
  | { type: 'silent' };

/** @param begin its `w:fldChar`, with the choices of a form */
export function drawField(code: string, begin: XmlElement | null): DrawnField {
  const [name = '', ...words] = code.trim().split(/\s+/u);
  const rest = words.join(' ');
  switch (name.toUpperCase()) {
    case 'SYMBOL':
      return text(symbolOf(words[0] ?? '', rest));
    case 'MACROBUTTON':
    case 'GOTOBUTTON':
      return text(words.slice(1).join(' '));
    case 'QUOTE':
      return text(rest.replace(/^"(.*)"$/u, '$1'));
    case 'EQ':
      return text(readSwitches(rest).text);
    case 'FORMDROPDOWN':
      return text(chosenEntry(begin));
    case 'FORMCHECKBOX':
      return text(isTicked(begin) ? '☒' : '☐');
    default:
      return name === '' || SILENT.has(name.toUpperCase()) ? { type: 'silent' } : { type: 'unknown' };
  }
}

function text(drawn: string): DrawnField {
  return drawn.trim() === '' ? { type: 'unknown' } : { type: 'text', text: drawn };
}

/** `SYMBOL 179 \f "Symbol"`: a place in a font, or a letter by its number. */
function symbolOf(number: string, rest: string): string {
  const place = Number(/^0x/iu.test(number) ? Number.parseInt(number, 16) : number);
  const font = /\\f\s*"?([^"\\]+)/u.exec(rest)?.[1]?.trim() ?? 'Symbol';
  if (!Number.isInteger(place) || place < 0 || place > 0xffff) return '';
  const isPicture = /^(?:symbol|wing|web)/iu.test(font);
  return isPicture ? (symbolAt(place, font) ?? '•') : String.fromCodePoint(place);
}

function chosenEntry(begin: XmlElement | null): string {
  const list = childOf(childOf(begin ?? undefined, 'w:ffData'), 'w:ddList');
  const chosen = Number(valOf(list, 'w:result') ?? valOf(list, 'w:default') ?? 0);
  return childrenOf(list, 'w:listEntry')[chosen]?.attributes['w:val'] ?? '';
}

function isTicked(begin: XmlElement | null): boolean {
  const box = childOf(childOf(begin ?? undefined, 'w:ffData'), 'w:checkBox');
  const state = childOf(box, 'w:checked') ?? childOf(box, 'w:default');
  return state !== undefined && isOnValue(state.attributes['w:val'] ?? '1');
}

const MOST_NESTED = 20;

/** `\f(17;23)`, `\r(3;x)`, `\s\up5(2)`, `\b(…)`: the switches of an EQ field, one within another. */
function readSwitches(code: string): FormulaTerm {
  // Where a comma parts figures, a semicolon parts what is given.
  const parting = code.includes(';') ? ';' : ',';
  let at = 0;
  let depth = 0;
  const readRow = (ends: string): FormulaTerm => {
    const terms: FormulaTerm[] = [];
    let plain = '';
    const endPlain = (): void => {
      if (plain.trim() !== '') terms.push(term(plain));
      plain = '';
    };
    while (at < code.length && !ends.includes(code[at] ?? '')) {
      const found = /^\\([a-z])((?:\s*\\[a-z]+\d*(?:\\[^a-z])?)*)\s*\(/iu.exec(code.slice(at, at + 60));
      if (found === null || depth >= MOST_NESTED) {
        plain += code[at];
        at += 1;
        continue;
      }
      endPlain();
      at += found[0].length;
      depth += 1;
      const given = readList();
      depth -= 1;
      terms.push(drawSwitch((found[1] ?? '').toLowerCase(), found[2] ?? '', given));
    }
    endPlain();
    return row(terms);
  };
  const readList = (): FormulaTerm[] => {
    const terms = [readRow(`${parting})`)];
    while (code[at] === parting) {
      at += 1;
      terms.push(readRow(`${parting})`));
    }
    at += 1;
    return terms;
  };
  return readRow('');
}

function drawSwitch(name: string, options: string, given: readonly FormulaTerm[]): FormulaTerm {
  const [first = term(''), second = term('')] = given;
  const nothing = term('');
  if (name === 'f') return fraction(first, second);
  if (name === 'r') return given.length > 1 ? root(second, first) : root(first, nothing);
  if (name === 's')
    return /\\do/iu.test(options) ? scripted(nothing, first, nothing) : scripted(nothing, nothing, first);
  const inside = given.map(({ text: one }) => one).join(', ');
  return term(name === 'b' ? `(${inside})` : inside);
}
