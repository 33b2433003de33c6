/** What a Liferay 6 keeps to itself, takes its time over or will not do; against a stand-in. */
import { describe, expect, it } from 'vitest';
import { openAdapter } from '../../../electron/portal/open.ts';
import { keeper, keyFor, makeArticle, pictureFile } from '../../portal/tools/articles.ts';
import { latestOf } from '../../portal/tools/liferay-6/journal.ts';
import { structuredContent } from '../../portal/tools/liferay-6/raw-calls.ts';
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

stopSites();

describe.each(MODES)('a Liferay of mode %s', (mode) => {
  it('takes an article that waits for approval for neither published nor lost', async () => {
    const site = await start({ mode, hasWorkflow: false });
    site.fake.journal.rules.hasWorkflow = true;
    const article = makeArticle(keyFor('duyet'), 1);
    const kept = keeper(signal());
    const send = () => openAdapter(site.account()).put(article, kept.base, kept.context);
    for (const work of [send, send, () => withdraw(site, article.key, kept.base)]) {
      const fault = await faultOf(work());
      expect(fault.fault).toBe('permanent');
      expect(fault.message).toContain('chờ duyệt');
    }
    latestOf(ours(site)).status = 0;
    Object.assign(ours(site), { categories: [912] });
    await send();
    expect(ours(site).versions).toHaveLength(1);
  });

  it('knows its own text where the portal took the looks off it', async () => {
    const site = await start({ mode, hasSanitiser: true });
    const article = makeArticle(keyFor('loc'), 1);
    const first = await put(site, article);
    expect(htmlOf(site)).not.toContain('class=');
    await put(site, makeArticle(article.key, 2), first);
    expect(htmlOf(site)).toContain('Bản 2:');
  });

  it('makes one article whichever answer is lost, and knows its own text again', async () => {
    const site = await start({ mode });
    await put(site, makeArticle(keyFor('dem'), 1));
    const { length: requests } = site.fake.requests;
    for (let lost = 1; lost <= requests; lost += 1) {
      const article = makeArticle(keyFor('mat'), lost);
      site.fake.journal.articles.splice(1);
      site.fake.library.files.length = 0;
      const kept = keeper(signal());
      site.fake.loseAnswerOf = site.fake.requests.length + lost;
      const send = () => openAdapter(site.account()).put(article, kept.base, kept.context);
      await send().catch(() => send());
      expect(ours(site).versions, `answer ${lost} lost`).toHaveLength(1);
      expect(site.fake.library.files).toHaveLength(1);
    }
  });

  it('sends any text whole, to the letter', async () => {
    const site = await start({ mode });
    const html = '<p>a]]&gt;b ]]> &amp; <em>“Đảng uỷ”</em> {"x":1} % + \u0001&#091;x]</p>\n<p>Hết bài.</p>';
    const title = 'Nghị quyết <số 1> & “ưỡ” 100%'.normalize('NFD');
    await put(site, makeArticle(keyFor('chu'), 1, { html, title, summary: 'a < b & c' }));
    const latest = latestOf(ours(site));
    expect(latest.title).toBe('Nghị quyết <số 1> & “ưỡ” 100%'.normalize('NFC'));
    expect(latest.description).toBe('a < b & c');
    expect(htmlOf(site)).toContain(html.replace('\u0001', ''));
  });

  it('shows its lead picture in lists, and leaves the one staff chose', async () => {
    const site = await start({ mode });
    const photo = pictureFile(new Uint8Array([1, 2, 3]), 'Toàn cảnh');
    const article = makeArticle(keyFor('anh'), 1, { photos: [photo], leadPhoto: 0 });
    const first = await put(site, article);
    expect(latestOf(ours(site))).toMatchObject({
      smallImage: true,
      smallImageURL: expect.stringContaining('/documents/20181/0/'),
    });
    latestOf(ours(site)).smallImageURL = '/anh-cua-cong.png';
    await put(site, makeArticle(article.key, 2), first);
    expect(latestOf(ours(site))).toMatchObject({ smallImage: true, smallImageURL: '/anh-cua-cong.png' });
  });

  it('keeps an article for the inside from the public, with its files, and does not change that by an update', async () => {
    const site = await start({ mode });
    const article = makeArticle(keyFor('noi'), 1, { visibility: 'internal' });
    const version = await put(site, article);
    expect(version.address).toBeNull();
    expect(ours(site).viewableByGuest).toBe(false);
    expect(site.fake.library.files).toMatchObject([
      { viewableByGuest: false, title: expect.stringContaining('-noi-') },
    ]);
    const fault = await faultOf(put(site, { ...article, visibility: 'public' }, version));
    expect(fault.message).toContain('nội bộ');
  });

  it('says that a password is wrong, and nothing of it', async () => {
    const site = await start({ mode });
    const fault = await faultOf(openAdapter(site.account({ password: 'sai-hẳn' })).probe(signal()));
    expect(fault.fault).toBe('auth');
    expect(fault.message).not.toContain('sai-hẳn');
  });

  it('says which right is missing, and leaves nothing half', async () => {
    const site = await start({ mode });
    for (const method of ['add-article', 'add-file-entry']) {
      site.fake.forbidden.clear();
      site.fake.forbidden.add(method);
      const fault = await faultOf(put(site, makeArticle(keyFor('quyen'), 1)));
      expect(fault.fault).toBe('permanent');
      expect(fault.message).toContain('Add Web Content');
    }
    expect(site.fake.journal.articles).toHaveLength(1);
  });

  it('says that the site has no Vietnamese, and does not fall back on another language', async () => {
    const site = await start({ mode });
    site.fake.journal.rules.locales = ['en_US'];
    const fault = await faultOf(put(site, makeArticle(keyFor('tieng'), 1)));
    expect(fault.message).toContain(mode === 61 ? 'vi_VN' : 'tiếng Việt');
    expect(site.fake.journal.articles).toHaveLength(1);
  });

  it('says how to reach a site the account does not belong to', async () => {
    const site = await start({ mode });
    site.fake.isMember = false;
    const fault = await faultOf(openAdapter(site.account()).probe(signal()));
    expect(fault.message).toContain('Site Memberships');
    const byNumber = site.account({ url: `${site.fake.url}/web/20181` });
    expect((await openAdapter(byNumber).probe(signal())).lacks.join()).toContain(
      'địa chỉ của một bài đã đăng',
    );
  });

  it('follows the structure of the article whose address is known', async () => {
    const structure = { key: 'TIN', fields: ['noi_dung'] };
    const names =
      mode === 61
        ? { structureId: 'TIN', templateId: 'TIN-T' }
        : { ddmStructureKey: 'TIN', ddmTemplateKey: 'TIN-T' };
    const content = structuredContent('<p>Mẫu</p>', 'noi_dung');
    const site = await start({ mode, structure }, { ...names, content, layoutUuid: 'trang-1' });
    await put(site, makeArticle(keyFor('mau'), 1));
    expect(latestOf(ours(site))).toMatchObject({
      structure: 'TIN',
      template: 'TIN-T',
      layoutUuid: 'trang-1',
    });
    expect([...latestOf(ours(site)).content.fields.keys()]).toEqual(['noi_dung']);
  });

  it('holds the place of an article that may still be on its way when it is withdrawn', async () => {
    const site = await start({ mode });
    const article = makeArticle(keyFor('doi-y'), 1);
    const kept = keeper(signal());
    site.fake.instead = (line) => (line.includes('/add-article') ? { status: 502 } : null);
    await faultOf(openAdapter(site.account()).put(article, null, kept.context));
    site.fake.instead = () => null;
    const held = await withdraw(site, article.key, kept.base);
    expect(latestOf(ours(site)).status).toBe(2);
    // It comes after all, and is refused: nobody has seen anything. Then it is wished again.
    expect(site.fake.journal.shown).toEqual([]);
    await put(site, article, held);
    expect(latestOf(ours(site))).toMatchObject({
      status: 0,
      title: article.title,
      urlTitle: expect.any(String),
    });
    expect(htmlOf(site)).toContain('Bản 1:');
  });
});

describe('a portal that is not open', () => {
  const probe = async (site: Awaited<ReturnType<typeof start>>) =>
    faultOf(openAdapter(site.account()).probe(signal()));

  it.each([
    ['a page that is not there', { status: 404, body: '<html>Not Found</html>' }, 'json.web.service.enabled'],
    ['a wall', { status: 403, body: '<html>Bị chặn</html>' }, '/api/jsonws'],
    ['a list of addresses', { status: 403, body: '<html>Access denied for 10.1.2.3</html>' }, '10.1.2.3'],
    ['the safe way', { status: 302, headers: { Location: 'https://so.example/api' } }, 'so.example'],
  ])('says what to open behind %s', async (_, answer, words) => {
    const site = await start();
    site.fake.instead = (line) => (line.includes('user/') || line.startsWith('GET /api') ? answer : null);
    expect((await probe(site)).message).toContain(words);
  });

  it('says which services are shut while others answer', async () => {
    const site = await start();
    const shut = JSON.stringify({ exception: 'No JSON web service action associated with path /dlapp' });
    site.fake.instead = (line) => (line.includes('dlapp/') ? { status: 200, body: shut } : null);
    const { lacks } = await openAdapter(site.account()).probe(signal());
    expect(lacks.join()).toContain('dlapp');
  });

  it('names the policy that has to let a service through', async () => {
    const site = await start({ mode: 70 });
    const denied = 'Access denied to com.liferay.journal.service.JournalArticleService#getLatestArticle';
    const body = JSON.stringify({ exception: denied, throwable: `java.lang.SecurityException: ${denied}` });
    site.fake.instead = (line) => (line.includes('journal.') ? { status: 403, body } : null);
    expect((await probe(site)).message).toContain('JournalArticleService#getLatestArticle');
  });

  it('says so when a portal keeps its faults to itself', async () => {
    const site = await start({ mode: 70 });
    site.fake.instead = (line) => (line.includes('/add-article') ? { status: 500, body: '{}' } : null);
    const fault = await faultOf(put(site, makeArticle(keyFor('kin'), 1)));
    expect(fault).toMatchObject({ fault: 'unknown' });
    expect(fault.message).toContain('json.service.serialize.throwable');
  });

  it('is never taken for an old one because a page stood in the way of the question', async () => {
    const site = await start({ mode: 70 });
    site.fake.instead = (line) =>
      line.includes('/o/') ? { status: 200, body: '<html>Mời đăng nhập mạng</html>' } : null;
    expect((await faultOf(put(site, makeArticle(keyFor('hoi'), 1)))).fault).toBe('not-portal');
    expect(site.fake.journal.articles).toHaveLength(1);
  });
});
