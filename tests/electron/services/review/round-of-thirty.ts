/** A round of thirty people, and all that comes back: eight by the program, eight by a browser, eight by Word, six on paper. */
import type { InputOf } from '../../../../shared/contract/channels.ts';
import { buildOnce } from '../../../e2e/support/build.ts';
import { openCell } from '../cell.ts';
import { answerInBrowser, answerItems, answerOn, type Remark, uuidOf, workedOn } from './files.ts';

/** From which person on they answer by a browser, by Word, on paper; and how many there are. */
const [BROWSER, WORD, PAPER, ALL] = [8, 16, 24, 30];
const NUMBERS = ['một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười'];
const TENS = ['đầu', 'giữa', 'cuối', 'thêm'];

/** Forty of them, each with a suggestion made to its first words. */
export const PARAGRAPHS = TENS.flatMap((tens, row) =>
  NUMBERS.map(
    (number, column) =>
      `Ý ${tens} ${number}: đồng chí phụ trách mảng ${row * 10 + column + 1} báo cáo kết quả tháng ${column + 1}, chi bộ ghi nhận và yêu cầu làm tiếp.`,
  ),
);

export interface RoundOfThirty {
  /** A closed book in which the round was just opened. */
  folder: string;
  roundId: number;
  documentId: number;
  /** Answers as packages and as codes, and Word files: eight of each. */
  files: { fileName: string; bytes: Uint8Array }[];
  /** What six people wrote on paper. */
  typed: InputOf<'review:type'>[];
  verdicts: InputOf<'review:record-verdict'>[];
}

/** 120 comments and 40 suggestions together. */
export async function prepareRound(): Promise<RoundOfThirty> {
  const { backend } = await openCell();
  const reviewers: InputOf<'review:open'>['reviewers'] = [];
  for (let index = 0; index < ALL; index += 1) {
    const fullName = `Nguyễn Văn ${NUMBERS[index % 10]} ${TENS[Math.floor(index / 10)]}`;
    const { id } = await backend.call('member:save', { member: { fullName } });
    reviewers.push({ memberId: id, way: index < WORD ? 'app' : index < PAPER ? 'word' : 'paper' });
  }
  const { document } = await backend.call('document:create', { kind: 'CV', title: 'kết quả thực hiện' });
  const body = PARAGRAPHS.join('\n\n');
  await backend.call('document:save', { id: document.id, body, baseRevision: document.revision });
  const view = await backend.call('review:open', { documentId: document.id, dueOn: '2020-04-20', reviewers });
  const packed = await backend.call('review:pack', { id: view.round.id });
  buildOnce();
  const pages = await backend.call('review:pack', { id: view.round.id, as: 'page' });
  const word = await backend.call('review:render', { id: view.round.id, what: 'word' });
  await backend.close();

  const round: RoundOfThirty = {
    ...{ folder: backend.folder, roundId: view.round.id, documentId: document.id },
    ...{ files: [], typed: [], verdicts: [] },
  };
  for (const [person, { id, name }] of view.reviewers.entries()) {
    const remarks = remarksOf(person);
    const [pack, page] = [packed.files[person], pages.files[person]];
    if (pack !== undefined && page !== undefined) {
      const says = person === 0 ? ('disagreed' as const) : ('agreed-with-remarks' as const);
      const reason = person === 0 ? 'Chưa rõ số liệu' : '';
      const say = (text: string) => ({
        ...{ verdict: says, reason },
        items: answerItems(text, remarks, person * 100),
      });
      round.files.push(person < BROWSER ? await answerOn(pack, say) : answerInBrowser(page, say));
    } else if (person < PAPER) {
      round.files.push({ fileName: `${name}.docx`, bytes: workedOn(word.bytes, name, remarks) });
    } else {
      for (const [index, { quote, text = '', replacement = null }] of remarks.entries())
        round.typed.push({ uuid: uuidOf(person * 100 + index), reviewerId: id, quote, text, replacement });
      round.verdicts.push({ reviewerId: id, verdict: 'agreed' });
    }
  }
  return round;
}

/** Four comments a person; for every person one suggestion, for the first ten two. */
function remarksOf(person: number): Remark[] {
  const comments = [0, 1, 2, 3].map(
    (index): Remark => ({
      quote: `mảng ${((person * 4 + index) % 40) + 1} báo`,
      text: `Ý kiến ${person}.${index}`,
    }),
  );
  const suggestion = (paragraph: number): Remark => ({
    quote: `Ý ${TENS[Math.floor(paragraph / 10)]} ${NUMBERS[paragraph % 10]}`,
    replacement: `Điểm ${paragraph + 1}`,
  });
  return [...comments, suggestion(person), ...(person < 10 ? [suggestion(30 + person)] : [])];
}
