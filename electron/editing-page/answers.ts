/** What the page of ours beside a portal's may ask for. */
import type { BrowserWindow } from 'electron';
import type { EditingPageFacts, FillingArticle } from '../../shared/contract/filling.ts';
import {
  type ArticleToFill,
  type FilledField,
  judgeFilling,
  planFilling,
} from '../../shared/domain/filling/fill-plan.ts';
import {
  FIELD_ROLES,
  type FieldRole,
  type FormMarks,
  PageLook,
} from '../../shared/domain/filling/form-field.ts';
import { isAgreed, showableHost } from '../../shared/domain/filling/hosts.ts';
import { findAllMarked, missingRoles } from '../../shared/domain/filling/know-fields.ts';
import { type FieldInsert, PickAnswer, ReadAnswer } from '../../shared/domain/filling/orders.ts';
import { Refusal } from '../../shared/domain/refusal.ts';
import type { BackendHost } from '../backend-host.ts';
import type { WindowAnswers } from '../ipc.ts';
import { APP_PAGE } from '../security.ts';
import { type EditingPage, type EditingPagePlace, goTo, openEditingWindow } from './window.ts';

const LOOK_MS = 5_000;
const FILL_MS = 30_000;
const PICK_MS = 120_000;
/** Pages work on what was typed a moment after it was: they cut it, or throw looks away. */
const SETTLE_MS = 500;

/** What was put in, by what it is for, to be read back again wherever the fields are by then. */
interface Filling {
  marks: FormMarks;
  article: ArticleToFill;
  inserts: Map<FieldRole, FieldInsert>;
  left: Map<FieldRole, FilledField>;
}

const NOTHING: PageLook = { fields: [], isLogin: false, found: [] };

type EditingPageVerb =
  | 'openEditingPage'
  | 'seeEditingPage'
  | 'turnEditingPage'
  | 'pickField'
  | 'fillForm'
  | 'readForm'
  | 'emptyEditingPage';

export function answerEditingPages(
  backend: BackendHost,
  place: EditingPagePlace,
): Pick<WindowAnswers, EditingPageVerb> {
  const pages = new Map<BrowserWindow, EditingPage>();
  const filled = new WeakMap<EditingPage, Filling>();
  const titles = new WeakMap<EditingPage, string>();

  const factsOf = (page: Pick<EditingPage, 'portalId' | 'outboxId'>): Promise<EditingPageFacts> =>
    askBackend(backend, 'editing-page:get', { portalId: page.portalId, outboxId: page.outboxId });

  const look = async (page: EditingPage): Promise<PageLook> => {
    if (!isAgreed(page.contents.getURL(), page.hosts)) return NOTHING;
    return page.ask({ act: 'look', title: titles.get(page) ?? '' }, PageLook, LOOK_MS);
  };

  const readAgain = async (page: EditingPage): Promise<FilledField[]> => {
    const last = filled.get(page);
    if (last === undefined) return [];
    const { fields } = await look(page);
    const places = findAllMarked(fields, last.marks);
    const inserts = [...last.inserts.values()].map((insert) => ({
      ...insert,
      at: places[insert.role] ?? -1,
    }));
    const aims = inserts.map(({ role, at, seen }) => ({ role, at, seen }));
    const read = aims.length === 0 ? [] : await page.ask({ act: 'read', fields: aims }, ReadAnswer, LOOK_MS);
    const all = [...last.left.values(), ...judgeFilling(fields, inserts, read, last.article)];
    return FIELD_ROLES.flatMap((role) => all.filter((field) => field.role === role));
  };

  return {
    openEditingPage: async (desk, { portalId, outboxId }) => {
      const route = `#/cong-thong-tin/trang-soan/${portalId}/${outboxId ?? 0}`;
      const facts = await factsOf({ portalId, outboxId });
      const open = [...pages.values()].find((page) => page.portalId === portalId);
      if (open !== undefined) {
        open.outboxId = outboxId;
        titles.set(open, facts.article?.title ?? '');
        filled.delete(open);
        void open.window.loadURL(APP_PAGE + route);
        open.window.focus();
        return null;
      }
      const { start, hosts } = facts;
      const page = await openEditingWindow(place, desk, { portalId, outboxId, start, hosts, route }, () =>
        pages.delete(page.window),
      );
      titles.set(page, facts.article?.title ?? '');
      pages.set(page.window, page);
      return null;
    },
    seeEditingPage: async (window) => {
      const page = pages.get(window);
      if (page === undefined) return null;
      const seen = await look(page).catch(() => NOTHING);
      return {
        ...seen,
        address: page.contents.getURL(),
        isLoading: page.contents.isLoadingMainFrame(),
        wanted: page.wanted === null ? null : showableHost(page.wanted),
      };
    },
    turnEditingPage: async (window, { to }) => {
      const page = pages.get(window);
      if (page === undefined) return null;
      const { start, hosts } = await factsOf(page);
      for (const host of hosts) page.hosts.add(host);
      if (to === 'start') goTo(page, start);
      if (to === 'wanted' && page.wanted !== null) goTo(page, page.wanted);
      if (to === 'back') page.contents.navigationHistory.goBack();
      return null;
    },
    pickField: async (window, { words }) => {
      const page = pages.get(window);
      if (page === undefined) return null;
      page.contents.focus();
      const place = await page.ask({ act: 'pick', words }, PickAnswer, PICK_MS).catch(() => null);
      window.webContents.focus();
      return place;
    },
    fillForm: async (window, { roles }) => {
      const page = pages.get(window);
      if (page === undefined || page.outboxId === null) return [];
      const article = toFill(await askBackend(backend, 'editing-page:article', { id: page.outboxId }));
      const { marks } = await factsOf(page);
      const { fields } = await look(page);
      if (marks === null || missingRoles(fields, marks).length > 0) throw new Refusal('form-changed');
      const plan = planFilling(fields, marks, article);
      const isMeant = ({ role }: { role: FieldRole }): boolean => roles === null || roles.includes(role);
      const last = roles === null ? undefined : filled.get(page);
      const filling: Filling = {
        marks,
        article,
        inserts: new Map(last?.inserts),
        left: new Map(last?.left),
      };
      for (const insert of plan.inserts.filter(isMeant)) {
        filling.inserts.set(insert.role, insert);
        filling.left.delete(insert.role);
      }
      for (const left of plan.left.filter(isMeant)) filling.left.set(left.role, left);
      filled.set(page, filling);
      await page.ask({ act: 'fill', fields: plan.inserts.filter(isMeant) }, ReadAnswer, FILL_MS);
      await new Promise((resolve) => setTimeout(resolve, SETTLE_MS));
      return readAgain(page);
    },
    readForm: async (window) => {
      const page = pages.get(window);
      return page === undefined ? [] : readAgain(page);
    },
    emptyEditingPage: async (window) => {
      const page = pages.get(window);
      if (page === undefined) return null;
      filled.delete(page);
      await page.empty();
      goTo(page, page.start);
      return null;
    },
  };
}

function toFill({ picture, ...article }: FillingArticle): ArticleToFill {
  if (picture === null) return { ...article, picture };
  const { fileName, mimeType, bytes } = picture;
  return {
    ...article,
    picture: { name: fileName, type: mimeType, base64: Buffer.from(bytes).toString('base64') },
  };
}

/** @throws Refusal as the verb has it */
async function askBackend<T>(backend: BackendHost, channel: string, input: unknown): Promise<T> {
  const answer = await backend.call(channel, input);
  if ('error' in answer) throw new Refusal(answer.error.code, answer.error.detail);
  return answer.output as T;
}
