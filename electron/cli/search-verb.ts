/** search: everything in the book by a few words, as the window finds it. */
import type { SearchCount, SearchHit } from '../../shared/contract/searching.ts';
import { SEARCH_SOURCES, SEARCH_STATES } from '../../shared/domain/search.ts';
import { KINDS } from '../../shared/format/kinds.ts';
import { KIND_NAMES } from '../../shared/strings.ts';
import { formatScreenDate } from '../../shared/text/dates.ts';
import { foldText } from '../../shared/text/folding.ts';
import { idOption } from './arguments.ts';
import { table } from './print.ts';
import type { CliVerb } from './verb.ts';

const wordsOf = (table: Readonly<Record<string, { word: string }>>): string =>
  Object.values(table)
    .map(({ word }) => word)
    .join(', ');

export const SEARCH: CliVerb = {
  summary:
    'Tìm trong cả sổ: văn bản, ý kiến, việc giao, buổi, đảng viên, góp ý, bài đăng, sổ văn bản, nhật ký',
  usage: 'CỤM-TỪ… [loai:… nam:… quy:… nguoi:… tt:…] [--fold] [--count] [--limit SỐ]',
  help: `Từ gõ có dấu phải khớp đúng dấu; từ gõ không dấu khớp mọi dấu; --fold thêm cả chỗ khác dấu, xếp sau. Đặt trong ngoặc kép để tìm nguyên cụm. Gõ 84-KH hay 84 để tìm số văn bản.

Lọc bằng chữ, nhiều giá trị thì cách nhau bằng dấu phẩy:
  loai:  ${wordsOf(SEARCH_SOURCES)}; hay loại văn bản: ${KINDS.map((kind) => foldText(kind)).join(', ')}
  nam:2026   quy:2   nguoi:"Trần Văn A"
  tt:    ${wordsOf(SEARCH_STATES)}`,
  positionals: { least: 1, most: 50 },
  options: { limit: { type: 'string' }, fold: { type: 'boolean' }, count: { type: 'boolean' } },
  async run({ backend, positionals, options }) {
    const query = { text: positionals.map(quoteAgain).join(' '), isLoose: options.fold === true };
    const [hits, counted] = await Promise.all([
      backend.call('search:find', { ...query, limit: idOption(options, 'limit') }),
      backend.call('search:count', query),
    ]);
    const json = hits.map(({ titleMarks: _inTitle, marks: _marks, ...hit }) => hit);
    const rows = hits.map((hit) => [
      `${SEARCH_SOURCES[hit.source].word} ${hit.id}`,
      hit.kind === null ? SEARCH_SOURCES[hit.source].name : KIND_NAMES[hit.kind],
      [hit.symbol, hit.date && formatScreenDate(hit.date)].filter(Boolean).join(', '),
      hit.title,
      hit.snippet,
    ]);
    const found = table(['Chỗ', 'Loại', 'Số, ngày', 'Tên', 'Đoạn có từ cần tìm'], rows, 'Không tìm thấy.');
    return {
      json: options.count === true ? { count: counted, hits: json } : json,
      text: [...tellCount(counted, hits), found].join('\n'),
    };
  },
};

/** The shell took the quotes off `nguoi:"Trần Văn A"`. */
function quoteAgain(typed: string): string {
  return typed.replace(/^(\p{L}+):([^"“\s][^"“]*\s[^"]*)$/u, '$1:"$2"');
}

function tellCount({ total, isMore, unread, readAs }: SearchCount, hits: readonly SearchHit[]): string[] {
  const lines = unread.map((word) => `Chưa hiểu bộ lọc “${word}” nên bỏ qua.`);
  if (readAs !== null) lines.push(`Đã đọc kiểu gõ Telex là “${readAs}”.`);
  if (total > hits.length)
    lines.push(`${isMore ? 'Hơn ' : ''}${total} chỗ, dưới đây là ${hits.length} chỗ đầu.`);
  return lines;
}
