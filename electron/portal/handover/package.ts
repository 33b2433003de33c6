/** The hand-over package: everything a person needs to fill a portal's form, in the order the form asks for it. */
import { strToU8, type Zippable, zipSync } from 'fflate';
import type { OutgoingArticle } from '../adapter.ts';
import { escapeText } from '../article-html.ts';
import { textOfHtml } from '../html-text.ts';
import { nameOf } from './names.ts';
import { type HandoverStep, stepsOf } from './steps.ts';

export interface Handover {
  fileName: string;
  /** A zip. */
  bytes: Uint8Array;
  /** The body alone, for the clipboard. */
  html: string;
  text: string;
}

/** A zip knows no earlier moment; a fixed one makes the same article the same bytes. */
const MOMENT = new Date(1980, 0, 1);
/** Word files and pictures are packed already. */
const PACKED = /\.(?:docx|jpe?g|png)$/iu;

/**
 * The same article gives the same bytes.
 *
 * @param text The body for a form that takes no HTML.
 */
export function buildHandover(article: OutgoingArticle, text = textOfHtml(article.html)): Handover {
  const { key, html } = article;
  const steps = stepsOf(article);
  const files: Record<string, Uint8Array> = {
    'huong-dan.html': strToU8(guideHtml(article, steps)),
    // Notepad of older Windows takes a text without this mark for another encoding.
    'huong-dan.txt': strToU8(`\uFEFF${guideText(article, steps)}`),
    'noi-dung.html': strToU8(page(article.title, html)),
    'noi-dung.txt': strToU8(`\uFEFF${text.replaceAll('\n', '\r\n')}\r\n`),
  };
  article.photos.forEach((file, index) => {
    files[`anh/${nameOf(file, index)}`] = file.bytes;
  });
  article.attachments.forEach((file, index) => {
    files[`tep/${nameOf(file, index)}`] = file.bytes;
  });
  const entries: Zippable = {};
  for (const [name, bytes] of Object.entries(files))
    entries[name] = [bytes, { level: PACKED.test(name) ? 0 : 6, mtime: MOMENT }];
  return { fileName: `${key}.zip`, bytes: zipSync(entries), html, text };
}

function guideText({ title }: OutgoingArticle, steps: readonly HandoverStep[]): string {
  const parts = steps.map(({ name, value, note }, index) =>
    [
      `[ ] ${index + 1}. ${name}`,
      ...(note === '' ? [] : [`    ${note}`]),
      ...(value === '' ? [] : ['', value]),
    ].join('\n'),
  );
  return `CÁC BƯỚC ĐĂNG BÀI: ${title}\n\n${parts.join('\n\n')}\n`.replaceAll('\n', '\r\n');
}

function guideHtml({ title }: OutgoingArticle, steps: readonly HandoverStep[]): string {
  const parts = steps.map(({ name, value, note }) => {
    const hint = note === '' ? '' : `<p>${escapeText(note)}</p>`;
    const field = value === '' ? '' : `<pre>${value.split('\n').map(escapeText).join('\n')}</pre>`;
    return `<li><h2><label><input type="checkbox"> ${escapeText(name)}</label></h2>${hint}${field}</li>`;
  });
  return page(`Các bước đăng bài: ${title}`, `<h1>Các bước đăng bài</h1>\n<ol>\n${parts.join('\n')}\n</ol>`);
}

function page(title: string, body: string): string {
  return [
    '<!doctype html>',
    '<html lang="vi">',
    '<head>',
    '<meta charset="utf-8">',
    '<meta http-equiv="Content-Security-Policy" content="default-src \'none\'; style-src \'unsafe-inline\'">',
    `<title>${escapeText(title)}</title>`,
    '<style>body{max-width:46rem;margin:2rem auto;padding:0 1rem;font:1rem/1.5 sans-serif}h2{font-size:1rem}pre{white-space:pre-wrap;border:1px solid #bbb;padding:.5rem}</style>',
    '</head>',
    '<body>',
    body,
    '</body>',
    '</html>',
    '',
  ].join('\n');
}
