/**
 * What in a letterhead would do something when somebody opens a paper: fields that fetch or run, files within, links out. Only
 * what prints is taken. Read by meaning, in every part, whatever the prefixes and however it is spelt.
 */
import { fault, type LetterheadFault } from './faults.ts';
import { type Parts, partText } from './open.ts';

/** Fields that print a number of the paper itself, and nothing else. */
const PRINTING = new Set(['PAGE', 'NUMPAGES', 'SECTIONPAGES']);
/** Elements that bring in another file, or a program. */
const FOREIGN = new Set([
  'altchunk',
  'object',
  'oleobject',
  'control',
  'subdoc',
  'attachedtemplate',
  'mailmerge',
  'externaldata',
]);
/** Relationships to such, also where their target lies in the package. */
const FOREIGN_RELATION =
  /\/(?:aFChunk|oleObject|package|control|attachedTemplate|subDocument|frame|externalLink\w*|mailMerge\w*|vbaProject|activeXControl\w*)$/iu;
/** What a part may be: anything else is a file within the file. */
const PART = /\.(?:xml|rels|png|jpe?g|gif|bmp|tiff?|emf|wmf|odttf)$|^\[Content_Types\]\.xml$/iu;
/** An address in a target that says nothing of being outside. */
const OUTSIDE = /^(?:[a-z][a-z\d+.-]*:|\\\\|\/\/)/iu;

export function activeFaults(parts: Parts): LetterheadFault[] {
  const paths = Object.keys(parts).filter((path) => !path.endsWith('/'));
  const embedded = paths.filter((path) => !PART.test(path));
  const found = paths
    .filter((path) => /\.(?:xml|rels)$/iu.test(path))
    .flatMap((path) =>
      /\.rels$/iu.test(path)
        ? relationFaults(partText(parts, path))
        : partFaults(path, partText(parts, path)),
    );
  return [...embedded.map((part) => fault('has-embedded-file', { part })), ...found];
}

function relationFaults(text: string): LetterheadFault[] {
  return tokensOf(text).flatMap((token): LetterheadFault[] => {
    if (token.is !== 'open' || token.name !== 'relationship') return [];
    const { target = '', type = '', targetmode = '' } = token.attributes;
    const isOutside = targetmode.trim().toLowerCase() === 'external' || OUTSIDE.test(target.trim());
    if (isOutside) return [fault('external-link', { target: target.slice(0, 80) })];
    return FOREIGN_RELATION.test(type.trim())
      ? [fault('has-embedded-file', { part: target.slice(0, 80) })]
      : [];
  });
}

function partFaults(path: string, text: string): LetterheadFault[] {
  const faults: LetterheadFault[] = [];
  const refuse = (instruction: string): void => {
    const [field = ''] = instruction.trim().split(/[\s"\\]+/u);
    if (!PRINTING.has(field.toUpperCase()))
      faults.push(fault('active-field', { field: instruction.trim().slice(0, 60) }));
  };
  /** Instructions of the fields that are open, the innermost last; null once the result has begun. */
  const open: (string | null)[] = [];
  let isInstruction = false;
  for (const token of tokensOf(text)) {
    if (token.is === 'text') {
      if (!isInstruction) continue;
      const last = open.at(-1);
      // Outside of any field some programs run it all the same.
      if (last === undefined || last === null) refuse(token.text);
      else open[open.length - 1] = last + token.text;
      continue;
    }
    if (token.name === 'instrtext' || token.name === 'delinstrtext') {
      isInstruction = token.is === 'open' && !token.isEmpty;
      continue;
    }
    if (token.is !== 'open') continue;
    if (FOREIGN.has(token.name)) faults.push(fault('has-embedded-file', { part: `${path}: ${token.name}` }));
    if (token.name === 'fldsimple') refuse(token.attributes.instr ?? '');
    if (token.name !== 'fldchar') continue;
    const state = (token.attributes.fldchartype ?? '').trim().toLowerCase();
    if (state === 'begin') {
      // A field within the instruction of another makes that one's words: none that prints a page number has any.
      if (typeof open.at(-1) === 'string') refuse(`${open.at(-1)}{…}`);
      open.push('');
    } else {
      const instruction = open.at(-1);
      if (typeof instruction === 'string') refuse(instruction);
      if (state === 'separate' && open.length > 0) open[open.length - 1] = null;
      if (state === 'end') open.pop();
    }
  }
  for (const instruction of open) if (instruction !== null) refuse(instruction);
  return faults;
}

type XmlToken =
  | { is: 'open'; name: string; attributes: Readonly<Record<string, string | undefined>>; isEmpty: boolean }
  | { is: 'close'; name: string }
  | { is: 'text'; text: string };

const TOKEN =
  /<!--[\s\S]*?-->|<!\[CDATA\[([\s\S]*?)\]\]>|<\/([^\s>]+)\s*>|<([^\s/>!?]+)([^<>]*?)(\/?)>|<[?!][^>]*>|([^<]+)/gu;
const ATTRIBUTE = /([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/gu;

/** Names without their prefix, in small letters. The text is well-formed: that was looked at before. */
function tokensOf(text: string): XmlToken[] {
  return [...text.matchAll(TOKEN)].flatMap(
    ([, data, closed, opened, written = '', slash, plain]): XmlToken[] => {
      if (data !== undefined) return [{ is: 'text', text: data }];
      if (plain !== undefined) return [{ is: 'text', text: decode(plain) }];
      if (closed !== undefined) return [{ is: 'close', name: bare(closed) }];
      if (opened === undefined) return [];
      const attributes = Object.fromEntries(
        [...written.matchAll(ATTRIBUTE)].map(([, name = '', one, other]) => [
          bare(name),
          decode(one ?? other ?? ''),
        ]),
      );
      return [{ is: 'open', name: bare(opened), attributes, isEmpty: slash === '/' }];
    },
  );
}

function bare(name: string): string {
  return name.slice(name.lastIndexOf(':') + 1).toLowerCase();
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function decode(text: string): string {
  return text.replace(
    /&(?:#x([\da-f]+)|#(\d+)|(\w+));/giu,
    (whole, hex?: string, decimal?: string, name?: string) => {
      if (name !== undefined) return ENTITIES[name] ?? whole;
      const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
    },
  );
}
