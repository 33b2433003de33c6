/** The wording templates: named fields put into Markdown, then split into the parts of a paper. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import Mustache from 'mustache';
import type { ToneStyle } from '../../../shared/domain/cell.ts';
import type { Fields } from '../../../shared/domain/fields.ts';
import { splitParts } from '../../../shared/domain/parts.ts';
import { Refusal } from '../../../shared/domain/refusal.ts';
import { KIND_RULES, type Kind } from '../../../shared/format/kinds.ts';
import { inlineText, paragraph } from '../../../shared/text/blocks.ts';
import { numberHeadings } from '../../../shared/text/headings.ts';
import { formatMarkdown, parseMarkdown } from '../../../shared/text/markdown.ts';
import { TypedValues } from '../../../shared/text/set-values.ts';
import { setToneStyle } from '../../../shared/text/vietnamese.ts';
import type { ReadContext } from '../context.ts';
import { refuseUnknownFields } from './wording-fields.ts';

/** Where the office keeps its own wording, beside the data. */
export const OFFICE_FOLDER = 'mau-cau-chu';

/** Parts that belong to the head of a paper, not to its body. */
const HEAD_PARTS = ['subject', 'basis', 'recipients'] as const;

export interface Wording {
  subject: string | null;
  basis: string[];
  recipients: string[];
  /** The body's parts in order, and the free text after them a new paper starts with. */
  parts: Map<string, string>;
  startingText: string;
}

/**
 * The template of a kind as it is written, the office's own before the program's. It is read before the transaction it is
 * filled in, where nothing can be waited for.
 */
export function readTemplate(context: ReadContext, kind: Kind): Promise<string> {
  return readWording(context, KIND_RULES[kind].wordingFile);
}

/** The same by the name of its file, for papers that are more than their kind. */
export function readWording({ data, host }: ReadContext, fileName: string): Promise<string> {
  return readFirst([path.join(data.folder, OFFICE_FOLDER), host.templates], fileName);
}

/** Fills a template. @throws Refusal `wording-faulty` when it cannot be read as one. */
export function fillTemplate(
  fileName: string,
  template: string,
  fields: Fields,
  toneStyle: ToneStyle,
): Wording {
  const blocks = parseMarkdown(renderTemplate(setToneStyle(template, toneStyle), fields, fileName));
  const head = splitParts(blocks);
  const bodyStart = blocks.findIndex((block) => block.type === 'part' && !isHeadPart(block.key));
  const body = numberHeadings(bodyStart < 0 ? [] : blocks.slice(bodyStart));
  const end = body.findIndex((block) => block.type === 'part' && block.key === null);
  return {
    subject: partLines(head.get('subject')).join(' ') || null,
    basis: partLines(head.get('basis')),
    recipients: partLines(head.get('recipients')),
    parts: splitParts(end < 0 ? body : body.slice(0, end)),
    startingText: end < 0 ? '' : formatMarkdown(body.slice(end + 1)),
  };
}

/** Puts fields into a template, fitted to their sentences; a person's star or bar stays a star or bar. */
export function renderTemplate(template: string, fields: Fields, fileName: string): string {
  const values = new TypedValues();
  try {
    refuseUnknownFields(template, fields, fileName);
    const filled = Mustache.render(template, fields, {}, { escape: (value) => values.mark(String(value)) });
    return values.set(filled, escapeMarkdown);
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new Refusal(
      'wording-faulty',
      { file: fileName, why: 'thẻ {{…}} mở mà không đóng' },
      { cause: error },
    );
  }
}

function escapeMarkdown(text: string): string {
  return formatMarkdown([paragraph(text)])
    .trimEnd()
    .replace(/(?<!\\)\|/gu, '\\|');
}

function isHeadPart(key: string | null): boolean {
  return (HEAD_PARTS as readonly (string | null)[]).includes(key);
}

function partLines(markdown: string | undefined): string[] {
  return parseMarkdown(markdown ?? '').flatMap((block) => {
    if (block.type === 'list') return block.items.map((item) => inlineText(item.content));
    return block.type === 'paragraph' ? [inlineText(block.content)] : [];
  });
}

async function readFirst(folders: readonly string[], fileName: string): Promise<string> {
  for (const folder of folders) {
    try {
      return await readFile(path.join(folder, fileName), 'utf8');
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    }
  }
  throw new Refusal('file-not-found', { file: fileName });
}
