/** What a person may do to a book, each act with texts and days of its own. An act that does not fit refuses, or does nothing. */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { CellOverview } from '../../../shared/contract/cell.ts';
import type { DocumentSummary, Move } from '../../../shared/domain/document.ts';
import type { Member } from '../../../shared/domain/member.ts';
import type { Session, SessionSummary } from '../../../shared/domain/session.ts';
import type { Day } from '../../../shared/domain/values.ts';
import { makeLetterhead } from '../../electron/export/make-letterhead.ts';
import { temporaryFolder } from '../../support/folders.ts';
import type { Book } from './book.ts';

type Act = (book: Book, n: number) => Promise<unknown>;

/** The one of a list that a number chooses; undefined of an empty one. */
export const pick = <T>(list: readonly T[], n: number): T | undefined => list[n % list.length];

const two = (n: number): string => String(n).padStart(2, '0');
const dayOf = (n: number): Day => `20${18 + (n % 3)}-${two(1 + (n % 12))}-${two(1 + (n % 28))}`;
const NAMES = ['Nguyễn Thị Ánh', 'Trần Đức Mạnh', 'Lê Bảo Ngọc', 'Phạm Quỳnh Như', 'Võ Thành Trung'] as const;

async function overviewOf({ backend }: Book): Promise<CellOverview> {
  const overview = await backend.call('cell:get', {});
  if (overview === null) throw new Error('the book has a cell');
  return overview;
}

async function withMember(
  book: Book,
  n: number,
  change: (member: Member) => Partial<Member>,
): Promise<unknown> {
  const chosen = pick(await book.backend.call('member:list', {}), n);
  if (chosen === undefined) return null;
  const { id, ...member } = chosen;
  return book.backend.call('member:save', { id, member: { ...member, ...change(chosen) } });
}

async function withSession(
  book: Book,
  n: number,
  states: readonly SessionSummary['state'][],
  act: (session: Session) => Promise<unknown>,
): Promise<unknown> {
  const sessions = await book.backend.call('session:list', {});
  const chosen = pick(
    sessions.filter(({ state }) => states.includes(state)),
    n,
  );
  return chosen && act((await book.backend.call('session:get', { id: chosen.id })).session);
}

async function withPaper(
  book: Book,
  n: number,
  states: readonly DocumentSummary['state'][],
  act: (paper: DocumentSummary) => Promise<unknown>,
): Promise<unknown> {
  const papers = await book.backend.call('document:list', {});
  const chosen = pick(
    papers.filter(({ state }) => states.includes(state)),
    n,
  );
  return chosen && act(chosen);
}

const move =
  (step: Exclude<Move, 'issue'>, from: readonly DocumentSummary['state'][]): Act =>
  (book, n) =>
    withPaper(book, n, from, ({ id }) =>
      book.backend.call('document:move', { id, move: step, reason: `lý do ${book.count}` }),
    );

/** A letter that lacks nothing, ready for its number. */
export const writeLetter: Act = async (book, n) => {
  const { backend } = book;
  const { document } = await backend.call('document:create', {
    kind: 'CV',
    title: `về việc số ${book.count}`,
    date: dayOf(n),
  });
  const { head, revision } = await backend.call('document:get', { id: document.id });
  const { terms } = await overviewOf(book);
  const [term] = terms;
  await backend.call('document:save', {
    id: document.id,
    baseRevision: revision,
    body: `Chi bộ báo cáo việc thứ ${book.count}.\n\n- Một\n- Hai\n`,
    head: {
      ...head,
      addressees: ['Đảng uỷ cấp trên trực tiếp'],
      recipients: ['Như trên', 'Lưu Chi bộ'],
      signerId: term?.offices.find(({ office }) => office === 'secretary')?.memberId ?? head.signerId,
    },
  });
  return backend.call('document:move', { id: document.id, move: 'approve', reason: 'đã xem' });
};

export const ACTS = {
  'the cell is called otherwise': async (book, n) => {
    const { cell, facts } = await overviewOf(book);
    const from = pick(facts, n)?.from ?? null;
    return book.backend.call('cell:save', { cell: { ...cell, name: `Chi bộ ${book.count}` }, from });
  },
  'the cell is renamed from a day on': async (book, n) => {
    const { cell } = await overviewOf(book);
    const name = { name: `Chi bộ mới ${book.count}`, symbolSuffix: `CB-M${n % 50}`, placeName: `Nơi ${n}` };
    return book.backend.call('cell:change', { cell: { ...cell, ...name }, from: dayOf(n) });
  },
  'a change of the cell is taken back': async (book, n) => {
    const { facts } = await overviewOf(book);
    const from = pick(facts, n)?.from;
    return from && book.backend.call('cell:drop-change', { from });
  },
  'a member is renamed': (book, n) =>
    withMember(book, n, () => ({ fullName: `${pick(NAMES, n)} ${'ABCDEGHIKLMNOPQRSTUVXY'[n % 22]}` })),
  'a member bears a new name from a day on': (book, n) =>
    withMember(book, n, ({ fullName }) => ({
      fullName: `Hoàng Thị ${'ABCDEGHIKLMNOPQRSTUVXY'[n % 22]}`,
      earlierNames: [{ name: fullName, until: dayOf(n) }],
    })),
  'a member becomes official': (book, n) =>
    withMember(book, n, () => ({ admittedOn: '2009-01-01', officialOn: `2010-${two(1 + (n % 12))}-01` })),
  'a member comes late or leaves': (book, n) =>
    withMember(book, n, () => ({
      stays: [{ from: n % 2 === 0 ? null : dayOf(n), to: n % 3 === 0 ? '2020-12-01' : null, note: '' }],
    })),
  'a member is added': (book, n) =>
    book.backend.call('member:save', {
      member: {
        fullName: `${pick(NAMES, n)} ${book.count}`,
        officialOn: dayOf(n),
        birthDate: `19${60 + (n % 30)}-02-03`,
      },
    }),
  'a member is deleted': async (book, n) => {
    const chosen = pick(await book.backend.call('member:list', {}), n);
    return chosen && book.backend.call('member:delete', { id: chosen.id });
  },
  'members come by a list': (book) =>
    book.backend.call('member:import', {
      fileName: 'ds.csv',
      bytes: new TextEncoder().encode(`Họ và tên,Ngày chính thức\nĐỗ Văn ${book.count},01/02/2012\n`),
    }),
  'offices of a term change': async (book, n) => {
    const { terms } = await overviewOf(book);
    const chosen = pick(terms, n);
    const members = await book.backend.call('member:list', {});
    const [one, other] = [pick(members, n), pick(members, n + 1)];
    if (chosen === undefined || one === undefined || other === undefined) return null;
    const { id, ...term } = chosen;
    const offices = [
      { memberId: one.id, office: 'secretary' as const },
      { memberId: other.id, office: 'deputy' as const },
    ];
    return book.backend.call('term:save', { id, term: { ...term, offices } });
  },
  'a term is prolonged or cut': async (book, n) => {
    const { terms } = await overviewOf(book);
    const chosen = pick(terms, n);
    if (chosen === undefined) return null;
    const { id, ...term } = chosen;
    return book.backend.call('term:save', {
      id,
      term: { ...term, endsOn: n % 3 === 0 ? null : `2020-${two(1 + (n % 12))}-20` },
    });
  },
  'a value of the format table': (book, n) =>
    book.backend.call('format:override', { path: 'hd36-2018.page.leftMm', value: 20 + (n % 20) }),
  'a letterhead comes or goes': async (book) => {
    const [template] = await book.backend.call('letterhead:list', {});
    if (template !== undefined) return book.backend.call('letterhead:remove', { id: template.id });
    return book.backend.call('letterhead:add', {
      name: `Mẫu ${book.count}`,
      kinds: ['KH', 'CV', 'BB'],
      bytes: await makeLetterhead(),
    });
  },
  'the office words its letters otherwise': async (book) => {
    const folder = path.join(book.folder, 'mau-cau-chu');
    mkdirSync(folder, { recursive: true });
    writeFileSync(path.join(folder, 'cong-van.md'), `Lời văn riêng ${book.count}\n`);
  },
  'a plan is changed': async (book, n) => {
    const chosen = pick(await book.backend.call('plan:list', {}), n);
    if (chosen === undefined) return null;
    const { id, documentId: _paper, rows, ...plan } = chosen;
    const changed = rows.map(({ sessionId: _session, ...row }, index) =>
      index === n % rows.length ? { ...row, topic: `Chuyên đề ${book.count}` } : row,
    );
    return book.backend.call('plan:save', { id, plan: { ...plan, rows: changed } });
  },
  'a session outside the plan': (book, n) =>
    book.backend.call('session:save', {
      session: {
        topic: `Ngoài kế hoạch ${book.count}`,
        year: 2020,
        quarter: 4,
        date: `2020-${two(1 + (n % 12))}-${two(1 + (n % 28))}`,
        startTime: '14:00',
        endTime: '16:00',
        presenterIds: [],
        chairId: null,
        minuteTakerId: null,
        programme: [],
        materials: [],
        guests: [],
      },
    }),
  'somebody is marked': (book, n) =>
    withSession(book, n, ['planned', 'held'], ({ id, roll }) =>
      book.backend.call('session:mark', {
        id,
        attendance: roll.map(({ memberId }, index) => ({
          memberId,
          presence: (['present', 'excused', 'unexcused', 'unmarked'] as const)[(index * n) % 4] ?? 'present',
        })),
      }),
    ),
  'somebody speaks': (book, n) =>
    withSession(book, n, ['planned', 'held'], ({ id, roll }) => {
      const speaker = pick(roll, n)?.memberId ?? null;
      const remark = {
        speakerId: speaker,
        speakerName: speaker === null ? 'Khách' : '',
        text: `Ý ${book.count}`,
      };
      return book.backend.call('session:save-remark', { id, remark });
    }),
  'a vote is taken': (book, n) =>
    withSession(book, n, ['planned', 'held'], ({ id }) =>
      book.backend.call('session:save-vote', {
        id,
        vote: { matter: `Việc ${book.count}`, inFavour: n % 9, against: n % 2, blank: 0 },
      }),
    ),
  'a vote is taken out': (book, n) =>
    withSession(book, n, ['held'], async ({ id, votes }) => {
      const vote = pick(votes, n);
      return vote && book.backend.call('session:delete-vote', { id, voteId: vote.id });
    }),
  'a task is given': (book, n) =>
    withSession(book, n, ['planned', 'held'], ({ id }) =>
      book.backend.call('session:save-task', {
        id,
        task: { text: `Việc được giao ${book.count}`, assigneeIds: [], dueOn: dayOf(n) },
      }),
    ),
  'a task is done': async (book, n) => {
    const task = pick(await book.backend.call('task:list', { open: true }), n);
    return (
      task &&
      book.backend.call('task:finish', { id: task.id, doneOn: '2020-12-20', outcome: `Xong ${book.count}` })
    );
  },
  'the conclusion is written': (book, n) =>
    withSession(book, n, ['planned', 'held'], ({ id, ...session }) =>
      book.backend.call('session:save', {
        id,
        session: { ...session, conclusion: `Kết luận ${book.count}` },
      }),
    ),
  'a session is closed': (book, n) =>
    withSession(book, n, ['held'], async (session) => {
      const { id, roll } = session;
      const [one, other] = roll;
      const people = { chairId: one?.memberId ?? null, minuteTakerId: other?.memberId ?? null };
      const times = { startTime: '14:00', endTime: '16:00', place: 'Phòng họp' };
      await book.backend.call('session:save', { id, session: { ...session, ...people, ...times } });
      const attendance = roll.map(({ memberId }) => ({ memberId, presence: 'present' as const }));
      await book.backend.call('session:mark', { id, attendance });
      return book.backend.call('session:close', { id });
    }),
  'a session is opened again': (book, n) =>
    withSession(book, n, ['closed'], ({ id }) =>
      book.backend.call('session:reopen', { id, reason: `sai sót ${book.count}` }),
    ),
  'a session is cancelled': (book, n) =>
    withSession(book, n, ['planned'], ({ id }) =>
      book.backend.call('session:cancel', { id, reason: `bão ${book.count}` }),
    ),
  'a session is taken up again': (book, n) =>
    withSession(book, n, ['cancelled'], ({ id }) =>
      book.backend.call('session:resume', { id, reason: `hết bão ${book.count}` }),
    ),
  'a session is put off': (book, n) =>
    withSession(book, n, ['planned'], ({ id }) =>
      book.backend.call('session:postpone', { id, date: dayOf(n), reason: `bận ${book.count}` }),
    ),
  'a session made by mistake goes': (book, n) =>
    withSession(book, n, ['planned'], ({ id }) => book.backend.call('session:delete', { id })),
  'a paper is drafted': (book, n) =>
    book.backend.call('document:create', {
      kind: pick(['CV', 'TTr', 'BC'] as const, n) ?? 'CV',
      year: 2020,
      quarter: pick([1, 2, 3, 4] as const, n) ?? 1,
      date: dayOf(n),
    }),
  'a letter is written': writeLetter,
  'a paper is imported': (book, n) =>
    book.backend.call('document:import', {
      fileName: 'cu.txt',
      bytes: new TextEncoder().encode(
        `Số ${two(n % 90)}-CV/CB\nVũng Tàu, ngày 03 tháng 5 năm 2019\n\nNội dung ${book.count}.\n`,
      ),
      kind: 'CV',
      title: `văn bản cũ ${book.count}`,
    }),
  'a paper goes on': move('approve', ['draft']),
  'an issued paper is filed': move('file', ['issued']),
  'a draft is thrown away': (book, n) =>
    withPaper(book, n, ['draft'], ({ id }) => book.backend.call('document:delete', { id })),
  'a draft follows its source': (book, n) =>
    withPaper(book, n, ['draft'], ({ id }) => book.backend.call('document:refresh', { id })),
  'a draft gets another date': (book, n) =>
    withPaper(book, n, ['draft', 'approved'], ({ id }) =>
      book.backend.call('document:set-date', { id, date: dayOf(n) }),
    ),
  'everything is exported': (book) =>
    book.backend.call('export:archive', {
      folder: path.join(book.folder, '..', `${path.basename(book.folder)}-luu`),
    }),
  'the regular backup': (book) => book.backend.call('backup:run', {}),
} satisfies Record<string, Act>;

/** A backup somebody keeps elsewhere. */
export async function backUp(book: Book): Promise<void> {
  const file = path.join(temporaryFolder(), 'ban.db');
  await book.backend.call('backup:create', { file });
  book.backups.push({ file, watched: new Map(book.watched) });
}
