/** Equations of Word (OMML). */

import { childOf, childrenOf, isElement, textWithin, type XmlElement } from '../../xml/xml.ts';
import { type FormulaTerm, fraction, listed, root, row, scripted, term } from '../formula.ts';

const NOTHING = term('');
const PROPERTIES = /Pr$/u;

/** The formula in one line; no letter and no sign of it is lost. */
export function equationText(element: XmlElement): string {
  return read(element).text;
}

function read(element: XmlElement | undefined): FormulaTerm {
  if (element === undefined) return NOTHING;
  const part = (name: string): FormulaTerm => read(childOf(element, name));
  switch (element.name) {
    case 'm:t':
    case 'w:t':
    case 'w:delText':
      return term(textWithin(element));
    case 'm:f':
      return fraction(part('m:num'), part('m:den'));
    case 'm:sSup':
      return scripted(part('m:e'), NOTHING, part('m:sup'));
    case 'm:sSub':
      return scripted(part('m:e'), part('m:sub'), NOTHING);
    case 'm:sSubSup':
      return scripted(part('m:e'), part('m:sub'), part('m:sup'));
    case 'm:sPre':
      return row([scripted(NOTHING, part('m:sub'), part('m:sup')), part('m:e')]);
    case 'm:rad':
      return root(part('m:e'), part('m:deg'));
    case 'm:nary':
      return row([
        scripted(term(signOf(element, 'm:naryPr', 'm:chr', '∫')), part('m:sub'), part('m:sup')),
        listed([part('m:e')], '', '(', ')'),
      ]);
    case 'm:d':
      return listed(
        childrenOf(element, 'm:e').map(read),
        signOf(element, 'm:dPr', 'm:sepChr', '|'),
        signOf(element, 'm:dPr', 'm:begChr', '('),
        signOf(element, 'm:dPr', 'm:endChr', ')'),
      );
    case 'm:limLow':
      return scripted(part('m:e'), part('m:lim'), NOTHING);
    case 'm:limUpp':
      return scripted(part('m:e'), NOTHING, part('m:lim'));
    case 'm:func':
      return listed([part('m:fName'), part('m:e')], ' ');
    case 'm:m':
      return listed(
        childrenOf(element, 'm:mr').map((line) => listed(childrenOf(line, 'm:e').map(read), ', ')),
        '; ',
      );
    case 'm:eqArr':
      return listed(childrenOf(element, 'm:e').map(read), '; ');
    default:
      return PROPERTIES.test(element.name) ? NOTHING : row(element.children.filter(isElement).map(read));
  }
}

function signOf(element: XmlElement, properties: string, name: string, usual: string): string {
  const sign = childOf(childOf(element, properties), name);
  return sign === undefined ? usual : (sign.attributes['m:val'] ?? '');
}
