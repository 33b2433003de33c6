/**
 * What is known for sure of Liferay 6.1 to 7.0 (read in its source), fact by fact, on the stand-in the adapter is tried
 * against: whoever makes it kinder than Liferay is stopped here.
 */
import { afterEach, describe, expect, it } from 'vitest';
import { latestOf } from './tools/liferay-6/journal.ts';
import {
  add,
  addFields,
  call,
  getLatest,
  HINTS,
  journalPath,
  staticContent,
  structuredContent,
  update,
  updateFields,
} from './tools/liferay-6/raw-calls.ts';
import { FakeLiferay6, type FakeOptions, SITE } from './tools/liferay-6/server.ts';
import type { Mode } from './tools/liferay-6/signatures.ts';

const running: FakeLiferay6[] = [];
afterEach(() => {
  for (const fake of running.splice(0)) fake.close();
});

async function start(options: FakeOptions = {}): Promise<FakeLiferay6> {
  const fake = await new FakeLiferay6(options).start();
  running.push(fake);
  return fake;
}

const MODES: readonly Mode[] = [61, 62, 70];
const htmlOf = (fake: FakeLiferay6, articleId = 'SCD-01') => [
  ...latestOf(fake.article(articleId)).content.fields.values(),
];

describe.each(MODES)('a Liferay of mode %s', (mode) => {
  it('A0 takes an id of ours, and a second add under it is a duplicate', async () => {
    const fake = await start({ mode });
    expect((await add(fake)).body.articleId).toBe('SCD-01');
    expect((await add(fake)).refusal).toBe('DuplicateArticleIdException');
    expect(fake.journal.articles).toHaveLength(1);
  });

  it('A0 refuses an update that names another version than the newest', async () => {
    const fake = await start({ mode });
    await add(fake);
    expect((await update(fake)).refusal).toBe('');
    expect((await update(fake)).refusal).toBe('ArticleVersionException');
    expect((await update(fake, { version: '1.1' })).refusal).toBe('');
  });

  it('A0 refuses an update whose form is older than the article', async () => {
    const fake = await start({ mode });
    const { body } = await add(fake);
    const read = Number(body.modifiedDate);
    expect((await update(fake, { formDate: String(read - 1) })).refusal).toBe('ArticleVersionException');
    expect((await update(fake, { formDate: String(read) })).refusal).toBe('');
  });

  it('A1 looks at one overload when the hint is there: a forgotten name is an error', async () => {
    const fake = await start({ mode });
    await add(fake);
    const { descriptionMap: _, ...rest } = updateFields(mode);
    const path = journalPath(mode, `update-article.${HINTS[mode].update}`);
    expect((await call(fake, path, rest)).refusal).toMatch(/IllegalArgumentException|is null/u);
    expect(latestOf(fake.article('SCD-01')).version).toBe(1);
  });

  it('A1 takes names in any order, knows nothing of further ones, and null as a name with a dash', async () => {
    const fake = await start({ mode });
    const turned = Object.fromEntries(Object.entries(addFields(mode)).reverse());
    const path = journalPath(mode, `add-article.${HINTS[mode].add}`);
    expect((await call(fake, path, { ...turned, unknown: 'x' })).refusal).toBe('');
    expect((await update(fake)).refusal).toBe('');
  });

  it('A1 never takes an empty text for a number', async () => {
    const fake = await start({ mode });
    expect((await add(fake, { displayDateYear: '' })).refusal).toMatch(/ClassCastException|no number/u);
  });

  it('A1 has no such method where the body was cut', async () => {
    const fake = await start({ mode });
    const answer = await add(fake, { content: staticContent('x'.repeat(2_200_000)) });
    expect(answer.text).toMatch(/is null|IllegalArgument/u);
    expect(fake.journal.articles).toHaveLength(0);
  });

  it('A2 tells a wrong password, an unknown user and a header that was dropped apart by nothing', async () => {
    const fake = await start({ mode });
    const answers = [];
    for (const login of ['Basic eDp5', 'Basic dGh1a3lAc28uZXhhbXBsZTp5', null])
      answers.push(await call(fake, 'user/get-current-user', {}, { method: 'GET', login }));
    expect(new Set(answers.map(({ status, text }) => `${status} ${text}`)).size).toBe(1);
    expect(answers[0]?.text).toContain('Authenticated access required');
    expect(answers[0]?.status).toBe(mode === 70 ? 403 : 200);
  });

  it('A3 gives long numbers as they are in 6, as text in 7, dates in milliseconds, and titles as XML', async () => {
    const fake = await start({ mode });
    const { body } = await add(fake);
    expect(typeof body.resourcePrimKey).toBe(mode === 70 ? 'string' : 'number');
    expect(typeof body.modifiedDate).toBe('number');
    expect(body.title).toContain('<Title language-id="vi_VN">Họp chi bộ</Title>');
    expect(body.titleCurrentValue).toBe('Họp chi bộ');
  });

  it('A3 asks for a kind of article in 6 and a structure in 7', async () => {
    const fake = await start({ mode });
    const missing = mode === 70 ? { ddmStructureKey: '' } : { type: '' };
    expect((await add(fake, missing)).refusal).toBe(
      mode === 70 ? 'NoSuchStructureException' : 'ArticleTypeException',
    );
  });

  it('A4 shows an article to the public only when guests were named in a plain field', async () => {
    const fake = await start({ mode });
    await add(fake, { addGuestPermissions: 'true' });
    await add(fake, { articleId: 'SCD-02' });
    const poor = JSON.stringify({ scopeGroupId: SITE });
    await add(fake, {
      articleId: 'SCD-03',
      addGuestPermissions: 'true',
      urlTitle: 'x',
      serviceContext: poor,
    });
    expect(fake.journal.articles.map(({ viewableByGuest }) => viewableByGuest)).toEqual([true, false, false]);
    expect(latestOf(fake.article('SCD-03')).urlTitle).not.toBe('x');
    expect(fake.breaches).toContain('a service context was sent as JSON');
  });

  it('A4 refuses a language the site does not have, and a title without it', async () => {
    const fake = await start({ mode, locales: ['en_US'] });
    expect((await add(fake)).refusal).toMatch(/LocaleException|not available/u);
    const vietnamese = await start({ mode });
    expect((await add(vietnamese, { titleMap: '{"en_US":"Meeting"}' })).refusal).toBe(
      'ArticleTitleException',
    );
  });

  it('A4 keeps Vietnamese letters of a form in UTF-8', async () => {
    const fake = await start({ mode });
    await add(fake, { titleMap: JSON.stringify({ vi_VN: 'Nghị quyết Đảng uỷ, “ưỡ”' }) });
    expect((await getLatest(fake)).body.titleCurrentValue).toBe('Nghị quyết Đảng uỷ, “ưỡ”');
  });

  it('A5 refuses what is no XML, and lays out anew what is', async () => {
    const fake = await start({ mode });
    expect((await add(fake, { content: '<root>' })).refusal).toMatch(
      /ArticleContentException|Unable to read/u,
    );
    const sent = mode === 70 ? structuredContent('<p>Một</p>') : staticContent('<p>Một</p>');
    const { body } = await add(fake, { content: sent });
    expect(body.content).not.toBe(sent);
    expect(htmlOf(fake)).toEqual(['<p>Một</p>']);
  });

  it('A6 reads the date in the zone of the account, and holds back what is to come', async () => {
    const now = Date.UTC(2020, 0, 15, 3, 0);
    const home = await start({ mode, now: () => now });
    const away = await start({ mode, now: () => now, timeZone: 'UTC' });
    expect((await add(home)).body).toMatchObject({ displayDate: Date.UTC(2020, 0, 15, 2, 30), status: 0 });
    expect((await add(away)).body).toMatchObject({ displayDate: Date.UTC(2020, 0, 15, 9, 30), status: 7 });
  });

  it.each([
    ['a month', { displayDateMonth: '12' }],
    ['a day', { displayDateDay: '32' }],
  ])('A6 refuses %s there is none of', async (_, wrong) => {
    const fake = await start({ mode });
    expect((await add(fake, wrong)).refusal).toBe('ArticleDisplayDateException');
  });

  it('A6 takes the categories off that an update does not name, and the small picture', async () => {
    const fake = await start({ mode });
    await add(fake, { assetCategoryIds: '911,912', assetTagNames: 'đảng' });
    await update(fake, {
      assetCategoryIds: '911,912',
      assetTagNames: 'đảng',
      smallImage: 'true',
      smallImageURL: '/x',
    });
    expect(fake.article('SCD-01')).toMatchObject({ categories: [911, 912], tags: ['đảng'] });
    await update(fake, { version: '1.1' });
    expect(fake.article('SCD-01')).toMatchObject({ categories: [], tags: [] });
    expect(latestOf(fake.article('SCD-01')).smallImage).toBe(false);
  });

  it('A6 keeps the address of an article through updates', async () => {
    const fake = await start({ mode });
    await add(fake, { urlTitle: 'hop-chi-bo' });
    await update(fake);
    expect(latestOf(fake.article('SCD-01')).urlTitle).toBe('hop-chi-bo');
  });

  it('A6 keeps an article waiting for whoever approves, and an update of it in the same version', async () => {
    const fake = await start({ mode, hasWorkflow: true });
    expect((await add(fake)).body.status).toBe(1);
    expect((await update(fake)).body).toMatchObject({ status: 1, version: 1 });
  });

  it('A7 expires all versions and keeps the id; a later update shows it again as a further version', async () => {
    const fake = await start({ mode });
    await add(fake);
    await update(fake);
    const fields = { groupId: String(SITE), articleId: 'SCD-01', articleURL: '' };
    const answer = await call(fake, journalPath(mode, 'expire-article.4'), fields);
    expect(answer.body).toEqual({});
    expect(fake.article('SCD-01').versions.map(({ status }) => status)).toEqual([3, 3]);
    expect((await update(fake, { version: '1.1' })).body).toMatchObject({ status: 0, version: 1.2 });
  });

  it('A7 renames what goes into the bin, so that its id is free and two can come to be', async () => {
    const fake = await start({ mode });
    const { body } = await add(fake);
    fake.journal.trash(SITE, 'SCD-01');
    expect((await getLatest(fake)).refusal).toMatch(/NoSuchArticle|No JournalArticle/u);
    const fields = { resourcePrimKey: String(body.resourcePrimKey) };
    const path = journalPath(mode, 'get-latest-article.1');
    expect((await call(fake, path, fields, { method: 'GET' })).body.status).toBe(8);
    expect((await add(fake)).refusal).toBe('');
    expect(fake.journal.articles).toHaveLength(2);
  });

  it('A8 tells a refusal with a status of its own in 7 and with 200 before', async () => {
    const fake = await start({ mode });
    await add(fake);
    const duplicate = await add(fake);
    expect(duplicate.status).toBe(mode === 70 ? 500 : 200);
    fake.forbidden.add('add-article');
    const refused = await add(fake);
    expect(refused.refusal).toBe('PrincipalException');
    expect(refused.status).toBe(mode === 70 ? 403 : 200);
    const unknown = await call(fake, 'journalarticle/no-such', {});
    expect(unknown.text).toContain('No JSON web service action');
    expect(unknown.status).toBe(mode === 70 ? 404 : 200);
  });

  it('A9 makes ids upper case where it writes them and not where it reads them', async () => {
    const fake = await start({ mode });
    expect((await add(fake, { articleId: 'scd-01' })).body.articleId).toBe('SCD-01');
    expect((await getLatest(fake, 'scd-01')).refusal).toMatch(/NoSuchArticle|No JournalArticle/u);
  });

  it.each(['', 'SCD 01', 'SCD,01'])('A9 refuses the id “%s”', async (articleId) => {
    const fake = await start({ mode });
    expect((await add(fake, { articleId })).refusal).toBe('ArticleIdException');
  });

  it('A9 keeps a file under its name once', async () => {
    const fake = await start({ mode });
    const fields = {
      repositoryId: String(SITE),
      folderId: '0',
      sourceFileName: 'a.txt',
      mimeType: 'text/plain',
      title: 'tep',
      description: '',
      changeLog: '',
    };
    const send = (more: Record<string, string> = {}) => {
      const body = new FormData();
      for (const [name, value] of Object.entries({ ...fields, ...more })) body.set(name, value);
      body.set('file', new Blob(['chữ']), 'a.txt');
      return call(fake, 'dlapp/add-file-entry.9', {}, { body });
    };
    expect((await send()).refusal).toBe('');
    expect((await send()).refusal).toBe('DuplicateFileException');
    expect(fake.library.files).toHaveLength(1);
    expect((await send({ title: 'khác', description: 'x'.repeat(262_145) })).refusal).toMatch(
      /Upload|too long/u,
    );
  });
});

describe('what only one of them does', () => {
  it('A1 takes 6.2 for an update of the text alone where a name is missing and no hint is given', async () => {
    const fake = await start({ mode: 62 });
    await add(fake);
    const { descriptionMap: _, ...rest } = updateFields(62, {
      titleMap: '{"vi_VN":"Tên mới"}',
      content: staticContent('<p>Hai</p>'),
    });
    expect((await call(fake, 'journalarticle/update-article', rest)).refusal).toBe('');
    expect(latestOf(fake.article('SCD-01')).title).toBe('Họp chi bộ');
    expect(htmlOf(fake)).toEqual(['<p>Hai</p>']);
  });

  it('A1 makes in 7.0 a new article under a number of its own where a name is missing and no hint is given', async () => {
    const fake = await start({ mode: 70 });
    const { articleURL: _, ...rest } = addFields(70);
    const answer = await call(fake, 'journal.journalarticle/add-article', rest);
    expect(answer.refusal).toBe('');
    expect(answer.body.articleId).toMatch(/^\d+$/u);
  });

  it('A1 has its articles in 7.0 in a module of their own', async () => {
    const old = await start({ mode: 62 });
    const modern = await start({ mode: 70 });
    const path = 'journalarticle/get-latest-article.3';
    const fields = { groupId: String(SITE), articleId: 'SCD-01', status: '-1' };
    expect((await call(old, `journal.${path}`, fields, { method: 'GET' })).text).toContain(
      'No JSON web service',
    );
    expect((await call(modern, path, fields, { method: 'GET' })).text).toContain('No JSON web service');
  });

  it('A1 lets accounts in by a door of their own in 6.1', async () => {
    const fake = await start({ mode: 61 });
    const open = await fetch(`${fake.url}/api/jsonws/user/get-current-user`, {
      headers: { Authorization: 'Basic x' },
    });
    expect(await open.text()).toContain('Authenticated access required');
    const elsewhere = await start({ mode: 62 });
    expect((await fetch(`${elsewhere.url}/api/secure/jsonws/user/get-current-user`)).status).toBe(404);
  });

  it('A3 lets the short update of 6.2 change an article in anybody’s name', async () => {
    const fake = await start({ mode: 62 });
    await add(fake);
    const { groupId, folderId, articleId, version, titleMap, descriptionMap, content, layoutUuid } =
      updateFields(62) as Record<string, string>;
    const fields = {
      userId: '7',
      groupId,
      folderId,
      articleId,
      version,
      titleMap,
      descriptionMap,
      content,
      layoutUuid,
    } as Record<string, string>;
    fake.forbidden.clear();
    await call(fake, 'journalarticle/update-article.10', fields);
    expect(latestOf(fake.article('SCD-01')).userId).toBe(7);
    expect(fake.breaches).toContain('a user was named on an update');
  });

  it('A8 tells no class in 6.1 where there is a message', async () => {
    const fake = await start({ mode: 61 });
    expect((await getLatest(fake)).body).toEqual({
      exception: `No JournalArticle exists with the key {groupId=${SITE}, articleId=SCD-01, version=0.0}`,
    });
  });

  it('A9 compares to the millisecond what it tells in whole seconds', async () => {
    const fake = await start({ mode: 62, now: () => Date.UTC(2026, 10, 27, 1, 2, 3, 456) });
    fake.dropsMillis = true;
    await add(fake);
    const read = Number((await getLatest(fake)).body.modifiedDate);
    expect((await update(fake, { formDate: String(read) })).refusal).toBe('ArticleVersionException');
    expect((await update(fake, { formDate: String(read + 999) })).refusal).toBe('');
  });

  it('A10 writes down what no client may do', async () => {
    const fake = await start({ mode: 62 });
    await call(fake, 'journalarticle/add-article', addFields(62));
    await call(fake, 'invoke', { cmd: '{}' });
    await call(fake, 'user/get-current-user', {}, { method: 'GET', headers: { Cookie: 'JSESSIONID=1' } });
    expect(fake.breaches).toEqual([
      'journalarticle/add-article has no hint',
      'a batch was sent',
      'a cookie or a token of a session was sent',
    ]);
  });
});
