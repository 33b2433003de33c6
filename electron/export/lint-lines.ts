/** A paper of ours as the checker reads it: its printed words, each with its part in the form and where it is mended. */
import type { ArticleContent } from '../../shared/domain/article.ts';
import type { Paper } from '../../shared/format/paper.ts';
import type { FormatRules } from '../../shared/format/rules.ts';
import type { FormRole, HeadField, LintLine } from '../../shared/lint/paper.ts';
import type { Block } from '../../shared/text/blocks.ts';
import { textLines } from '../../shared/text/lines.ts';
import { parseMarkdown } from '../../shared/text/markdown.ts';
import { printPaper } from './printed.ts';
import { signingRows } from './signing.ts';

export function lintLines(paper: Paper, rules: FormatRules): LintLine[] {
  const printed = printPaper(paper, rules);
  const { typist, contact, addressee } = printed;
  const signings = signingRows(paper).flatMap(({ left, right }) =>
    [left, right].filter((one) => one !== null),
  );
  return [
    ...head('title', [rules.partyTitle.text]),
    ...head('superior', [printed.superior]),
    ...head('issuer', [printed.cell, ...printed.belowCell]),
    ...head('star', ['*']),
    ...head('number', [printed.symbol]),
    ...head('letter-subject', [printed.letterSubject], 'subject'),
    ...head('urgency', [printed.urgency]),
    ...head('draft', [printed.draft]),
    ...head('place-date', [printed.placeDate?.join(' ')]),
    ...head('scope', [printed.topMark, printed.circulation, printed.lastMark]),
    ...head('kind', [printed.kind]),
    ...head('subject', [printed.subject], 'subject'),
    ...head('dashes', [printed.subject === null ? null : rules.subject.dashes]),
    ...head('addressee', addressee === null ? [] : [addressee.label, ...addressee.lines], 'addressees'),
    ...head('basis', printed.basis, 'basis'),
    ...bodyLines(paper.body),
    ...signings.flatMap(({ authority, office, name }) => [
      ...head('authority', authority),
      ...head('office', [office]),
      ...head('signer', [name]),
    ]),
    ...head('recipients-label', [printed.recipients.length === 0 ? null : rules.recipients.label]),
    ...head('recipient', printed.recipients, 'recipients'),
    ...head('foot', [typist, contact]),
  ];
}

/** An article: its title and what leads it in, then its text. */
export function articleLines({
  title,
  summary,
  body,
}: Pick<ArticleContent, 'title' | 'summary' | 'body'>): LintLine[] {
  return [
    ...over('heading', 'title', [title]),
    ...over('subject', 'summary', summary.split('\n')),
    ...bodyLines(parseMarkdown(body)),
  ];
}

function over(role: FormRole, field: 'title' | 'summary', texts: readonly string[]): LintLine[] {
  return texts.flatMap((text, index) =>
    text.trim() === '' ? [] : [{ role, text, level: 0, place: { in: 'article', field, index }, look: null }],
  );
}

function head(
  role: FormRole,
  texts: readonly (string | null | undefined)[],
  field: HeadField = 'form',
): LintLine[] {
  return texts.flatMap((text, index) =>
    text === null || text === undefined || text === ''
      ? []
      : [{ role, text, level: 0, place: { in: 'head', field, index }, look: null }],
  );
}

function bodyLines(blocks: readonly Block[]): LintLine[] {
  return textLines(blocks).map(({ block, line, text }) => {
    const of = blocks[block];
    return {
      role: roleOf(of),
      text,
      level: of?.type === 'heading' ? of.level : 0,
      place: { in: 'body', block, line },
      look: null,
    };
  });
}

function roleOf(block: Block | undefined): FormRole {
  if (block?.type === 'heading') return 'heading';
  if (block?.type === 'list') return 'item';
  return block?.type === 'table' ? 'cell' : 'body';
}
