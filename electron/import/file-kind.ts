/** What a file is: by its content first, then by its name. */
import { Refusal } from '../../shared/domain/refusal.ts';
import type { GivenFile } from '../files/given-file.ts';

export type FileKind = 'docx' | 'html' | 'md' | 'txt';

const OFFICE_ADVICE = 'hãy mở bằng Word hoặc Excel và lưu lại dưới dạng .docx hoặc .xlsx';

/** Compound files hold .doc and .xls of old, and today's files behind a password. */
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0];
const ZIP = [0x50, 0x4b, 0x03, 0x04];

/** @throws Refusal `file-kind-unknown` or `file-unreadable` with `why`, `file-damaged` for an Office file that is none */
export function fileKind(file: GivenFile): FileKind {
  const { fileName, bytes } = file;
  refuseForeign(file);
  if (isZip(bytes)) return 'docx';
  const extension = extensionOf(fileName);
  // Some programs save a page under the name of a Word file.
  if (isWebPage(bytes) || ['html', 'htm'].includes(extension)) return 'html';
  if (['docx', 'docm', 'dotx', 'doc'].includes(extension))
    throw new Refusal('file-damaged', { file: fileName });
  if (['md', 'markdown'].includes(extension)) return 'md';
  if (['txt', 'text', ''].includes(extension)) return 'txt';
  throw new Refusal('file-kind-unknown', { file: fileName });
}

/** Word 97–2003, not behind a password. */
export function isOldWord({ bytes }: GivenFile): boolean {
  return (
    startsWith(bytes, COMPOUND) && holdsUtf16(bytes, 'WordDocument') && !holdsUtf16(bytes, 'EncryptedPackage')
  );
}

/** Refuses what no reader here can open, with the way out. */
export function refuseForeign({ fileName, bytes }: GivenFile): void {
  if (bytes.length === 0) throw new Refusal('file-unreadable', { file: fileName, why: 'tệp trống' });
  if (startsWith(bytes, COMPOUND)) {
    if (holdsUtf16(bytes, 'EncryptedPackage'))
      throw new Refusal('file-unreadable', {
        file: fileName,
        why: 'tệp đặt mật khẩu; hãy bỏ mật khẩu rồi lưu lại',
      });
    throw new Refusal('file-kind-unknown', { file: fileName, why: `tệp Office kiểu cũ; ${OFFICE_ADVICE}` });
  }
  const start = startOf(bytes);
  if (start.startsWith('%PDF')) throw new Refusal('file-kind-unknown', { file: fileName, why: 'tệp PDF' });
  if (/progid="Word\.Document"|schemas\.microsoft\.com\/office\/word\/2003\/wordml/u.test(start))
    throw new Refusal('file-kind-unknown', {
      file: fileName,
      why: `tệp XML của Word 2003; ${OFFICE_ADVICE}`,
    });
  if (
    /^(?:MIME-Version|Content-Type|From|Subject|Date):/imu.test(start) &&
    /multipart\/related/iu.test(start)
  )
    throw new Refusal('file-kind-unknown', {
      file: fileName,
      why: `trang web lưu thành một tệp (.mht); ${OFFICE_ADVICE}`,
    });
  if (start.startsWith('{\\rtf'))
    throw new Refusal('file-kind-unknown', { file: fileName, why: `tệp RTF; ${OFFICE_ADVICE}` });
}

export function isWebPage(bytes: Uint8Array): boolean {
  return /^\s*<(?:!doctype\s+html|html|head|body|meta)\b/iu.test(startOf(bytes));
}

export function isZip(bytes: Uint8Array): boolean {
  return startsWith(bytes, ZIP);
}

export function extensionOf(fileName: string): string {
  return /\.([^./\\]*)$/u.exec(fileName)?.[1]?.toLowerCase() ?? '';
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}

/** The first letters, whatever the encoding. */
function startOf(bytes: Uint8Array): string {
  return new TextDecoder('latin1')
    .decode(bytes.subarray(0, 1_000))
    .replace(/[\0\u00EF\u00BB\u00BF\u00FE\u00FF]/gu, '');
}

function holdsUtf16(bytes: Uint8Array, word: string): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes(word, 0, 'utf16le');
}
