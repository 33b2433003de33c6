/**
 * Typed values set into the sentences of a template. People type a topic, a task, a place with a stop of its own, a list
 * mark, quotation marks; where the sentence goes on with its own, both would be printed.
 */

// Two characters no text holds: the last of the plane that is kept for private use.
const OPEN = '\u{10FFFC}';
const CLOSE = '\u{10FFFD}';
const MARKED = new RegExp(`${OPEN}(\\d+)${CLOSE}`, 'gu');

/** Collects values while a template is filled, and sets them when their surroundings are known. */
export class TypedValues {
  readonly #values: string[] = [];

  /** Stands for a value until `set`. */
  mark(value: string): string {
    this.#values.push(value);
    return `${OPEN}${this.#values.length - 1}${CLOSE}`;
  }

  /** The filled template with every value in its place; `toSafe` makes a value safe where it stands. */
  set(filled: string, toSafe: (value: string) => string): string {
    const text = filled.replace(MARKED, (_mark, index: string, at: number) => {
      const value = this.#values[Number(index)] ?? '';
      const before = filled.slice(0, at);
      const after = filled.slice(at + _mark.length);
      const fitting = fitValue(
        value,
        before.slice(before.lastIndexOf('\n') + 1),
        after.split('\n', 1)[0] ?? '',
      );
      return `${toSafe(fitting)}${endsSentence(fitting) && after.startsWith('.') ? OPEN : ''}`;
    });
    return text.replaceAll(`${OPEN}.`, '').replaceAll(OPEN, '');
  }
}

/** A value as it fits between what stands before and behind it on its line. */
export function fitValue(value: string, before: string, after: string): string {
  const text = /^\s*[-+]\s+$/u.test(before) ? value.replace(LIST_MARK, '') : value;
  if (isBlank(text)) return text;
  if (before.endsWith('“') && after.startsWith('”')) return withoutStop(innerQuotes(text));
  return /^(?:[.,;:…]|\s\()/u.test(after) ? withoutStop(text) : text;
}

/** A dash, a plus, "a)", "1." or "1)" typed before the words of a line. */
const LIST_MARK = /^\s*(?:[-–+•*]|\p{L}\)|\d{1,2}[.)])\s+(?=\S)/u;

/** Dots to be filled in by hand. */
function isBlank(text: string): boolean {
  return /^[\s.…]*$/u.test(text);
}

function withoutStop(text: string): string {
  let end = text.length;
  for (let at = end; at > 0; ) {
    const sign = text[at - 1] ?? '';
    if (/[.;,:]/u.test(sign)) at -= 1;
    else if (sign === '/' && text[at - 2] === '.') at -= 2;
    else if (/\s/u.test(sign)) {
      at -= 1;
      continue;
    } else break;
    end = at;
  }
  return end === text.length ? text : text.slice(0, end).trimEnd();
}

/** Within quotation marks others are single ones; those around the whole are ours already. */
function innerQuotes(text: string): string {
  const whole = /^\s*[“"]([^“”"]*)[”"][.;,]?\s*$/u.exec(text)?.[1];
  if (whole !== undefined) return whole;
  return text.replace(/“([^”]*)”/gu, '‘$1’').replace(/"([^"]*)"/gu, '‘$1’');
}

/** Whether a full stop behind it would be one too many: "Vì sao?", dots to be filled in. */
function endsSentence(text: string): boolean {
  return /[?!…]["”’)]?$/u.test(text) || (text !== '' && isBlank(text));
}
