/** How a program publishes that has not thought about lines that break: it sends, and on an error sends again. */
import type { OutgoingArticle, PortalLogin } from '../../../electron/portal/adapter.ts';
import { type HttpCall, send } from '../../../electron/portal/http.ts';
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
