/** What is asked of signatures and recipients. */
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
    if (signature?.form !== 'single') return null;
    return unlike(
      signed(sought).find(({ text }) => text === signature.office),
      'the office',
      { size: 14, bold: false, italic: false },
    );
  }),
  check('name', '7.1.3, PL 2', (sought) => {
    const { signature } = sought.paper;
    const names =
      signature === null
        ? []
        : signature.form === 'single'
          ? [signature.name]
          : [signature.left.name, signature.right.name];
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
    return closing.find(({ text }) => text === signature.office)?.cell?.column === 1
      ? null
      : 'the signature is not on the right';
  }),
  check('room-to-sign', '7.2.2', ({ form, paper }) => {
    if (paper.signature?.form !== 'single') return null;
    const { office, name } = paper.signature;
    const from = form.lines.findLastIndex(({ text, cell }) => text === office && cell !== null);
    const to = form.lines.findLastIndex(({ text, cell }) => text === name && cell !== null);
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
