/** A round of thirty people, and all that comes back: ten answer by the program, ten by Word, ten on paper. */
import type { InputOf } from '../../../../shared/contract/channels.ts';
import { openCell } from '../cell.ts';
import { answerItems, answerOn, type Remark, uuidOf, workedOn } from './files.ts';

const EACH = 10;
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
  /** Ten answers and ten Word files. */
  files: { fileName: string; bytes: Uint8Array }[];
  /** What ten people wrote on paper. */
  typed: InputOf<'review:type'>[];
  verdicts: InputOf<'review:record-verdict'>[];
}

/** 120 comments and 40 suggestions together. */
export async function prepareRound(): Promise<RoundOfThirty> {
  const { backend } = await openCell();
  const reviewers: InputOf<'review:open'>['reviewers'] = [];
  for (let index = 0; index < 3 * EACH; index += 1) {
    const fullName = `Nguyễn Văn ${NUMBERS[index % 10]} ${TENS[Math.floor(index / 10)]}`;
    const { id } = await backend.call('member:save', { member: { fullName } });
    reviewers.push({ memberId: id, way: index < EACH ? 'app' : index < 2 * EACH ? 'word' : 'paper' });
  }
  const { document } = await backend.call('document:create', { kind: 'CV', title: 'kết quả thực hiện' });
  const body = PARAGRAPHS.join('\n\n');
  await backend.call('document:save', { id: document.id, body, baseRevision: document.revision });
  const view = await backend.call('review:open', { documentId: document.id, dueOn: '2020-04-20', reviewers });
  const packed = await backend.call('review:pack', { id: view.round.id });
  const word = await backend.call('review:render', { id: view.round.id, what: 'word' });
  await backend.close();

  const round: RoundOfThirty = {
    ...{ folder: backend.folder, roundId: view.round.id, documentId: document.id },
    ...{ files: [], typed: [], verdicts: [] },
  };
  for (const [person, { id, name }] of view.reviewers.entries()) {
    const remarks = remarksOf(person);
    const pack = packed.files[person];
    if (pack !== undefined) {
      const says = person === 0 ? ('disagreed' as const) : ('agreed-with-remarks' as const);
      const reason = person === 0 ? 'Chưa rõ số liệu' : '';
      round.files.push(
        await answerOn(pack, (text) => ({
          verdict: says,
          reason,
          items: answerItems(text, remarks, person * 100),
        })),
      );
    } else if (person < 2 * EACH) {
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
