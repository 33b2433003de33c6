/** The Liferay adapter against a fake that enforces the published interface; never run against a Liferay. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { PortalError, type PortalLogin, type RemoteVersion } from '../../../electron/portal/adapter.ts';
import { openAdapter } from '../../../electron/portal/open.ts';
import { keeper, makeArticle, textFile } from '../../portal/tools/articles.ts';
import { FakeLiferay } from './fake-liferay.ts';

const KEY = 'sinh-hoat-0123456789';

describe('a Liferay portal', () => {
  let portal: FakeLiferay;
  beforeEach(async () => {
    portal = new FakeLiferay();
    await portal.start();
  });
  afterEach(() => {
    expect(portal.breaches).toEqual([]);
    portal.close();
  });

  const open = (more: Partial<PortalLogin> = {}) =>
    openAdapter({
      kind: 'liferay',
      url: portal.url,
      user: 'thuky',
      password: 'mat khau',
      caPem: null,
      ...more,
    });
  const signal = () => AbortSignal.timeout(10_000);
  const put = (version: number, base: RemoteVersion | null, more = {}) =>
    open().put(makeArticle(KEY, version, more), base, keeper(signal()).context);
  const withdraw = (base: RemoteVersion | null) => open().withdraw(KEY, base, keeper(signal()).context);

  it('says who we are and what it can do', async () => {
    expect(await open().probe(signal())).toMatchObject({
      account: 'Thư ký',
      lacks: [],
      capabilities: { idempotentPut: true, drafts: false, withdraw: true, byHand: false },
    });
  });

  it.each([true, false])('lets in a client of OAuth 2, or else a user (%s)', async (hasOauth) => {
    portal.hasOauth = hasOauth;
    await put(1, null);
    expect(portal.contents.size).toBe(1);
  });

  it('says that a password is wrong', async () => {
    await expect(open({ password: 'khác' }).probe(signal())).rejects.toMatchObject({ fault: 'auth' });
  });

  it('publishes files first, then the article under its key, in its category', async () => {
    const version = await put(1, null);
    expect(version).toMatchObject({ remoteId: '101', address: `${portal.url}/w/${KEY}` });
    const content = portal.contents.get(KEY);
    expect(content?.body).toMatchObject({
      taxonomyCategoryIds: ['82'],
      viewableBy: 'Anyone',
      description: 'Chi bộ họp lần 1.',
    });
    const [code] = [...portal.documents.keys()];
    expect(code).toMatch(/^sinh-hoat-0123456789-tep-[0-9a-f]{12}$/u);
    expect(content?.body.contentFields[0]?.contentFieldValue.data).toContain(
      `href="/documents/20/${code}?t=1"`,
    );
    expect([...portal.documents.values()][0]?.bytes.toString()).toBe(`${KEY} 1\n`);
  });

  it('updates in place and takes old files away', async () => {
    const first = await put(1, null);
    const second = await put(2, first, { attachments: [textFile('khác')] });
    expect(second.remoteId).toBe(first.remoteId);
    expect(portal.contents.size).toBe(1);
    expect([...portal.documents.values()].map(({ bytes }) => bytes.toString())).toEqual(['khác\n']);
  });

  it('keeps an article for the inside to the members of the site', async () => {
    const version = await put(1, null, { visibility: 'internal' });
    expect(version.address).toBeNull();
    expect(portal.contents.get(KEY)?.body.viewableBy).toBe('Members');
    expect([...portal.documents.values()][0]?.about.viewableBy).toBe('Members');
  });

  it('withdraws the article and its files, and is done when it is gone already', async () => {
    const version = await put(1, null);
    expect(await withdraw(version)).toBeNull();
    expect(portal.contents.size + portal.documents.size).toBe(0);
    expect(await withdraw(version)).toBeNull();
  });

  it('stops at a text somebody changed, before changing or deleting it, and goes on when told to', async () => {
    const version = await put(1, null);
    const content = portal.contents.get(KEY);
    if (content === undefined) throw new Error('nothing there');
    content.body.contentFields = [
      { name: 'content', contentFieldValue: { data: '<p>Chữ của ban biên tập.</p>' } },
    ];
    for (const call of [() => put(2, version), () => withdraw(version)]) {
      const error = await call().catch((reason: unknown) => reason);
      expect(error).toMatchObject({ fault: 'conflict', theirs: { text: 'Chữ của ban biên tập.' } });
      if (error instanceof PortalError)
        await expect(open().read(KEY, version, signal())).resolves.toMatchObject({
          text: 'Chữ của ban biên tập.',
        });
    }
    const theirs = await open().read(KEY, version, signal());
    await put(2, theirs);
    expect(portal.contents.get(KEY)?.body.title).toContain('quý 2');
  });

  it('does not publish again what was deleted there, until told to', async () => {
    const version = await put(1, null);
    portal.contents.clear();
    const error = await put(2, version).catch((reason: unknown) => reason);
    expect(error).toMatchObject({ fault: 'conflict', theirs: { version: 'gone' } });
    if (error instanceof PortalError) await put(2, error.theirs);
    expect(portal.contents.size).toBe(1);
  });

  it('says that a category is missing', async () => {
    await expect(put(1, null, { category: 'Không có' })).rejects.toMatchObject({ fault: 'permanent' });
    expect(portal.contents.size).toBe(0);
  });

  it('makes one article whichever answer is lost, and knows its own text again', async () => {
    await put(1, null);
    const requests = portal.requests.length;
    for (let lost = 1; lost <= requests; lost += 1) {
      portal.contents.clear();
      portal.documents.clear();
      const kept = keeper(signal());
      const before = portal.requests.length;
      portal.loseAnswerOf = before + lost;
      await expect(open().put(makeArticle(KEY, lost), kept.base, kept.context)).rejects.toBeInstanceOf(
        PortalError,
      );
      await open().put(makeArticle(KEY, lost), kept.base, kept.context);
      expect([portal.contents.size, portal.documents.size], `answer ${lost} lost`).toEqual([1, 1]);
    }
  });
});
