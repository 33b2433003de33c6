/** A cell with issued papers, and everything that may change around them. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { makeLetterhead } from '../electron/export/make-letterhead.ts';
import {
  completePaper,
  holdSession,
  issuePaper,
  openCell,
  scheduleFirst,
  type TestCell,
} from '../electron/services/cell.ts';
import { temporaryFolder } from '../support/folders.ts';

export interface IssuedCell extends TestCell {
  /** Papers of several kinds, all issued. */
  papers: number[];
}

/** A plan's paper, the minutes of its session, which has two signatories, and a letter signed by the deputy. */
export async function openIssuedCell(): Promise<IssuedCell> {
  const cell = await openCell();
  const { backend, people } = cell;
  const { planId, sessionId } = await scheduleFirst(cell);
  const plan = await backend.call('document:create', { kind: 'KH', planId });
  await holdSession(cell, sessionId);
  const { minutes } = await backend.call('session:close', { id: sessionId });
  const letter = await backend.call('document:create', { kind: 'CV', title: 'mời họp' });
  const { head, body, revision } = await backend.call('document:get', { id: letter.document.id });
  await backend.call('document:save', {
    id: letter.document.id,
    body: `${body}\n\nKính mời các đồng chí.\n`,
    baseRevision: revision,
    head: { ...head, signerId: people[1] },
  });
  const papers = [plan.document.id, minutes.id, letter.document.id];
  for (const id of papers) {
    await completePaper(backend, id);
    await backend.call('document:move', { id, move: 'approve', reason: 'đã xem' });
    await issuePaper(backend, id, '2020-03-20');
  }
  return { ...cell, papers };
}

/** What a person holds in hand of the issued papers: the bytes, the symbols, the lines of the register. */
export async function lookAt({ backend, papers }: IssuedCell): Promise<unknown> {
  const prints: unknown[] = [];
  for (const id of papers) {
    const { symbol } = await backend.call('document:get', { id });
    const print: unknown[] = [symbol];
    for (const format of ['docx', 'html', 'md'] as const) {
      const { fileName, bytes } = await backend.call('export:render', { id, format });
      print.push(fileName, Buffer.from(bytes).toString('base64'));
    }
    prints.push(print);
  }
  const { entries } = await backend.call('register:list', {});
  return { prints, entries: entries.map(({ symbol, signer, subject }) => ({ symbol, signer, subject })) };
}

/** Acts on the facts, values and files around the papers; `n` makes each of them different from the last. */
export const CHANGES = {
  'the cell renamed': async ({ backend }, n) => {
    const overview = await backend.call('cell:get', {});
    if (overview === null) throw new Error('no cell');
    const { cell } = overview;
    await backend.call('cell:save', {
      cell: { ...cell, name: `Chi bộ ${n}`, symbolSuffix: `CB-${n}`, superiorName: `Đảng bộ ${n}` },
    });
  },
  'the cell renamed from a day on': async ({ backend }, n) => {
    const overview = await backend.call('cell:get', {});
    if (overview === null) throw new Error('no cell');
    const cell = {
      ...overview.cell,
      name: `Chi bộ mới ${n}`,
      placeName: `Nơi ${n}`,
      toneStyle: 'ủy' as const,
    };
    await backend.call('cell:change', { cell, from: `2020-0${(n % 9) + 1}-01` });
  },
  'a member renamed': async ({ backend }, n) => {
    const members = await backend.call('member:list', {});
    const chosen = members[n % members.length];
    if (chosen === undefined) throw new Error('no member');
    const { id, ...member } = chosen;
    await backend.call('member:save', {
      id,
      member: { ...member, fullName: `Nguyễn Thị ${'ABCDE'[n % 5]}` },
    });
  },
  'another secretary': async ({ backend, people }, n) => {
    const overview = await backend.call('cell:get', {});
    const [first] = overview?.terms ?? [];
    if (first === undefined) throw new Error('no term');
    const { id, ...term } = first;
    await backend.call('term:save', {
      id,
      term: { ...term, offices: [{ memberId: people[n % 5] ?? 0, office: 'secretary' }] },
    });
  },
  'the term cut short after its papers': async ({ backend }, n) => {
    const overview = await backend.call('cell:get', {});
    const [first] = overview?.terms ?? [];
    if (first === undefined) throw new Error('no term');
    const { id, ...term } = first;
    await backend.call('term:save', {
      id,
      term: { ...term, offices: [], endsOn: `2020-04-${10 + (n % 10)}` },
    });
  },
  'a value of the format table': async ({ backend }, n) => {
    await backend.call('format:override', { path: 'hd36-2018.page.leftMm', value: 20 + (n % 20) });
    await backend.call('format:override', { path: 'hd36-2018.letterSubject.lead', value: `V/v ${n}` });
  },
  'a letterhead come or gone': async ({ backend }, n) => {
    const [template] = await backend.call('letterhead:list', {});
    if (template !== undefined) await backend.call('letterhead:remove', { id: template.id });
    else {
      const bytes = await makeLetterhead();
      await backend.call('letterhead:add', { name: `Mẫu ${n}`, kinds: ['KH', 'CV', 'BB'], bytes });
    }
  },
} satisfies Record<string, (cell: IssuedCell, n: number) => Promise<void>>;

/** A place to export to. */
export const newPlace = (): string => path.join(temporaryFolder(), 'luu-tru');

/** Every file under a folder with what is in it and when it was written. */
export function filesUnder(folder: string): Map<string, { content: string; written: number }> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  return new Map(
    files.map((entry) => {
      const file = path.join(entry.parentPath, entry.name);
      const content = readFileSync(file).toString('base64');
      return [path.relative(folder, file), { content, written: statSync(file).mtimeMs }];
    }),
  );
}
