/** The paper of a round as one web page that its reader opens anywhere: no network, no script but ours, by its hash. */
import { createHash } from 'node:crypto';
import type { PackageManifest } from '../../shared/domain/review-package.ts';
import { KIND_NAMES } from '../../shared/strings.ts';
import { escapeXml } from './escape-xml.ts';

/** What `npm run build` made of renderer/review-file. */
export interface PageProgram {
  script: string;
  style: string;
}

/** What the page is told of its paper. */
export type PageFacts = Omit<PackageManifest, 'format' | 'version' | 'answer'>;

/** Before what the page is told of its paper. */
const DATA_START = '<script type="application/json" id="van-ban">';

/** Whether a web page is one of these. */
export function isReviewFile(page: Uint8Array): boolean {
  return Buffer.from(page.buffer, page.byteOffset, page.length).includes(DATA_START);
}

/** @param text Markdown of the revision. Equal input, equal bytes. */
export function writeReviewFile(facts: PageFacts, text: string, program: PageProgram): Uint8Array {
  const { style } = program;
  // What would end the element or hide its end stands in strings and regular expressions only, where "<" may be a number.
  const script = program.script.replaceAll(/<(?=!--|\/?script)/giu, '\\x3c');
  const policy = `default-src 'none'; script-src ${hashOf(script)}; style-src ${hashOf(style)}; base-uri 'none'; form-action 'none'`;
  // A "<" inside a string of JSON may be written as its number: no text can end the element it stands in.
  const data = JSON.stringify({ facts, text }).replaceAll('<', '\\u003c');
  const title = `${KIND_NAMES[facts.document.kind]}: ${facts.document.title}`;
  return new TextEncoder().encode(`<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${escapeXml(title)}</title>
<style>${style}</style>
</head>
<body>
<div id="root"><p>Trang này cần trình duyệt cho chạy chương trình trong trang. Nếu chữ này không mất đi, hãy lưu tệp về máy rồi mở bằng trình duyệt.</p></div>
${DATA_START}${data}</script>
<script>${script}</script>
</body>
</html>
`);
}

function hashOf(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}
