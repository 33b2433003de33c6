/** What publishing needs of a WordPress, by whichever interface it is spoken to. */
import type { OutgoingArticle, OutgoingFile } from '../adapter.ts';
import type { Category, Me, Media, Post, PostRevision } from './shapes.ts';

/** What a write changes; the rest stays as it is there. */
export interface PostChange {
  title?: string;
  content?: string;
  excerpt?: string;
  status?: 'publish' | 'private' | 'draft';
  slug?: string;
  /** Ids as the door gave them. */
  categories?: string[];
  /** 0 for none. */
  featured_media?: number;
  /** Without a zone, UTC. */
  date_gmt?: string;
  comment_status?: 'closed';
}

export interface WordPressDoor {
  readonly host: string;
  /** The portal's clock as the last answer told it, ms; null before the first. */
  readonly serverTime: number | null;
  login(): Promise<Me>;
  /** All of them. */
  listCategories(): Promise<Category[]>;
  /** One that exists already is fine. Gives back its id. */
  makeCategory(name: string): Promise<string>;
  /** Also from the bin. */
  listByKey(key: string): Promise<Post[]>;
  /** A closer look, for what that did not find: one request more. */
  listFurther(key: string): Promise<Post[]>;
  /** Null when it is gone. */
  getPost(id: number): Promise<Post | null>;
  /** The same with its newest revision, where a list does not tell it. */
  withRevision(post: Post): Promise<Post>;
  /** An empty draft with our marker. */
  makeDraft(title: string, key: string): Promise<Post>;
  /** Gives back what the portal says it is now. */
  savePost(post: Post, change: PostChange): Promise<Post>;
  /** For good, without the bin. One that is gone already is fine. */
  removePost(post: Post): Promise<void>;
  /** What hangs on an article, in the order of ids. */
  listMedia(postId: number): Promise<Media[]>;
  /** @param name what tells it apart from others, without an ending */
  sendFile(file: OutgoingFile, article: OutgoingArticle, name: string, postId: number): Promise<Media>;
  removeMedia(id: number): Promise<void>;
  /** Those that came after one, as far as somebody's text may be in them; empty where the portal keeps none. */
  listRevisions(post: Post, since: number): Promise<PostRevision[]>;
}
