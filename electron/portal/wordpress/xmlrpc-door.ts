/** WordPress through its xmlrpc.php: MetaWeblog for what is written, WordPress's own calls for what has to be found again. */
import * as z from 'zod';
import type { OutgoingArticle, OutgoingFile } from '../adapter.ts';
import type { XmlRpcClient } from '../xmlrpc/client.ts';
import { FAULTS, XmlRpcFault } from '../xmlrpc/faults.ts';
import type { SentValue } from '../xmlrpc/writing.ts';
import { emptyBody, markerOf } from './body.ts';
import type { PostChange, WordPressDoor } from './door.ts';
import { endingOf, isMark } from './file-names.ts';
import type { Category, Me, Media, Post, PostRevision } from './shapes.ts';
import {
  Done,
  MwCategory,
  MwMedia,
  MwPost,
  NamedPost,
  NewId,
  Profile,
  RevisionId,
  revisionOfPost,
} from './xmlrpc-shapes.ts';

/** WordPress serves one site at one address, whatever number is given. */
const BLOG = '1';
const MOST = 100;

export class XmlRpcDoor implements WordPressDoor {
  readonly #client: XmlRpcClient;

  constructor(client: XmlRpcClient) {
    this.#client = client;
  }

  get host(): string {
    return this.#client.host;
  }

  get serverTime(): number | null {
    return this.#client.serverTime;
  }

  async login(): Promise<Me> {
    const { user_id, display_name, username, roles } = await this.#client.ask(Profile, 'wp.getProfile', [
      BLOG,
    ]);
    return { id: user_id, name: display_name || username, capabilities: rightsOf(roles) };
  }

  /** Known by their names, as MetaWeblog does. */
  listCategories(): Promise<Category[]> {
    return this.#listCategories();
  }

  async makeCategory(name: string): Promise<string> {
    const made = await this.#client.change(NewId, 'wp.newCategory', [BLOG], { name });
    // WordPress writes some letters of a name in its own way.
    const list = await this.#listCategories();
    return list.find(({ number }) => number === made)?.id ?? name;
  }

  async listByKey(key: string): Promise<Post[]> {
    const mark = `<!-- ${markerOf(key)} -->`;
    const found = await this.#list({ s: markerOf(key) });
    const posts: Post[] = [];
    for (const { post_id } of found) {
      const post = await this.#read(post_id);
      if (post?.content.raw.includes(mark)) posts.push(post);
    }
    return posts;
  }

  /** By the name in the address: somebody may have taken our mark out with the text. */
  async listFurther(key: string): Promise<Post[]> {
    const posts: Post[] = [];
    for (const { post_id, post_name } of await this.#list({})) {
      const post = post_name.startsWith(key) ? await this.#read(post_id) : null;
      if (post !== null) posts.push(post);
    }
    return posts;
  }

  async getPost(id: number): Promise<Post | null> {
    const post = await this.#read(id);
    return post === null ? null : await this.withRevision(post);
  }

  async withRevision(post: Post): Promise<Post> {
    if (post.revision !== null) return post;
    return { ...post, revision: Math.max(0, ...(await this.#listRevisionIds(post.id))) };
  }

  async makeDraft(title: string, key: string): Promise<Post> {
    const content = emptyBody(key);
    // Without a name in the address yet: of two drafts by one name, only one could be published under it.
    const draft = { title, description: content, post_status: 'draft', mt_allow_comments: 'closed' };
    const id = await this.#client.change(NewId, 'metaWeblog.newPost', [BLOG], draft, false);
    const none = { raw: '' };
    return {
      id,
      slug: '',
      status: 'draft',
      link: '',
      date_gmt: null,
      modified_gmt: '',
      title: { raw: title },
      content: { raw: content },
      excerpt: none,
      categories: [],
      featured_media: 0,
      revision: 0,
    };
  }

  async savePost(post: Post, change: PostChange): Promise<Post> {
    const status = change.status ?? post.status;
    const sent: Record<string, SentValue> = {
      post_status: status,
      categories: change.categories ?? post.categories,
      // Left out, they would be taken away.
      mt_keywords: post.tags ?? '',
      ...given('title', change.title),
      ...given('description', change.content),
      ...given('mt_excerpt', change.excerpt),
      ...given('wp_slug', change.slug),
      ...given('wp_post_thumbnail', change.featured_media),
      ...given('mt_allow_comments', change.comment_status),
      ...given(
        'date_created_gmt',
        change.date_gmt === undefined ? undefined : new Date(`${change.date_gmt}Z`),
      ),
    };
    await this.#client.change(Done, 'metaWeblog.editPost', [String(post.id)], sent, status === 'publish');
    return { ...post, status };
  }

  /** The first removal only bins; the second is made where nobody wrote in it meanwhile. */
  async removePost({ id, content }: Post): Promise<void> {
    for (let round = 1; round <= 2; round += 1) {
      try {
        await this.#client.change(Done, 'blogger.deletePost', ['', String(id)], false);
      } catch (error) {
        if (isGone(error)) return;
        throw error;
      }
      const left = await this.#read(id);
      if (left === null || left.status !== 'trash' || left.content.raw !== content.raw) return;
    }
  }

  async listMedia(postId: number): Promise<Media[]> {
    const media = await this.#client.ask(z.array(MwMedia), 'wp.getMediaLibrary', [BLOG], {
      parent_id: postId,
    });
    const own = media.filter(({ post }) => post === postId).toSorted((one, other) => one.id - other.id);
    for (const one of own) {
      // Sent over REST, it has a title for people, and our mark only in its address.
      if (!isMark(one.slug)) one.slug = (await this.#read(one.id))?.slug ?? one.slug;
    }
    return own;
  }

  async sendFile(
    { mimeType, bytes, fileName }: OutgoingFile,
    _article: OutgoingArticle,
    name: string,
    postId: number,
  ): Promise<Media> {
    const file = { name: name + endingOf(fileName), type: mimeType, bits: bytes, post_id: postId };
    return await this.#client.change(MwMedia, 'metaWeblog.newMediaObject', [BLOG], file);
  }

  async removeMedia(id: number): Promise<void> {
    try {
      await this.#client.change(Done, 'wp.deleteFile', [BLOG], String(id));
    } catch (error) {
      if (!isGone(error)) throw error;
    }
  }

  /** The newest is what stands there, which is known. */
  async listRevisions(post: Post, since: number): Promise<PostRevision[]> {
    const between = (await this.#listRevisionIds(post.id)).filter(
      (id) => id > since && id < (post.revision ?? Number.POSITIVE_INFINITY),
    );
    const revisions: PostRevision[] = [];
    for (const id of between.toSorted((one, other) => other - one).slice(0, MOST)) {
      const revision = await this.#read(id);
      if (revision !== null) revisions.push(revisionOfPost(revision));
    }
    return revisions;
  }

  #listCategories(): Promise<z.infer<typeof MwCategory>[]> {
    return this.#client.ask(z.array(MwCategory), 'metaWeblog.getCategories', [BLOG]);
  }

  async #read(id: number): Promise<Post | null> {
    try {
      return await this.#client.ask(MwPost, 'metaWeblog.getPost', [String(id)]);
    } catch (error) {
      if (isGone(error)) return null;
      throw error;
    }
  }

  #list(filter: Record<string, SentValue>): Promise<z.infer<typeof NamedPost>[]> {
    const all = { post_status: 'any,trash', number: MOST, ...filter };
    return this.#client.ask(z.array(NamedPost), 'wp.getPosts', [BLOG], all, ['post_name']);
  }

  async #listRevisionIds(postId: number): Promise<number[]> {
    try {
      const fields = ['post_name'];
      return await this.#client.ask(z.array(RevisionId), 'wp.getRevisions', [BLOG], String(postId), fields);
    } catch (error) {
      // Where none are kept, that is said as if it were not allowed.
      if (error instanceof XmlRpcFault && (error.code === FAULTS.role || error.code === FAULTS.gone))
        return [];
      throw error;
    }
  }
}

function given(name: string, value: SentValue | undefined): Record<string, SentValue> {
  return value === undefined ? {} : { [name]: value };
}

function isGone(error: unknown): boolean {
  return error instanceof XmlRpcFault && error.code === FAULTS.gone;
}

/** XML-RPC tells roles and not what they may; one of the portal's own is tried. */
function rightsOf(roles: readonly string[]): Record<string, boolean> {
  const has = (...names: string[]) =>
    roles.some((role) => names.includes(role) || !USUAL_ROLES.includes(role));
  return {
    edit_posts: has('administrator', 'editor', 'author', 'contributor'),
    publish_posts: has('administrator', 'editor', 'author'),
    upload_files: has('administrator', 'editor', 'author'),
    manage_categories: has('administrator', 'editor'),
  };
}

const USUAL_ROLES = ['administrator', 'editor', 'author', 'contributor', 'subscriber'];
