/** Articles to send, small and whole: a reader of the database can tell one that lost its end or its file. */
import { createHash } from 'node:crypto';
import type {
  CallContext,
  OutgoingArticle,
  OutgoingFile,
  RemoteVersion,
} from '../../../electron/portal/adapter.ts';

export const CATEGORY = 'Hoạt động Đảng - Đoàn thể';
/** The last words of every article. */
export const END = 'Hết bài.';

export function textFile(words: string): OutgoingFile {
  const bytes = new TextEncoder().encode(`${words}\n`);
  return {
    fileName: 'van-ban.txt',
    title: 'Văn bản kèm theo',
    mimeType: 'text/plain',
    bytes,
    sha256: sha256(bytes),
    caption: '',
  };
}

/** A grey picture of the given size, as PNG: its bytes are made here so that no file has to lie about. */
export function pictureFile(bytes: Uint8Array, caption: string): OutgoingFile {
  return {
    fileName: 'anh.png',
    title: 'Ảnh buổi họp',
    mimeType: 'image/png',
    bytes,
    sha256: sha256(bytes),
    caption,
  };
}

export function keyFor(name: string): string {
  return `${name}-${createHash('sha256').update(`${name}${process.hrtime.bigint()}`).digest('hex').slice(0, 10)}`;
}

export function makeArticle(
  key: string,
  version: number,
  more: Partial<OutgoingArticle> = {},
): OutgoingArticle {
  return {
    key,
    title: `Sinh hoạt chuyên đề quý ${version} & “học tập”`,
    summary: `Chi bộ họp lần ${version}.`,
    html: `<p>Bản ${version}: 5 &lt; 6, &#091;gallery] &amp; cộng.</p>\n<p>${END}</p>`,
    category: CATEGORY,
    author: 'VĂN LÊ',
    date: null,
    visibility: 'public',
    attachments: [textFile(`${key} ${version}`)],
    photos: [],
    leadPhoto: null,
    ...more,
  };
}

/** Keeps what is remembered, as the outbox does. */
export function keeper(signal: AbortSignal = new AbortController().signal) {
  const steps: string[] = [];
  const kept: { base: RemoteVersion | null; steps: string[]; context: CallContext } = {
    base: null,
    steps,
    context: {
      signal,
      remember: (version) => {
        kept.base = version;
      },
      onStep: (what) => steps.push(what),
    },
  };
  return kept;
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
