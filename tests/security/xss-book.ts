/** A book in which every field that takes text holds markup that would run. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { strToU8 } from 'fflate';
import type { Backend } from '../../electron/services/backend.ts';
import { Refusal } from '../../shared/domain/refusal.ts';
import { docx, p } from '../electron/import/support/docx-fixture.ts';
import { holdSession, openCell, planOf, scheduleFirst, type TestCell } from '../electron/services/cell.ts';
import { TEMPLATES, type TestBackend } from '../support/backend.ts';

export interface HostileBook {
  /** Hashes of the pages that show it. */
  routes: string[];
  /** How many texts were kept, and how many were answered with a sentence. */
  tally: { stored: number; refused: number };
  /** Exported pages of the papers. */
  pages: string[];
  /** A package a member would open. */
  packages: Uint8Array[];
}

/** Fills the book by the verbs alone; what is refused is answered. */
export async function fillHostile(backend: TestBackend, vectors: readonly string[]): Promise<HostileBook> {
  const book: HostileBook = { routes: [], tally: { stored: 0, refused: 0 }, pages: [], packages: [] };
  const keep = async <T>(act: () => Promise<T>): Promise<T | null> => {
    try {
      const done = await act();
      book.tally.stored += 1;
      return done;
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      book.tally.refused += 1;
      return null;
    }
  };
  const cell = await openCell(backend);
  writeWording(backend.folder, vectors);
  await fillMeeting(cell, vectors, keep, book);
  await fillPapers(backend, vectors, keep, book);
  await fillFiles(backend, vectors, keep, book);
  book.routes.push(...SCREENS);
  return book;
}

/** The office's own wording may hold anything too. */
function writeWording(folder: string, vectors: readonly string[]): void {
  const own = path.join(folder, 'mau-cau-chu');
  mkdirSync(own, { recursive: true });
  for (const name of ['bien-ban.md', 'thong-bao.md']) {
    const wording = readFileSync(path.join(TEMPLATES, name), 'utf8');
    // Braces are fields of the wording's own.
    const added = vectors.filter((text) => !/[{}]/u.test(text));
    writeFileSync(path.join(own, name), `${wording}\n\n${added.join('\n\n')}\n`);
  }
}

type Keep = <T>(act: () => Promise<T>) => Promise<T | null>;

const SCREENS = [
  'tong-quan',
  'ke-hoach',
  'buoi-sinh-hoat',
  'soan-thao',
  'ra-soat',
  'cong-thong-tin',
  'cong-thong-tin/cong',
  'cong-thong-tin/hang-doi',
  'so-van-ban',
  'luu-ho-so',
  'luu-ho-so/den',
  'luu-ho-so/goi',
  'dang-vien',
  'nhat-ky',
  'lich',
  'lich/danh-sach',
  'cai-dat',
  'cai-dat/nhiem-ky',
  'cai-dat/mau-word',
].map((name) => `#/${name}`);

async function fillMeeting(
  cell: TestCell,
  vectors: readonly string[],
  keep: Keep,
  book: HostileBook,
): Promise<void> {
  const { backend, people } = cell;
  const { sessionId: id, planId } = await scheduleFirst(cell);
  const { session } = await backend.call('session:get', { id });
  for (const text of vectors) {
    await keep(() => backend.call('member:save', { member: { fullName: text, duties: text } }));
    await keep(() =>
      backend.call('session:save', {
        id,
        session: {
          ...session,
          topic: text,
          purpose: text,
          place: text,
          guests: [{ name: text, role: text }],
        },
      }),
    );
  }
  const plan = planOf(people, { year: 2021 });
  const rows = vectors.slice(0, 40).map((text) => ({
    ...plan.rows[0],
    topic: text,
    place: text,
    note: text,
    sessionDate: null,
    draftDueOn: null,
  }));
  await keep(() =>
    backend.call('plan:save', {
      plan: {
        ...plan,
        subject: vectors[0] ?? '',
        purpose: vectors.join('\n'),
        basis: [...vectors.slice(0, 30)],
        rows,
      } as never,
    }),
  );
  await holdSession(cell, id);
  for (const text of vectors) {
    await keep(() =>
      backend.call('session:save-remark', {
        id,
        remark: { speakerId: null, speakerName: text, text, answer: text },
      }),
    );
    await keep(() =>
      backend.call('session:save-vote', { id, vote: { matter: text, inFavour: 4, against: 0, blank: 0 } }),
    );
    await keep(() =>
      backend.call('session:save-task', {
        id,
        task: { text, assigneeIds: [], otherAssignee: text, dueOn: '2020-04-30' } as never,
      }),
    );
  }
  book.routes.push(
    `#/ke-hoach/${planId}`,
    `#/buoi-sinh-hoat/${id}`,
    `#/buoi-sinh-hoat/${id}/truc-tiep`,
    `#/buoi-sinh-hoat/${id}/trinh-chieu`,
  );
  const closed = await keep(() => backend.call('session:close', { id }));
  if (closed !== null) await addPaper(backend, closed.minutes.id, book);
}

async function addPaper(backend: Backend, id: number, book: HostileBook): Promise<void> {
  book.routes.push(`#/soan-thao/${id}`);
  const { bytes } = await backend.call('export:render', { id, format: 'html' });
  book.pages.push(new TextDecoder().decode(bytes));
}

async function fillPapers(
  backend: Backend,
  vectors: readonly string[],
  keep: Keep,
  book: HostileBook,
): Promise<void> {
  for (const text of vectors) {
    const made = await keep(() => backend.call('document:create', { kind: 'CĐ', title: text }));
    if (made === null) continue;
    const { id, revision: baseRevision } = made.document;
    const body = `Trước.\n\n${text}\n\n| a | b |\n| --- | --- |\n| ${text.replace(/[\n|]/gu, ' ')} | x |\n\n- ${text.replace(/\n/gu, ' ')}\n\nSau.`;
    await keep(() => backend.call('document:save', { id, body, baseRevision, reason: text }));
    await addPaper(backend, id, book);
    await keep(() => backend.call('document:move', { id, move: 'approve' }));
    const article = await keep(() => backend.call('article:make', { documentId: id }));
    if (article === null) continue;
    const content = {
      ...article.content,
      title: text.slice(0, 300),
      summary: text,
      body,
      author: text,
      category: text.slice(0, 120),
    };
    await keep(() =>
      backend.call('article:save', { id: article.id, baseRevision: article.revision, content }),
    );
    book.routes.push(`#/cong-thong-tin/bai/${article.id}`);
  }
  for (const text of vectors)
    await keep(() => backend.call('portal:save', { portal: { kind: 'handover', name: text } } as never));
  const { document } = await backend.call('document:create', { kind: 'CĐ', title: 'Bài lấy ý kiến' });
  await backend.call('document:save', {
    id: document.id,
    body: vectors.join('\n\n'),
    baseRevision: document.revision,
  });
  const round = await keep(() =>
    backend.call('review:open', {
      documentId: document.id,
      message: vectors.join('\n').slice(0, 4_000),
      reviewers: vectors.slice(0, 20).map((name) => ({ memberId: null, name, way: 'app' as const })),
    }),
  );
  if (round === null) return;
  const roundId = round.round.id;
  const [reviewer] = round.reviewers;
  for (const [index, text] of vectors.entries())
    await keep(() =>
      backend.call('review:type', {
        uuid: `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`,
        reviewerId: reviewer?.id ?? 0,
        line: 1,
        quote: '',
        text,
        replacement: null,
      } as never),
    );
  const packed = await keep(() => backend.call('review:pack', { id: roundId }));
  for (const { bytes } of packed?.files.slice(0, 3) ?? []) book.packages.push(bytes);
  book.routes.push(`#/ra-soat/${roundId}`, `#/soan-thao/${document.id}`);
}

/** One vector a file: an element that never ends would swallow the rest. */
async function fillFiles(
  backend: Backend,
  vectors: readonly string[],
  keep: Keep,
  book: HostileBook,
): Promise<void> {
  for (const [index, text] of vectors.entries()) {
    const files = {
      'a.html': strToU8(
        `<!doctype html><html><body><h1>Bài ${index}</h1><p>Trước.</p>${text}<p>Sau ${index}.</p></body></html>`,
      ),
      'a.md': strToU8(`# Bài ${index}\n\nTrước.\n\n${text}\n\nSau.\n`),
      'a.txt': strToU8(`Bài ${index}\n${text}\nSau.\n`),
      'a.docx': docx(p(`Bài ${index}`) + p(text.replaceAll('\u0001', ' ').replaceAll('\f', ' ')) + p('Sau.')),
    };
    for (const [fileName, bytes] of Object.entries(files)) {
      const taken = await keep(() => backend.call('document:import', { fileName, bytes, kind: 'CĐ' }));
      if (taken !== null) await addPaper(backend, taken.id, book);
    }
  }
  const list = [
    'Họ và tên,Chức vụ',
    ...vectors.map((text) => `"${text.replaceAll('"', '""')}","${text.replaceAll('"', '""')}"`),
  ].join('\n');
  await keep(() => backend.call('member:import', { fileName: 'ds.csv', bytes: strToU8(list) }));
}
