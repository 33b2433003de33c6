/** A file on its way to a portal: cleaned when it is taken in, and read by the guard whenever it is asked. */
import type { ArticleFile } from '../../../shared/domain/article.ts';
import { Refusal } from '../../../shared/domain/refusal.ts';
import type { GivenFile } from '../../files/given-file.ts';
import { extensionOf, isZip, refuseForeign } from '../file-kind.ts';
import { TEXT_MB } from '../limits.ts';
import { rawLines } from '../raw-lines.ts';
import { cleanDocx } from './clean-docx.ts';
import { cleanImage, imageTypeOf } from './image-segments.ts';

export const DOCX_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const IMAGE_MB = 20;

export interface CleanFile {
  bytes: Uint8Array;
  mimeType: ArticleFile['mimeType'];
}

/**
 * The bytes that may go out: Word files and plain texts, and pictures. What the guard cannot read (PDF, old Word,
 * spreadsheets) is not taken: it would go out unseen.
 *
 * @throws Refusal `file-kind-unknown`, `file-too-large`, `file-damaged`, `file-hostile`, `file-unreadable`
 */
export function cleanAttachment(file: GivenFile): CleanFile {
  const { fileName, bytes } = file;
  if (imageTypeOf(bytes) !== null) {
    if (bytes.length > IMAGE_MB * 1024 * 1024)
      throw new Refusal('file-too-large', { file: fileName, limit: `${IMAGE_MB} MB` });
    return cleanImage(fileName, bytes);
  }
  if (bytes.length > 0 && new TextDecoder('latin1').decode(bytes.subarray(0, 5)).startsWith('%PDF'))
    throw new Refusal('file-kind-unknown', {
      file: fileName,
      why: 'tệp PDF không đọc được để kiểm tra trước khi đăng',
    });
  refuseForeign(file);
  if (isZip(bytes)) return { bytes: cleanDocx(file), mimeType: DOCX_TYPE };
  if (extensionOf(fileName) === 'txt') return { bytes: plainText(file), mimeType: 'text/plain' };
  throw new Refusal('file-kind-unknown', { file: fileName });
}

/** Everything in it that can be read. @throws Refusal `file-damaged` and its like */
export function attachmentLines({
  fileName,
  bytes,
  mimeType,
}: GivenFile & Pick<CleanFile, 'mimeType'>): string[] {
  if (mimeType === DOCX_TYPE) return rawLines({ fileName, bytes });
  if (mimeType === 'text/plain') return new TextDecoder().decode(bytes).split('\n');
  return [];
}

function plainText({ fileName, bytes }: GivenFile): Uint8Array {
  if (bytes.length > TEXT_MB * 1024 * 1024)
    throw new Refusal('file-too-large', { file: fileName, limit: `${TEXT_MB} MB` });
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return new TextEncoder().encode(text.normalize('NFC'));
  } catch (error) {
    throw new Refusal(
      'file-unreadable',
      { file: fileName, why: 'không phải bảng mã UTF-8' },
      { cause: error },
    );
  }
}
