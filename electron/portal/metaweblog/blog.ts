/** The calls of MetaWeblog and Blogger that every such portal has, and their answers in one form. */
import * as z from 'zod';
import { type OutgoingFile, PortalError } from '../adapter.ts';
import type { XmlRpcClient } from '../xmlrpc/client.ts';
import { XmlRpcFault } from '../xmlrpc/faults.ts';
import type { SentValue } from '../xmlrpc/writing.ts';

/** How many of the newest are looked through. */
const RECENT = 50;

const Id = z.union([z.string(), z.int()]).transform(String);
const Text = z.union([z.string(), z.number().transform(String), z.null().transform(() => '')]).default('');
const Blogs = z.array(z.object({ blogid: Id })).min(1);
const Category = z.object({
  categoryName: z.string().optional(),
  title: z.string().optional(),
  description: z.string().optional(),
});
const Struct = z
  .object({
    postid: Id,
    title: Text,
    description: Text,
    mt_excerpt: Text,
    categories: z.array(z.string()).default([]),
    permaLink: z.string().optional(),
    link: z.string().optional(),
  })
  .transform(
    ({ postid, title, description, mt_excerpt, categories, permaLink, link }): BlogPost => ({
      id: postid,
      title,
      summary: mt_excerpt,
      html: description,
      categories,
      link: permaLink ?? link ?? '',
    }),
  );

export interface BlogPost {
  id: string;
  title: string;
  /** '' also where the portal knows none. */
  summary: string;
  html: string;
  categories: string[];
  /** Where the portal says that the public finds it; '' where it does not say. */
  link: string;
}

export class Blog {
  readonly #client: XmlRpcClient;
  #id = '';

  constructor(client: XmlRpcClient) {
    this.#client = client;
  }

  get host(): string {
    return this.#client.host;
  }

  /** Logs in and chooses the account's first site. @throws PortalError */
  async open(): Promise<void> {
    const [blog] = await this.#client.ask(Blogs, 'blogger.getUsersBlogs', ['']);
    this.#id = blog?.blogid ?? '';
  }

  async listCategories(): Promise<string[]> {
    const list = await this.#client.ask(
      z.union([z.array(Category), z.record(z.string(), Category)]),
      'metaWeblog.getCategories',
      [this.#id],
    );
    // The first description of MetaWeblog has them as members of one struct, by name.
    if (!Array.isArray(list)) return Object.keys(list);
    return list.flatMap(({ categoryName, title, description }) => categoryName ?? title ?? description ?? []);
  }

  /** Null when the portal says anything but what stands there: what it means by its faults is its own. */
  async getPost(id: string): Promise<BlogPost | null> {
    try {
      return await this.#client.ask(Struct, 'metaWeblog.getPost', [id]);
    } catch (error) {
      if (error instanceof XmlRpcFault && error.fault !== 'auth' && error.code !== 500) return null;
      throw error;
    }
  }

  listRecent(): Promise<BlogPost[]> {
    return this.#client.ask(z.array(Struct), 'metaWeblog.getRecentPosts', [this.#id], RECENT);
  }

  newPost(struct: Record<string, SentValue>): Promise<string> {
    return this.#client.change(Id, 'metaWeblog.newPost', [this.#id], struct, true);
  }

  async editPost(id: string, struct: Record<string, SentValue>, isShown: boolean): Promise<void> {
    const isDone = await this.#client.change(z.boolean(), 'metaWeblog.editPost', [id], struct, isShown);
    if (!isDone) throw new PortalError('permanent', `${this.host} không nhận bản sửa. Báo quản trị cổng.`);
  }

  /** Gives back its address. */
  async sendFile(name: string, { mimeType, bytes }: OutgoingFile): Promise<string> {
    const file = { name, type: mimeType, bits: bytes };
    const { url } = await this.#client.change(
      z.object({ url: z.string() }),
      'metaWeblog.newMediaObject',
      [this.#id],
      file,
    );
    return url;
  }
}
