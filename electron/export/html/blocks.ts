/** Blocks as HTML. Every text is escaped; nothing of a paper can become a tag. */

import { LIST_STEP_MM } from '../../../shared/format/paper.ts';
import {
  type Block,
  type Inline,
  isFootnote,
  isRun,
  type List,
  type Run,
  type Table,
} from '../../../shared/text/blocks.ts';
import type { HeadingRole } from '../../../shared/text/headings.ts';
import { escapeXml } from '../escape-xml.ts';
import { printBlocks } from '../headings.ts';

/** The HTML of blocks; footnotes are added to `notes` in the order of their marks. */
export function blocksHtml(blocks: readonly Block[], notes: Run[][]): string {
  return printBlocks(blocks, (block, role) => blockHtml(block, role, notes) || null)
    .map(({ printed, isBroken }) => (isBroken ? `<div class="break">${printed}</div>` : printed))
    .join('\n');
}

function blockHtml(block: Block, role: HeadingRole | null, notes: Run[][]): string {
  switch (block.type) {
    case 'paragraph':
      return `<p>${inlineHtml(block.content, notes)}</p>`;
    case 'heading': {
      const tag = `h${block.level}`;
      return `<${tag}${roleClass(role)}>${inlineHtml(block.content, notes)}</${tag}>`;
    }
    case 'list':
      return listHtml(block, notes, 0);
    case 'table':
      return tableHtml(block, notes);
    case 'quote':
      return `<blockquote>${blocksHtml(block.blocks, notes)}</blockquote>`;
    default:
      return '';
  }
}

function roleClass(role: HeadingRole | null): string {
  if (role === 'label' || role === 'title') return ' class="chapter"';
  return role === 'article' ? ' class="article"' : '';
}

/** As in the Word file, marks and numbers are plain text. */
function listHtml(list: List, notes: Run[][], depth: number): string {
  const indent = depth === 0 ? '' : ` style="margin-left:${depth * LIST_STEP_MM}mm"`;
  return list.items
    .map((item, index) => {
      const mark = list.ordered ? `${list.start + index}. ` : `${list.bullet} `;
      const children = item.children.map((child) => {
        if (child.type === 'list') return listHtml(child, notes, depth + 1);
        const html = blockHtml(child, null, notes);
        return depth === 0 ? html : `<div${indent}>${html}</div>`;
      });
      return [`<p${indent}>${mark}${inlineHtml(item.content, notes)}</p>`, ...children].join('\n');
    })
    .join('\n');
}

function tableHtml({ columns, header, rows }: Table, notes: Run[][]): string {
  const head = header.map((content) => `<th>${inlineHtml(content, notes)}</th>`).join('');
  const body = rows.map((row) => {
    const cells = row.map(
      (content, column) =>
        `<td style="text-align:${columns[column] ?? 'left'}">${inlineHtml(content, notes)}</td>`,
    );
    return `<tr>${cells.join('')}</tr>`;
  });
  return `<table class="data"><thead><tr>${head}</tr></thead>\n<tbody>${body.join('\n')}</tbody></table>`;
}

function inlineHtml(content: readonly Inline[], notes: Run[][]): string {
  return content
    .map((inline) => {
      if (isRun(inline)) return runHtml(inline);
      if (!isFootnote(inline)) return '<br>';
      const number = notes.push(inline.footnote);
      return `<sup><a id="ref${number}" href="#note${number}">${number}</a></sup>`;
    })
    .join('');
}

export function runHtml({ text, bold, italic, underline }: Run): string {
  let html = escapeXml(text);
  if (underline) html = `<u>${html}</u>`;
  if (italic) html = `<em>${html}</em>`;
  return bold ? `<strong>${html}</strong>` : html;
}
