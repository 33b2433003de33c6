/** Papers and their reviews. */
import { strToU8 } from 'fflate';
import { makeLetterhead } from '../../export/make-letterhead.ts';
import { completePaper, issuePaper } from '../cell.ts';
import type { Desk } from '../publishing/desk.ts';
import { answerItems, answerOn, uuidOf } from '../review/files.ts';
import { nothing, out, type Told, tells, type Untold } from './told.ts';
import { held } from './year-acts.ts';

const BODY = 'Chi bộ thảo luận sôi nổi về dự thảo quy chế.';

async function letter({ backend }: Desk): Promise<number> {
  const { document } = await backend.call('document:create', { kind: 'CV', title: 'quy chế làm việc' });
  await backend.call('document:save', { id: document.id, body: BODY, baseRevision: 1 });
  return document.id;
}

async function approved(desk: Desk): Promise<number> {
  const id = await letter(desk);
  await completePaper(desk.backend, id);
  await desk.backend.call('document:move', { id, move: 'approve' });
  return id;
}

export async function issued(desk: Desk): Promise<number> {
  const id = await approved(desk);
  await issuePaper(desk.backend, id, '2020-04-14');
  return id;
}

async function round(desk: Desk) {
  const documentId = await letter(desk);
  const [first, second] = desk.people;
  const view = await desk.backend.call('review:open', {
    documentId,
    dueOn: null,
    message: '',
    reviewers: [{ memberId: first }, { memberId: second, way: 'paper' }],
  });
  const [reviewerId = 0, onPaper = 0] = view.reviewers.map(({ id }) => id);
  return { documentId, roundId: view.round.id, reviewerId, onPaper };
}

async function typed(desk: Desk) {
  const opened = await round(desk);
  const view = await desk.backend.call('review:type', typedItem(opened.onPaper));
  return { ...opened, itemId: view.items[0]?.id ?? 0 };
}

const typedItem = (reviewerId: number) => ({
  reviewerId,
  uuid: uuidOf(1),
  line: null,
  quote: 'sôi nổi',
  text: '',
  replacement: 'thẳng thắn',
});

const addLetterhead = async ({ backend }: Desk): Promise<{ id: number }> =>
  backend.call('letterhead:add', { name: 'Mẫu Sở', kinds: ['CV'], bytes: await makeLetterhead() });

const nameOf = (id: number) => ({
  rule: 'SPELL',
  of: { is: 'document' as const, id },
  anchor: null,
  reason: 'tên riêng',
});

export const PAPER_ACTS = {
  'document:create': tells('create document', nothing, ({ backend }) =>
    backend.call('document:create', { kind: 'CV', title: 'việc chung' }),
  ),
  'document:save': tells(
    'edit-head document',
    letter,
    async ({ backend, people }, id) => {
      const { head, body, revision } = await backend.call('document:get', { id });
      const recipients = ['Như trên'];
      const changed = { ...head, signerId: people[1], recipients };
      return backend.call('document:save', { id, body, baseRevision: revision, head: changed });
    },
    true,
  ),
  'document:keep-aside': tells('keep-aside document', letter, async ({ backend }, id) => {
    const { head } = await backend.call('document:get', { id });
    return backend.call('document:keep-aside', { id, head, body: 'Một bản khác.' });
  }),
  'document:delete': tells('delete document', letter, ({ backend }, id) =>
    backend.call('document:delete', { id }),
  ),
  'document:set-date': tells(
    'date document',
    letter,
    ({ backend }, id) => backend.call('document:set-date', { id, date: '2020-04-20' }),
    true,
  ),
  'document:refresh': tells(
    'refresh document',
    async (desk) => {
      const sessionId = await held(desk);
      const { document } = await desk.backend.call('minutes:assemble', { sessionId });
      const { session } = await desk.backend.call('session:get', { id: sessionId });
      await desk.backend.call('session:save', {
        id: sessionId,
        session: { ...session, conclusion: 'Kết luận khác.' },
      });
      return document.id;
    },
    ({ backend }, id) => backend.call('document:refresh', { id }),
    true,
  ),
  'document:restore': tells('restore document', letter, async ({ backend }, id) => {
    const { revision } = await backend.call('document:get', { id });
    return backend.call('document:restore', { id, revision: 1, baseRevision: revision });
  }),
  'document:move': tells('approve document', letter, ({ backend }, id) =>
    backend.call('document:move', { id, move: 'approve' }),
  ),
  'document:issue': tells('issue document', approved, ({ backend }, id) =>
    backend.call('document:issue', { id, date: '2020-04-14' }),
  ),
  'document:copy': tells('copy document', issued, ({ backend }, id) =>
    backend.call('document:copy', { id, date: '2020-04-15' }),
  ),
  'register:void': tells('void document', issued, async ({ backend }) => {
    const [entry] = (await backend.call('register:list', {})).entries;
    return backend.call('register:void', { id: entry?.id ?? 0, reason: 'cấp nhầm' });
  }),
  'document:correct': tells('correct document', issued, ({ backend }, id) =>
    backend.call('document:correct', { id }),
  ),
  'minutes:assemble': tells(
    'draft document',
    held,
    ({ backend }, sessionId) => backend.call('minutes:assemble', { sessionId }),
    true,
  ),
  'report-words:save': tells(
    'save report',
    async ({ backend }) => (await backend.call('report-words:get', { year: 2020, quarter: 1 })).words,
    ({ backend }, words) =>
      backend.call('report-words:save', {
        year: 2020,
        quarter: 1,
        words: { ...words, [Object.keys(words)[0] ?? '']: 'Chi bộ giữ nền nếp.' },
      }),
    true,
  ),
  'document:import': tells('import document', nothing, ({ backend }) =>
    backend.call('document:import', { fileName: 'cu.txt', bytes: strToU8('Một bài cũ.\n'), kind: 'CĐ' }),
  ),
  'lint:suppress': tells(
    'suppress-finding document',
    letter,
    ({ backend }, id) => backend.call('lint:suppress', nameOf(id)),
    true,
  ),
  'lint:unsuppress': tells(
    'unsuppress-finding document',
    async (desk) => {
      const id = await letter(desk);
      await desk.backend.call('lint:suppress', nameOf(id));
      return (await desk.backend.call('lint:choices', {})).suppressions[0]?.id ?? '';
    },
    ({ backend }, id) => backend.call('lint:unsuppress', { id }),
  ),
  'lint:set-severity': tells(
    'set-severity format',
    nothing,
    ({ backend }) =>
      backend.call('lint:set-severity', { rule: 'ABBR', severity: 'off', reason: 'cơ quan quen dùng' }),
    true,
  ),
  'lint:set-word': tells(
    'set-word format',
    nothing,
    ({ backend }) => backend.call('lint:set-word', { word: 'Đắk', isKnown: true }),
    true,
  ),
  'export:hand-out': tells('print document', letter, ({ backend }, id) =>
    backend.call('export:hand-out', { id, format: 'html', how: 'print' }),
  ),
  'export:write': tells('export document', letter, ({ backend }, id) =>
    backend.call('export:write', { id, file: out('cong-van.docx'), format: 'docx' }),
  ),
  'export:archive': tells('export-all data', letter, ({ backend }) =>
    backend.call('export:archive', { folder: out('ho-so') }),
  ),
  'format:override': tells(
    'override format',
    async ({ backend }) =>
      (await backend.call('format:rules', {}))[0]?.rows.find(({ value }) => typeof value === 'string'),
    ({ backend }, row) =>
      backend.call('format:override', { path: row?.path ?? '', value: `${String(row?.value)} thử` }),
    true,
  ),
  'letterhead:add': tells('create template', nothing, addLetterhead),
  'letterhead:remove': tells('delete template', addLetterhead, ({ backend }, { id }) =>
    backend.call('letterhead:remove', { id }),
  ),
  'review:open': {
    lines: ['send-to-review document', 'open-review document'],
    prepare: async (desk) => {
      const documentId = await letter(desk);
      const reviewers = [{ memberId: desk.people[0] }];
      return () => desk.backend.call('review:open', { documentId, dueOn: null, message: '', reviewers });
    },
  },
  'review:ask': tells('ask-reviewer document', round, ({ backend, people }, { roundId }) =>
    backend.call('review:ask', { id: roundId, reviewers: [{ memberId: people[2] }] }),
  ),
  'review:change-way': tells(
    'change-way document',
    round,
    ({ backend }, { reviewerId }) => backend.call('review:change-way', { reviewerId, way: 'word' }),
    true,
  ),
  'review:agree-rest': tells('agree-rest document', round, ({ backend }, { roundId }) =>
    backend.call('review:agree-rest', { roundId }),
  ),
  'review:record-verdict': tells('record-verdict document', round, ({ backend }, { onPaper }) =>
    backend.call('review:record-verdict', { reviewerId: onPaper, verdict: 'agreed', reason: '' }),
  ),
  'review:close': tells('close-review document', round, ({ backend }, { roundId }) =>
    backend.call('review:close', { id: roundId, note: '' }),
  ),
  'review:pack': tells('pack-review document', round, ({ backend }, { roundId }) =>
    backend.call('review:pack', { id: roundId }),
  ),
  'review:render': tells('hand-out-review document', round, ({ backend }, { roundId }) =>
    backend.call('review:render', { id: roundId, what: 'print-html' }),
  ),
  'review:take': tells(
    'take-answer document',
    async (desk) => {
      const { roundId } = await round(desk);
      const { files } = await desk.backend.call('review:pack', { id: roundId });
      const [file] = files;
      if (file === undefined) throw new Error('no package');
      return answerOn(file, (body) => ({
        verdict: 'agreed',
        reason: '',
        items: answerItems(body, [{ quote: 'sôi nổi', text: 'Hay.' }], 1),
      }));
    },
    ({ backend }, file) => backend.call('review:take', { files: [file] }),
    true,
  ),
  'review:type': tells(
    'type-item document',
    round,
    ({ backend }, { onPaper }) => backend.call('review:type', typedItem(onPaper)),
    true,
  ),
  'review:untype': tells('untype-item document', typed, ({ backend }, { itemId }) =>
    backend.call('review:untype', { itemId }),
  ),
  'review:decide': tells('accepted-item document', typed, ({ backend }, { itemId }) =>
    backend.call('review:decide', { itemId, decision: 'accepted', text: '' }),
  ),
  'review:accept-all': tells(
    'accept-all document',
    typed,
    ({ backend }, { roundId }) => backend.call('review:accept-all', { id: roundId }),
    true,
  ),
  'review:assign': { because: 'needs the Word file of a stranger; word-files.test.ts reads its line' },
  'review:undo': tells(
    'undo-decision document',
    async (desk) => {
      const made = await typed(desk);
      await desk.backend.call('review:decide', { itemId: made.itemId, decision: 'accepted', text: '' });
      return made.itemId;
    },
    ({ backend }, itemId) => backend.call('review:undo', { itemId }),
  ),
} satisfies Record<string, Told | Untold>;
