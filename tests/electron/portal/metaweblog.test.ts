/** A portal that speaks MetaWeblog and no more: what cannot be known is asked, never guessed. Against a stand-in. */
import { afterEach, describe, expect, it } from 'vitest';
import type { PortalError, RemoteVersion } from '../../../electron/portal/adapter.ts';
import { openAdapter } from '../../../electron/portal/open.ts';
import { keeper, keyFor, makeArticle } from '../../portal/tools/articles.ts';
import { type OldBlog, startOldBlog } from '../../portal/tools/old-blog.ts';
import { faultOf } from '../../portal/tools/people.ts';

const running: OldBlog[] = [];
afterEach(() => {
  for (const blog of running.splice(0)) blog.close();
});
const SIGNAL = () => AbortSignal.timeout(20_000);

async function start(rules: Partial<OldBlog['rules']> = {}): Promise<OldBlog> {
  const blog = await startOldBlog();
  Object.assign(blog.rules, rules);
  running.push(blog);
  return blog;
}

/** One who tries again and again with what was remembered. */
function deskAt(blog: OldBlog, from: RemoteVersion | null = null) {
  const kept = keeper(SIGNAL());
  kept.base = from;
  return {
    kept,
    put: async (article: ReturnType<typeof makeArticle>) => {
      kept.base = await openAdapter(blog.account()).put(article, kept.base, kept.context);
      return kept.base;
    },
    withdraw: async (key: string) => {
      kept.base = await openAdapter(blog.account()).withdraw(key, kept.base, kept.context);
      return kept.base;
    },
  };
}

describe('a portal with MetaWeblog alone', () => {
  it.each([true, false])(
    'publishes, updates, withdraws and publishes again (its methods told: %s)',
    async (listsMethods) => {
      const blog = await start({ listsMethods });
      const desk = deskAt(blog);
      const article = makeArticle(keyFor('dang'), 1);
      expect((await desk.put(article)).address).toBe(`${blog.url}/tin/bai-1`);
      expect(blog.posts).toMatchObject([
        { title: article.title, isShown: true, categories: [article.category] },
      ]);
      expect(blog.posts[0]?.html).toContain('/tep/1/');
      expect(blog.files[0]?.bytes.toString()).toBe(`${article.key} 1\n`);
      await desk.put(makeArticle(article.key, 2));
      expect(blog.posts).toHaveLength(1);
      expect(blog.posts[0]?.html).toContain('Bản 2');
      expect((await desk.withdraw(article.key))?.address).toBeNull();
      expect(blog.posts).toMatchObject([{ isShown: false }]);
      await desk.put(makeArticle(article.key, 2));
      expect(blog.posts).toMatchObject([{ isShown: true }]);
      expect(blog.files).toHaveLength(2);
    },
  );

  it('says what it cannot do there, and how it is spoken to', async () => {
    const blog = await start();
    const probe = await openAdapter(blog.account()).probe(SIGNAL());
    expect(probe.through).toContain('MetaWeblog');
    expect(probe.lacks.join()).toContain('hỏi chứ không tự gửi lại');
    const inside = makeArticle(keyFor('noi-bo'), 1, { visibility: 'internal' });
    expect((await faultOf(deskAt(blog).put(inside))).message).toContain('bài nội bộ');
    expect(blog.posts).toEqual([]);
    expect(blog.files).toEqual([]);
  });

  it('finds an article whose answer was lost, and sends it once', async () => {
    const blog = await start();
    const desk = deskAt(blog);
    const article = makeArticle(keyFor('mat'), 1);
    blog.loseAnswerOf = 'metaWeblog.newPost';
    expect((await faultOf(desk.put(article))).fault).toBe('unknown');
    await desk.put(article);
    expect(blog.posts).toHaveLength(1);
    expect(blog.files).toHaveLength(1);
  });

  it.each<Partial<OldBlog['rules']>>([{ hidesNew: true }, { takesComments: true }])(
    'asks instead of repeating where it cannot be found again (%o), and goes on as the person found it',
    async (rules) => {
      const blog = await start(rules);
      const desk = deskAt(blog);
      const article = makeArticle(keyFor('hoi'), 1);
      blog.loseAnswerOf = 'metaWeblog.newPost';
      expect((await faultOf(desk.put(article))).fault).toBe('unknown');
      const asked = await faultOf(desk.put(article));
      expect(asked.fault).toBe('permanent');
      expect(asked.message).toContain('Gửi lại');
      expect(blog.posts).toHaveLength(1);
      // She saw it there, took it away, and said so.
      blog.posts.splice(0);
      await desk.put(article);
      expect(blog.posts).toHaveLength(1);
      expect(blog.posts[0]).toMatchObject({ title: article.title, isShown: true });
    },
  );

  it('asks too when the call never arrived', async () => {
    const blog = await start();
    const desk = deskAt(blog);
    const article = makeArticle(keyFor('khong-toi'), 1);
    blog.loseCallOf = 'metaWeblog.newPost';
    expect((await faultOf(desk.put(article))).fault).toBe('unknown');
    expect((await faultOf(desk.put(article))).message).toContain('chưa thấy bài thì bấm “Gửi lại”');
    await desk.put(article);
    expect(blog.posts).toHaveLength(1);
  });

  it.each([false, true])(
    'asks before it says that an article in doubt is withdrawn (told of it: %s)',
    async (wasTold) => {
      const blog = await start({ hidesNew: true });
      const desk = deskAt(blog);
      const article = makeArticle(keyFor('rut'), 1);
      blog.loseAnswerOf = 'metaWeblog.newPost';
      await faultOf(desk.put(article));
      if (wasTold) await faultOf(desk.put(article));
      const asked = await faultOf(desk.withdraw(article.key));
      expect(asked).toMatchObject({ fault: 'permanent' });
      expect(asked.message).toContain('xoá ở đó');
      expect(await desk.withdraw(article.key)).toBeNull();
    },
  );

  it('does not take a withdrawal on trust', async () => {
    const blog = await start({ knowsDrafts: false });
    const desk = deskAt(blog);
    const article = makeArticle(keyFor('con'), 1);
    await desk.put(article);
    expect((await faultOf(desk.withdraw(article.key))).message).toContain('vẫn mở ra được');
  });

  it('does not call an article withdrawn that it cannot find and the public still reads', async () => {
    const blog = await start({ hidesNew: true });
    const desk = deskAt(blog);
    const article = makeArticle(keyFor('ban'), 1);
    await desk.put(article);
    const [post] = blog.posts;
    const { kept } = desk;
    // A portal that tells articles by other numbers since.
    kept.base = kept.base && { ...kept.base, remoteId: 'khac' };
    expect((await faultOf(desk.withdraw(article.key))).message).toContain('vẫn mở ra được');
    expect(blog.posts).toEqual([post]);
    blog.posts.splice(0);
    expect(await desk.withdraw(article.key)).toBeNull();
  });

  it('stops at a text that was edited, shows it, and goes over it once told to', async () => {
    const blog = await start();
    const desk = deskAt(blog);
    const article = makeArticle(keyFor('sua'), 1);
    await desk.put(article);
    Object.assign(blog.posts[0] ?? {}, { title: 'Tên mới', html: '<p>Chữ của ban biên tập.</p>' });
    const conflict = await faultOf(desk.put(makeArticle(article.key, 2)));
    expect(conflict).toMatchObject({ fault: 'conflict', theirs: { text: 'Chữ của ban biên tập.' } });
    expect(blog.posts[0]?.title).toBe('Tên mới');
    await deskAt(blog, conflict.theirs).put(makeArticle(article.key, 2));
    expect(blog.posts).toHaveLength(1);
    expect(blog.posts[0]?.html).toContain('Bản 2');
  });

  it('does not publish again what was deleted, until told to', async () => {
    const blog = await start();
    const desk = deskAt(blog);
    const article = makeArticle(keyFor('xoa'), 1);
    await desk.put(article);
    blog.posts.splice(0);
    const conflict = await faultOf(desk.put(article));
    expect(conflict.fault).toBe('conflict');
    await deskAt(blog, conflict.theirs).put(article);
    expect(blog.posts).toHaveLength(1);
  });

  it.each<Partial<OldBlog['rules']>>([{}, { hidesNew: true }, { takesComments: true }])(
    'shows an article once, whichever call or answer is lost, with a person who looks when asked (%o)',
    async (rules) => {
      const wishes = ['publish', 'update', 'withdraw'] as const;
      for (const wish of wishes)
        for (const what of ['call', 'answer'] as const)
          for (let at = 1, isOver = false; !isOver; at += 1) {
            const blog = await start(rules);
            const desk = deskAt(blog);
            const article = makeArticle(keyFor('lac'), 1);
            const changed = makeArticle(article.key, 2);
            if (wish !== 'publish') await desk.put(article);
            const before = blog.calls.length;
            blog.loseAt = { call: before + at, what };
            const act = () =>
              wish === 'withdraw'
                ? desk.withdraw(article.key)
                : desk.put(wish === 'update' ? changed : article);
            let isDone = false;
            for (let round = 1; round <= 6 && !isDone; round += 1) {
              const fault = await act().then(
                () => null,
                (error: PortalError) => error,
              );
              isDone = fault === null;
              // She looks, and takes away what stands there unknown to the program.
              if (fault?.message.includes('Gửi lại') && fault.fault === 'permanent') blog.posts.splice(0);
            }
            isOver = blog.calls.length - before < at;
            const shown = blog.posts.filter(({ isShown }) => isShown);
            const where = `${wish}, ${what} ${at} lost`;
            expect(isDone, where).toBe(true);
            expect(shown, where).toHaveLength(wish === 'withdraw' ? 0 : 1);
            expect(blog.posts.length, where).toBeLessThanOrEqual(1);
            if (wish === 'update') expect(shown[0]?.html, where).toContain('Bản 2');
          }
    },
  );

  it('takes the number of an article on another kind of portal for nothing', async () => {
    const blog = await start();
    blog.posts.push({
      id: '17',
      title: 'Bài của người khác',
      html: '<p>x</p>',
      categories: [],
      isShown: true,
    });
    const rest = {
      remoteId: '17',
      version: '3;2026-01-01T00:00:00;publish;',
      contentHash: 'x',
      address: null,
    };
    await deskAt(blog, rest).put(makeArticle(keyFor('khac'), 1));
    expect(blog.posts).toHaveLength(2);
    expect(blog.posts[0]?.title).toBe('Bài của người khác');
  });

  it('shows the password to nobody, also where the portal repeats it', async () => {
    const blog = await start();
    const secret = 'sai <mật khẩu> & "dài"';
    const told: string[] = [];
    const wrong = openAdapter(blog.account({ password: secret }));
    const collect = (error: PortalError) =>
      told.push(error.message, String(error.stack), JSON.stringify(error), String(error.cause));
    collect(await faultOf(wrong.probe(SIGNAL())));
    const desk = deskAt(blog);
    blog.loseAnswerOf = 'metaWeblog.newPost';
    collect(await faultOf(desk.put(makeArticle(keyFor('lo'), 1))));
    collect(await faultOf(desk.withdraw(keyFor('khong-co'))).catch(() => new Error('none') as PortalError));
    told.push(JSON.stringify(desk.kept));
    for (const password of [secret, blog.account().password])
      for (const form of formsOf(password)) expect(told.join('\n')).not.toContain(form);
    expect(blog.bodies.join()).toContain(formsOf(secret)[1]);
  });
});

function formsOf(secret: string): string[] {
  const inXml = secret.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  return [secret, inXml, Buffer.from(secret).toString('base64'), encodeURIComponent(secret)];
}
