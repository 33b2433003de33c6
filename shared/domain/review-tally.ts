/** The tally of a round as a text of its own, for the file of the paper. */
import { type Block, type Inline, paragraph } from '../text/blocks.ts';
import { formatScreenDate } from '../text/dates.ts';
import type { Decision, Reviewer, ReviewItem, ReviewRound, Tally, Verdict } from './review.ts';

export const VERDICT_NAMES: Readonly<Record<Verdict, string>> = {
  unseen: 'Chưa xem',
  seen: 'Đã xem',
  agreed: 'Nhất trí',
  'agreed-with-remarks': 'Nhất trí, có góp ý',
  disagreed: 'Không nhất trí',
};

export const DECISION_NAMES: Readonly<Record<Decision, string>> = {
  open: 'Chưa xử lý',
  accepted: 'Tiếp thu',
  declined: 'Không tiếp thu',
  answered: 'Đã giải trình',
};

interface Tallied {
  round: Pick<ReviewRound, 'openedAt' | 'closedAt' | 'revision' | 'closingNote'>;
  reviewers: readonly Pick<Reviewer, 'name' | 'verdict' | 'reason'>[];
  items: readonly Pick<
    ReviewItem,
    'author' | 'quote' | 'text' | 'replacement' | 'decision' | 'decisionText'
  >[];
  tally: Tally;
}

/** Counts, who said what, and every item with what became of it. */
export function tallyBlocks({ round, reviewers, items, tally }: Tallied): Block[] {
  const { verdicts, decisions } = tally;
  const opened = formatScreenDate(round.openedAt.slice(0, 10));
  const closed = round.closedAt === null ? null : formatScreenDate(round.closedAt.slice(0, 10));
  return [
    paragraph(
      `Vòng lấy ý kiến mở ngày ${opened}${closed === null ? ', chưa kết thúc' : `, kết thúc ngày ${closed}`}, trên bản ${round.revision}.`,
    ),
    paragraph(
      `Lấy ý kiến ${tally.reviewers} đồng chí: nhất trí ${verdicts.agreed}; nhất trí, có góp ý ${verdicts['agreed-with-remarks']}; không nhất trí ${verdicts.disagreed}; đã xem nhưng chưa cho ý kiến ${verdicts.seen}; chưa xem ${verdicts.unseen}.`,
    ),
    paragraph(
      `Nhận ${tally.comments} ý kiến và ${tally.suggestions} đề nghị sửa: tiếp thu ${decisions.accepted}; không tiếp thu ${decisions.declined}; đã giải trình ${decisions.answered}; chưa xử lý ${decisions.open}.`,
    ),
    ...(round.closingNote === '' ? [] : [paragraph(`Ghi chú khi kết thúc: ${round.closingNote}`)]),
    ...(reviewers.length === 0
      ? []
      : [
          table(
            ['Họ và tên', 'Ý kiến', 'Lý do'],
            reviewers.map(({ name, verdict, reason }) => [name, VERDICT_NAMES[verdict], reason]),
          ),
        ]),
    ...(items.length === 0
      ? []
      : [
          table(
            ['Đồng chí', 'Chỗ góp ý', 'Nội dung', 'Xử lý'],
            items.map((item) => [
              item.author,
              item.quote,
              [item.replacement === null ? '' : suggestionWords(item.replacement), item.text]
                .filter((text) => text !== '')
                .join('. '),
              [DECISION_NAMES[item.decision], item.decisionText].filter((text) => text !== '').join(': '),
            ]),
          ),
        ]),
  ];
}

function suggestionWords(replacement: string): string {
  return replacement === '' ? 'Đề nghị bỏ' : `Đề nghị: “${replacement}”`;
}

function table(header: readonly string[], rows: readonly (readonly string[])[]): Block {
  const cells = (texts: readonly string[]): Inline[][] =>
    texts.map((text) => (text === '' ? [] : [{ text: text.replace(/\s+/gu, ' ').trim() }]));
  return { type: 'table', columns: header.map(() => 'left'), header: cells(header), rows: rows.map(cells) };
}
