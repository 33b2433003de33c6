/**
 * The article as the portal will show it. The HTML is read by the browser into a document that runs and loads nothing,
 * and only the elements an article is made of are shown from it: nothing of it is ever put into this page as HTML.
 */
import { useQuery } from '@tanstack/react-query';
import { createElement, Fragment, type ReactNode, useDeferredValue } from 'react';
import type { OutputOf } from '../../../shared/contract/channels.ts';
import { ArticleContent } from '../../../shared/domain/article.ts';
import { formatScreenDate } from '../../../shared/text/dates.ts';
import { type ApiError, call } from '../../api.ts';
import { ErrorNote, Waiting } from '../../ui/page.tsx';
import { FilePicture } from './file-picture.tsx';

const SHOWN = new Set(
  'P H2 H3 H4 UL OL LI TABLE THEAD TBODY TR TH TD STRONG EM B I U SUP SUB BR BLOCKQUOTE SPAN DIV'.split(' '),
);
/** Not even their text. */
const DROPPED = new Set(['SCRIPT', 'STYLE', 'TEMPLATE', 'IFRAME', 'OBJECT']);

export function ArticlePreview({ content }: { content: ArticleContent }) {
  const shown = useDeferredValue(content);
  const checked = ArticleContent.safeParse(shown);
  const preview = useQuery<OutputOf<'article:preview'>, ApiError>({
    queryKey: ['article:preview', shown.summary, shown.body],
    queryFn: ({ signal }) => call('article:preview', { content: shown }, { signal }),
    enabled: checked.success,
    placeholderData: (before) => before,
  });
  if (preview.error !== null) return <ErrorNote message={preview.error.message} />;
  if (preview.data === undefined) return <Waiting what="bản xem trước" />;
  const lead = shown.leadPhoto === null ? undefined : shown.photos[shown.leadPhoto];
  const others = shown.photos.filter((photo) => photo !== lead);
  return (
    <article className="portal-preview" aria-label="Xem trước">
      <p className="portal-preview-category">{shown.category}</p>
      <h1>{shown.title}</h1>
      <p className="portal-preview-date">
        {shown.date === null ? 'Ngày đăng' : formatScreenDate(shown.date)}
      </p>
      {shown.summary !== '' && <p className="portal-preview-summary">{shown.summary}</p>}
      {lead !== undefined && <FilePicture file={lead} />}
      {toNodes(new DOMParser().parseFromString(preview.data.html, 'text/html').body)}
      {others.map((photo) => (
        <FilePicture key={photo.sha256} file={photo} />
      ))}
      {shown.attachments.length > 0 && (
        <>
          <h2>Tệp đính kèm</h2>
          <ul>
            {shown.attachments.map(({ sha256, title }) => (
              <li key={sha256}>{title}</li>
            ))}
          </ul>
        </>
      )}
      {shown.author !== '' && <p className="portal-preview-author">{shown.author}</p>}
    </article>
  );
}

function toNodes(parent: Node): ReactNode[] {
  return [...parent.childNodes].map((node, index) => {
    if (node.nodeType === Node.TEXT_NODE) return node.textContent;
    if (!(node instanceof Element) || DROPPED.has(node.tagName)) return null;
    const children = toNodes(node);
    if (!SHOWN.has(node.tagName)) return createElement(Fragment, { key: index }, ...children);
    const span = { colSpan: spanOf(node, 'colspan'), rowSpan: spanOf(node, 'rowspan') };
    const props = node.tagName === 'TD' || node.tagName === 'TH' ? { key: index, ...span } : { key: index };
    return createElement(node.tagName.toLowerCase(), props, ...(node.tagName === 'BR' ? [] : children));
  });
}

function spanOf(cell: Element, name: string): number | undefined {
  const span = Number(cell.getAttribute(name));
  return Number.isInteger(span) && span > 1 && span < 100 ? span : undefined;
}
