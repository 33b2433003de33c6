/** Searching a book of many texts: what the palette asks for a letter, and what the page of results asks. */

import { openForWriting } from '../../electron/db/open.ts';
import { insertSession } from '../../electron/db/sessions.ts';
import { inTransaction } from '../../electron/db/transaction.ts';
import { createBackend } from '../../electron/services/backend.ts';
import type { Host } from '../../electron/services/context.ts';
import { insertGuarded } from '../../electron/services/documents/writing.ts';
import { DocumentHead } from '../../shared/domain/document.ts';
import { UNPREPARED } from '../../shared/domain/session.ts';
import { measure, report, section } from './measure.ts';
import { numbers, words } from './texts.ts';

const QUERIES = [
  '84',
  '84-KH',
  '84kh',
  'đườ',
  'duong loi',
  'đường lối đổi mới',
  '"gương mẫu" trach nhiem',
  'chi bộ',
  'ddoanf keets',
  'thủ tục loai:ykien nam:2021 quy:2',
  'giải pháp nguoi:"Trần Văn 7"',
  'loai:cv nam:2022',
];

/** Most are remarks, as in a book of many years; one in ten is a paper. */
export async function benchSearch(folder: string, count: number, host: Host): Promise<void> {
  await fill(folder, count, host);
  section(`Searching ${count} texts`);
  const backend = createBackend({ folder, host, stay: 'hold' });
  for (const text of QUERIES) {
    const find = await measure(100, () => backend.call('search:find', { text, isLoose: true }));
    report(`find: ${text}`, find);
    report(`count: ${text}`, await measure(100, () => backend.call('search:count', { text, isLoose: true })));
  }
  await backend.close();
}

async function fill(folder: string, count: number, host: Host): Promise<void> {
  const data = await openForWriting(folder, { create: true });
  const next = numbers(count);
  for (let from = 0; from < count; from += 10_000)
    inTransaction(data, () => {
      const sessions = Array.from({ length: 8 }, (_, at) => {
        const [year, quarter] = [2018 + next(6), (at % 4) + 1] as const;
        const date = `${year}-${String(quarter * 3).padStart(2, '0')}-1${at}`;
        return insertSession(data, { ...UNPREPARED, topic: words(8, at), year, quarter: quarter as 1, date });
      });
      const remark = data.sqlite.prepare(
        `INSERT INTO discussion (session_id, position, speaker_name, text, answer) VALUES (?, ?, ?, ?, '')`,
      );
      for (let index = from; index < Math.min(count, from + 10_000); index += 1) {
        if (index % 10 !== 0) {
          remark.run(sessions[next(8)], index, `Trần Văn ${next(30)}`, words(40, index));
          continue;
        }
        const source = { planId: null, sessionId: null, year: 2018 + next(6), quarter: null };
        const head = DocumentHead.parse({ subject: words(9, index) });
        insertGuarded(
          { data, host },
          { kind: 'CV', head, body: words(200, index), source, date: null, action: 'create' },
        );
      }
    });
  data.close();
}
