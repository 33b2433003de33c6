/** Looks over a letterhead before it is taken in: safe to open, clean, and with the fields in their places. */
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { activeFaults } from './active.ts';
import { fault, type LetterheadFault } from './faults.ts';
import { FIELD, LETTERHEAD_FIELDS } from './fields.ts';
import { openTemplate, type Parts, partText } from './open.ts';

/** Parts whose text a reader sees. */
const TEXT_PART = /^word\/(?:document|header\d*|footer\d*)\.xml$/u;
const MACROS = /^word\/vba|macroEnabled/iu;
const TRACKED = /<w:(?:ins|del|moveFrom|moveTo|rPrChange|pPrChange|cellIns|cellDel)[ >/]/u;

/** Everything that is wrong, in the order it should be mended; empty for a template that can be used. */
export function checkLetterhead(bytes: Uint8Array): LetterheadFault[] {
  const opened = openTemplate(bytes);
  if ('fault' in opened) return [opened.fault];
  const { parts } = opened;
  const damaged = damagedPart(parts);
  if (damaged !== undefined) return [fault('damaged', { part: damaged })];
  return [...safetyFaults(parts), ...leftoverFaults(parts), ...fieldFaults(parts)];
}

/** A DOCTYPE counts as damage: Word writes none, and entities are a way to swell. */
function damagedPart(parts: Parts): string | undefined {
  return Object.keys(parts)
    .filter((path) => /\.(?:xml|rels)$/u.test(path))
    .find((path) => {
      const text = partText(parts, path);
      return text.includes('<!DOCTYPE') || XMLValidator.validate(text.replace(/^\uFEFF/u, '')) !== true;
    });
}

function safetyFaults(parts: Parts): LetterheadFault[] {
  const paths = Object.keys(parts);
  const hasMacros =
    paths.some((path) => MACROS.test(path)) || MACROS.test(partText(parts, '[Content_Types].xml'));
  return [...(hasMacros ? [fault('has-macros')] : []), ...activeFaults(parts)];
}

function leftoverFaults(parts: Parts): LetterheadFault[] {
  return [
    ...(textParts(parts).some((text) => TRACKED.test(text)) ? [fault('tracked-changes')] : []),
    ...(textParts(parts).some((text) => text.includes('<w:commentReference')) ? [fault('has-comments')] : []),
  ];
}

/** The names of the fields a template holds, known or not. */
export function usedFields(parts: Parts): Set<string> {
  return new Set(textParts(parts).flatMap(paragraphTexts).flatMap(fieldsIn));
}

function fieldsIn(text: string): string[] {
  return [...text.matchAll(FIELD)].map(([, name]) => (name ?? '').trim());
}

function fieldFaults(parts: Parts): LetterheadFault[] {
  const paragraphs = textParts(parts).flatMap(paragraphTexts);
  const used = usedFields(parts);
  const known = new Set(LETTERHEAD_FIELDS.map(({ name }) => name));
  const isCrowded = (text: string, name: string): boolean =>
    fieldsIn(text).includes(name) && text.replace(FIELD, '').trim() + fieldsIn(text).join('') !== name;
  return [
    ...paragraphs
      .filter((text) => /\{\{|\}\}/u.test(text.replace(FIELD, '')))
      .map((text) => fault('broken-field', { text: text.trim().slice(0, 60) })),
    ...[...used].filter((name) => !known.has(name)).map((field) => fault('unknown-field', { field })),
    ...LETTERHEAD_FIELDS.filter(({ name, isRequired }) => isRequired && !used.has(name)).map(({ name }) =>
      fault('missing-field', { field: name }),
    ),
    ...LETTERHEAD_FIELDS.filter(
      ({ name, isBlock }) => isBlock && paragraphs.some((text) => isCrowded(text, name)),
    ).map(({ name }) => fault('crowded-field', { field: name })),
  ];
}

function textParts(parts: Parts): string[] {
  return Object.keys(parts)
    .filter((path) => TEXT_PART.test(path))
    .map((path) => partText(parts, path));
}

const parser = new XMLParser({
  preserveOrder: true,
  trimValues: false,
  parseTagValue: false,
  processEntities: true,
  ignoreAttributes: true,
});

type PreservedNode = Record<string, PreservedNode[] | string>;

/** The text of every paragraph, one inside another (a text box) apart from the one around it. */
function paragraphTexts(xml: string): string[] {
  const texts: string[] = [];
  const visit = (nodes: readonly PreservedNode[], collect: (text: string) => void): void => {
    for (const node of nodes) {
      for (const [name, content] of Object.entries(node)) {
        if (typeof content === 'string') continue;
        if (name === 'w:p') {
          let text = '';
          visit(content, (more) => {
            text += more;
          });
          texts.push(text);
        } else if (name === 'w:t') {
          for (const { '#text': text } of content) collect(typeof text === 'string' ? text : '');
        } else {
          visit(content, collect);
        }
      }
    }
  };
  visit(parser.parse(xml) as PreservedNode[], () => undefined);
  return texts;
}
