/** One paper as a Markdown file: its text for reading and searching, without the layout. */
import type { Paper } from '../../shared/format/paper.ts';
import { type FormatRules, rulesFor } from '../../shared/format/rules.ts';
import { type Block, type Inline, paragraph } from '../../shared/text/blocks.ts';
import { formatMarkdown } from '../../shared/text/markdown.ts';
import { anyCirculation, type PrintedPaper, printPaper } from './printed.ts';
import { signingRows } from './signing.ts';

/** Ends with one newline. Part marks are removed. */
export function writeMarkdownFile(paper: Paper, rules: FormatRules = rulesFor(paper.eraDate)): string {
  const printed = printPaper(paper, rules);
  return formatMarkdown([
    ...headBlocks(printed),
    ...printed.main,
    ...recipientBlocks(printed, rules),
    ...signatureBlocks(paper),
    ...printed.annexes,
    ...block([plain(printed.contact)]),
  ]);
}

function headBlocks(printed: PrintedPaper): Block[] {
  const {
    superior,
    cell,
    belowCell,
    symbol,
    letterSubject,
    urgency,
    placeDate,
    draft,
    kind,
    subject,
    addressee,
  } = printed;
  return [
    ...block([
      plain(superior),
      bold(cell),
      ...belowCell.map(bold),
      plain(symbol),
      plain(letterSubject),
      bold(urgency),
    ]),
    ...block([italic(placeDate?.join(' ') ?? null), italic(draft), plain(anyCirculation(printed))]),
    ...block([bold(kind), bold(subject)]),
    ...block(addressee === null ? [] : [plain(addressee.label), ...addressee.lines.map(plain)]),
    ...printed.basis.map(paragraph),
  ];
}

function recipientBlocks({ recipients, typist }: PrintedPaper, rules: FormatRules): Block[] {
  if (recipients.length === 0) return [];
  return block([plain(rules.recipients.label), ...recipients.map(plain), plain(typist)]);
}

function signatureBlocks(paper: Paper): Block[] {
  return signingRows(paper)
    .flatMap(({ left, right }) => [left, right])
    .filter((signing) => signing !== null)
    .flatMap(({ authority, office, name }) => block([...authority.map(bold), plain(office), bold(name)]));
}

type PrintedLine = Inline[];

/** Lines under each other in one paragraph; empty ones are left out. */
function block(lines: readonly PrintedLine[]): Block[] {
  const content = lines
    .filter((line) => line.length > 0)
    .flatMap((line, index): Inline[] => (index === 0 ? line : [{ lineBreak: true }, ...line]));
  return content.length === 0 ? [] : [{ type: 'paragraph', content }];
}

function plain(text: string | null): PrintedLine {
  return text === null || text === '' ? [] : [{ text }];
}

function bold(text: string | null): PrintedLine {
  return plain(text).map((run) => ({ ...run, bold: true }));
}

function italic(text: string | null): PrintedLine {
  return plain(text).map((run) => ({ ...run, italic: true }));
}
