import { describe, expect, it } from 'vitest';
import {
  type RemarkBook,
  type RemarkShelf,
  readWaiting,
  sendWaiting,
  type WaitingRemark,
} from '../../../../renderer/screens/session/remark-queue.ts';
import type { Remark, RemarkInput, Session } from '../../../../shared/domain/session.ts';
import { fc } from '../../../support/random.ts';

const say = (text: string): RemarkInput => ({
  ...{ speakerId: 1, speakerName: '', answer: '', answeredById: null },
  text,
});

const TOPIC = 'Nêu gương';
const waitFor = (texts: readonly string[]): WaitingRemark[] =>
  texts.map((text, index) => ({
    key: String(index),
    remark: say(text),
    topic: TOPIC,
    sentAfter: null,
    refusal: null,
  }));

function shelfOf(waiting: readonly WaitingRemark[]): RemarkShelf {
  // As storage does it: through text.
  let text = JSON.stringify(waiting);
  return { get: () => readWaiting(text), set: (next) => (text = JSON.stringify(next)) };
}

/** What happens to one call: it is answered, lost on the way in, or lost on the way back. */
type Fate = 'answered' | 'lost' | 'unanswered';

class Refused extends Error {}

function bookWith(fates: Fate[], refused: ReadonlySet<string> = new Set()) {
  const remarks: Remark[] = [];
  const told: string[] = [];
  const session = (): Session => ({ topic: TOPIC, remarks: [...remarks] }) as Partial<Session> as Session;
  const book: RemarkBook = {
    read: async () => session(),
    add: async (remark) => {
      const fate = fates.shift() ?? 'answered';
      if (fate === 'lost') throw new Error('lost');
      if (refused.has(remark.text)) throw new Refused('Không được.');
      remarks.push({ ...remark, id: remarks.length + 1 });
      if (fate === 'unanswered') throw new Error('lost');
      return session();
    },
    refusalOf: (error) => (error instanceof Refused ? error.message : null),
    onAdded: (key) => told.push(key),
  };
  return { book, told, texts: () => remarks.map(({ text }) => text) };
}

async function sendThrough(shelf: RemarkShelf, book: RemarkBook): Promise<void> {
  for (let tries = 0; tries < 100; tries += 1)
    try {
      await sendWaiting(shelf, book);
      return;
    } catch {
      // Tried again.
    }
}

describe('remarks on their way', () => {
  const fate = fc.constantFrom<Fate>('answered', 'lost', 'unanswered');

  it('2. come in order, each once, however often the backend is lost, also when two say the same', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom('Đồng ý', 'Nhất trí', 'Không'), { maxLength: 12 }),
        fc.array(fate, { maxLength: 30 }),
        async (texts, fates) => {
          const shelf = shelfOf(waitFor(texts));
          const { book, told, texts: written } = bookWith([...fates]);
          await sendThrough(shelf, book);
          expect(written()).toEqual(texts);
          expect(told).toEqual(texts.map((_, index) => String(index)));
          expect(shelf.get()).toEqual([]);
        },
      ),
    );
  });

  it('2. that are refused stay, with the reason, and hold up nobody', async () => {
    const shelf = shelfOf(waitFor(['một', 'hai', 'ba']));
    const { book, texts } = bookWith([], new Set(['hai']));
    await sendThrough(shelf, book);
    expect(texts()).toEqual(['một', 'ba']);
    expect(shelf.get()).toMatchObject([{ refusal: 'Không được.', remark: { text: 'hai' } }]);
  });

  it('of a session of the same id in another book are asked about, not written there', async () => {
    const shelf = shelfOf(waitFor(['một']).map((one) => ({ ...one, topic: 'Chuyển đổi số' })));
    const { book, texts } = bookWith([]);
    await sendThrough(shelf, book);
    expect(texts()).toEqual([]);
    expect(shelf.get()).toMatchObject([
      { refusal: expect.stringContaining('“Chuyển đổi số”'), remark: { text: 'một' } },
    ]);
  });

  it.each([null, '', '{', '[{"key":1}]'])('are none where %s was kept', (text) => {
    expect(readWaiting(text)).toEqual([]);
  });
});
