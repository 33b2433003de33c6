/** What may stand behind `npm start --`. */
import { parseArgs } from 'node:util';
import { pageFor } from '../carrier/handed-file.ts';

/** The last three are Electron's own and Chromium's, for machines with odd screens and for tests. */
const OPTIONS = {
  data: { type: 'string' },
  browser: { type: 'boolean' },
  'no-open': { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
  'disable-gpu': { type: 'boolean' },
  'user-data-dir': { type: 'string' },
  'remote-debugging-port': { type: 'string' },
} as const;

export const START_HELP = `Sổ Chuyên Đề – mở chương trình
Cách dùng: npm start -- [LỰA-CHỌN] [TỆP]

  --data THƯ-MỤC  thư mục lưu sổ; không ghi thì theo biến SCD_DATA, rồi đến thư mục riêng của người dùng
  --browser       mở bằng trình duyệt, không mở cửa sổ riêng
  --no-open       khi chạy bằng trình duyệt: chỉ in địa chỉ, không tự mở
  --help          in phần hướng dẫn này
  TỆP             gói góp ý (.gopy) hoặc buổi họp mang theo (.buoihop) cần mở

Dành cho cửa sổ riêng: --disable-gpu, --user-data-dir THƯ-MỤC, --remote-debugging-port CỔNG.`;

export class StartWordError extends Error {
  override name = 'StartWordError';
}

/**
 * The words in one form, each whole in itself (`--data DIR` as `--data=DIR`), so that no reader takes a value for
 * something else: Electron takes a word without dashes for the program it shall run.
 *
 * @throws StartWordError, a Vietnamese sentence, for a word that is not known and a value that is missing
 */
export function readStartWords(words: readonly string[]): string[] {
  const { tokens } = parseArgs({ args: [...words], options: OPTIONS, strict: false, tokens: true });
  return tokens.map((token) => {
    if (token.kind === 'option-terminator') throw unknown('--');
    if (token.kind === 'positional') {
      if (pageFor(token.value) === undefined) throw unknown(token.value);
      return token.value;
    }
    const { name, rawName, value } = token;
    if (!isOption(name)) throw unknown(rawName);
    if (OPTIONS[name].type === 'boolean') {
      if (value !== undefined) throw new StartWordError(`${rawName} không đi kèm giá trị.`);
      return `--${name}`;
    }
    if (value === undefined || value === '' || (!token.inlineValue && value.startsWith('-')))
      throw new StartWordError(`Sau ${rawName} còn thiếu giá trị.`);
    return `--${name}=${value}`;
  });
}

function isOption(name: string): name is keyof typeof OPTIONS {
  return Object.hasOwn(OPTIONS, name);
}

function unknown(word: string): StartWordError {
  return new StartWordError(`Không có lựa chọn “${word}”. Gõ npm start -- --help để xem các lựa chọn.`);
}
