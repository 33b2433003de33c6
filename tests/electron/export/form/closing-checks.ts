/** What is asked of signatures and recipients. */
import type { Paper, Signatory } from '../../../../shared/format/paper.ts';
import { type Check, check, first, plain, recipients, signed, unlike } from './sought.ts';

export const CLOSING_CHECKS: readonly Check[] = [
  check('authority', '7.1.4', (sought) => {
    const { signature } = sought.paper;
    if (signature?.form !== 'single' || signature.authority === '') return null;
    const line = signed(sought).find(({ text }) => text === signature.authority);
    return unlike(line, 'the authority', { size: 14, bold: true, italic: false });
  }),
  check('office', '7.1.4, PL 2', (sought) => {
    const { signature } = sought.paper;
    if (signature?.form !== 'single' || signature.office === '') return null;
    return unlike(
      signed(sought).find(({ text }) => text === signature.office),
      'the office',
      { size: 14, bold: false, italic: false },
    );
  }),
  check('name', '7.1.3, PL 2', (sought) => {
    const { signature } = sought.paper;
    const names = namesOf(signature);
    return first(
      ...names
        .filter((name) => name !== '')
        .map((name) =>
          unlike(
            signed(sought).find(({ text }) => text === name),
            'the name',
            { size: 14, bold: true, italic: false },
          ),
        ),
    );
  }),
  check('two-signatories', '7.1.4e', ({ paper, closing }) => {
    if (paper.signature?.form !== 'paired') return null;
    const [left, right] = ['NGƯỜI GHI BIÊN BẢN', 'CHỦ TRÌ HỘI NGHỊ'].map((title) =>
      closing.find(({ text }) => text === title),
    );
    return left?.cell?.column === 0 && right?.cell?.column === 1
      ? null
      : 'the two signatories do not stand left and right';
  }),
  check('signed-right', '7', ({ paper, closing }) => {
    const { signature } = paper;
    if (signature?.form !== 'single') return null;
    const words = signature.office || signature.authority;
    return closing.find(({ text }) => text === words)?.cell?.column === 1
      ? null
      : 'the signature is not on the right';
  }),
  check('many-signatories', '7.2.4', ({ paper: { signature }, closing }) => {
    const rows = signatoriesByRow(signature);
    const found = closing.filter(({ text }) => rows.some(({ title }) => title === text));
    if (signature?.form === 'single' || rows.length === 0) return null;
    const missing = rows.find(
      ({ column, name }) => !closing.some(({ text, cell }) => text === name && cell?.column === column),
    );
    if (missing !== undefined) return `“${missing.name}” does not stand in column ${missing.column}`;
    return found.length >= rows.length ? null : `only ${found.length} titles for ${rows.length} who sign`;
  }),
  check('confirmation', '7.1.4a', (sought) => {
    const { confirmation } = sought.paper;
    if (confirmation === undefined) return null;
    const { claim, authority, office, name } = confirmation;
    const from = signed(sought).findIndex(({ text }) => text === claim[0]);
    const words = signed(sought).slice(Math.max(from, 0));
    return first(
      ...[...claim, authority, office, name].map((text) =>
        unlike(
          words.find((line) => line.text === text && line.cell?.column === 0),
          'the confirmation',
          { size: 14, bold: text !== office, italic: false },
        ),
      ),
    );
  }),
  check('no-deputising', '7.1.2', ({ closing }) =>
    closing.some(({ text }) => /^K\/T/u.test(text)) ? 'K/T in a cell' : null,
  ),
  check('room-to-sign', '7.2.2', ({ form, paper }) => {
    if (paper.signature?.form !== 'single') return null;
    const { office, name } = paper.signature;
    const last = office || paper.signature.authority;
    const from = form.lines.findLastIndex(({ text, cell }) => text === last && cell?.column === 1);
    const to = form.lines.findLastIndex(({ text, cell }) => text === name && cell?.column === 1);
    return name === '' || to - from >= 4 ? null : `only ${to - from - 1} lines to sign`;
  }),
  check('recipients-label', '9.2, PL 2', ({ closing, paper }) =>
    paper.recipients.length === 0
      ? null
      : unlike(
          closing.find(({ text }) => text === 'Nơi nhận:'),
          'Nơi nhận',
          { size: 14, underline: true, bold: false, italic: false },
        ),
  ),
  check('recipients-left', '9.2', (sought) =>
    recipients(sought).every(({ cell }) => cell?.column === 0) ? null : 'recipients do not stand on the left',
  ),
  check('recipients-look', '9.2, PL 2', (sought) =>
    first(
      ...recipients(sought).map((line) =>
        unlike(line, 'a recipient', { size: 12, bold: false, italic: false }),
      ),
    ),
  ),
  check('recipients-words', '9.2', (sought) => {
    const { paper, isNew } = sought;
    if (paper.recipients.length === 0) return null;
    const isAddressed = ['CV', 'TTr'].includes(paper.kind) && paper.addressees.length > 0;
    const all =
      isAddressed && paper.recipients[0] !== 'Như trên'
        ? ['Như trên', ...paper.recipients]
        : paper.recipients;
    const found = recipients(sought).map(({ text }) => plain(text));
    const wanted = all.map((name, index) =>
      plain(`- ${name}${index === all.length - 1 ? '.' : isNew ? ';' : ','}`),
    );
    const at = wanted.findIndex((line, index) => found[index] !== line);
    return at === -1 && found.length === wanted.length
      ? null
      : `recipient ${at}: “${found[at]}”, not “${wanted[at]}”`;
  }),
];

function namesOf(signature: Paper['signature']): string[] {
  if (signature === null) return [];
  return signature.form === 'single' ? [signature.name] : signatoriesByRow(signature).map(({ name }) => name);
}

interface Placed extends Signatory {
  column: number;
}

/** Minutes have further people on the left, several presenters stand two by two. */
function signatoriesByRow(signature: Paper['signature']): Placed[] {
  if (signature?.form === 'paired') {
    const { left, right, others = [] } = signature;
    return [{ ...right, column: 1 }, ...[left, ...others].map((one) => ({ ...one, column: 0 }))];
  }
  return signature?.form === 'several'
    ? signature.signatories.map((one, index) => ({ ...one, column: index % 2 }))
    : [];
}
