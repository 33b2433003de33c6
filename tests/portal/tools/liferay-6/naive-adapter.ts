/**
 * How a program publishes to a Liferay 6 that has not thought about lines that break, as several do: an id the portal
 * gives, no hint, whichever version is the newest; and on an error all of it again. Where nothing breaks it does well.
 */
import { type PortalAdapter, PortalError, type RemoteVersion } from '../../../../electron/portal/adapter.ts';
import { basicLogin, type Limits, send } from '../../../../electron/portal/http.ts';
import { addFields, staticContent, structuredContent, updateFields } from './raw-calls.ts';
import { SITE, USER } from './server.ts';
import type { Mode } from './signatures.ts';

type Answer = Record<string, unknown>;

export function openNaively(mode: Mode, port: number, limits: Limits): PortalAdapter {
  const journal = mode === 70 ? 'journal.journalarticle' : 'journalarticle';
  const call = async (
    method: 'GET' | 'POST',
    path: string,
    fields: Record<string, string>,
    signal: AbortSignal,
  ) => {
    const url = new URL(`http://127.0.0.1:${port}/api/jsonws/${path}`);
    const form = new URLSearchParams(fields).toString();
    if (method === 'GET') url.search = form;
    const headers = { 'Content-Type': 'application/x-www-form-urlencoded' };
    const body = method === 'GET' ? {} : { body: form, headers };
    const login = basicLogin({ user: USER.name, password: USER.password });
    const answer = await send({ method, url, signal, authorization: login, ...body }, null, limits);
    const told = JSON.parse(answer.body.toString('utf8')) as Answer;
    if ('exception' in told) throw new PortalError('retry', String(told.exception));
    return told;
  };
  const common = (title: string, html: string) => ({
    titleMap: JSON.stringify({ vi_VN: title }),
    content: mode === 70 ? structuredContent(html) : staticContent(html),
    addGuestPermissions: 'true',
    assetCategoryIds: '912',
  });
  // What it keeps of a file stands where others keep a hash.
  const versionOf = (article: Answer, file: Answer): RemoteVersion => ({
    remoteId: String(article.articleId),
    version: String(article.version),
    contentHash: String(file.fileEntryId),
    address: null,
  });
  const remove = (fileEntryId: string, signal: AbortSignal) =>
    call('POST', 'dlapp/delete-file-entry', { fileEntryId }, signal);
  const again = <T>(work: () => Promise<T>): Promise<T> =>
    work().catch((error: unknown) => {
      throw error instanceof PortalError
        ? new PortalError('retry', error.message)
        : new PortalError('retry', 'JSON');
    });
  return {
    probe: () => Promise.reject(new Error('never asked')),
    put: ({ key, title, html, attachments }, base, { signal }) =>
      again(async () => {
        const [attached] = attachments;
        if (attached === undefined) throw new Error('an article with one file is tried');
        const name = `${key}-tep-${attached.sha256.slice(0, 12)}`;
        const fields = { sourceFileName: name, mimeType: attached.mimeType, title: name };
        const file = await upload(port, fields, attached.bytes, signal, limits);
        const link = `/documents/${SITE}/0/${name}/${String(file.uuid)}`;
        const body = `${html}<p><a href="${link}">${attached.title}</a></p>`;
        if (base === null) {
          const added = addFields(mode, { ...common(title, body), autoArticleId: 'true', urlTitle: key });
          return versionOf(await call('POST', `${journal}/add-article`, added, signal), file);
        }
        const where = { groupId: String(SITE), articleId: base.remoteId };
        const latest = await call('GET', `${journal}/get-latest-article`, { ...where, status: '-1' }, signal);
        const version = String(latest.version);
        const changed = updateFields(mode, { ...common(title, body), ...where, version });
        const done = await call('POST', `${journal}/update-article`, changed, signal);
        await remove(base.contentHash, signal);
        return versionOf(done, file);
      }),
    withdraw: (_, base, { signal }) =>
      again(async () => {
        const where = { groupId: String(SITE), articleId: base?.remoteId ?? '', articleURL: '' };
        await call('POST', `${journal}/expire-article`, where, signal);
        await remove(base?.contentHash ?? '', signal);
        return base;
      }),
    read: async () => null,
    sweep: async () => 0,
  };
}

async function upload(
  port: number,
  fields: Record<string, string>,
  bytes: Uint8Array,
  signal: AbortSignal,
  limits: Limits,
): Promise<Answer> {
  const whole = {
    repositoryId: String(SITE),
    folderId: '0',
    description: '',
    changeLog: '',
    addGuestPermissions: 'true',
  };
  const parts = Object.entries({ ...whole, ...fields }).map(
    ([name, value]) => `--x\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
  );
  const head = `${parts.join('')}--x\r\nContent-Disposition: form-data; name="file"; filename="a.txt"\r\n\r\n`;
  const answer = await send(
    {
      method: 'POST',
      url: new URL(`http://127.0.0.1:${port}/api/jsonws/dlapp/add-file-entry`),
      headers: { 'Content-Type': 'multipart/form-data; boundary=x' },
      body: Buffer.concat([Buffer.from(head), bytes, Buffer.from('\r\n--x--\r\n')]),
      authorization: basicLogin({ user: USER.name, password: USER.password }),
      signal,
    },
    null,
    limits,
  );
  const told = JSON.parse(answer.body.toString('utf8')) as Answer;
  if ('exception' in told) throw new PortalError('retry', String(told.exception));
  return told;
}
