/** What the server really holds, read from its database and not through the client that is tried. */
import type { OutgoingArticle, RemoteVersion } from '../../../electron/portal/adapter.ts';
import { END } from './articles.ts';
import type { WordPress } from './wordpress.ts';

const LINK = 'href="/wp-content/uploads/';

/** Notes every moment at which an article is shown, and whether it was whole then. */
export async function watchShown(site: WordPress): Promise<void> {
  const isWhole = `NEW.post_content LIKE '%${END}%' AND NEW.post_content LIKE '%${LINK}%'`;
  const isShown = "NEW.post_type = 'post' AND NEW.post_status NOT IN ('draft', 'trash', 'auto-draft')";
  const note = `INSERT INTO scd_shown SELECT NEW.ID, NEW.post_name, ${isWhole} FROM DUAL WHERE ${isShown}`;
  await site.sql(`
    CREATE TABLE scd_shown (id BIGINT, slug VARCHAR(200), whole TINYINT);
    CREATE TRIGGER scd_made AFTER INSERT ON wp_posts FOR EACH ROW ${note};
    CREATE TRIGGER scd_changed AFTER UPDATE ON wp_posts FOR EACH ROW ${note};`);
}

/** Articles that were ever shown without being whole. */
export async function shownBeforeWhole(site: WordPress, prefix = ''): Promise<string[]> {
  return (
    await site.sql(`SELECT DISTINCT slug FROM scd_shown WHERE whole = 0 AND slug LIKE '${prefix}%'`)
  ).flat();
}

/** What is wrong with an article on the server; empty when it is there once, whole, with its files and nothing else. */
export async function countArticle(
  site: WordPress,
  { key, html, attachments, category }: OutgoingArticle,
  status: 'publish' | 'draft',
): Promise<string[]> {
  const rows = await site.sql(`
    SELECT ID, post_type, post_status, post_name, post_parent, REPLACE(post_content, '\\n', ' ')
    FROM wp_posts WHERE post_type IN ('post', 'attachment') AND (post_name LIKE '${key}%' OR post_content LIKE '%scd:${key} %');
    SELECT t.name FROM wp_terms t JOIN wp_term_taxonomy x USING (term_id) JOIN wp_term_relationships r USING (term_taxonomy_id)
    JOIN wp_posts p ON p.ID = r.object_id WHERE x.taxonomy = 'category' AND p.post_name = '${key}'`);
  const posts = rows.filter(([, type]) => type === 'post');
  const files = rows.filter(([, type]) => type === 'attachment');
  const names = rows.filter((row) => row.length === 1).flat();
  const wrong: string[] = [];
  if (posts.length !== 1) wrong.push(`${posts.length} articles (${posts.map((row) => row[2]).join(', ')})`);
  const [id = '', , found, slug, , content = ''] = posts[0] ?? [];
  if (found !== status) wrong.push(`it is ${found}`);
  if (slug !== key) wrong.push(`its address is ${slug}`);
  const first = html.split('\n')[0] ?? '';
  if (!content.includes(first) || !content.includes(END)) wrong.push('its text is not the one sent');
  if (names.join() !== category) wrong.push(`it stands in ${names.join() || 'no category'}`);
  const wanted = status === 'draft' ? 0 : attachments.length;
  if (files.length !== wanted) wrong.push(`${files.length} files instead of ${wanted}`);
  if (files.some((row) => row[4] !== id)) wrong.push('a file belongs to something else');
  for (const { sha256 } of status === 'draft' ? [] : attachments)
    if (!files.some((row) => row[3]?.includes(sha256.slice(0, 12)))) wrong.push('a file is missing');
  return wrong;
}

/** Puts a withdrawn article back as it was: shown, with an entry for each of its files. */
export async function showAgain(
  site: WordPress,
  article: OutgoingArticle,
  base: RemoteVersion | null,
): Promise<void> {
  const nameOf = (sha256: string) => `${article.key}-tep-${sha256.slice(0, 12)}`;
  const files = article.attachments.map(
    ({ sha256 }, index) => `
    INSERT INTO wp_posts (post_author, post_date, post_date_gmt, post_content, post_title, post_excerpt, post_status, post_name,
      to_ping, pinged, post_modified, post_modified_gmt, post_content_filtered, post_parent, guid, post_type, post_mime_type)
    SELECT post_author, post_date, post_date_gmt, '', '${nameOf(sha256)}.txt', '', 'inherit', '${nameOf(sha256)}',
      '', '', post_modified, post_modified_gmt, '', ID, '', 'attachment', 'text/plain' FROM wp_posts WHERE ID = ${base?.remoteId};
    INSERT INTO wp_postmeta (post_id, meta_key, meta_value) VALUES (LAST_INSERT_ID(), '_wp_attached_file', 'x/${index}-${sha256}.txt');`,
  );
  await site.sql(
    `UPDATE wp_posts SET post_status = 'publish' WHERE ID = ${base?.remoteId};${files.join('')}`,
  );
}
