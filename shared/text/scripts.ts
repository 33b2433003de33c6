/** Figures set above or below the line, as the letters Unicode has for them: a square metre stays one wherever text goes. */

export type Script = 'super' | 'sub';

const PLAIN = '0123456789+-=()';
const FORMS: Readonly<Record<Script, ReadonlyMap<string, string>>> = {
  super: lettersOf(`${PLAIN}ni−`, '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿⁱ⁻'),
  sub: lettersOf(`${PLAIN}−`, '₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎₋'),
};
/** What stands for a script where Unicode has no letter of that form. */
const SIGNS: Readonly<Record<Script, string>> = { super: '^', sub: '_' };
/** More than this is a line set small, not a script on something. */
const LONGEST_SCRIPT = 20;

/** "2" above the line is "²"; "ab" becomes "^(ab)". Marks and blanks, and whole lines, stay as they are. */
export function toScript(text: string, script: Script, longest = LONGEST_SCRIPT): string {
  const inner = text.trim();
  if (!/[\p{L}\p{N}]/u.test(inner) || inner.length > longest) return text;
  const letters = [...inner].map((letter) => FORMS[script].get(letter) ?? null);
  const isOne = letters.length === 1 || /^\([^()]*\)$/u.test(inner);
  const written = letters.includes(null)
    ? `${SIGNS[script]}${isOne ? inner : `(${inner})`}`
    : letters.join('');
  return text.replace(inner, () => written);
}

function lettersOf(plain: string, raised: string): ReadonlyMap<string, string> {
  const forms = [...raised];
  return new Map([...plain].map((letter, at) => [letter, forms[at] ?? letter]));
}
