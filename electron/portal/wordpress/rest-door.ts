/** WordPress through REST v2. */
import { createHash } from 'node:crypto';
import * as z from 'zod';
import type { OutgoingArticle, OutgoingFile } from '../adapter.ts';
import { emptyBody, markerOf } from './body.ts';
import type { WordPressClient } from './client.ts';
import type { PostChange, WordPressDoor } from './door.ts';
import { WordPressError } from './faults.ts';
import { fileNameOf } from './file-names.ts';
import { Category, type Me, Media, Post, PostRevision } from './shapes.ts';

const LIST = { context: 'edit', status: 'any,trash', orderby: 'id', order: 'asc', per_page: 100 };

export class RestDoor implements WordPressDoor {
  readonly #client: WordPressClient;

  constructor(client: WordPressClient) {
    this.#client = client;
  }

  get host(): string {
    return this.#client.host;
  }

  get serverTime(): number | null {
    return this.#client.serverTime;
  }

  login(): Promise<Me> {
    return this.#client.login();
  }

  async listCategories(): Promise<Category[]> {
    const query = { hide_empty: 'false', per_page: 100, _fields: 'id,name', orderby: 'id' };
    return await this.#listAll(Category, 'categories', query);
  }

  async makeCategory(name: string): Promise<string> {
    try {
      return (await this.#client.post(Category, 'categories', { name })).id;
    } catch (error) {
      if (error instanceof WordPressError && error.code === 'term_exists' && error.termId !== null)
        return String(error.termId);
      throw error;
    }
  }

  listByKey(key: string): Promise<Post[]> {
    return this.#client.get(z.array(Post), 'posts', { ...LIST, slug: slugsOf(key).join(',') });
  }

  async listFurther(key: string): Promise<Post[]> {
    const marker = markerOf(key);
    const list = await this.#client.get(z.array(Post), 'posts', { ...LIST, search: marker });
    return list.filter(({ content }) => content.raw.includes(`<!-- ${marker} -->`));
  }

  async getPost(id: number): Promise<Post | null> {
    try {
      return await this.#client.get(Post, `posts/${id}`, { context: 'edit' });
    } catch (error) {
      if (error instanceof WordPressError && error.code === 'rest_post_invalid_id') return null;
      throw error;
    }
  }

  async withRevision(post: Post): Promise<Post> {
    return post;
  }

  makeDraft(title: string, key: string): Promise<Post> {
    const draft = { title, slug: key, status: 'draft', content: emptyBody(key) };
    return this.#client.post(Post, 'posts', draft);
  }

  savePost({ id }: Post, { categories, ...change }: PostChange): Promise<Post> {
    const ids = categories === undefined ? {} : { categories: categories.map(Number) };
    return this.#client.post(Post, `posts/${id}`, { ...change, ...ids });
  }

  async removePost({ id }: Post): Promise<void> {
    await this.#client.remove(`posts/${id}`);
  }

  listMedia(postId: number): Promise<Media[]> {
    const query = { context: 'edit', parent: postId, orderby: 'id', order: 'asc', per_page: 100 };
    return this.#listAll(Media, 'media', query);
  }

  async sendFile(file: OutgoingFile, article: OutgoingArticle, name: string, postId: number): Promise<Media> {
    const headers = {
      'Content-Type': file.mimeType,
      'Content-Disposition': `attachment; filename="${fileNameOf(file, article)}"`,
      // In hex, not as RFC 1864 has it: WordPress compares it so. Half a file is refused by it.
      'Content-MD5': createHash('md5').update(file.bytes).digest('hex'),
    };
    return await this.#client.upload(
      Media,
      { bytes: file.bytes, headers },
      {
        slug: name,
        title: file.title,
        post: postId,
        ...(file.caption === '' ? {} : { caption: file.caption, alt_text: file.caption }),
      },
    );
  }

  async removeMedia(id: number): Promise<void> {
    await this.#client.remove(`media/${id}`);
  }

  async listRevisions({ id }: Post, since: number): Promise<PostRevision[]> {
    const query = { context: 'edit', per_page: 50, _fields: 'id,slug,modified_gmt,title,content,excerpt' };
    try {
      const list = await this.#client.get(z.array(PostRevision), `posts/${id}/revisions`, query);
      return list.filter((revision) => revision.id > since && !revision.slug.includes('-autosave-'));
    } catch (error) {
      // A portal that keeps no revisions has no such list.
      if (error instanceof WordPressError && error.fault !== 'auth') return [];
      throw error;
    }
  }

  async #listAll<T extends z.ZodType>(
    shape: T,
    route: string,
    query: Record<string, string | number>,
  ): Promise<z.infer<T>[]> {
    const { items, pages } = await this.#client.getPage(z.array(shape), route, { ...query, page: 1 });
    for (let page = 2; page <= pages; page += 1)
      items.push(...(await this.#client.get(z.array(shape), route, { ...query, page })));
    return items;
  }
}

function slugsOf(key: string): string[] {
  const counted = [key, ...Array.from({ length: 8 }, (_, index) => `${key}-${index + 2}`)];
  return [...counted, ...counted.map((slug) => `${slug}__trashed`)];
}
