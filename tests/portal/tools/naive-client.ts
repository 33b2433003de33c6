/** How a program publishes that has not thought about lines that break: it sends, and on an error sends again. */
import * as z from 'zod';
import type { OutgoingArticle, PortalLogin } from '../../../electron/portal/adapter.ts';
import { type HttpCall, send } from '../../../electron/portal/http.ts';
import { XmlRpcClient } from '../../../electron/portal/xmlrpc/client.ts';
import { SHORT } from './matrix.ts';

/** @throws when the try failed */
export async function publishNaively(
  account: PortalLogin,
  article: OutgoingArticle,
  categoryId: number,
  signal: AbortSignal,
): Promise<void> {
  const post = async (route: string, headers: Record<string, string>, body: HttpCall['body'] & {}) => {
    const url = new URL(`${account.url}/wp-json/wp/v2/${route}`);
    const authorization = `Basic ${Buffer.from(`${account.user}:${account.password}`).toString('base64')}`;
    const answer = await send({ method: 'POST', url, headers, body, signal, authorization }, null, SHORT);
    if (answer.status >= 300) throw new Error(String(answer.status));
    return JSON.parse(answer.body.toString('utf8')) as { id: number; source_url?: string };
  };
  const json = { 'Content-Type': 'application/json' };
  const made = await post(
    'posts',
    json,
    JSON.stringify({
      title: article.title,
      content: article.html,
      slug: article.key,
      status: 'publish',
      categories: [categoryId],
    }),
  );
  for (const file of article.attachments) {
    const media = await post(
      `media?post=${made.id}&slug=${article.key}-tep-${file.sha256.slice(0, 12)}`,
      { 'Content-Type': file.mimeType, 'Content-Disposition': `attachment; filename="${file.fileName}"` },
      file.bytes,
    );
    const link = `<p><a href="${new URL(media.source_url ?? '').pathname}">${file.title}</a></p>`;
    await post(`posts/${made.id}`, json, JSON.stringify({ content: article.html + link }));
  }
}

/** The same through MetaWeblog. @throws when the try failed */
export async function publishByCallsNaively(
  account: PortalLogin,
  article: OutgoingArticle,
  signal: AbortSignal,
): Promise<void> {
  const client = new XmlRpcClient(account, SHORT, signal);
  const struct = {
    title: article.title,
    description: article.html,
    wp_slug: article.key,
    categories: [article.category],
    post_status: 'publish',
  };
  const id = await client.change(z.string(), 'metaWeblog.newPost', ['1'], struct, true);
  for (const { sha256, mimeType, bytes, title } of article.attachments) {
    const file = {
      name: `${article.key}-tep-${sha256.slice(0, 12)}.txt`,
      type: mimeType,
      bits: bytes,
      post_id: Number(id),
    };
    const { url } = await client.change(
      z.object({ url: z.string() }),
      'metaWeblog.newMediaObject',
      ['1'],
      file,
    );
    const link = `<p><a href="${new URL(url).pathname}">${title}</a></p>`;
    await client.change(
      z.boolean(),
      'metaWeblog.editPost',
      [id],
      { ...struct, description: article.html + link },
      true,
    );
  }
}
