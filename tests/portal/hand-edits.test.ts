/** When somebody of the portal's own people changed, hid or deleted the article: nothing is lost, and a person decides. */
import { describe, expect, it } from 'vitest';
import { openAdapter } from '../../electron/portal/open.ts';
import { keeper, keyFor, makeArticle } from './tools/articles.ts';
import { SIGNAL, startEditing } from './tools/editing.ts';
import { startFaultProxy } from './tools/fault-proxy.ts';
import { contentOf, edit, faultOf, request, titleOf } from './tools/people.ts';
import { countArticle } from './tools/server-count.ts';
import { canRunWordPress } from './tools/wordpress.ts';

const isThere = canRunWordPress();

describe.skipIf(!isThere).each([
  ['REST', ''],
  ['XML-RPC', '/xmlrpc.php'],
])('an article somebody else had a hand in, by %s', (_, door) => {
  const desk = startEditing(door);
  const { editor, put } = desk;

  it('stops at a text that was edited, shows it, and goes over it once told to', async () => {
    const article = makeArticle(keyFor('sua'), 1);
    const base = await put(article, null);
    await edit(desk.site, base.remoteId, {
      title: 'Tên do ban biên tập đặt',
      content: '<p>Chữ của ban biên tập.</p>',
    });
    const conflict = await faultOf(put(makeArticle(article.key, 2), base));
    expect(conflict).toMatchObject({
      fault: 'conflict',
      theirs: { title: 'Tên do ban biên tập đặt', text: 'Chữ của ban biên tập.' },
    });
    expect(await titleOf(desk.site, base.remoteId)).toBe('Tên do ban biên tập đặt');
    await put(makeArticle(article.key, 2), conflict.theirs);
    expect(await titleOf(desk.site, base.remoteId)).toContain('quý 2');
  });

  it('gives a text back that was written while ours was on its way', async () => {
    const proxy = await startFaultProxy(desk.site.port);
    const article = makeArticle(keyFor('cung-luc'), 1);
    const through = openAdapter(
      desk.site.account('bientap', { url: `http://127.0.0.1:${proxy.port}${door}` }),
    );
    const base = await put(article, null);
    let edits: Promise<void> | null = null;
    proxy.plan = ({ method, path, start }) => {
      const isChange = path.startsWith(`/wp-json/wp/v2/posts/${base.remoteId}`) || start.includes('editPost');
      if (method !== 'POST' || !isChange || edits !== null) return null;
      edits = edit(desk.site, base.remoteId, { content: '<p>Viết đúng lúc ấy.</p>' });
      return { kind: 'slow', bytesPerSecond: 1_000 };
    };
    const conflict = await faultOf(put(makeArticle(article.key, 2), base, through));
    proxy.close();
    expect(conflict).toMatchObject({ fault: 'conflict', theirs: { text: 'Viết đúng lúc ấy.' } });
    expect(await contentOf(desk.site, base.remoteId)).toBe('<p>Viết đúng lúc ấy.</p>');
  });

  it('does not take a change of place or a saved sameness for an edit', async () => {
    const article = makeArticle(keyFor('dong'), 1);
    const base = await put(article, null);
    await edit(desk.site, base.remoteId, { categories: [1] });
    await put(makeArticle(article.key, 2), base);
    expect(await countArticle(desk.site, makeArticle(article.key, 2), 'publish')).toEqual([]);
  });

  it('does not bring back what was put in the bin, until told to', async () => {
    const article = makeArticle(keyFor('thung-rac'), 1);
    const base = await put(article, null);
    await request(desk.site, 'DELETE', `posts/${base.remoteId}`);
    const conflict = await faultOf(put(makeArticle(article.key, 2), base));
    expect(conflict.fault).toBe('conflict');
    expect(conflict.message).toContain('thùng rác');
    expect(await editor().read(article.key, base, SIGNAL())).toBeNull();
    const again = await put(makeArticle(article.key, 2), conflict.theirs);
    expect(again.address).toBe(`${desk.site.url}/${article.key}/`);
  });

  it('does not publish again what was deleted for good, until told to', async () => {
    const article = makeArticle(keyFor('xoa-han'), 1);
    const base = await put(article, null);
    await request(desk.site, 'DELETE', `posts/${base.remoteId}?force=true`);
    const conflict = await faultOf(put(article, base));
    expect(conflict.message).toContain('xoá hẳn');
    expect((await put(article, conflict.theirs)).address).toBe(`${desk.site.url}/${article.key}/`);
  });

  it('does not show again what was taken down', async () => {
    const article = makeArticle(keyFor('go'), 1);
    const base = await put(article, null);
    await edit(desk.site, base.remoteId, { status: 'draft' });
    expect((await faultOf(put(makeArticle(article.key, 2), base))).message).toContain('gỡ xuống');
  });

  it('is done when the article to be withdrawn is gone or in the bin', async () => {
    const article = makeArticle(keyFor('rut'), 1);
    const base = await put(article, null);
    await request(desk.site, 'DELETE', `posts/${base.remoteId}`);
    const withdraw = () => editor().withdraw(article.key, base, keeper(SIGNAL()).context);
    expect(await withdraw()).toBeNull();
    await request(desk.site, 'DELETE', `posts/${base.remoteId}?force=true`);
    expect(await withdraw()).toBeNull();
  });

  it('finds the article under another address, without knowing its number', async () => {
    const article = makeArticle(keyFor('doi-ten'), 1);
    const base = await put(article, null);
    await edit(desk.site, base.remoteId, { slug: 'mot-dia-chi-khac' });
    expect(await editor().read(article.key, null, SIGNAL())).toMatchObject({ remoteId: base.remoteId });
    const again = await put(makeArticle(article.key, 2), base);
    expect(again).toMatchObject({ remoteId: base.remoteId, address: `${desk.site.url}/mot-dia-chi-khac/` });
  });

  it('reads the text without what was added below it', async () => {
    const article = makeArticle(keyFor('doc'), 3);
    const base = await put(article, null);
    expect(await editor().read(article.key, base, SIGNAL())).toMatchObject({
      title: article.title,
      summary: article.summary,
      text: 'Bản 3: 5 < 6, [gallery] & cộng.\nHết bài.',
    });
  });
});
