/** Letters of before Unicode in what was read: told, and made Unicode where somebody says so. */
import { type Inline, isFootnote, isRun, type ListItem } from '../../shared/text/blocks.ts';
import {
  decodeLine,
  encodingOf,
  type LegacyReading,
  type TextEncoding,
} from '../../shared/text/legacy-texts.ts';
import { draftTexts, type ReadDraft, type ReadSource } from './imported.ts';

const LONGEST_SAMPLE = 160;

/** The encoding, with the line that shows it best; null for Unicode. */
export function legacyOf({ drafts }: ReadSource): LegacyReading | null {
  const lines = drafts.flatMap(draftTexts);
  const encoding = encodingOf(lines);
  if (encoding === null) return null;
  const changed =
    lines.find((line) => line.length > 20 && decodeLine(line, encoding) !== line) ?? lines[0] ?? '';
  const before = changed.slice(0, LONGEST_SAMPLE);
  return { encoding, before, after: decodeLine(before, encoding) };
}

export function decodeSource(source: ReadSource, encoding: TextEncoding): ReadSource {
  const decode = (text: string): string => decodeLine(text, encoding);
  return {
    ...source,
    drafts: source.drafts.map((draft) => decodeDraft(draft, decode)),
    leftOut: source.leftOut.map(({ reason, text }) => ({ reason, text: decode(text) })),
    properties: source.properties.map(decode),
  };
}

function decodeDraft<T extends ReadDraft>(draft: T, decode: (text: string) => string): T {
  const read = (content: readonly Inline[]): Inline[] =>
    content.map((inline) => decodeInline(inline, decode));
  const one: ReadDraft = draft;
  const made = ((): ReadDraft => {
    switch (one.type) {
      case 'line':
      case 'paragraph':
      case 'heading':
        return { ...one, content: read(one.content) };
      case 'list': {
        const items = one.items.map(
          ({ content, children }): ListItem => ({
            content: read(content),
            children: children.map((child) => decodeDraft(child, decode)),
          }),
        );
        return { ...one, items };
      }
      case 'table':
        return { ...one, header: one.header.map(read), rows: one.rows.map((row) => row.map(read)) };
      case 'quote':
        return { ...one, blocks: one.blocks.map((child) => decodeDraft(child, decode)) };
      default:
        return one;
    }
  })();
  return made as T;
}

function decodeInline(inline: Inline, decode: (text: string) => string): Inline {
  if (isRun(inline)) return { ...inline, text: decode(inline.text) };
  if (!isFootnote(inline)) return inline;
  return { footnote: inline.footnote.map((run) => ({ ...run, text: decode(run.text) })) };
}
