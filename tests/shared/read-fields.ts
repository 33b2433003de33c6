/**
 * Reads TypeScript just far enough to tell which fields have a doc comment directly before them: members of exported
 * interfaces and type literals, keys of zod objects, entries of a list of verbs (`…_VERBS`). A `const` counts without
 * `export` too: inputs of verbs are put together from such. It relies on the formatter for what stands at the margin, and
 * sees no fields of classes, no inferred types and no shapes that a function makes.
 */

export interface Field {
  /** In the source, from 1. */
  line: number;
  name: string;
  /** Words of the comment directly before it; '' for none. */
  doc: string;
}

/** A bracket that is open. */
interface Frame {
  /** `type`, `value`: its members are fields of a type, or keys of an object. */
  holds: 'type' | 'value' | 'other';
  isAtMember: boolean;
  /** How many `<` are open directly in it: a comma between them parts no members. */
  angles: number;
  doc: string;
}

interface Token {
  text: string;
  line: number;
}

const SPACE = String.raw`\s+`;
const COMMENT = String.raw`\/\*[^]*?\*\/|\/\/[^\n]*`;
const QUOTED = ["'", '"', '`'].map((mark) => `${mark}(?:\\\\[^]|[^${mark}\\\\])*${mark}`).join('|');
const REGEX = String.raw`(?<=[(,=:[!&|?]\s*)\/(?:\\.|\[(?:\\.|[^\]\\])*\]|[^/\\[\n])+\/[a-z]*`;
const TOKEN = new RegExp(`${SPACE}|${COMMENT}|${QUOTED}|${REGEX}|[\\p{L}\\p{N}_$]+|=>|\\|\\||&&|[^]`, 'gu');

const ZOD_OBJECTS = ['object', 'strictObject', 'looseObject', 'extend', 'safeExtend'];

export function readFields(source: string): Field[] {
  return declarations(source).flatMap(({ text, line }) => fieldsOf(tokensOf(text, line)));
}

/** Formatted code begins a statement at the margin, and nothing else there with a letter or a comment. */
function declarations(source: string): Token[] {
  const statements: Token[] = [];
  source.split('\n').forEach((text, index) => {
    const last = statements.at(-1);
    if (last === undefined || /^[\w/]/u.test(text)) statements.push({ text, line: index + 1 });
    else last.text += `\n${text}`;
  });
  return statements.filter(({ text }) => /^(?:export (?:interface|type|const)|const)\b/u.test(text));
}

function tokensOf(text: string, firstLine: number): Token[] {
  let line = firstLine;
  return [...text.matchAll(TOKEN)]
    .map(([token]) => {
      const place = { text: token, line };
      line += token.split('\n').length - 1;
      return place;
    })
    .filter((token) => token.text.trim() !== '');
}

function fieldsOf(tokens: readonly Token[]): Field[] {
  const [statement, owner] = tokens.map(({ text }) => text).filter((text) => text !== 'export');
  const fields: Field[] = [];
  const frames: Frame[] = [];
  const code: string[] = [];
  for (const [index, { text, line }] of tokens.entries()) {
    const frame = frames.at(-1);
    const isComment = text.startsWith('/*') || text.startsWith('//');
    if (isComment) {
      if (frame?.isAtMember && text.startsWith('/**')) frame.doc = wordsOf(text);
      continue;
    }
    const next = tokens[index + 1]?.text ?? '';
    if (frame?.isAtMember && frame.holds !== 'other') {
      // `readonly` before a name is no name.
      if (text === 'readonly' && /^[\w$'"[]/u.test(next)) continue;
      if (/^[\w$'"]/u.test(text) && /^[?:(<,}]$/u.test(next))
        fields.push({ line, name: text.replaceAll(/['"]/gu, ''), doc: frame.doc });
      frame.isAtMember = false;
    }
    if (frame !== undefined && text === '<') frame.angles += 1;
    if (frame !== undefined && text === '>') frame.angles -= 1;
    if (frame !== undefined && (text === ';' || text === ',') && frame.angles === 0)
      Object.assign(frame, { isAtMember: true, doc: '' });
    if (text === '{' || text === '(' || text === '[')
      frames.push({
        holds: text === '{' ? holdingOf(frame, code, statement, owner) : 'other',
        isAtMember: true,
        angles: 0,
        doc: '',
      });
    if (text === '}' || text === ')' || text === ']') frames.pop();
    code.push(text);
  }
  return fields;
}

/** What a `{` opens. @param code what stands before it in the statement */
function holdingOf(
  frame: Frame | undefined,
  code: readonly string[],
  statement: string | undefined,
  owner = '',
): Frame['holds'] {
  const [dot, call, before] = code.slice(-3);
  if (before === '(' && dot === '.' && ZOD_OBJECTS.includes(call ?? '')) return 'value';
  if (statement !== 'const') return 'type';
  if (frame === undefined && before === '=') return owner.endsWith('_VERBS') ? 'value' : 'other';
  return frame?.holds === 'type' || ['<', '|', '&'].includes(before ?? '') ? 'type' : 'other';
}

function wordsOf(comment: string): string {
  return comment
    .replace(/^\/\*\*|\*\/$/gu, '')
    .replace(/^\s*\*/gmu, '')
    .replace(/\s+/gu, ' ')
    .trim();
}
