/** An article's body as Liferay shows it: photos, files and the author's name below the text, in an element of their own. */
import type { OutgoingArticle } from '../adapter.ts';
import { escapeText } from '../article-html.ts';
import { TAIL_CLASS } from './version.ts';

/** @param pathOf where a file stands on the portal, by its sha256 */
export function bodyOf(
  { html, photos, attachments, author }: OutgoingArticle,
  pathOf: (sha256: string) => string,
): string {
  const figures = photos.map(({ sha256, caption }) => {
    const text = escapeText(caption);
    return `<figure><img src="${escapeText(pathOf(sha256))}" alt="${text}">${text === '' ? '' : `<figcaption>${text}</figcaption>`}</figure>`;
  });
  const links = attachments.map(
    ({ sha256, title }) => `<li><a href="${escapeText(pathOf(sha256))}">${escapeText(title)}</a></li>`,
  );
  const tail = [
    ...figures,
    ...(links.length === 0 ? [] : [`<p><strong>Tệp đính kèm</strong></p><ul>${links.join('')}</ul>`]),
    ...(author === '' ? [] : [`<p style="text-align:right"><strong>${escapeText(author)}</strong></p>`]),
  ].join('');
  return tail === '' ? html : `${html}\n<div class="${TAIL_CLASS}">${tail}</div>`;
}
