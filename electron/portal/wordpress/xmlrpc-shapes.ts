/** What WordPress answers by XML-RPC, made to the form of REST v2 (class-wp-xmlrpc-server.php of 6.1). */
import * as z from 'zod';
import type { Media, Post, PostRevision } from './shapes.ts';

/** PHP knows numbers and texts of them as the same. */
const NumberText = z.union([z.int(), z.string().regex(/^\d+$/u)]).transform(Number);
const Words = z.union([z.string(), z.number().transform(String), z.literal(false).transform(() => '')]);
/** "20260131T08:00:00" as "2026-01-31T08:00:00"; what is no moment, as ''. */
const Moment = z.string().transform((text) => {
  const [, year, month, day, time] = /^(\d{4})-?(\d\d)-?(\d\d)T(\d\d:\d\d:\d\d)/u.exec(text) ?? [];
  return year === undefined ? '' : `${year}-${month}-${day}T${time}`;
});

export const Done = z.literal(true);
export const NewId = NumberText;

/** Of metaWeblog.getPost. */
export const MwPost = z
  .object({
    postid: NumberText,
    title: Words,
    description: Words,
    mt_excerpt: Words,
    mt_text_more: Words.default(''),
    mt_keywords: Words.default(''),
    wp_slug: Words.default(''),
    post_status: z.string(),
    link: z.string().default(''),
    date_created_gmt: Moment.default(''),
    date_modified_gmt: Moment.default(''),
    categories: z.array(Words).default([]),
    wp_post_thumbnail: z
      .union([NumberText, z.literal('').transform(() => 0), z.boolean().transform(() => 0)])
      .default(0),
  })
  .transform(
    (post): Post => ({
      id: post.postid,
      slug: post.wp_slug,
      status: post.post_status,
      link: post.link,
      date_gmt: post.date_created_gmt || null,
      modified_gmt: post.date_modified_gmt,
      title: { raw: post.title },
      content: { raw: wholeText(post.description, post.mt_text_more) },
      excerpt: { raw: post.mt_excerpt },
      categories: post.categories,
      featured_media: post.wp_post_thumbnail,
      tags: post.mt_keywords,
      revision: null,
    }),
  );

/** Of wp.getPosts, asked for what is told apart by: id and name. */
export const NamedPost = z.object({ post_id: NumberText, post_name: Words.default('') });

export const RevisionId = z.object({ post_id: NumberText }).transform(({ post_id }) => post_id);

/** Of wp.getMediaLibrary and metaWeblog.newMediaObject. */
export const MwMedia = z
  .object({
    attachment_id: NumberText,
    title: Words,
    link: z.string(),
    parent: NumberText,
    metadata: z.unknown().optional(),
  })
  .transform(
    ({ attachment_id, title, link, parent, metadata }): Media => ({
      id: attachment_id,
      // The name it was sent under.
      slug: title,
      source_url: link,
      post: parent,
      media_details: Details.parse(metadata),
    }),
  );

const Details = z
  .object({ filesize: NumberText.optional(), original_image: z.string().optional() })
  // There may be none, as an empty text.
  .catch({});

export const MwCategory = z
  .object({ categoryId: NumberText, categoryName: Words })
  .transform(({ categoryId, categoryName }) => ({
    id: categoryName,
    name: categoryName,
    number: categoryId,
  }));

export const Profile = z.object({
  user_id: NumberText,
  display_name: Words.default(''),
  username: Words.default(''),
  roles: z.array(z.string()).default([]),
});

export function revisionOfPost({ id, slug, modified_gmt, title, content, excerpt }: Post): PostRevision {
  return { id, slug, modified_gmt, title, content, excerpt };
}

/** WordPress gives what is below the fold apart. */
function wholeText(above: string, below: string): string {
  return below === '' ? above : `${above}<!--more-->${below}`;
}
