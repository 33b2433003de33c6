/** What the secretary sends to those who have not answered in a review round, ready to be copied into a message. */
import { formatScreenDate } from '../text/dates.ts';
import { isWaiting, type Reviewer, Way } from './review.ts';
import type { Day } from './values.ts';

export interface Reminder {
  /** Of the one it is for. */
  reviewerId: number;
  /** Full name. */
  name: string;
  /** Vietnamese, lines parted by "\n". */
  text: string;
}

export interface Reminders {
  /** Of those who have not said what they think, in the order in which they were named. */
  people: Reminder[];
  /** For a group: it names nobody. '' where nobody is waited for. */
  all: string;
}

/** What the reminders of one round speak of. */
export interface RemindedRound {
  /** Which cell asks: "Chi bộ Phòng Kế hoạch". */
  cell: string;
  /** Its kind and title, as one says it. */
  paper: string;
  /** By when answers are wanted; null for no day. */
  dueOn: Day | null;
  /** That day has passed. */
  isLate: boolean;
}

const BACK: Readonly<Record<Way, string>> = {
  app: 'mở trang góp ý (.html) hay gói góp ý (.gopy) đã nhận, ghi ý kiến, rồi gửi lại tệp trả lời hoặc mã trả lời',
  word: 'ghi góp ý vào tệp Word đã nhận, rồi gửi lại tệp ấy',
  paper: 'ghi góp ý vào bản in đã nhận, rồi gửi lại bản ấy',
};
const HOLDERS: Readonly<Record<Way, string>> = {
  app: 'Nhận trang hay gói góp ý',
  word: 'Nhận tệp Word',
  paper: 'Nhận bản in',
};

/** @param wrote ids of those whose remarks came in, whether or not they said what they think of the whole */
export function writeReminders(
  round: RemindedRound,
  reviewers: readonly Reviewer[],
  wrote: ReadonlySet<number>,
): Reminders {
  const waiting = reviewers.filter(isWaiting);
  return {
    people: waiting.map(({ id, name, way }) => ({
      ...{ reviewerId: id, name },
      text: wrote.has(id) ? askVerdict(round, name) : remindOne(round, name, way),
    })),
    all: waiting.length === 0 ? '' : remindAll(round, waiting),
  };
}

function remindOne(round: RemindedRound, name: string, way: Way): string {
  const { greeting, you } = addressOf(name);
  return letter(
    greeting,
    `${askedOf(round)} Đến nay chưa nhận được trả lời của ${you}.`,
    `Đề nghị ${you} ${BACK[way]}. Nếu ${you} đã gửi, xin bỏ qua tin này.`,
  );
}

function askVerdict(round: RemindedRound, name: string): string {
  const { greeting, you } = addressOf(name);
  return letter(
    greeting,
    `${askedOf(round)} Đã nhận được góp ý của ${you}, còn thiếu ý kiến chung.`,
    `Đề nghị ${you} cho biết nhất trí hay không nhất trí với văn bản.`,
  );
}

function remindAll(round: RemindedRound, waiting: readonly Reviewer[]): string {
  const ways = Way.options.filter((way) => waiting.some((one) => one.way === way));
  const back =
    ways.length === 1
      ? ways.map((way) => `Đồng chí nào chưa trả lời, đề nghị ${BACK[way]}.`)
      : ['Đồng chí nào chưa trả lời, đề nghị:', ...ways.map((way) => `- ${HOLDERS[way]}: ${BACK[way]}.`)];
  return letter(
    'các đồng chí',
    `${askedOf(round)} Đến nay còn ${waiting.length} đồng chí chưa cho biết ý kiến.`,
    [...back, 'Đồng chí nào đã gửi, xin bỏ qua tin này.'].join('\n'),
  );
}

function askedOf({ cell, paper, dueOn, isLate }: RemindedRound): string {
  const due = dueOn === null ? '' : `, hạn trả lời ${formatScreenDate(dueOn)}${isLate ? ' đã qua' : ''}`;
  return `${cell} đang lấy ý kiến về ${paper}${due}.`;
}

function letter(to: string, asked: string, back: string): string {
  return `Kính gửi ${to},\n\n${asked}\n\n${back}\n\nTrân trọng cảm ơn!`;
}

/** "Đồng chí" is right for every member, whatever their sex and age; somebody from outside is written with a title. */
function addressOf(name: string): { greeting: string; you: string } {
  const title = /^(?:đồng chí|ông|bà)(?=\s)/iu.exec(name)?.[0].toLowerCase();
  return title === undefined
    ? { greeting: `đồng chí ${name}`, you: 'đồng chí' }
    : { greeting: `${title}${name.slice(title.length)}`, you: title };
}
