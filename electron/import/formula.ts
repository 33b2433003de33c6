/** Formulas as one line a person can read and calculate by: 17/23, (a + b)/2, x², √(a + b). */
import { toScript } from '../../shared/text/scripts.ts';

/** A script of a formula is one however long it is. */
const WHOLE = Number.POSITIVE_INFINITY;

/** A part of a formula, and whether what stands beside it could be read into it. */
export interface FormulaTerm {
  text: string;
  isFraction: boolean;
}

export function term(text: string): FormulaTerm {
  return { text: text.trim(), isFraction: false };
}

/** Terms side by side. "2" before "1/2" must not become "21/2". */
export function row(terms: readonly FormulaTerm[]): FormulaTerm {
  const kept = terms.filter(({ text }) => text !== '');
  const [only] = kept;
  if (kept.length === 1 && only !== undefined) return only;
  const text = kept.map((one, at) => {
    const before = kept[at - 1]?.text ?? '';
    const after = kept[at + 1]?.text ?? '';
    if (!one.isFraction) return one.text;
    const isDoubtful = /^[\p{L}\p{N}(√]/u.test(after) || /[\p{L})]$/u.test(before);
    return `${/\p{N}$/u.test(before) ? ' ' : ''}${isDoubtful ? `(${one.text})` : one.text}`;
  });
  return { text: text.join(''), isFraction: false };
}

export function fraction(above: FormulaTerm, below: FormulaTerm): FormulaTerm {
  if (below.text === '') return above;
  return { text: `${bracketed(above)}/${bracketed(below)}`, isFraction: true };
}

export function scripted(base: FormulaTerm, below: FormulaTerm, above: FormulaTerm): FormulaTerm {
  const sub = below.text === '' ? '' : toScript(below.text, 'sub', WHOLE);
  const sup = above.text === '' ? '' : toScript(above.text, 'super', WHOLE);
  return { text: `${bracketed(base)}${sub}${sup}`, isFraction: false };
}

export function root(inside: FormulaTerm, degree: FormulaTerm): FormulaTerm {
  const sign = ['', '2'].includes(degree.text) ? '√' : `${toScript(degree.text, 'super', WHOLE)}√`;
  return { text: `${sign}${bracketed(inside)}`, isFraction: false };
}

/** Between signs, by commas: matrices, cases, what stands in brackets. */
export function listed(terms: readonly FormulaTerm[], parting: string, open = '', close = ''): FormulaTerm {
  const text = terms.map(({ text: one }) => one).join(parting);
  return { text: `${open}${text}${close}`, isFraction: false };
}

/** One number, one word, or what is in brackets already needs none. */
function bracketed({ text, isFraction }: FormulaTerm): string {
  const isWhole = /^[\p{L}\p{N}.,%°√²³]*$/u.test(text) || /^\([^()]*\)$/u.test(text);
  return isWhole && !isFraction ? text : `(${text})`;
}
