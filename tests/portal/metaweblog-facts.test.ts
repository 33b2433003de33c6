/** What is known of WordPress's xmlrpc.php from its source, fact by fact, on the real one. */
import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { type ReceivedValue, readAnswer, type XmlRpcAnswer } from '../../electron/portal/xmlrpc/reading.ts';
import { type SentValue, writeCall } from '../../electron/portal/xmlrpc/writing.ts';
import { CATEGORY, keyFor } from './tools/articles.ts';
import { startEditing } from './tools/editing.ts';
import { canRunWordPress } from './tools/wordpress.ts';

type Login = 'bientap' | 'tacgia' | 'congtac';

describe.skipIf(!canRunWordPress())('WordPress’s xmlrpc.php', () => {
  const desk = startEditing();

  const send = async (body: string): Promise<XmlRpcAnswer & { status: number }> => {
    const answer = await fetch(`${desk.site.url}/xmlrpc.php`, { method: 'POST', body });
    return { ...readAnswer(new Uint8Array(await answer.arrayBuffer())), status: answer.status };
  };
  const signed = (method: string, first: SentValue[], rest: SentValue[], who: Login = 'bientap') => {
    const { user, password } = desk.site.account(who);
    return send(writeCall(method, [...first, user, password, ...rest]));
  };
  const call = async (method: string, first: SentValue[], ...rest: SentValue[]): Promise<ReceivedValue> => {
    const answer = await signed(method, first, rest);
    if (answer.kind === 'fault') throw new Error(`${method}: ${answer.code} ${answer.text}`);
    return answer.value;
  };
  const codeOf = async (method: string, first: SentValue[], rest: SentValue[] = [], who?: Login) => {
    const answer = await signed(method, first, rest, who);
    return answer.kind === 'fault' ? [answer.status, answer.code] : 'no fault';
  };
  const add = async (struct: Record<string, SentValue>, isShown = false) =>
    String(
      await call('metaWeblog.newPost', ['1'], { title: 'Bài', description: '<p>x</p>', ...struct }, isShown),
    );
  const get = async (id: string) => (await call('metaWeblog.getPost', [id])) as Record<string, ReceivedValue>;
  const edit = (id: string, struct: Record<string, SentValue>, isShown = false) =>
    call('metaWeblog.editPost', [id], struct, isShown);
  const idsFor = async (filter: Record<string, SentValue>, who: Login = 'bientap') => {
    const answer = await signed('wp.getPosts', ['1'], [{ number: 100, ...filter }, ['post_name']], who);
    if (answer.kind === 'fault') throw new Error(String(answer.code));
    return (answer.value as { post_id: string }[]).map(({ post_id }) => post_id);
  };

  it('tells its methods to whoever asks', async () => {
    const answer = await send(writeCall('system.listMethods', []));
    expect(answer.kind === 'value' && answer.value).toEqual(
      expect.arrayContaining(['metaWeblog.newPost', 'wp.getPosts', 'wp.getMediaLibrary', 'wp.getRevisions']),
    );
  });

  it('lets drafts have one name, and counts up for the second that is published', async () => {
    const wp_slug = keyFor('ten');
    const [one, two] = [await add({ wp_slug }), await add({ wp_slug })];
    expect([(await get(one)).wp_slug, (await get(two)).wp_slug]).toEqual([wp_slug, wp_slug]);
    await edit(one, { wp_slug }, true);
    expect((await get(one)).wp_slug).toBe(`${wp_slug}-2`);
  });

  it('finds by words in the text whatever may be edited, also drafts and the bin', async () => {
    const mark = `scd:${keyFor('tim')}`;
    const description = `<p>a<!-- ${mark} --></p>`;
    const ids = [
      await add({ description }),
      await add({ description }, true),
      await add({ description }),
      await add({ description }),
    ];
    await call('blogger.deletePost', ['', ids[2] ?? ''], false);
    await edit(ids[3] ?? '', { post_status: 'private' });
    expect((await idsFor({ s: mark, post_status: 'any,trash' })).toSorted()).toEqual(ids.toSorted());
    expect(await idsFor({ s: mark, post_status: 'any,trash' }, 'tacgia')).toEqual([]);
  });

  it('takes a change whatever was changed before', async () => {
    const id = await add({});
    await edit(id, { description: '<p>người khác</p>' });
    await edit(id, { description: '<p>mình</p>' });
    expect((await get(id)).description).toBe('<p>mình</p>');
  });

  it('takes labels away that a change leaves out, keeps categories, and goes by the flag without a state', async () => {
    const id = await add({ categories: [CATEGORY], mt_keywords: 'quý một, quý hai', post_status: 'private' });
    expect(await get(id)).toMatchObject({
      categories: [CATEGORY],
      mt_keywords: 'quý hai, quý một',
      post_status: 'private',
    });
    await edit(id, {}, true);
    const left = await get(id);
    expect(left).toMatchObject({
      mt_keywords: '',
      post_status: 'publish',
      description: '<p>x</p>',
      title: 'Bài',
    });
    expect(left.categories).toEqual([CATEGORY]);
    await edit(id, {}, false);
    expect((await get(id)).post_status).toBe('draft');
  });

  it('bins at the first removal, removes at the second, and brings back what is published from the bin', async () => {
    const wp_slug = keyFor('bo');
    const id = await add({ wp_slug }, true);
    await call('blogger.deletePost', ['', id], false);
    expect(await get(id)).toMatchObject({ post_status: 'trash', wp_slug: `${wp_slug}__trashed` });
    await edit(id, { post_status: 'publish' }, true);
    expect(await get(id)).toMatchObject({ post_status: 'publish', wp_slug });
    await call('blogger.deletePost', ['', id], false);
    await call('blogger.deletePost', ['', id], false);
    expect(await codeOf('metaWeblog.getPost', [id])).toEqual([200, 404]);
  });

  it('keeps a file sent twice twice, under the name it was given, below its article', async () => {
    const id = await add({});
    const name = `${keyFor('tep')}.txt`;
    const file = { name, type: 'text/plain', bits: new TextEncoder().encode('một hai'), post_id: Number(id) };
    const sent = [
      (await call('metaWeblog.newMediaObject', ['1'], file)) as { attachment_id: string; url: string },
      (await call('metaWeblog.newMediaObject', ['1'], file)) as { attachment_id: string; url: string },
    ];
    expect(await (await fetch(sent[0]?.url ?? '')).text()).toBe('một hai');
    const list = (await call('wp.getMediaLibrary', ['1'], { parent_id: Number(id) })) as { title: string }[];
    expect(list.map(({ title }) => title)).toEqual([name, name]);
    await call('wp.deleteFile', ['1'], sent[0]?.attachment_id ?? '');
    expect(await call('wp.getMediaLibrary', ['1'], { parent_id: Number(id) })).toHaveLength(1);
  });

  it('gives back the category that is there', async () => {
    const name = `Mục & ${keyFor('muc')}`;
    const first = await call('wp.newCategory', ['1'], { name });
    expect(Number(await call('wp.newCategory', ['1'], { name }))).toBe(Number(first));
  });

  it('keeps what stood before as revisions, which are read like articles', async () => {
    const id = await add({ description: '<p>đầu</p>' });
    await edit(id, { description: '<p>giữa</p>' });
    await edit(id, { description: '<p>cuối</p>' });
    const list = (await call('wp.getRevisions', ['1'], id, ['post_name'])) as { post_id: string }[];
    const texts = await Promise.all(list.map(async ({ post_id }) => (await get(post_id)).description));
    expect(texts).toEqual(['<p>cuối</p>', '<p>giữa</p>', '<p>đầu</p>']);
  });

  it('calls published what waits for its day', async () => {
    const id = await add({ date_created_gmt: new Date(Date.now() + 86_400_000) }, true);
    expect((await get(id)).post_status).toBe('publish');
    expect(await desk.site.sql(`SELECT post_status FROM wp_posts WHERE ID = ${id}`)).toEqual([['future']]);
  });

  it('takes the white space around a text away', async () => {
    expect((await get(await add({ title: '  Bài một \n' }))).title).toBe('Bài một');
  });

  it('tells what is wrong by a number, mostly under a status of 200', async () => {
    const id = await add({}, true);
    const { user } = desk.site.account('bientap');
    const wrong = await send(writeCall('metaWeblog.getPost', [id, user, 'sai']));
    expect(wrong).toMatchObject({ status: 200, kind: 'fault', code: 403 });
    expect(await codeOf('metaWeblog.editPost', [id], [{ title: 'x' }, true], 'tacgia')).toEqual([200, 401]);
    expect(await codeOf('metaWeblog.newPost', ['1'], [{ title: 'x' }, true], 'congtac')).toEqual([200, 401]);
    expect(await codeOf('metaWeblog.getPost', ['999999'])).toEqual([200, 404]);
    expect(await codeOf('metaWeblog.noSuch', ['1'])).toEqual([200, -32601]);
    expect(await send('<methodCall>')).toMatchObject({ status: 200, kind: 'fault', code: -32700 });
  });

  it('says 405 where it is switched off', async () => {
    const plugin = path.join(desk.site.folder, 'www/wp-content/mu-plugins/no-calls.php');
    writeFileSync(plugin, "<?php add_filter('xmlrpc_enabled', '__return_false');");
    try {
      expect(await codeOf('metaWeblog.getCategories', ['1'])).toEqual([405, 405]);
    } finally {
      rmSync(plugin);
    }
  });
});
