/** A portal of another make than WordPress that speaks MetaWeblog and no more, as its description has it. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { PortalLogin } from '../../../electron/portal/adapter.ts';
import { CATEGORY } from './articles.ts';
import { type Plain, readCall, writeAnswer, writeFault } from './plain-xmlrpc.ts';

export interface OldPost {
  id: string;
  title: string;
  html: string;
  categories: string[];
  isShown: boolean;
}

export interface OldBlog {
  url: string;
  readonly posts: OldPost[];
  readonly files: { name: string; bytes: Buffer }[];
  /** Methods in the order they were called. */
  readonly calls: string[];
  /** Bodies of all requests. */
  readonly bodies: string[];
  /** The next call of that method is carried out, and its answer lost. */
  loseAnswerOf: string | null;
  /** The so-many-th call of all is lost as well, or its answer. */
  loseAt: { call: number; what: 'call' | 'answer' } | null;
  /** The next call of that method is lost on its way. */
  loseCallOf: string | null;
  rules: {
    /** Its list of the newest leaves out what came by this interface. */
    hidesNew: boolean;
    /** It takes comments out of what it keeps. */
    takesComments: boolean;
    /** Whether it hides what is to be a draft. */
    knowsDrafts: boolean;
    /** Whether it tells its methods. */
    listsMethods: boolean;
  };
  account(more?: Partial<PortalLogin>): PortalLogin;
  close(): void;
}

const PASSWORD = 'mật khẩu <của> "cơ quan" & 1';

export async function startOldBlog(): Promise<OldBlog> {
  const blog: OldBlog = {
    url: '',
    posts: [],
    files: [],
    calls: [],
    bodies: [],
    loseAnswerOf: null,
    loseAt: null,
    loseCallOf: null,
    rules: { hidesNew: false, takesComments: false, knowsDrafts: true, listsMethods: true },
    account: (more = {}) => ({
      kind: 'wordpress',
      url: `${blog.url}/xmlrpc.php`,
      user: 'vanthu',
      password: PASSWORD,
      caPem: null,
      ...more,
    }),
    close: () => server.close(),
  };
  const server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      if (request.method === 'GET') {
        const post = blog.posts.find(({ id }) => request.url === `/tin/${id}`);
        const isThere = post?.isShown === true;
        response.writeHead(isThere ? 200 : 404, { 'Content-Type': 'text/html; charset=utf-8' });
        response.end(
          isThere ? `<h1>${post.title.replaceAll('&', '&amp;')}</h1>${post.html}` : '<h1>Không có</h1>',
        );
        return;
      }
      const body = Buffer.concat(parts).toString('utf8');
      blog.bodies.push(body);
      const { method, parameters } = readCall(body);
      blog.calls.push(method);
      const { loseAt } = blog;
      const lost = loseAt?.call === blog.calls.length ? loseAt.what : null;
      if (blog.loseCallOf === method || lost === 'call') {
        blog.loseCallOf = null;
        request.socket.destroy();
        return;
      }
      const answer = serve(blog, method, parameters);
      if (blog.loseAnswerOf === method || lost === 'answer') {
        blog.loseAnswerOf = null;
        request.socket.destroy();
        return;
      }
      response.writeHead(200, { 'Content-Type': 'text/xml' });
      response.end(answer);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  blog.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return blog;
}

function serve(blog: OldBlog, method: string, parameters: readonly Plain[]): string {
  const { posts, files, rules } = blog;
  const noMethod = writeFault(-32601, `server error. requested method ${method} does not exist`);
  if (method === 'system.listMethods')
    return rules.listsMethods ? writeAnswer(['metaWeblog.newPost', 'metaWeblog.editPost']) : noMethod;
  const login =
    method.startsWith('blogger.') || method.startsWith('metaWeblog.') ? parameters.slice(1, 3) : [];
  if (login.length === 0) return noMethod;
  if (login[0] !== 'vanthu' || login[1] !== PASSWORD)
    return writeFault(403, `Sai mật khẩu ${String(login[1])}`);
  const [first] = parameters;
  const post = posts.find(({ id }) => id === first);
  const tell = ({ id, title, html, categories }: OldPost): Plain => ({
    postid: id,
    title,
    description: html,
    categories,
    permaLink: `${blog.url}/tin/${id}`,
  });
  switch (method) {
    case 'blogger.getUsersBlogs':
      return writeAnswer([{ blogid: 'trang-tin', blogName: 'Trang tin', url: blog.url }]);
    case 'metaWeblog.getCategories':
      return writeAnswer([{ description: CATEGORY, htmlUrl: '', rssUrl: '' }]);
    case 'metaWeblog.getRecentPosts':
      return writeAnswer(rules.hidesNew ? [] : posts.toReversed().slice(0, Number(parameters[3])).map(tell));
    case 'metaWeblog.getPost':
      return post === undefined ? writeFault(1, 'no such post') : writeAnswer(tell(post));
    case 'metaWeblog.newMediaObject': {
      const { name, bits } = parameters[3] as { name: string; bits: { base64: string } };
      files.push({ name, bytes: Buffer.from(bits.base64, 'base64') });
      return writeAnswer({ url: `${blog.url}/tep/${files.length}/${name}` });
    }
    case 'metaWeblog.newPost': {
      const id = `bai-${posts.length + 1}`;
      posts.push({ id, ...kept(rules, parameters) });
      return writeAnswer(id);
    }
    case 'metaWeblog.editPost':
      if (post === undefined) return writeFault(1, 'no such post');
      Object.assign(post, kept(rules, parameters));
      return writeAnswer(true);
  }
  return noMethod;
}

function kept(rules: OldBlog['rules'], parameters: readonly Plain[]): Omit<OldPost, 'id'> {
  const { title, description, categories } = parameters[3] as Record<string, Plain>;
  const html = String(description);
  return {
    title: String(title),
    html: rules.takesComments ? html.replace(/<!--[\s\S]*?-->/gu, '') : html,
    categories: (categories as string[]).filter((name) => name === CATEGORY),
    isShown: parameters[4] === true || !rules.knowsDrafts,
  };
}
