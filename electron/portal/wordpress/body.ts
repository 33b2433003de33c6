/** The article as WordPress stores it: body, photos, files and author's name, with our marker in the last element. */
import type { OutgoingArticle } from '../adapter.ts';
import { escapeText, withMarker } from '../article-html.ts';
import type { Media } from './shapes.ts';

/** Around what stands below the body, so that it is not taken for a part of the text when read again. */
export const TAIL_CLASS = 'scd-kem';

export function markerOf(key: string): string {
  return `scd:${key}`;
}

/** What an article holds before it is whole. */
export function emptyBody(key: string): string {
  return withMarker('<p></p>', markerOf(key));
}

/** Whether nothing but our own marker is in it. */
export function isEmptyBody(html: string): boolean {
  return (
    html
      .replace(/<!--[\s\S]*?-->/gu, '')
      .replace(/<\/?p>/giu, '')
      .trim() === ''
  );
}

/** @param mediaOf the file on the portal by its sha256 */
export function wholeBody(article: OutgoingArticle, mediaOf: ReadonlyMap<string, Media>): string {
  const { html, photos, leadPhoto, attachments, author, key } = article;
  const pathOf = (sha256: string) => escapeText(pathname(mediaOf.get(sha256)?.source_url ?? ''));
  // The lead picture is shown by the portal's own layout.
  const figures = photos
    .filter((_, index) => index !== leadPhoto)
    .map(({ sha256, caption }) => {
      const image = `<img src="${pathOf(sha256)}" alt="${escapeText(caption)}">`;
      return `<figure>${image}${caption === '' ? '' : `<figcaption>${escapeText(caption)}</figcaption>`}</figure>`;
    });
  const links = attachments.map(
    ({ sha256, title }) => `<li><a href="${pathOf(sha256)}">${escapeText(title)}</a></li>`,
  );
  const tail = [
    ...figures,
    ...(links.length === 0 ? [] : [`<p><strong>Tệp đính kèm</strong></p><ul>${links.join('')}</ul>`]),
    ...(author === '' ? [] : [`<p style="text-align:right"><strong>${escapeText(author)}</strong></p>`]),
  ].join('');
  const whole = tail === '' ? html : `${html}\n<div class="${TAIL_CLASS}">${tail}</div>`;
  return withMarker(whole, markerOf(key));
}

/** Without the host: the same text whether the portal is reached by one name or another. */
export function pathname(url: string): string {
  return URL.canParse(url) ? new URL(url).pathname : url;
}
