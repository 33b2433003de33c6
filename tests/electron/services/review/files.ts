/** Files that come back from a round: answers as a member's program writes them, and our Word file after somebody worked on it. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { writeAnswerCode } from '../../../../shared/contract/answer-code.ts';
import type { PackageManifest, ReviewAnswer } from '../../../../shared/domain/review-package.ts';
import { findQuote } from '../../../../shared/text/anchors.ts';
import { parseMarkdown } from '../../../../shared/text/markdown.ts';
import type { TestBackend } from '../../../support/backend.ts';
import { openTestBackend } from '../../../support/backend.ts';

export interface Remark {
  quote: string;
  text?: string;
  replacement?: string;
  /** Only in Word: new words put behind the quote, which stays. */
  insertion?: string;
}

/** A uuid that is the same on every run. */
export function uuidOf(number: number): string {
  return `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
}

/** The items of an answer to a text. */
export function answerItems(
  body: string,
  remarks: readonly Remark[],
  firstUuid: number,
): ReviewAnswer['items'] {
  const blocks = parseMarkdown(body);
  return remarks.map(({ quote, text = '', replacement }, index) => {
    const anchor = findQuote(blocks, quote);
    if (anchor === null) throw new Error(`“${quote}” is not in the text`);
    return {
      uuid: uuidOf(firstUuid + index),
      kind: replacement === undefined ? ('comment' as const) : ('suggestion' as const),
      anchor,
      text,
      replacement: replacement ?? null,
    };
  });
}

/** A machine of a member: the program without any cell in it. */
export async function answerOn(
  file: { fileName: string; bytes: Uint8Array },
  say: (body: string) => ReviewAnswer,
  now = '2020-04-16T03:00:00.000Z',
): Promise<{ fileName: string; bytes: Uint8Array }> {
  const member: TestBackend = openTestBackend(now);
  const { body } = await member.call('review:open-package', file);
  const answer = await member.call('review:answer-package', { ...file, answer: say(body) });
  await member.close();
  return answer;
}

/** What a member answers in a browser, as the page that was sent writes it into a text file. */
export function answerInBrowser(
  page: { fileName: string; bytes: Uint8Array },
  say: (body: string) => ReviewAnswer,
  answeredAt = '2020-04-16T03:00:00.000Z',
): { fileName: string; bytes: Uint8Array } {
  const { facts, text } = readReviewPage(page.bytes);
  const { cell, round, text: hash, reviewer } = facts;
  const answer = { ...say(text), answeredAt };
  const code = writeAnswerCode({ cell, round, text: hash, reviewer: reviewer.uuid, answer });
  return { fileName: page.fileName.replace(/html$/u, 'txt'), bytes: strToU8(code) };
}

/** What a page that was sent is told. */
export function readReviewPage(bytes: Uint8Array): { facts: PackageManifest; text: string } {
  const data = /<script type="application\/json" id="van-ban">(.*)<\/script>/u.exec(strFromU8(bytes))?.[1];
  return JSON.parse(data ?? '');
}

/** Our Word file with comments and tracked replacements, as Word would have left it. */
export function workedOn(
  bytes: Uint8Array,
  author: string,
  remarks: readonly Remark[],
  at = '2020-04-17T08:30:00Z',
): Uint8Array {
  const parts = unzipSync(bytes);
  let document = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
  const comments: string[] = [];
  const who = (id: number) => `w:id="${id}" w:author="${author}" w:date="${at}"`;
  for (const [index, { quote, text, replacement, insertion }] of remarks.entries()) {
    const id = 9_000 + index;
    document = splitRun(document, quote, (run) => {
      if (insertion !== undefined) return `${run(quote)}<w:ins ${who(id)}>${run(insertion)}</w:ins>`;
      if (replacement === undefined) {
        comments.push(`<w:comment ${who(id)}><w:p><w:r><w:t>${text ?? ''}</w:t></w:r></w:p></w:comment>`);
        return `<w:commentRangeStart w:id="${id}"/>${run(quote)}<w:commentRangeEnd w:id="${id}"/><w:r><w:commentReference w:id="${id}"/></w:r>`;
      }
      const removed = run(quote).replaceAll(/<(\/?)w:t\b/gu, '<$1w:delText');
      const added = replacement === '' ? '' : `<w:ins ${who(id + 500)}>${run(replacement)}</w:ins>`;
      return `<w:del ${who(id)}>${removed}</w:del>${added}`;
    });
  }
  parts['word/document.xml'] = strToU8(document);
  if (comments.length > 0) {
    parts['word/comments.xml'] = strToU8(
      `<?xml version="1.0" encoding="UTF-8"?><w:comments xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${comments.join('')}</w:comments>`,
    );
    const path = 'word/_rels/document.xml.rels';
    const relation =
      '<Relationship Id="rIdComments" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments" Target="comments.xml"/>';
    const rels = strFromU8(parts[path] ?? new Uint8Array()).replace(
      /<Relationship [^>]*comments\.xml"[^>]*\/>/u,
      '',
    );
    parts[path] = strToU8(rels.replace('</Relationships>', `${relation}</Relationships>`));
  }
  return zipSync(parts);
}

function splitRun(
  document: string,
  quote: string,
  middle: (run: (text: string) => string) => string,
): string {
  const runs = /<w:r>(<w:rPr>(?:(?!<\/w:rPr>).)*<\/w:rPr>)?<w:t(?: [^>]*)?>([^<]*)<\/w:t><\/w:r>/gu;
  for (const found of document.matchAll(runs)) {
    const [whole, look = '', text = ''] = found;
    const at = text.indexOf(quote);
    if (at === -1) continue;
    const run = (words: string) => `<w:r>${look}<w:t xml:space="preserve">${words}</w:t></w:r>`;
    const [before, after] = [text.slice(0, at), text.slice(at + quote.length)];
    const put = (before === '' ? '' : run(before)) + middle(run) + (after === '' ? '' : run(after));
    return document.slice(0, found.index) + put + document.slice(found.index + whole.length);
  }
  throw new Error(`“${quote}” is in no run of the file`);
}
