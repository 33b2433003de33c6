/** The adapter for Liferay 6.1 to 7.1 against a stand-in that chooses, keeps and refuses as theirs do; never run against a Liferay. */
import { describe, expect, it } from 'vitest';
import { openAdapter } from '../../../electron/portal/open.ts';
import { keyFor, makeArticle, textFile } from '../../portal/tools/articles.ts';
import { latestOf } from '../../portal/tools/liferay-6/journal.ts';
import {
  faultOf,
  htmlOf,
  MODES,
  ours,
  put,
  signal,
  start,
  stopSites,
  withdraw,
} from '../../portal/tools/liferay-6/sending.ts';
import { SHOWN_BELOW } from '../../portal/tools/liferay-6/site.ts';

stopSites();

describe.each(MODES)('a Liferay of mode %s', (mode) => {
  it('is found out by the program, and says who we are and what it can do', async () => {
    const { account } = await start({ mode });
    const probe = await openAdapter(account()).probe(signal());
    expect(probe.account).toBe(`thuky (Liferay ${mode === 61 ? '6.1' : mode === 62 ? '6.2' : '7.0'})`);
    expect(probe.lacks).toEqual([]);
    expect(probe.capabilities).toMatchObject({ idempotentPut: true, serverConflict: true, withdraw: true });
  });

  it('publishes under our own id, for everybody, in its category, with its file linked', async () => {
    const site = await start({ mode });
    const article = makeArticle(keyFor('moi'), 1);
    const version = await put(site, article);
    expect(version.address).toBe(`${site.fake.url}${SHOWN_BELOW}${article.key}`);
    expect(ours(site)).toMatchObject({ viewableByGuest: true, categories: [912], scopeGroupId: 20_181 });
    expect(latestOf(ours(site))).toMatchObject({ title: article.title, status: 0, urlTitle: article.key });
    const [file] = site.fake.library.files;
    expect(file).toMatchObject({ viewableByGuest: true });
    expect(file?.bytes.toString()).toBe(`${article.key} 1\n`);
    expect(htmlOf(site)).toContain(`href="/documents/20181/0/${file?.title}/${file?.uuid}"`);
    expect(htmlOf(site)).toContain(article.html);
  });

  it('finds itself again when the same is published twice, without writing', async () => {
    const site = await start({ mode });
    const article = makeArticle(keyFor('hai'), 1);
    const first = await put(site, article);
    expect(await put(site, article, first)).toEqual(first);
    // The journal was lost: it is still the same article.
    expect((await put(site, article)).remoteId).toBe(first.remoteId);
    expect(ours(site).versions).toHaveLength(1);
    expect(site.fake.library.files).toHaveLength(1);
  });

  it('updates on the version it read, keeps what others hung on it, and takes the old file away', async () => {
    const site = await start({ mode });
    const article = makeArticle(keyFor('sua'), 1);
    const first = await put(site, article);
    Object.assign(ours(site), { categories: [911, 912], tags: ['đảng'] });
    const second = await put(site, makeArticle(article.key, 2, { attachments: [textFile('khác')] }), first);
    expect(second.remoteId).toBe(first.remoteId);
    expect(ours(site).versions.map(({ version }) => version)).toEqual([1, 1.1]);
    expect(ours(site)).toMatchObject({ categories: [911, 912], tags: ['đảng'] });
    expect(site.fake.library.files.map(({ bytes }) => bytes.toString())).toEqual(['khác\n']);
  });

  it('leaves its old category for another', async () => {
    const site = await start({ mode });
    const article = makeArticle(keyFor('chuyen'), 1);
    const first = await put(site, article);
    await put(site, { ...article, category: 'Tin tức' }, first);
    expect(ours(site).categories).toEqual([911]);
  });

  it('makes a category that is missing, once', async () => {
    const site = await start({ mode });
    await put(site, makeArticle(keyFor('cm'), 1, { category: 'Học tập và làm theo Bác' }));
    const again = makeArticle(keyFor('cm'), 1, { category: 'học tập và LÀM THEO Bác'.normalize('NFD') });
    await put(site, again);
    expect(site.fake.library.categories.map(({ name }) => name)).toEqual([
      'Tin tức',
      'Hoạt động Đảng - Đoàn thể',
      'Học tập và làm theo Bác',
    ]);
  });

  it('withdraws by letting the article expire, takes its files away, and brings it back', async () => {
    const site = await start({ mode });
    const article = makeArticle(keyFor('rut'), 1);
    const first = await put(site, article);
    const hidden = await withdraw(site, article.key, first);
    expect(latestOf(ours(site)).status).toBe(3);
    expect(site.fake.library.files).toEqual([]);
    expect(await withdraw(site, article.key, hidden)).toMatchObject({ remoteId: first.remoteId });
    const back = await put(site, article, hidden);
    expect(back).toMatchObject({ remoteId: first.remoteId, address: first.address });
    expect(latestOf(ours(site))).toMatchObject({ status: 0, version: 1.1 });
    expect(site.fake.library.files).toHaveLength(1);
  });

  it('is done when what shall be withdrawn was never there, or lies in the bin', async () => {
    const site = await start({ mode });
    const article = makeArticle(keyFor('khong'), 1);
    expect(await withdraw(site, article.key, null)).toBeNull();
    const version = await put(site, article);
    site.fake.journal.trash(20_181, ours(site).articleId);
    expect(await withdraw(site, article.key, version)).toBeNull();
  });

  it('stops at a text somebody changed, shows it, and goes over it once told to', async () => {
    const site = await start({ mode });
    const article = makeArticle(keyFor('khac'), 1);
    const version = await put(site, article);
    site.fake.staffEdit(ours(site).articleId, '<p>Chữ của ban biên tập.</p>');
    for (const work of [
      () => put(site, makeArticle(article.key, 2), version),
      () => withdraw(site, article.key, version),
    ]) {
      const conflict = await faultOf(work());
      expect(conflict).toMatchObject({ fault: 'conflict', theirs: { text: 'Chữ của ban biên tập.' } });
      expect(htmlOf(site)).toBe('<p>Chữ của ban biên tập.</p>');
    }
    const { theirs } = await faultOf(put(site, makeArticle(article.key, 2), version));
    await put(site, makeArticle(article.key, 2), theirs);
    expect(htmlOf(site)).toContain('Bản 2:');
  });

  it('is refused by the portal itself when somebody writes between reading and writing', async () => {
    const site = await start({ mode });
    const article = makeArticle(keyFor('giua'), 1);
    const version = await put(site, article);
    const id = ours(site).articleId;
    site.fake.before = (_, line) => {
      if (!line.includes('/update-article')) return;
      site.fake.before = () => {};
      site.fake.staffEdit(id, '<p>Viết đúng lúc ấy.</p>');
    };
    const conflict = await faultOf(put(site, makeArticle(article.key, 2), version));
    expect(conflict).toMatchObject({ fault: 'conflict', theirs: { text: 'Viết đúng lúc ấy.' } });
    expect(htmlOf(site)).toBe('<p>Viết đúng lúc ấy.</p>');
  });

  it('does not bring back what was put in the bin, taken down or deleted, until told to', async () => {
    const site = await start({ mode });
    const { journal } = site.fake;
    const cases: [words: string, act: (id: string) => void][] = [
      ['thùng rác', (id) => journal.trash(20_181, id)],
      ['gỡ xuống', (id) => void journal.expire(20_181, id)],
      [
        'xoá hẳn',
        (id) =>
          void journal.articles.splice(
            journal.articles.findIndex((one) => one.articleId === id),
            1,
          ),
      ],
    ];
    for (const [words, act] of cases) {
      const article = makeArticle(keyFor('lay-lai'), 1);
      const version = await put(site, article);
      const id = journal.articles.at(-1)?.articleId ?? '';
      act(id);
      const conflict = await faultOf(put(site, makeArticle(article.key, 2), version));
      expect(conflict.fault).toBe('conflict');
      expect(conflict.message).toContain(words);
      const again = await put(site, makeArticle(article.key, 2), conflict.theirs);
      expect(again.address).not.toBeNull();
      expect(latestOf(site.fake.article(id)).title).toContain('quý 2');
    }
  });

  it('bears the day it was given, in whichever zone the account is', async () => {
    for (const timeZone of ['UTC', 'Asia/Ho_Chi_Minh', 'Asia/Saigon']) {
      const site = await start({ mode, timeZone });
      await put(site, makeArticle(keyFor('ngay'), 1, { date: '2020-02-29T23:30:00.000Z' }));
      expect(new Date(latestOf(ours(site)).displayDate).toISOString()).toBe('2020-02-29T23:30:00.000Z');
    }
  });

  it('is never of a day to come, by the portal’s own clock, and keeps its day through an update', async () => {
    let now = Date.UTC(2020, 1, 3, 4, 5, 30);
    const site = await start({ mode, now: () => now });
    const article = makeArticle(keyFor('som'), 1, { date: '2030-01-01T00:00:00.000Z' });
    const first = await put(site, article);
    expect(latestOf(ours(site))).toMatchObject({ displayDate: Date.UTC(2020, 1, 3, 4, 4), status: 0 });
    now += 3_600_000;
    await put(site, makeArticle(article.key, 2), first);
    expect(latestOf(ours(site))).toMatchObject({ version: 1.1, displayDate: Date.UTC(2020, 1, 3, 4, 4) });
  });
});
