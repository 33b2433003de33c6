/** What the secretary does, against a real WordPress that is spoken to through its xmlrpc.php. */
import { describe, expect, it } from 'vitest';
import { openAdapter } from '../../electron/portal/open.ts';
import { keeper, keyFor, makeArticle, pictureFile, textFile } from './tools/articles.ts';
import { SIGNAL, startEditing } from './tools/editing.ts';
import { startFaultProxy } from './tools/fault-proxy.ts';
import { faultOf, png } from './tools/people.ts';
import { countArticle } from './tools/server-count.ts';
import { canRunWordPress } from './tools/wordpress.ts';

describe.skipIf(!canRunWordPress())('a real WordPress by XML-RPC', () => {
  const desk = startEditing('/xmlrpc.php');
  const { editor, put } = desk;
  const visit = async (address: string) => {
    const answer = await fetch(address, { redirect: 'manual' });
    return { status: answer.status, page: await answer.text() };
  };

  it('publishes, updates, withdraws and publishes again, at one address', async () => {
    const article = makeArticle(keyFor('dang'), 1);
    const first = await put(article, null);
    expect(first.address).toBe(`${desk.site.url}/${article.key}/`);
    const page = (await visit(first.address ?? '')).page;
    expect(page).toContain('Bản 1: 5 &lt; 6, &#091;gallery] &amp; cộng.');
    expect(page).toContain('VĂN LÊ');
    expect(await countArticle(desk.site, article, 'publish')).toEqual([]);

    const changed = makeArticle(article.key, 2);
    const second = await put(changed, first);
    expect(second).toMatchObject({ remoteId: first.remoteId, address: first.address });
    expect((await visit(first.address ?? '')).page).toContain('Bản 2');
    expect(await countArticle(desk.site, changed, 'publish')).toEqual([]);

    const withdrawn = await editor().withdraw(article.key, second, keeper(SIGNAL()).context);
    expect(withdrawn?.address).toBeNull();
    expect((await visit(first.address ?? '')).status).toBe(404);
    expect(await countArticle(desk.site, changed, 'draft')).toEqual([]);

    const again = await put(changed, withdrawn);
    expect(again.address).toBe(first.address);
    expect(await countArticle(desk.site, changed, 'publish')).toEqual([]);
  });

  it('keeps a file under its hash, takes the old one away, and none stays behind a withdrawn article', async () => {
    const article = makeArticle(keyFor('tep'), 1);
    const first = await put(article, null);
    const files = () =>
      desk.site.sql(`SELECT guid FROM wp_posts WHERE post_name LIKE '${article.key}-tep-%'`);
    const [path] = (await files()).flat();
    expect(await (await fetch(path ?? '')).text()).toBe(`${article.key} 1\n`);
    const second = await put({ ...article, attachments: [textFile('khác')] }, first);
    expect((await fetch(path ?? '')).status).toBe(404);
    await editor().withdraw(article.key, second, keeper(SIGNAL()).context);
    expect(await files()).toEqual([]);
  });

  it('shows photos with their captions, one of them as the lead picture, and lets it go again', async () => {
    const photos = [pictureFile(png(40), 'Quang cảnh <buổi họp>'), pictureFile(png(60), 'Trao quyết định')];
    const article = makeArticle(keyFor('anh'), 1, { photos, leadPhoto: 1 });
    const first = await put(article, null);
    const { page } = await visit(first.address ?? '');
    expect(page).toContain('<figcaption>Quang cảnh &lt;buổi họp&gt;</figcaption>');
    expect(page.match(/<figcaption>/gu)).toHaveLength(1);
    const lead = () =>
      desk.site.sql(
        `SELECT p.post_title FROM wp_postmeta m JOIN wp_posts p ON p.ID = m.meta_value WHERE m.post_id = ${first.remoteId} AND m.meta_key = '_thumbnail_id'`,
      );
    expect((await lead()).flat().join()).toContain(photos[1]?.sha256.slice(0, 12));
    await put({ ...article, leadPhoto: null }, first);
    expect(await lead()).toEqual([]);
  });

  it('writes nothing when nothing changed', async () => {
    const article = makeArticle(keyFor('yen'), 1);
    const first = await put(article, null);
    expect((await put(article, first)).version).toBe(first.version);
  });

  it('makes a missing category once, composed, also for a decomposed name', async () => {
    const category = 'Xây dựng Đảng & đoàn thể';
    await put(makeArticle(keyFor('muc'), 1, { category }), null);
    await put(makeArticle(keyFor('muc'), 2, { category: category.normalize('NFD') }), null);
    expect(await desk.site.sql("SELECT name FROM wp_terms WHERE name LIKE 'Xây%'")).toEqual([
      ['Xây dựng Đảng &amp; đoàn thể'],
    ]);
  });

  it('keeps the labels somebody on the portal gave it', async () => {
    const article = makeArticle(keyFor('the'), 1);
    const first = await put(article, null);
    const [tag] = (
      await desk.site.sql(
        "INSERT INTO wp_terms (name, slug) VALUES ('Quý I', 'quy-i'); SELECT LAST_INSERT_ID()",
      )
    ).flat();
    await desk.site.sql(
      `INSERT INTO wp_term_taxonomy (term_id, taxonomy, description) VALUES (${tag}, 'post_tag', '');
       INSERT INTO wp_term_relationships (object_id, term_taxonomy_id) VALUES (${first.remoteId}, LAST_INSERT_ID())`,
    );
    const second = await put(makeArticle(article.key, 2), first);
    await editor().withdraw(article.key, second, keeper(SIGNAL()).context);
    expect(
      await desk.site.sql(
        `SELECT object_id FROM wp_term_relationships r JOIN wp_term_taxonomy x USING (term_taxonomy_id) WHERE x.term_id = ${tag}`,
      ),
    ).toEqual([[first.remoteId]]);
  });

  it('shows an article for the inside to nobody outside', async () => {
    const article = makeArticle(keyFor('noi-bo'), 1, { visibility: 'internal' });
    const version = await put(article, null);
    expect(version.address).toBeNull();
    expect((await visit(`${desk.site.url}/${article.key}/`)).status).toBe(404);
  });

  it('shows an article dated ahead at once, and keeps the date it is given', async () => {
    const ahead = makeArticle(keyFor('mai'), 1, { date: new Date(Date.now() + 86_400_000).toISOString() });
    expect((await put(ahead, null)).address).toBe(`${desk.site.url}/${ahead.key}/`);
    expect(await countArticle(desk.site, ahead, 'publish')).toEqual([]);
    const past = makeArticle(keyFor('ngay'), 1, { date: '2020-04-15T02:00:00.000Z' });
    const { remoteId } = await put(past, null);
    expect(await desk.site.sql(`SELECT post_date FROM wp_posts WHERE ID = ${remoteId}`)).toEqual([
      ['2020-04-15 09:00:00'],
    ]);
  });

  it('tells a wrong password from a portal that does not answer', async () => {
    const wrong = openAdapter(
      desk.site.account('bientap', { url: `${desk.site.url}/xmlrpc.php`, password: 'sai' }),
    );
    expect(await faultOf(wrong.probe(SIGNAL()))).toMatchObject({ fault: 'auth' });
    expect(await editor().probe(SIGNAL())).toMatchObject({
      account: 'Bientap',
      through: 'XML-RPC',
      lacks: [],
    });
  });

  it.each([
    ['congtac', 'không được đăng'],
    ['docgia', 'chỉ đọc được'],
  ] as const)('tells a %s what to ask for, and writes nothing', async (login, words) => {
    const article = makeArticle(keyFor(login), 1);
    const account = desk.site.account(login, { url: `${desk.site.url}/xmlrpc.php` });
    expect((await openAdapter(account).probe(SIGNAL())).lacks.join()).toContain(words);
    expect(await faultOf(put(article, null, openAdapter(account)))).toMatchObject({ fault: 'permanent' });
    expect(await idsOf(article.key)).toEqual([]);
  });

  it('keeps an author from an article of somebody else', async () => {
    const article = makeArticle(keyFor('cua-nguoi-khac'), 1);
    const base = await put(article, null);
    const author = openAdapter(desk.site.account('tacgia', { url: `${desk.site.url}/xmlrpc.php` }));
    const fault = await faultOf(put(makeArticle(article.key, 2), base, author));
    expect(fault.fault).toBe('permanent');
    expect(await countArticle(desk.site, article, 'publish')).toEqual([]);
    expect((await put(makeArticle(keyFor('tac-gia'), 1), null, author)).address).not.toBeNull();
  });

  it('says that a file is larger than the portal takes or of a kind it does not, and leaves nothing public', async () => {
    for (const size of [6, 9]) {
      const article = makeArticle(keyFor('lon'), 1, {
        attachments: [textFile('x'.repeat(size * 1024 * 1024))],
      });
      const fault = await faultOf(put(article, null));
      expect(fault).toMatchObject({ fault: 'permanent' });
      expect(fault.message).toContain('lớn');
      expect(await editor().withdraw(article.key, null, keeper(SIGNAL()).context)).toBeNull();
      expect(await idsOf(article.key)).toEqual([]);
    }
    const file = { ...textFile('MZ'), fileName: 'chay.exe', mimeType: 'application/octet-stream' };
    const fault = await faultOf(put(makeArticle(keyFor('loai'), 1, { attachments: [file] }), null));
    expect(fault.message).toContain('loại tệp');
  });

  it('does not let a late publication show an article that was withdrawn meanwhile', async () => {
    const proxy = await startFaultProxy(desk.site.port);
    const url = `http://127.0.0.1:${proxy.port}/xmlrpc.php`;
    const through = openAdapter(desk.site.account('bientap', { url }));
    const article = makeArticle(keyFor('muon'), 1);
    const kept = keeper(SIGNAL());
    proxy.plan = ({ start }) => (start.includes('editPost') ? { kind: 'zombie', ms: 3_000 } : null);
    expect((await faultOf(through.put(article, null, kept.context))).fault).toBe('unknown');
    expect(await editor().withdraw(article.key, kept.base, kept.context)).toBeNull();
    await proxy.settle();
    expect((await visit(`${desk.site.url}/${article.key}/`)).status).toBe(404);
    proxy.close();
    expect((await put(article, kept.base)).address).toBe(`${desk.site.url}/${article.key}/`);
  });

  it('takes an article over from REST once she types the other address, with its files', async () => {
    const article = makeArticle(keyFor('doi-cua'), 1);
    const byRest = openAdapter(desk.site.account('bientap'));
    const first = await put(article, null, byRest);
    const second = await put(makeArticle(article.key, 2), first);
    expect(second).toMatchObject({ remoteId: first.remoteId, address: first.address });
    expect(await countArticle(desk.site, makeArticle(article.key, 2), 'publish')).toEqual([]);
    const third = await put(makeArticle(article.key, 3), first, byRest).catch(() => null);
    expect(third).toBeNull();
    const other = makeArticle(keyFor('doi-cua'), 4);
    const base = await put(other, null, byRest);
    await editor().withdraw(other.key, base, keeper(SIGNAL()).context);
    expect(await countArticle(desk.site, other, 'draft')).toEqual([]);
  });

  describe('where REST is shut', () => {
    const behind = async (status: number, isShut: (path: string) => boolean) => {
      const proxy = await startFaultProxy(desk.site.port);
      proxy.plan = ({ path }) => (isShut(path) ? { kind: 'canned', status } : null);
      const account = desk.site.account('bientap', { url: `http://127.0.0.1:${proxy.port}` });
      return { proxy, adapter: openAdapter(account) };
    };
    const isRest = (path: string) => path.startsWith('/wp-json') || path.includes('rest_route');

    it.each([404, 405, 403])(
      'is spoken to by XML-RPC (REST answers %i), and stays with it',
      async (status) => {
        const { proxy, adapter } = await behind(status, isRest);
        expect((await adapter.probe(SIGNAL())).through).toBe('XML-RPC');
        const article = makeArticle(keyFor('dong'), 1);
        const first = await put(article, null, adapter);
        expect(await countArticle(desk.site, article, 'publish')).toEqual([]);
        // Also once REST is open again.
        const before = proxy.seen.length;
        proxy.plan = () => null;
        const second = await put(makeArticle(article.key, 2), first, adapter);
        await adapter.withdraw(article.key, second, keeper(SIGNAL()).context);
        expect(proxy.seen.slice(before).every(({ path }) => path === '/xmlrpc.php')).toBe(true);
        proxy.close();
      },
    );

    it.each([401, 429, 500, 502, 503])('only by a clear no: not where REST answers %i', async (status) => {
      const { proxy, adapter } = await behind(status, isRest);
      await faultOf(adapter.probe(SIGNAL()));
      await faultOf(put(makeArticle(keyFor('khong-ro'), 1), null, adapter));
      expect(proxy.seen.some(({ path }) => path === '/xmlrpc.php')).toBe(false);
      proxy.close();
    });

    it('does not change over in the middle of an act, nor for an article REST has sent', async () => {
      const { proxy, adapter } = await behind(404, (path) => isRest(path) && !path.includes('users/me'));
      await faultOf(put(makeArticle(keyFor('giua'), 1), null, adapter));
      expect(proxy.seen.some(({ path }) => path === '/xmlrpc.php')).toBe(false);
      const article = makeArticle(keyFor('rest'), 1);
      proxy.plan = () => null;
      const base = await put(article, null, adapter);
      proxy.plan = ({ path }) => (isRest(path) ? { kind: 'canned', status: 404 } : null);
      const fault = await faultOf(put(makeArticle(article.key, 2), base, adapter));
      expect(fault.message).toContain('/xmlrpc.php');
      expect(proxy.seen.some(({ path }) => path === '/xmlrpc.php')).toBe(false);
      proxy.close();
    });

    it('and XML-RPC too, tells what the keeper of the portal has to open', async () => {
      for (const status of [403, 404]) {
        const { proxy, adapter } = await behind(status, () => true);
        const fault = await faultOf(adapter.probe(SIGNAL()));
        expect(fault.message).toContain('/wp-json');
        expect(fault.message).toContain('/xmlrpc.php');
        proxy.close();
      }
    });
  });

  const idsOf = (key: string) =>
    desk.site.sql(
      `SELECT ID FROM wp_posts WHERE post_name LIKE '${key}%' OR post_content LIKE '%scd:${key} %'`,
    );
});
