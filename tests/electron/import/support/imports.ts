/** Short ways to import a text in a test and to look at what came of it. */
import { importFile } from '../../../../electron/import/import-file.ts';
import type { Imported, WarningCode } from '../../../../electron/import/imported.ts';
import { Refusal, type RefusalCode } from '../../../../shared/domain/refusal.ts';
import { type Block, blockLines, type Inline, isFootnote, isRun } from '../../../../shared/text/blocks.ts';

export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

export const importText = (text: string): Imported =>
  importFile({ fileName: 'bai.txt', bytes: bytesOf(text) });
export const importHtml = (html: string): Imported =>
  importFile({ fileName: 'bai.html', bytes: bytesOf(html) });
export const importDocx = (bytes: Uint8Array): Imported => importFile({ fileName: 'bai.docx', bytes });

/** Blocks as short lines: "h2 1. Tên", "p Câu.", "- mục", "  + mục con", "[a | b]". */
export function outline(blocks: readonly Block[], indent = ''): string[] {
  return blocks.flatMap((block): string[] => {
    switch (block.type) {
      case 'paragraph':
        return [`${indent}p ${markedText(block.content)}`];
      case 'heading':
        return [`${indent}h${block.level} ${markedText(block.content)}`];
      case 'list':
        return block.items.flatMap((item, index) => [
          `${indent}${block.ordered ? `${block.start + index}.` : block.bullet} ${markedText(item.content)}`,
          ...outline(item.children, `${indent}  `),
        ]);
      case 'table':
        return [block.header, ...block.rows].map((row) => `${indent}[${row.map(markedText).join(' | ')}]`);
      case 'quote':
        return outline(block.blocks, `${indent}> `);
      case 'orientation':
        return [`${indent}${block.value}`];
      default:
        return [`${indent}${block.type}`];
    }
  });
}

/** **bold**, _italic_, ~underline~, ⏎ for a line break, {note}. */
export function markedText(content: readonly Inline[]): string {
  return content
    .map((inline) => {
      if (isFootnote(inline)) return `{${markedText(inline.footnote)}}`;
      if (!isRun(inline)) return '⏎';
      const underlined = inline.underline ? `~${inline.text}~` : inline.text;
      const slanted = inline.italic ? `_${underlined}_` : underlined;
      return inline.bold ? `**${slanted}**` : slanted;
    })
    .join('');
}

export const warned = ({ warnings }: Imported, code: WarningCode): number =>
  warnings.find((warning) => warning.code === code)?.detail.count ?? 0;

/** The words of everything an import hands back, sorted: what is equal here has lost nothing. */
export function wordsOf(...texts: readonly string[]): string[] {
  return texts.flatMap((text) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).sort();
}

export function allWords({ title, blocks, leftOut }: Imported): string[] {
  return wordsOf(
    title ?? '',
    ...blockLines(blocks),
    ...listNumbers(blocks),
    ...leftOut.map(({ text }) => text),
  );
}

/** Numbers of lists are part of the text but not of its lines. */
function listNumbers(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block) =>
    block.type === 'list'
      ? block.items.flatMap(({ children }, index) => [
          ...(block.ordered ? [String(block.start + index)] : []),
          ...listNumbers(children),
        ])
      : [],
  );
}

/** The code a call refuses with. */
export function refusalOf(call: () => unknown): RefusalCode | null {
  try {
    call();
    return null;
  } catch (error) {
    if (error instanceof Refusal) return error.code;
    throw error;
  }
}
