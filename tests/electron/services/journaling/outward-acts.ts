/** Articles, portals and backups. */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { strToU8 } from 'fflate';
import { sha256Of } from '../../../../electron/files/digest.ts';
import { temporaryFolder } from '../../../support/folders.ts';
import { NEWER, offerUpdate } from '../../../support/update.ts';
import { approvedPaper, type Desk, push } from '../publishing/desk.ts';
import { nothing, out, type Told, tells, type Untold } from './told.ts';

/** What stands beside a book whose file is not what it was when it was closed. */
const SEAL_OF_ANOTHER = `00000000 ${sha256Of('00000000').slice(0, 16)}\n`;

async function article(desk: Desk) {
  return desk.backend.call('article:make', { documentId: await approvedPaper(desk) });
}

async function byHandPortal(desk: Desk): Promise<number> {
  desk.portal.byHand = true;
  const { id } = await desk.backend.call('portal:save', {
    portal: { name: 'Nộp tay', kind: 'handover', url: '', user: '' },
  });
  return id;
}

async function byHand(desk: Desk): Promise<number> {
  const portalId = await byHandPortal(desk);
  const { id } = await article(desk);
  return (await desk.backend.call('outbox:push', { articleId: id, portalId })).outbox;
}

export const OUTWARD_ACTS = {
  'portal:save': tells(
    'change portal',
    nothing,
    ({ backend, portalId }) =>
      backend.call('portal:save', {
        id: portalId,
        portal: { name: 'Cổng mới', kind: 'wordpress', url: 'so.example.vn/', user: 'bientap' },
      }),
    true,
  ),
  'portal:remove': tells('remove portal', nothing, ({ backend, portalId }) =>
    backend.call('portal:remove', { id: portalId }),
  ),
  'portal:test': { because: 'asks the portal; a paused one that goes on by it is told as resumed' },
  'portal:resume': tells(
    'resume portal',
    async (desk) => {
      const file = out('sao-luu.db');
      await desk.backend.call('backup:create', { file });
      await desk.backend.call('backup:restore', { file });
    },
    ({ backend, portalId }) => backend.call('portal:resume', { id: portalId }),
    true,
  ),
  'article:make': tells(
    'create article',
    (desk) => approvedPaper(desk),
    ({ backend }, documentId) => backend.call('article:make', { documentId }),
    true,
  ),
  'article:save': tells(
    'save article',
    article,
    async ({ backend }, { id }) => {
      const { revision, content } = await backend.call('article:get', { id });
      const changed = { ...content, summary: 'Tóm tắt khác.' };
      return backend.call('article:save', { id, baseRevision: revision, content: changed });
    },
    true,
  ),
  'article:attach': tells('attach article', article, ({ backend }, { id, revision }) =>
    backend.call('article:attach', {
      id,
      baseRevision: revision,
      file: { fileName: 'phu-luc.txt', title: 'Phụ lục', role: 'attachment', bytes: strToU8('Phụ lục') },
    }),
  ),
  'article:attach-paper': tells('attach article', article, ({ backend }, { id, revision }) =>
    backend.call('article:attach-paper', { id, baseRevision: revision }),
  ),
  'outbox:push': tells('queue-publish article', article, ({ backend, portalId }, { id }) =>
    backend.call('outbox:push', { articleId: id, portalId }),
  ),
  'outbox:withdraw': tells(
    'queue-withdraw article',
    async (desk) => (await push(desk, await approvedPaper(desk))).article,
    ({ backend, portalId }, articleId) => backend.call('outbox:withdraw', { articleId, portalId }),
  ),
  'outbox:cancel': tells(
    'cancel article',
    async (desk) => (await push(desk, await approvedPaper(desk))).outbox,
    ({ backend }, id) => backend.call('outbox:cancel', { id }),
  ),
  'outbox:stop': {
    because: 'stops a try under way; sending.test.ts reads its line',
  },
  'outbox:retry': tells(
    'retry article',
    async (desk) => {
      const { outbox, article: id } = await push(desk, await approvedPaper(desk));
      const { documentId } = await desk.backend.call('article:get', { id });
      await desk.backend.call('document:move', { id: documentId, move: 'reopen', reason: 'sửa' });
      await desk.backend.call('outbox:run', {});
      return outbox;
    },
    ({ backend }, id) => backend.call('outbox:retry', { id }),
    true,
  ),
  'outbox:resolve': { because: 'needs a conflict on a portal; settling.test.ts reads its line' },
  'outbox:handover': tells('hand-over article', byHand, ({ backend }, id) =>
    backend.call('outbox:handover', { id }),
  ),
  'editing-page:agree': tells(
    'agree-host portal',
    byHandPortal,
    ({ backend }, portalId) => backend.call('editing-page:agree', { portalId, host: 'so.example.vn' }),
    true,
  ),
  'editing-page:teach': tells('teach-form portal', byHandPortal, ({ backend }, portalId) =>
    backend.call('editing-page:teach', { portalId, address: 'https://so.example.vn/dang', marks: {} }),
  ),
  'editing-page:article': tells('fill-form article', byHand, ({ backend }, id) =>
    backend.call('editing-page:article', { id }),
  ),
  'outbox:close-by-hand': tells('publish article', byHand, ({ backend }, id) =>
    backend.call('outbox:close-by-hand', { id, address: 'https://so.example.vn/bai' }),
  ),
  'outbox:run': tells(
    'publish article',
    async (desk) => push(desk, await approvedPaper(desk)),
    ({ backend }) => backend.call('outbox:run', {}),
    true,
  ),
  'backup:create': tells('backup data', nothing, ({ backend }) =>
    backend.call('backup:create', { file: out('sao-luu.db') }),
  ),
  'backup:run': tells('backup data', nothing, ({ backend }) => backend.call('backup:run', {})),
  'backup:run-due': tells('backup data', nothing, ({ backend }) => backend.call('backup:run-due', {}), true),
  'data:settle-harm': {
    lines: ['settle-harm data'],
    prepare: async ({ backend }) => {
      await backend.close();
      writeFileSync(path.join(backend.folder, 'so-chuyen-de.niem'), SEAL_OF_ANOTHER);
      return () => backend.call('data:settle-harm', {});
    },
  },
  'backup:choose-place': tells('choose-place data', nothing, ({ backend }) =>
    backend.call('backup:choose-place', { folder: temporaryFolder() }),
  ),
  'update:choose-source': tells('choose-update-source data', nothing, ({ backend }) =>
    backend.call('update:choose-source', { source: temporaryFolder() }),
  ),
  'update:fetch': tells(
    'fetch-update data',
    async ({ backend }) => {
      const source = temporaryFolder();
      offerUpdate(source);
      await backend.call('update:choose-source', { source });
    },
    ({ backend }) => backend.call('update:fetch', { version: NEWER, folder: temporaryFolder() }),
  ),
  'search:remember': { because: 'what somebody looked for is nobody’s record' },
  'search:save': { because: 'what somebody looks for again is nobody’s record' },
  'backup:survey': { because: 'it looks at files and changes nothing' },
  'backup:look': { because: 'it looks at files and changes nothing' },
  'backup:restore': {
    lines: ['restore data'],
    prepare: async ({ backend }) => {
      const file = out('sao-luu.db');
      await backend.call('backup:create', { file });
      return () => backend.call('backup:restore', { file });
    },
  },
} satisfies Record<string, Told | Untold>;
