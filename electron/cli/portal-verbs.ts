/** Verbs about portals, articles and the outbox. A password comes from the environment or a file, and is never stored. */
import type { ArticleView, OutboxReport, PortalView, PushReview } from '../../shared/contract/publishing.ts';
import { VISIBILITIES, type Visibility } from '../../shared/domain/article.ts';
import { accountKey, PORTAL_KINDS, PORTAL_RULES, type PortalKind } from '../../shared/domain/portal.ts';
import { Refusal } from '../../shared/domain/refusal.ts';
import { ARTICLE_SOURCES, OUTBOX_STATE_NAMES, VISIBILITY_NAMES, WISH_NAMES } from '../../shared/strings.ts';
import { formatScreenDate } from '../../shared/text/dates.ts';
import type { Backend } from '../services/backend.ts';
import { idAt, needOption, readGivenFile, readGivenText, textOption, UsageError } from './arguments.ts';
import { table } from './print.ts';
import type { CliVerb, Options, Result, VerbCall } from './verb.ts';

const PASSWORD_HELP =
  'Mật khẩu lấy từ biến SCD_PORTAL_PASSWORD hoặc --password-file, chỉ dùng trong lần chạy này và không lưu lại.';
const PASSWORD_OPTION = { 'password-file': { type: 'string' } } as const;

export const PORTAL_VERBS: Readonly<Record<string, CliVerb>> = {
  portal: {
    summary: 'Thêm, xem, thử và bỏ cổng thông tin',
    usage: `add|list|test|remove [TÊN] [--kind ${PORTAL_KINDS.join('|')}] [--name TÊN] [--url ĐỊA-CHỈ] [--user TÀI-KHOẢN] [--ca TỆP]`,
    help: `add khai một cổng; --ca là chứng thư gốc của cơ quan (PEM), chỉ tin cho cổng này. test thử kết nối và tài khoản. ${PASSWORD_HELP}`,
    positionals: { least: 1, most: 2 },
    options: {
      kind: { type: 'string' },
      name: { type: 'string' },
      url: { type: 'string' },
      user: { type: 'string' },
      ca: { type: 'string' },
      ...PASSWORD_OPTION,
    },
    run: (call) => {
      const action = PORTAL_ACTIONS[call.positionals[0] ?? ''];
      if (action === undefined)
        throw new UsageError(
          `portal đi với ${Object.keys(PORTAL_ACTIONS).join(', ')}, không phải “${call.positionals[0]}”.`,
        );
      return action(call);
    },
  },
  article: {
    summary: 'Xem bài đăng của một văn bản; chưa có thì làm từ văn bản',
    usage: 'ID [--attach TỆP]',
    help: `ID là số của ${ARTICLE_SOURCES}. Bài từ biên bản là bản trích: không nêu ý kiến, vắng mặt, biểu quyết theo tên. --attach thêm một tệp .docx, .txt hoặc ảnh.`,
    positionals: { least: 1, most: 1 },
    options: { attach: { type: 'string' } },
    async run(call) {
      let article = await call.backend.call('article:make', { documentId: idAt(call, 0, 'ID') });
      const attach = textOption(call.options, 'attach');
      if (attach !== undefined) {
        const { fileName, bytes } = await readGivenFile(attach);
        const isPhoto = /\.(?:jpe?g|png)$/iu.test(fileName);
        const title = fileName.replace(/\.[^.]+$/u, '');
        const file = { fileName, title, role: isPhoto ? ('photo' as const) : ('attachment' as const), bytes };
        article = await call.backend.call('article:attach', {
          id: article.id,
          baseRevision: article.revision,
          file,
        });
      }
      return { json: publicArticle(article), text: describeArticle(article) };
    },
  },
  push: {
    summary: 'Đưa bài đăng của một văn bản lên cổng',
    usage: 'ID --portal TÊN [--visibility public|internal] [--looked] --yes',
    help: `Văn bản phải đã được thông qua. Bài vào hàng đợi rồi được gửi ngay; mạng đứt thì bài chờ trong hàng đợi, không mất và không đăng hai lần. --yes là đã xem bài và đồng ý đăng; với internal là đồng ý gửi cả phần chỉ dành cho nội bộ. --looked là đã xem những chỗ máy không tự xét được và đồng ý công khai. ${PASSWORD_HELP}`,
    positionals: { least: 1, most: 1 },
    options: {
      portal: { type: 'string' },
      visibility: { type: 'string' },
      yes: { type: 'boolean' },
      looked: { type: 'boolean' },
      ...PASSWORD_OPTION,
    },
    required: ['portal', 'yes'],
    async run(call) {
      const { backend, options, progress } = call;
      const portal = await portalNamed(backend, options);
      await givePassword(backend, options, portal);
      const visibility = visibilityOption(options);
      const documentId = idAt(call, 0, 'ID');
      const { id: articleId } = await backend.call('article:make', { documentId, toPush: true });
      const target = { articleId, portalId: portal.id, visibility };
      const review = await backend.call('outbox:review', target);
      const queued = await backend.call('outbox:push', {
        ...target,
        saysYes: visibility === 'internal' || options.looked === true,
      });
      // Only now: a refusal must stand alone on standard error.
      progress(describeReview(review));
      return tryNow(call, portal, queued);
    },
  },
  withdraw: {
    summary: 'Gỡ bài đăng của một văn bản khỏi cổng',
    usage: 'ID --portal TÊN --yes',
    help: `Bài không bị xoá, chỉ không còn hiện với người đọc, và đăng lại được. ${PASSWORD_HELP}`,
    positionals: { least: 1, most: 1 },
    options: { portal: { type: 'string' }, yes: { type: 'boolean' }, ...PASSWORD_OPTION },
    required: ['portal', 'yes'],
    async run(call) {
      const { backend, options } = call;
      const portal = await portalNamed(backend, options);
      await givePassword(backend, options, portal);
      const documentId = idAt(call, 0, 'ID');
      const article = (await backend.call('article:list', {})).find(
        (known) => known.documentId === documentId,
      );
      if (article === undefined)
        throw new Refusal('not-found', { what: 'bài đăng của văn bản', id: documentId });
      return tryNow(
        call,
        portal,
        await backend.call('outbox:withdraw', { articleId: article.id, portalId: portal.id }),
      );
    },
  },
  outbox: {
    summary: 'Xem và chạy hàng đợi gửi lên cổng',
    usage: 'list | run [--now] [--portal TÊN]',
    help: `run làm một lượt những việc đã tới giờ; --now bỏ qua thời gian chờ. Có nhiều cổng cần mật khẩu thì thêm --portal. ${PASSWORD_HELP}`,
    positionals: { least: 1, most: 1 },
    options: { now: { type: 'boolean' }, portal: { type: 'string' }, ...PASSWORD_OPTION },
    run: (call) => {
      const [action] = call.positionals;
      if (action === 'list') return listOutbox(call);
      if (action === 'run') return runOutbox(call);
      throw new UsageError(`outbox đi với list hoặc run, không phải “${action}”.`);
    },
  },
};

const PORTAL_ACTIONS: Readonly<Record<string, (call: VerbCall) => Promise<Result>>> = {
  add: async ({ backend, options }) => {
    const ca = textOption(options, 'ca');
    const portal = await backend.call('portal:save', {
      portal: {
        name: needOption(options, 'name'),
        kind: kindOption(options),
        url: textOption(options, 'url') ?? '',
        user: textOption(options, 'user') ?? '',
        caPem: ca === undefined ? null : await readGivenText(ca),
      },
    });
    const authority =
      portal.authority === null
        ? ''
        : `\nChứng thư của cơ quan: ${portal.authority.subject}\nSHA-256: ${portal.authority.fingerprint}`;
    return {
      json: publicPortal(portal),
      text: `Đã thêm cổng “${portal.name}” (${portal.url || 'bàn giao bằng tay'}).${authority}`,
    };
  },
  list: async ({ backend }) => {
    const portals = await backend.call('portal:list', {});
    const rows = portals.map(({ name, kind, url, user, pausedBecause }) => [
      name,
      PORTAL_RULES[kind].name,
      url,
      user,
      pausedBecause,
    ]);
    return {
      json: portals.map(publicPortal),
      text: table(['Tên', 'Loại', 'Địa chỉ', 'Tài khoản', 'Tạm dừng vì'], rows, 'Chưa có cổng nào.'),
    };
  },
  test: async ({ backend, options, positionals }) => {
    const portal = await portalNamed(backend, options, positionals[1]);
    await givePassword(backend, options, portal);
    const test = await backend.call('portal:test', { id: portal.id });
    return {
      json: test,
      text: [test.answer, ...test.lacks.map((lack) => `Lưu ý: ${lack}`)].join('\n'),
      ...(test.ok ? {} : { exitCode: 4 }),
    };
  },
  remove: async ({ backend, options, positionals }) => {
    const portal = await portalNamed(backend, options, positionals[1]);
    await backend.call('portal:remove', { id: portal.id });
    return { json: { id: portal.id, name: portal.name }, text: `Đã bỏ cổng “${portal.name}”.` };
  },
};

/** One pass for the portal just named; the wish is safe in the queue whatever comes of it. */
async function tryNow(
  { backend, progress }: VerbCall,
  portal: PortalView,
  queued: { article: number; outbox: number; state: string },
): Promise<Result> {
  await backend.call(
    'outbox:run',
    { portalId: portal.id },
    { onProgress: (_done, _total, what) => progress(what) },
  );
  const row = (await backend.call('outbox:list', {})).find(({ id }) => id === queued.outbox);
  const state = row?.state ?? 'queued';
  return {
    json: { article: queued.article, outbox: queued.outbox, state },
    text: [`${OUTBOX_STATE_NAMES[state]}.`, row?.lastAnswer, row?.address].filter(Boolean).join('\n'),
  };
}

async function listOutbox({ backend }: VerbCall): Promise<Result> {
  const rows = (await backend.call('outbox:list', {})).map(
    ({ id, articleId, action, state, attempts, lastAnswer }) => ({
      id,
      article: articleId,
      action,
      state,
      attempts,
      lastAnswer,
    }),
  );
  return { json: rows, text: describeRows(rows, 'Hàng đợi trống.') };
}

async function runOutbox({ backend, options, progress }: VerbCall): Promise<Result> {
  const named = textOption(options, 'portal') === undefined ? null : await portalNamed(backend, options);
  await giveOnlyPassword(backend, options, named);
  const { rows } = await backend.call(
    'outbox:run',
    { ignoresWaiting: options.now === true, portalId: named?.id },
    { onProgress: (_done, _total, what) => progress(what) },
  );
  return { json: rows, text: describeRows(rows, 'Chưa có việc nào tới giờ.') };
}

function describeRows(rows: OutboxReport['rows'], empty: string): string {
  return table(
    ['ID', 'Bài', 'Việc', 'Trạng thái', 'Lần', 'Trả lời gần nhất'],
    rows.map((row) => [
      String(row.id),
      String(row.article),
      WISH_NAMES[row.action],
      OUTBOX_STATE_NAMES[row.state],
      String(row.attempts),
      row.lastAnswer,
    ]),
    empty,
  );
}

/** By --portal, or by what stands behind the verb (or --name) where the verb is about the portal itself. */
async function portalNamed(backend: Backend, options: Options, given?: string): Promise<PortalView> {
  const name = given?.normalize('NFC') ?? textOption(options, 'name') ?? needOption(options, 'portal');
  const portal = (await backend.call('portal:list', {})).find((known) => known.name === name);
  if (portal === undefined) throw new Refusal('not-found', { what: `cổng “${name}”` });
  return portal;
}

async function givePassword(backend: Backend, options: Options, portal: PortalView): Promise<void> {
  const password = await readPassword(options);
  if (portal.needsPassword && password !== null) backend.keepPassword(accountKey(portal), password);
}

/** A password is for one portal: with several it must be said for which, or it would be sent to the others too. */
async function giveOnlyPassword(backend: Backend, options: Options, named: PortalView | null): Promise<void> {
  const password = await readPassword(options);
  if (password === null) return;
  const waiting = (await backend.call('portal:list', {})).filter(({ needsPassword }) => needsPassword);
  if (named === null && waiting.length > 1)
    throw new UsageError('Có nhiều cổng cần mật khẩu: hãy thêm --portal TÊN để biết mật khẩu của cổng nào.');
  const portal = named ?? waiting[0];
  if (portal?.needsPassword) backend.keepPassword(accountKey(portal), password);
}

/** Null when none was given. @throws Refusal as readGivenText */
async function readPassword(options: Options): Promise<string | null> {
  const file = textOption(options, 'password-file');
  const text = file === undefined ? process.env.SCD_PORTAL_PASSWORD : await readGivenText(file);
  const password = text?.replace(/\r?\n$/u, '') ?? '';
  return password === '' ? null : password;
}

function kindOption(options: Options): PortalKind {
  const typed = needOption(options, 'kind');
  const kind = PORTAL_KINDS.find((known) => known === typed);
  if (kind === undefined)
    throw new UsageError(`Không có loại cổng “${typed}”. Chọn một trong: ${PORTAL_KINDS.join(', ')}.`);
  return kind;
}

function visibilityOption(options: Options): Visibility | undefined {
  const typed = textOption(options, 'visibility');
  const visibility = VISIBILITIES.find((known) => known === typed);
  if (typed !== undefined && visibility === undefined)
    throw new UsageError(`--visibility là ${VISIBILITIES.join(' hoặc ')}, không phải “${typed}”.`);
  return visibility;
}

function publicPortal({
  id,
  name,
  kind,
  url,
  user,
  pausedBecause,
  account,
  lacks,
}: PortalView): Record<string, unknown> {
  return { id, name, kind, url, user, pausedBecause, account, lacks };
}

function publicArticle(article: ArticleView): Record<string, unknown> {
  const { id, documentId, revision, isSourceNewer, content, findings } = article;
  const { title, summary, body, category, author, date, visibility, attachments, photos } = content;
  const texts = { title, summary, body, category, author, date, visibility };
  return { id, documentId, revision, isSourceNewer, ...texts, attachments, photos, findings };
}

function describeArticle({ content, findings, isSourceNewer }: ArticleView): string {
  const files = [...content.attachments, ...content.photos].map(({ title }) => `Tệp kèm: ${title}`);
  const notes = [
    ...(isSourceNewer ? ['Lưu ý: văn bản gốc đã thay đổi sau khi làm bài này.'] : []),
    ...findings.map(({ place, text }) => `Không được công khai: ${place}: “${text}”`),
  ];
  return [content.title, content.summary, '', content.body.trimEnd(), '', ...files, ...notes]
    .join('\n')
    .trimEnd();
}

function describeReview({
  title,
  category,
  date,
  visibility,
  attachments,
  host,
  portal,
}: PushReview): string {
  const files = attachments.map((file) => file.fileName).join(', ');
  return [
    `Bài: ${title}`,
    `Chuyên mục: ${category} · ${VISIBILITY_NAMES[visibility]}${date === null ? '' : ` · ${formatScreenDate(date)}`}`,
    ...(files === '' ? [] : [`Tệp kèm: ${files}`]),
    `Gửi tới: ${portal}${host === '' ? '' : ` (${host})`}`,
  ].join('\n');
}
