/** Remarks on their way into the book: in order, one by one, none lost and none twice, whatever happens to the backend. */
import * as z from 'zod';
import { type Remark, RemarkInput, type Session } from '../../../shared/domain/session.ts';

const WaitingRemark = z.object({
  /** Names it while it has no id. */
  key: z.string(),
  remark: RemarkInput,
  /** Of the session it was said at: another book may have a session of the same id. */
  topic: z.string(),
  /** The highest id of a remark in the book when it was last sent; null while it never was. */
  sentAfter: z.int().nullable(),
  /** The sentence of the book's refusal, after which nothing is sent by itself; null while it only waits. */
  refusal: z.string().nullable(),
});
export type WaitingRemark = z.infer<typeof WaitingRemark>;

/** Where waiting remarks are kept, oldest first. */
export interface RemarkShelf {
  get: () => readonly WaitingRemark[];
  set: (waiting: readonly WaitingRemark[]) => void;
}

/** The book they go into. */
export interface RemarkBook {
  read: () => Promise<Session>;
  /** Adds it as the last one. */
  add: (remark: RemarkInput) => Promise<Session>;
  /** The sentence of an error the book will repeat; null for one that says nothing about the remark. */
  refusalOf: (error: unknown) => string | null;
  /** Told before the remark leaves the shelf. */
  onAdded: (key: string, remark: Remark, session: Session) => void;
}

/** What was kept as text; nothing of what cannot be read. */
export function readWaiting(text: string | null): readonly WaitingRemark[] {
  if (text === null) return [];
  try {
    return z.array(WaitingRemark).parse(JSON.parse(text));
  } catch {
    return [];
  }
}

/**
 * Sends what waits until nothing does. What was sent before without an answer is looked for in the book first.
 *
 * @throws whatever `read` and `add` throw that is no refusal; everything not known to be in the book is still on the shelf
 */
export async function sendWaiting(shelf: RemarkShelf, book: RemarkBook): Promise<void> {
  let next = firstToSend(shelf);
  if (next === undefined) return;
  let session = await book.read();
  while (next !== undefined) {
    session = await sendOne(shelf, book, session, next);
    next = firstToSend(shelf);
  }
}

/** Gives back the session as the book has it afterwards. */
async function sendOne(
  shelf: RemarkShelf,
  book: RemarkBook,
  before: Session,
  sent: WaitingRemark,
): Promise<Session> {
  if (sent.topic !== before.topic) {
    changeWaiting(shelf, sent.key, { refusal: elsewhereSentence(sent) });
    return before;
  }
  let session = before;
  let saved = before.remarks.find(({ id, ...remark }) => isAnswerTo(sent, id, remark));
  if (saved === undefined) {
    changeWaiting(shelf, sent.key, { sentAfter: lastId(before) });
    try {
      session = await book.add(sent.remark);
    } catch (error) {
      const refusal = book.refusalOf(error);
      if (refusal === null) throw error;
      changeWaiting(shelf, sent.key, { refusal });
      return before;
    }
    saved = session.remarks.find(({ id }) => id === lastId(session));
  }
  if (saved !== undefined) book.onAdded(sent.key, saved, session);
  dropWaiting(shelf, sent.key);
  return session;
}

export function changeWaiting(shelf: RemarkShelf, key: string, change: Partial<WaitingRemark>): void {
  shelf.set(shelf.get().map((one) => (one.key === key ? { ...one, ...change } : one)));
}

export function dropWaiting(shelf: RemarkShelf, key: string): void {
  shelf.set(shelf.get().filter((one) => one.key !== key));
}

function elsewhereSentence({ topic }: WaitingRemark): string {
  return `Ý kiến này được ghi tại buổi “${topic}”. Chỉ ghi lại nếu đúng là buổi này.`;
}

function firstToSend(shelf: RemarkShelf): WaitingRemark | undefined {
  return shelf.get().find(({ refusal }) => refusal === null);
}

/** What is added comes after all ids there are: what is newer than the sending and says the same is what was sent. */
function isAnswerTo({ sentAfter, remark }: WaitingRemark, id: number, saved: Omit<Remark, 'id'>): boolean {
  if (sentAfter === null || id <= sentAfter) return false;
  const { text, speakerId, speakerName } = RemarkInput.parse(remark);
  return saved.text === text && saved.speakerId === speakerId && saved.speakerName === speakerName;
}

function lastId({ remarks }: Session): number {
  return Math.max(0, ...remarks.map(({ id }) => id));
}
