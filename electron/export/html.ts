/** One paper as a printable page of HTML: no scripts, nothing from outside. */
import type { Paper } from '../../shared/format/paper.ts';
import type { FormatRules } from '../../shared/format/rules.ts';
import type { Run } from '../../shared/text/blocks.ts';
import { escapeXml } from './escape-xml.ts';
import { blocksHtml, runHtml } from './html/blocks.ts';
import { paperStylesheet } from './html/style.ts';
import { type PrintedPaper, printPaper } from './printed.ts';
import { splitSheets } from './sheets.ts';
import { type Signing, signingRows } from './signing.ts';

/** A whole document, laid out as the Word file is. Footnotes stand at the end: HTML has no foot of a page. */
export function writeHtml(paper: Paper, rules: FormatRules): string {
  const printed = printPaper(paper, rules);
  const notes: Run[][] = [];
  const sections = splitSheets(printed, rules.pageNumber.anewInAnnex).map((sheet, index, sheets) => {
    const foot = index === sheets.length - 1 ? footHtml(printed) : '';
    const parts = [
      index === 0 ? `<header>\n${headHtml(printed, rules)}\n</header>` : '',
      blocksHtml(sheet.main, notes),
      sheet.hasClosing ? closingHtml(paper, printed, rules) : '',
      blocksHtml(sheet.annexes, notes),
      index === sheets.length - 1 ? notesHtml(notes) : '',
      foot,
    ];
    const classes = [sheet.turn === 'landscape' ? 'wide' : '', foot === '' ? '' : 'footed'].filter(Boolean);
    const className = classes.length === 0 ? '' : ` class="${classes.join(' ')}"`;
    return `<section${className}>\n${parts.filter(Boolean).join('\n')}\n</section>`;
  });
  const title = [printed.symbol, printed.kind, paper.subject].filter(Boolean).join(' ');
  return `<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escapeXml(title)}</title>
<style>
${paperStylesheet(rules, paper.kind, printed)}
</style>
</head>
<body>
${sections.join('\n')}
</body>
</html>
`;
}

function headHtml(printed: PrintedPaper, rules: FormatRules): string {
  const { placeDate, kind, addressee } = printed;
  const title = [
    line('kind', kind),
    line('subject', printed.subject),
    kind === null ? '' : line('dashes', rules.subject.dashes),
  ];
  const draft = line('draft', printed.draft);
  const [underSymbol, underDate] = rules.draft.isUnderSymbol ? [draft, ''] : ['', draft];
  return [
    line('top-mark', printed.topMark),
    '<table class="head">',
    `<tr><td>${line('superior', printed.superior)}${[printed.cell, ...printed.belowCell].map((text) => line('cell', text)).join('')}${line('star', '*')}</td>`,
    `<td><p class="party"><span>${escapeXml(rules.partyTitle.text)}</span></p></td></tr>`,
    `<tr><td>${line('symbol', printed.symbol)}${line('letter-subject', printed.letterSubject)}${line('urgency', printed.urgency)}${underSymbol}</td>`,
    `<td>${line('place-date', placeDate?.join(' ') ?? null)}${underDate}${line('circulation', printed.circulation)}</td></tr>`,
    '</table>',
    `<div class="title">${title.join('')}</div>`,
    addressee === null
      ? ''
      : `<div class="addressee"><i>${escapeXml(addressee.label)}</i><div>${addressee.lines.map((text) => line('', text)).join('')}</div></div>`,
    ...printed.basis.map((text) => line('', text)),
  ]
    .filter(Boolean)
    .join('\n');
}

/** At the foot of the last page: in a browser's print, which tells no page as the last, at the end of the text of a longer paper. */
function footHtml({ contact, lastMark }: PrintedPaper): string {
  const lines = [line('contact', contact), line('last-mark', lastMark)].join('');
  return lines === '' ? '' : `<footer>${lines}</footer>`;
}

function closingHtml(paper: Paper, { recipients, typist }: PrintedPaper, rules: FormatRules): string {
  const rows = signingRows(paper);
  if (rows.length === 0 && recipients.length === 0) return '';
  const lines = recipients.map((text) => line('', text)).join('');
  const list =
    recipients.length === 0
      ? ''
      : `<div class="recipients">${line('label', rules.recipients.label)}${lines}${line('typist', typist)}</div>`;
  // A single signature has the list beside it.
  const isBeside = (rows[0]?.left ?? null) === null;
  const cells = rows.map(({ left, right }, index) => [
    index === 0 && isBeside ? list : signatureHtml(left),
    signatureHtml(right),
  ]);
  const table = (rows.length === 0 ? [[list, '']] : cells)
    .map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`)
    .join('');
  return `<div class="closing"><table>${table}</table>${isBeside ? '' : list}</div>`;
}

function signatureHtml(signing: Signing | null): string {
  if (signing === null) return '';
  const { authority, office, name } = signing;
  const titles = authority.map((text) => line('authority', text)).join('');
  return `<div class="signature">${titles}${line('office', office)}<p class="gap"></p>${line('name', name)}</div>`;
}

function notesHtml(notes: readonly Run[][]): string {
  if (notes.length === 0) return '';
  const items = notes.map((note, index) => `<li id="note${index + 1}">${note.map(runHtml).join('')}</li>`);
  return `<ol class="notes">${items.join('')}</ol>`;
}

/** A paragraph of plain text; nothing for no text. */
function line(className: string, text: string | null): string {
  if (text === null || text === '') return '';
  return `<p${className === '' ? '' : ` class="${className}"`}>${escapeXml(text)}</p>`;
}
