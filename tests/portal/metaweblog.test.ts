/** What the secretary does, against a real WordPress that is spoken to through its xmlrpc.php. */
import { describe, expect, it } from 'vitest';
import { openAdapter } from '../../electron/portal/open.ts';
import { keeper, keyFor, makeArticle, pictureFile, textFile } from './tools/articles.ts';
import { SIGNAL, startEditing } from './tools/editing.ts';
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
    expect((await editor().probe(SIGNAL())).account).toBe('Bientap (qua XML-RPC)');
  });
});
