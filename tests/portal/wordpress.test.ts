/** What the secretary does, against a real WordPress. */
import { describe, expect, it } from 'vitest';
import type { PortalLogin } from '../../electron/portal/adapter.ts';
import { openAdapter } from '../../electron/portal/open.ts';
import { keeper, keyFor, makeArticle, pictureFile, textFile } from './tools/articles.ts';
import { SIGNAL, startEditing } from './tools/editing.ts';
import { startFaultProxy } from './tools/fault-proxy.ts';
import { contentOf, edit, faultOf, png } from './tools/people.ts';
import { countArticle } from './tools/server-count.ts';
import { makeAuthority, startTls } from './tools/tls.ts';
import { canRunWordPress } from './tools/wordpress.ts';

describe.skipIf(!canRunWordPress())('a real WordPress', () => {
  const desk = startEditing();
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
    const [path] = (
      await desk.site.sql(`SELECT guid FROM wp_posts WHERE post_name LIKE '${article.key}-tep-%'`)
    ).flat();
    expect(await (await fetch(path ?? '')).text()).toBe(`${article.key} 1\n`);
    const second = await put({ ...article, attachments: [textFile('khác')] }, first);
    expect((await fetch(path ?? '')).status).toBe(404);
    await editor().withdraw(article.key, second, keeper(SIGNAL()).context);
    expect(
      await desk.site.sql(`SELECT ID FROM wp_posts WHERE post_name LIKE '${article.key}-tep-%'`),
    ).toEqual([]);
  });

  it('shows photos with their captions, one of them as the lead picture', async () => {
    const photos = [pictureFile(png(40), 'Quang cảnh <buổi họp>'), pictureFile(png(60), 'Trao quyết định')];
    const article = makeArticle(keyFor('anh'), 1, { photos, leadPhoto: 1 });
    const { address, remoteId } = await put(article, null);
    const { page } = await visit(address ?? '');
    expect(page).toContain('<figcaption>Quang cảnh &lt;buổi họp&gt;</figcaption>');
    expect(page.match(/<figcaption>/gu)).toHaveLength(1);
    const lead = await desk.site.sql(
      `SELECT p.post_excerpt FROM wp_postmeta m JOIN wp_posts p ON p.ID = m.meta_value WHERE m.post_id = ${remoteId} AND m.meta_key = '_thumbnail_id'`,
    );
    expect(lead).toEqual([['Trao quyết định']]);
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

  it('shows an article for the inside to nobody outside, and hides the names of its files', async () => {
    const article = makeArticle(keyFor('noi-bo'), 1, { visibility: 'internal' });
    const version = await put(article, null);
    expect(version.address).toBeNull();
    expect((await visit(`${desk.site.url}/${article.key}/`)).status).toBe(404);
    expect((await visit(`${desk.site.url}/wp-json/wp/v2/posts/${version.remoteId}`)).status).toBe(401);
    const [path] = (
      await desk.site.sql(
        `SELECT guid FROM wp_posts WHERE post_parent = ${version.remoteId} AND post_type = 'attachment'`,
      )
    ).flat();
    expect(path).toMatch(/\/[0-9a-f]{32}\.txt$/u);
  });

  it('shows an article dated ahead at once', async () => {
    const article = makeArticle(keyFor('mai'), 1, { date: new Date(Date.now() + 86_400_000).toISOString() });
    expect((await put(article, null)).address).toBe(`${desk.site.url}/${article.key}/`);
    expect(await countArticle(desk.site, article, 'publish')).toEqual([]);
  });

  it('keeps the date it is given', async () => {
    const article = makeArticle(keyFor('ngay'), 1, { date: '2020-04-15T02:00:00.000Z' });
    const { remoteId } = await put(article, null);
    expect(await desk.site.sql(`SELECT post_date FROM wp_posts WHERE ID = ${remoteId}`)).toEqual([
      ['2020-04-15 09:00:00'],
    ]);
  });

  describe('roles', () => {
    const probe = (account: PortalLogin) => openAdapter(account).probe(SIGNAL());

    it('tells an editor and an author what they may', async () => {
      expect(await probe(desk.site.account('bientap'))).toMatchObject({ account: 'Bientap', lacks: [] });
      expect((await probe(desk.site.account('tacgia'))).lacks.join()).toContain('không tạo được chuyên mục');
    });

    it('lets an author publish what the filter leaves whole', async () => {
      const author = openAdapter(desk.site.account('tacgia'));
      const html =
        '<h2>I. Mở đầu</h2>\n<ul><li>Một<ul><li>Hai</li></ul></li></ul>\n<table border="1"><tbody><tr><td style="text-align:center">1 &amp; 2</td></tr></tbody></table>\n<p><u><em><strong>Hết bài.</strong></em></u><sup>(1)</sup></p>';
      const article = makeArticle(keyFor('tac-gia'), 1, { html });
      const first = await put(article, null, author);
      expect(await contentOf(desk.site, first.remoteId)).toContain(html);
      const second = await put({ ...article, title: 'Đổi tên' }, first, author);
      expect((await put({ ...article, title: 'Đổi tên' }, second, author)).version).toBe(second.version);
    });

    it('keeps an author from an article of somebody else, without pausing the account', async () => {
      const article = makeArticle(keyFor('cua-nguoi-khac'), 1);
      const base = await put(article, null);
      const fault = await faultOf(
        put(makeArticle(article.key, 2), base, openAdapter(desk.site.account('tacgia'))),
      );
      expect(fault).toMatchObject({ fault: 'permanent' });
      expect(await countArticle(desk.site, article, 'publish')).toEqual([]);
    });

    it.each([
      ['congtac', 'không được đăng'],
      ['docgia', 'chỉ đọc được'],
    ] as const)('tells a %s what to ask for, and writes nothing', async (login, words) => {
      const article = makeArticle(keyFor(login), 1);
      const account = desk.site.account(login);
      expect((await probe(account)).lacks.join()).toContain(words);
      const fault = await faultOf(put(article, null, openAdapter(account)));
      expect(fault.fault).toBe('permanent');
      expect(fault.message).toContain(words);
      expect(await desk.site.sql(`SELECT ID FROM wp_posts WHERE post_name LIKE '${article.key}%'`)).toEqual(
        [],
      );
    });
  });

  describe('what goes wrong', () => {
    it('says the same of a wrong password and an unknown user, and pauses the account', async () => {
      for (const more of [{ password: 'sai sai sai' }, { user: 'khongco' }]) {
        const adapter = openAdapter(desk.site.account('bientap', more));
        for (const call of [
          () => adapter.probe(SIGNAL()),
          () => put(makeArticle(keyFor('sai'), 1), null, adapter),
        ]) {
          const fault = await faultOf(call());
          expect(fault.fault).toBe('auth');
          expect(fault.message).toContain('tài khoản hoặc mật khẩu');
        }
      }
    });

    it('says that a file is larger than the portal takes, and leaves nothing public', async () => {
      const article = makeArticle(keyFor('lon'), 1, { attachments: [textFile('x'.repeat(9 * 1024 * 1024))] });
      const fault = await faultOf(put(article, null));
      expect(fault.fault).toBe('permanent');
      expect(fault.message).toContain('lớn');
      const posts = await desk.site.sql(
        `SELECT post_status FROM wp_posts WHERE post_name = '${article.key}'`,
      );
      expect(posts).toEqual([['draft']]);
    });

    it('says that a kind of file is not taken', async () => {
      const file = { ...textFile('MZ'), fileName: 'chay.exe', mimeType: 'application/octet-stream' };
      const fault = await faultOf(put(makeArticle(keyFor('loai'), 1, { attachments: [file] }), null));
      expect(fault.fault).toBe('permanent');
      expect(fault.message).toContain('loại tệp');
    });

    it('removes the empty draft and the file of a publication that was given up', async () => {
      const article = makeArticle(keyFor('bo-do'), 1, {
        attachments: [textFile('nhỏ'), textFile('x'.repeat(9 * 1024 * 1024))],
      });
      await faultOf(put(article, null));
      expect(await editor().withdraw(article.key, null, keeper(SIGNAL()).context)).toBeNull();
      expect(await desk.site.sql(`SELECT ID FROM wp_posts WHERE post_name LIKE '${article.key}%'`)).toEqual(
        [],
      );
    });

    it('goes through a certificate of the office only where its authority is trusted', async () => {
      const office = makeAuthority('CA của cơ quan');
      const other = makeAuthority('CA khác');
      const tls = await startTls(desk.site.port, office.issue('IP:127.0.0.1'));
      const account = (caPem: string | null) =>
        desk.site.account('bientap', { url: `https://127.0.0.1:${tls.port}`, caPem });
      const article = makeArticle(keyFor('tls'), 1);
      for (const caPem of [null, other.pem]) {
        const fault = await faultOf(put(article, null, openAdapter(account(caPem))));
        expect(fault.fault).toBe('not-portal');
        expect(fault.message).toContain('tự cấp');
      }
      expect(tls.requests()).toBe(0);
      const { address } = await put(article, null, openAdapter(account(office.pem)));
      expect(address).toBe(`https://127.0.0.1:${tls.port}/${article.key}/`);
      expect(await countArticle(desk.site, article, 'publish')).toEqual([]);
      tls.close();
    });

    it('does not let a late publication show an article that was withdrawn meanwhile', async () => {
      const proxy = await startFaultProxy(desk.site.port);
      const through = openAdapter(desk.site.account('bientap', { url: `http://127.0.0.1:${proxy.port}` }));
      const article = makeArticle(keyFor('muon'), 1);
      const kept = keeper(SIGNAL());
      proxy.plan = ({ method, path }) =>
        method === 'POST' && /posts\/\d+$/u.test(path) ? { kind: 'zombie', ms: 4_000 } : null;
      expect((await faultOf(through.put(article, null, kept.context))).fault).toBe('unknown');
      expect(await editor().withdraw(article.key, kept.base, kept.context)).toBeNull();
      await proxy.settle();
      expect((await visit(`${desk.site.url}/${article.key}/`)).status).toBe(404);

      proxy.plan = ({ method, path }) =>
        method === 'POST' && /posts\/\d+$/u.test(path) ? { kind: 'cut-down', after: 0 } : null;
      expect((await faultOf(through.put(article, null, kept.context))).fault).toBe('unknown');
      const { remoteId } = kept.base ?? { remoteId: '' };
      expect(await editor().withdraw(article.key, kept.base, kept.context)).toBeNull();
      proxy.close();
      await expect(edit(desk.site, remoteId, { status: 'publish' })).rejects.toThrow('rest_post_invalid_id');
      expect((await put(article, kept.base)).address).toBe(`${desk.site.url}/${article.key}/`);
    });

    it('works where addresses are not rewritten', async () => {
      const proxy = await startFaultProxy(desk.site.port);
      proxy.plan = ({ path }) => (path.startsWith('/wp-json') ? { kind: 'canned', status: 404 } : null);
      const adapter = openAdapter(desk.site.account('bientap', { url: `http://127.0.0.1:${proxy.port}` }));
      const article = makeArticle(keyFor('tham-so'), 1);
      await put(article, null, adapter);
      proxy.close();
      expect(await countArticle(desk.site, article, 'publish')).toEqual([]);
    });
  });
});
