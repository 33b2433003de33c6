/** What WordPress answers, as far as it is read here, in the form of REST v2 (api-facts). Anything else is ignored. */
import * as z from 'zod';

const Raw = z.object({ raw: z.string().default('') });
const TermId = z.union([z.int(), z.string()]).transform(String);

export const Me = z.object({
  id: z.int(),
  name: z.string().default(''),
  capabilities: z.record(z.string(), z.unknown()).catch({}),
});
export type Me = z.infer<typeof Me>;

const RestPost = z.object({
  id: z.int(),
  slug: z.string(),
  status: z.string(),
  link: z.string().default(''),
  date_gmt: z.string().nullable().default(null),
  modified_gmt: z.string().default(''),
  title: Raw,
  content: Raw,
  excerpt: Raw,
  categories: z.array(TermId).default([]),
  featured_media: z.int().default(0),
  _links: z.object({ 'predecessor-version': z.array(z.object({ id: z.int() })).default([]) }).optional(),
});

export const Post = RestPost.transform(({ _links, ...post }) => ({
  ...post,
  revision: _links?.['predecessor-version'][0]?.id ?? 0,
}));

export interface Post extends Omit<z.infer<typeof RestPost>, '_links'> {
  /** The newest; 0 before the first, null where it was not asked for. */
  revision: number | null;
  /** Names joined by commas, where a write that leaves them out would take them away. */
  tags?: string;
}

export const Media = z.object({
  id: z.int(),
  slug: z.string(),
  source_url: z.string(),
  post: z.int().nullable().default(null),
  media_details: z
    .object({ filesize: z.int().optional(), original_image: z.string().optional() })
    // PHP writes an empty object as an empty list.
    .or(z.array(z.unknown()).transform((): { filesize?: number; original_image?: string } => ({}))),
});
export type Media = z.infer<typeof Media>;

export const Category = z.object({ id: TermId, name: z.string() });
export type Category = z.infer<typeof Category>;

export const PostRevision = z.object({
  id: z.int(),
  slug: z.string().default(''),
  modified_gmt: z.string().default(''),
  title: Raw,
  content: Raw,
  excerpt: Raw,
});
export type PostRevision = z.infer<typeof PostRevision>;

export const WordPressFault = z.object({
  code: z.string(),
  data: z
    .object({
      status: z.int().optional(),
      term_id: z.int().optional(),
      details: z.record(z.string(), z.object({ code: z.string().optional() }).loose()).optional(),
    })
    .loose()
    .nullable()
    .optional()
    .catch(null),
});
export type WordPressFault = z.infer<typeof WordPressFault>;
