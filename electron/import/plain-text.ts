/** Text files: which bytes are which letters. */
import { Refusal } from '../../shared/domain/refusal.ts';
import { inlineText } from '../../shared/text/blocks.ts';
import { encodingOf } from '../../shared/text/legacy-texts.ts';
import { parseMarkdown } from '../../shared/text/markdown.ts';
import type { GivenFile } from '../files/given-file.ts';
import { count, draftLine, type ReadSource, ReadTally } from './imported.ts';
import { megabytes, TEXT_MB } from './limits.ts';
import { lineMark } from './line-marks.ts';

const VIETNAMESE = /[ăâđêôơưáàảãạéèẻẽẹíìỉĩịóòỏõọúùủũụýỳỷỹỵ\u1EA0-\u1EF9]/iu;
/** What Vietnamese prose is written with; anything else in a guessed encoding means the guess was wrong. */
const PROSE = /^[\t\n\r\p{L}\p{N}\p{P}\p{Z}+=<>$%°^~|`§©®]*$/u;
const FOREIGN_LETTER =
  /[\u00C5-\u00C7\u00CB\u00CE-\u00D1\u00D6\u00D8\u00DB\u00DC\u00DE-\u00DF\u00E5-\u00E7\u00EB\u00EE-\u00F1\u00F6\u00F8\u00FB\u00FC\u00FE\u00FF]|\p{M}/u;

/**
 * The text of a file in UTF-8 or UTF-16, or failing both in Windows-1258, with \n as line end. The text is not yet NFC.
 * @throws Refusal `file-too-large`, `file-unreadable` with `why`
 */
export function decodeText({ fileName, bytes }: GivenFile, tally: ReadTally): string {
  if (bytes.length > megabytes(TEXT_MB))
    throw new Refusal('file-too-large', { file: fileName, limit: `${TEXT_MB} MB` });
  const text = decodeUnicode(bytes) ?? guessText(bytes, tally) ?? oldText(bytes);
  if (text === null || text.includes('\0'))
    throw new Refusal('file-unreadable', {
      file: fileName,
      why: 'không rõ bảng mã; hãy mở bằng Notepad hoặc Word và lưu lại theo UTF-8',
    });
  return text.replace(/\r\n?|[\u2028\u2029]/gu, '\n');
}

/** Every line of the text is a paragraph: that is how portals and Notepad write them. */
export function readPlainText(file: GivenFile): ReadSource {
  const tally = new ReadTally(file.fileName);
  const lines = decodeText(file, tally).split(/[\n\f]/u);
  const drafts = lines
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const text = line.normalize('NFC');
      count(tally, 'nfc', text === line ? 0 : 1);
      tally.spend(text.length);
      return draftLine([{ text: text.trim() }]);
    });
  return { drafts, leftOut: [], properties: [], tally };
}

/** Markdown says itself what each line is. */
export function readMarkdown(file: GivenFile): ReadSource {
  const tally = new ReadTally(file.fileName);
  const blocks = parseMarkdown(decodeText(file, tally));
  const drafts = blocks.map((block, index) => {
    const isTitle = index === 0 && block.type === 'heading' && lineMark(inlineText(block.content)) === null;
    return isTitle ? draftLine(block.content, { role: 'title' }) : block;
  });
  return { drafts, leftOut: [], properties: [], tally };
}

function decodeUnicode(bytes: Uint8Array): string | null {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return decodeAs('utf-16le', bytes);
  if (first === 0xfe && second === 0xff) return decodeAs('utf-16be', bytes);
  return decodeAs('utf-8', bytes);
}

function guessText(bytes: Uint8Array, tally: ReadTally): string | null {
  const text = decodeAs('windows-1258', bytes)?.normalize('NFC') ?? null;
  if (text === null || !VIETNAMESE.test(text) || !PROSE.test(text) || FOREIGN_LETTER.test(text)) return null;
  count(tally, 'encoding-guessed');
  return text;
}

/** Bytes of TCVN3 or VNI, as the letters they would be elsewhere: what they are is told where all kinds of files are read. */
function oldText(bytes: Uint8Array): string | null {
  const text = decodeAs('windows-1252', bytes);
  return text === null || encodingOf(text.split('\n')) === null ? null : text;
}

/** A mark of byte order is taken away. Null where the bytes are not in that encoding. */
function decodeAs(encoding: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
