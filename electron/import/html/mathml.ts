/** Formulas of web pages (MathML). */
import { type FormulaTerm, fraction, listed, root, row, scripted, term } from '../formula.ts';
import { type HtmlElement, isElement, textOf } from './parse-html.ts';

const NOTHING = term('');

export function mathText(element: HtmlElement): string {
  return read(element).text;
}

function read(element: HtmlElement | undefined): FormulaTerm {
  if (element === undefined) return NOTHING;
  const inside = element.childNodes.filter(isElement);
  const [first, second, third] = inside;
  switch (element.tagName) {
    case 'mfrac':
      return fraction(read(first), read(second));
    case 'msup':
    case 'mover':
      return scripted(read(first), NOTHING, read(second));
    case 'msub':
    case 'munder':
      return scripted(read(first), read(second), NOTHING);
    case 'msubsup':
    case 'munderover':
      return scripted(read(first), read(second), read(third));
    case 'msqrt':
      return root(row(inside.map(read)), NOTHING);
    case 'mroot':
      return root(read(first), read(second));
    case 'mfenced':
      return listed(inside.map(read), ', ', '(', ')');
    case 'mtable':
      return listed(inside.map(read), '; ');
    case 'mtr':
      return listed(inside.map(read), ', ');
    case 'annotation':
    case 'annotation-xml':
      return NOTHING;
    default:
      return inside.length === 0 ? term(textOf(element).replace(/\s+/gu, ' ')) : row(inside.map(read));
  }
}
