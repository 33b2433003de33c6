/** The text of one paragraph, letter by letter with where each is written, to change some and mark others. */
import { escapeXml } from '../escape-xml.ts';
import { changeRun, type LetterLook } from './properties.ts';
import { childNamed, type Patch, type XmlSpan } from './xml-spans.ts';

/** A letter as it is written, or anything else in a run (a picture, a mark of a note), whose text is ''. */
interface Atom {
  raw: string;
  text: string;
  /** The opening tag of the text it stands in; null for all that is no letter in a w:t. */
  open: string | null;
  start: number;
  isDeleted: boolean;
  insertBefore: string;
  insertAfter: string;
  /** Whole elements beside the run. */
  markBefore: string;
  markAfter: string;
  look: LetterLook | null;
}

interface WrittenRun {
  span: XmlSpan;
  opening: string;
  properties: string;
  atoms: Atom[];
}

/** Attributes of a tracked change with an id of its own; null where changes are made directly. */
export type ChangeMark = (() => string) | null;

const OTHER_LETTERS: Readonly<Record<string, string>> = {
  'w:tab': '\t',
  'w:ptab': '\t',
  'w:br': '\n',
  'w:cr': '\n',
  'w:noBreakHyphen': '-',
};
const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

export class ParagraphText {
  readonly #runs: WrittenRun[];
  readonly #atoms: Atom[];
  readonly #isTouched = new Set<Atom>();
  readonly text: string;

  constructor(xml: string, paragraph: XmlSpan) {
    this.#runs = runsOf(paragraph).map((span) => readRun(xml, span));
    this.#atoms = this.#runs.flatMap(({ atoms }) => atoms).filter(({ text }) => text !== '');
    let at = 0;
    for (const atom of this.#atoms) {
      atom.start = at;
      at += atom.text.length;
    }
    this.text = this.#atoms.map(({ text }) => text).join('');
  }

  /** @returns whether the stretch could be replaced; not where another change of words was made in it */
  replace(start: number, end: number, text: string): boolean {
    const old = this.text.slice(start, end);
    const clusters = [...old.matchAll(/\P{M}\p{M}*/gu)];
    // Letters that are only composed anew keep each its own look.
    if (old.normalize('NFC') === text && clusters.map(([one]) => one.normalize('NFC')).join('') === text)
      return clusters
        .filter(([one]) => one !== one.normalize('NFC'))
        .every(({ 0: one, index }) =>
          this.#put(start + index, start + index + one.length, one.normalize('NFC')),
        );
    let [from, to] = [0, old.length];
    while (from < to && from < text.length && old[from] === text[from]) from += 1;
    let rest = text.length;
    while (to > from && rest > from && old[to - 1] === text[rest - 1]) {
      to -= 1;
      rest -= 1;
    }
    return this.#put(start + from, start + to, text.slice(from, rest));
  }

  /** @returns whether there are letters in the stretch */
  setLook(start: number, end: number, look: LetterLook): boolean {
    const covered = this.#cover(start, end);
    for (const atom of covered ?? []) {
      atom.look = { ...atom.look, ...look };
      this.#isTouched.add(atom);
    }
    return covered !== null && covered.length > 0;
  }

  /** Elements before the first letter of a stretch and after its last. @returns whether there are letters in it */
  mark(start: number, end: number, before: string, after: string): boolean {
    const covered = this.#cover(start, end);
    const [first, last] = [covered?.[0], covered?.at(-1)];
    if (first === undefined || last === undefined) return false;
    first.markBefore += before;
    last.markAfter += after;
    this.#isTouched.add(first).add(last);
    return true;
  }

  /** The runs that were changed, as they are to be written. */
  patches(change: ChangeMark): Patch[] {
    return this.#runs
      .filter(({ atoms }) => atoms.some((atom) => this.#isTouched.has(atom)))
      .map((run) => ({ start: run.span.start, end: run.span.end, xml: writeRun(run, change) }));
  }

  #put(start: number, end: number, text: string): boolean {
    const covered = this.#cover(start, end);
    if (covered === null || covered.some(({ isDeleted }) => isDeleted)) return false;
    for (const atom of covered) {
      atom.isDeleted = true;
      this.#isTouched.add(atom);
    }
    if (text === '') return covered.length > 0;
    const [first] = covered;
    const before = this.#atoms.find((atom) => atom.start + atom.text.length === start);
    const host = first ?? before ?? this.#atoms.find((atom) => atom.start === start);
    if (host === undefined) return false;
    if (host === first || host !== before) host.insertBefore += text;
    else host.insertAfter += text;
    this.#isTouched.add(host);
    return true;
  }

  /** Null where the stretch begins or ends within what is written as one. */
  #cover(start: number, end: number): Atom[] | null {
    const covered = this.#atoms.filter((atom) => atom.start < end && atom.start + atom.text.length > start);
    const isWhole = covered.every((atom) => atom.start >= start && atom.start + atom.text.length <= end);
    return isWhole ? covered : null;
  }
}

/** As the form is read: what is deleted, another paragraph and the fallback of a drawing are no text of this one. */
function runsOf(parent: XmlSpan): XmlSpan[] {
  return parent.children.flatMap((child) => {
    if (child.name === 'w:r') return [child];
    if (['w:pPr', 'w:del', 'w:moveFrom', 'w:p'].includes(child.name)) return [];
    if (child.name === 'mc:AlternateContent') return runsOf(childNamed(child, 'mc:Choice') ?? child);
    return runsOf(child);
  });
}

function readRun(xml: string, span: XmlSpan): WrittenRun {
  const properties = childNamed(span, 'w:rPr');
  const source = properties === undefined ? '' : xml.slice(properties.start, properties.end);
  const isHidden = /<w:vanish(?:\s*\/>|\s+w:val="(?:1|true|on)")/u.test(source);
  const isCapital = /<w:caps(?:\s*\/>|\s+w:val="(?:1|true|on)")/u.test(source);
  const atoms = span.children
    .filter((child) => child !== properties)
    .flatMap((child) => atomsOf(xml, child, isHidden));
  if (isCapital) for (const atom of atoms) atom.text = atom.text.toLocaleUpperCase('vi');
  return { span, opening: xml.slice(span.start, span.inner), properties: source, atoms };
}

function atomsOf(xml: string, child: XmlSpan, isHidden: boolean): Atom[] {
  const inner = xml.slice(child.inner, child.innerEnd);
  if (isHidden || child.name !== 'w:t' || inner.includes('<'))
    return [
      makeAtom(xml.slice(child.start, child.end), isHidden ? '' : (OTHER_LETTERS[child.name] ?? ''), null),
    ];
  const open = xml.slice(child.start, child.inner);
  return [...inner.matchAll(/&([^;\s]+);|\r\n?|[\s\S]/gu)].map(({ 0: raw, 1: entity }) =>
    makeAtom(raw, entity === undefined ? raw : decode(entity), open),
  );
}

function makeAtom(raw: string, text: string, open: string | null): Atom {
  const unchanged = { isDeleted: false, insertBefore: '', insertAfter: '', markBefore: '', markAfter: '' };
  return { raw, text, open, start: 0, look: null, ...unchanged };
}

function decode(entity: string): string {
  if (!entity.startsWith('#')) return NAMED[entity] ?? '';
  const hex = /^#x/iu.test(entity);
  return String.fromCodePoint(Number.parseInt(entity.slice(hex ? 2 : 1), hex ? 16 : 10) || 0xfffd);
}

interface WrittenPiece {
  is: 'kept' | 'inserted' | 'deleted';
  look: LetterLook | null;
  content: { raw: string; open: string | null }[];
}

function writeRun({ opening, properties, atoms }: WrittenRun, change: ChangeMark): string {
  const parts: (WrittenPiece | string)[] = [];
  const add = (is: WrittenPiece['is'], look: LetterLook | null, raw: string, open: string | null): void => {
    const last = parts.at(-1);
    if (typeof last === 'object' && last.is === is && last.look === look) last.content.push({ raw, open });
    else parts.push({ is, look, content: [{ raw, open }] });
  };
  const looks = new Map<string, LetterLook>();
  for (const atom of atoms) {
    const key = JSON.stringify(atom.look);
    const look = atom.look === null ? null : (looks.get(key) ?? atom.look);
    if (look !== null) looks.set(key, look);
    const insert = (text: string): void => {
      if (text !== '')
        add(change === null ? 'kept' : 'inserted', look, escapeXml(text), atom.open ?? '<w:t>');
    };
    if (atom.markBefore !== '') parts.push(atom.markBefore);
    insert(atom.insertBefore);
    if (!atom.isDeleted) add('kept', look, atom.raw, atom.open);
    else if (change !== null) add('deleted', look, atom.raw, atom.open);
    insert(atom.insertAfter);
    if (atom.markAfter !== '') parts.push(atom.markAfter);
  }
  return parts
    .map((part) => (typeof part === 'string' ? part : writePiece(part, opening, properties, change)))
    .join('');
}

function writePiece(
  { is, look, content }: WrittenPiece,
  opening: string,
  properties: string,
  change: ChangeMark,
): string {
  const isTracked = is === 'kept' && look !== null && change !== null;
  const own = look === null ? properties : changeRun(properties, look, isTracked ? change() : null);
  const name = is === 'deleted' ? 'w:delText' : 'w:t';
  const groups: { open: string | null; raw: string }[] = [];
  for (const { open, raw } of content) {
    const last = groups.at(-1);
    if (last !== undefined && open !== null && last.open === open) last.raw += raw;
    else groups.push({ open, raw });
  }
  const inner = groups.map(({ open, raw }) =>
    open === null ? raw : `<${name}${preserving(open, raw)}>${raw}</${name}>`,
  );
  const run = `${opening}${own}${inner.join('')}</w:r>`;
  if (is === 'kept' || change === null) return run;
  const wrapper = is === 'inserted' ? 'w:ins' : 'w:del';
  return `<${wrapper} ${change()}>${run}</${wrapper}>`;
}

/** The attributes of its text, and that its outer blanks count. */
function preserving(open: string, raw: string): string {
  const attributes = open.slice('<w:t'.length, -1);
  return /^\s|\s$/u.test(raw) && !attributes.includes('xml:space')
    ? `${attributes} xml:space="preserve"`
    : attributes;
}
