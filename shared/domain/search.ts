/** What is searched, and the words by which a search is narrowed down: `loai:bb nam:2026 quy:2 nguoi:"Trần Văn A" tt:banhanh`. */
import { KINDS, type Kind } from '../format/kinds.ts';
import { foldText } from '../text/folding.ts';
import type { Id, Quarter } from './values.ts';

/** What can be found, in the order it is counted; the word is what stands behind `loai:`. */
export const SEARCH_SOURCES = {
  document: { word: 'vanban', name: 'Văn bản' },
  remark: { word: 'ykien', name: 'Ý kiến' },
  task: { word: 'viec', name: 'Việc giao' },
  session: { word: 'buoi', name: 'Buổi sinh hoạt' },
  member: { word: 'dangvien', name: 'Đảng viên' },
  item: { word: 'gopy', name: 'Góp ý' },
  article: { word: 'baidang', name: 'Bài đăng' },
  register: { word: 'sovanban', name: 'Sổ văn bản' },
  incoming: { word: 'vanbanden', name: 'Văn bản đến' },
  journal: { word: 'nhatky', name: 'Nhật ký' },
} as const;
export type SearchSource = keyof typeof SEARCH_SOURCES;
export const SEARCH_SOURCE_NAMES = Object.keys(SEARCH_SOURCES) as readonly SearchSource[];

/** The states things are in; the word is what stands behind `tt:`. */
export const SEARCH_STATES = {
  draft: { word: 'nhap', name: 'Nháp' },
  review: { word: 'layykien', name: 'Đang lấy ý kiến' },
  approved: { word: 'thongqua', name: 'Đã thông qua' },
  issued: { word: 'banhanh', name: 'Đã ban hành' },
  filed: { word: 'luu', name: 'Đã lưu' },
  planned: { word: 'chuanbi', name: 'Đang chuẩn bị' },
  held: { word: 'dahop', name: 'Đã họp' },
  closed: { word: 'ketthuc', name: 'Đã kết thúc' },
  cancelled: { word: 'khongtochuc', name: 'Không tổ chức' },
  open: { word: 'chuaxong', name: 'Chưa xong' },
  done: { word: 'xong', name: 'Đã xong' },
  undecided: { word: 'chuaxuly', name: 'Chưa xử lý' },
  accepted: { word: 'tiepthu', name: 'Tiếp thu' },
  declined: { word: 'khongtiepthu', name: 'Không tiếp thu' },
  answered: { word: 'giaitrinh', name: 'Giải trình' },
  void: { word: 'vohieu', name: 'Số không còn giá trị' },
} as const;
export type SearchState = keyof typeof SEARCH_STATES;
export const SEARCH_STATE_NAMES = Object.keys(SEARCH_STATES) as readonly SearchState[];

/** What each key narrows a search down to. */
interface FilterValues {
  /** Things of a source, or papers of a kind. */
  loai: Pick<Faceted, 'source' | 'kind'>;
  /** The year they count for. */
  nam: number;
  /** The quarter they count for, of any year. */
  quy: Quarter;
  /** Somebody who had a part in them, by words of the full name that stand side by side. */
  nguoi: string;
  /** As they are now. */
  tt: SearchState;
}
export type SearchFilterKey = keyof FilterValues;

/** One thing a search is narrowed down to. Those of one key widen each other, those of different keys narrow. */
export type SearchFilter = {
  [Key in SearchFilterKey]: {
    /** As it is typed in front of the colon. */
    key: Key;
    /** As it was understood. */
    value: FilterValues[Key];
  };
}[SearchFilterKey];

export interface SearchWish {
  /** What is looked for in the texts: the query without its filters. */
  words: string;
  /** As they were typed, none twice. */
  filters: SearchFilter[];
  /** Words that look like filters and are none: "nam:abc". */
  unread: string[];
}

const FILTER = /(?<!\S)(\p{L}[\p{L}\p{M}]*):(?:"([^"]*)"?|“([^”]*)”?|(\S*))/gu;

/** Keys and values may be typed with dấu: "loại:bb", "tt:ban-hành". */
export function readSearch(query: string): SearchWish {
  const filters = new Map<string, SearchFilter>();
  const unread: string[] = [];
  const words = query.normalize('NFC').replace(FILTER, (typed, key: string, ...values: string[]) => {
    const read = READERS[plain(key)];
    if (read === undefined) return typed;
    const value =
      values
        .slice(0, 3)
        .find((one) => one !== undefined)
        ?.trim() ?? '';
    for (const one of plain(key) === 'nguoi' ? [value] : value.split(',')) {
      const filter = one === '' ? null : read(one);
      if (filter !== null) filters.set(filterWord(filter), filter);
      else if (one !== '') unread.push(`${key}:${one}`);
    }
    return ' ';
  });
  return { words: words.replace(/\s+/gu, ' ').trim(), filters: [...filters.values()], unread };
}

/** The filter as it is typed: `nguoi:"Trần Văn A"`. */
export function filterWord(filter: SearchFilter): string {
  switch (filter.key) {
    case 'loai': {
      const { source, kind } = filter.value;
      return `loai:${kind === null ? SEARCH_SOURCES[source].word : plain(kind)}`;
    }
    case 'nguoi':
      return `nguoi:"${filter.value}"`;
    case 'tt':
      return `tt:${SEARCH_STATES[filter.value].word}`;
    default:
      return `${filter.key}:${filter.value}`;
  }
}

/** The query of a wish: its words, then its filters. */
export function writeSearch({ words, filters }: Pick<SearchWish, 'words' | 'filters'>): string {
  return [words, ...filters.map(filterWord)].filter(Boolean).join(' ');
}

/** The query with a filter more, or without it where it has it. */
export function toggleFilter(query: string, filter: SearchFilter): string {
  const wish = readSearch(query);
  const others = wish.filters.filter((one) => filterWord(one) !== filterWord(filter));
  const filters = others.length < wish.filters.length ? others : [...others, filter];
  return writeSearch({ words: wish.words, filters });
}

/** How often a value occurs among what was found. */
export interface FacetCount<Value> {
  /** Null for what has none. */
  value: Value | null;
  /** Of the things found. */
  count: number;
}

/** What a thing is counted under. */
export interface Faceted {
  /** What kind of thing it is. */
  source: SearchSource;
  /** Of a paper; null of anything else. */
  kind: Kind | null;
  /** The year it counts for; null where it tells of none. */
  year: number | null;
  /** The quarter of that year; null likewise. */
  quarter: Quarter | null;
  /** Null for what has no states. */
  state: SearchState | null;
}

/** Where a thing of the book is opened. */
export interface SearchPlace {
  /** What kind of thing it is. */
  source: SearchSource;
  /** Of the thing itself. */
  id: Id;
  /** The session of a remark or a task, the round of a comment; null elsewhere. */
  ownerId: Id | null;
}

const KIND_BY_WORD = new Map(KINDS.map((kind) => [plain(kind), kind]));
const ROMAN = ['i', 'ii', 'iii', 'iv'];

const READERS: Readonly<Record<string, ((value: string) => SearchFilter | null) | undefined>> = {
  loai: (value) => {
    const word = plain(value);
    const kind = KIND_BY_WORD.get(word);
    if (kind !== undefined) return { key: 'loai', value: { source: 'document', kind } };
    const source = SEARCH_SOURCE_NAMES.find((name) => isCalled(SEARCH_SOURCES[name], word));
    return source === undefined ? null : { key: 'loai', value: { source, kind: null } };
  },
  nam: (value) => (/^(?:19|20|21)\d\d$/u.test(value) ? { key: 'nam', value: Number(value) } : null),
  quy: (value) => {
    const number = /^[1-4]$/u.test(value) ? Number(value) : ROMAN.indexOf(plain(value)) + 1;
    return number === 0 ? null : { key: 'quy', value: number as Quarter };
  },
  nguoi: (value) => (/[\p{L}\p{N}]/u.test(value) ? { key: 'nguoi', value } : null),
  tt: (value) => {
    const word = plain(value);
    const state = SEARCH_STATE_NAMES.find((name) => isCalled(SEARCH_STATES[name], word));
    return state === undefined ? null : { key: 'tt', value: state };
  },
};

function isCalled({ word, name }: { word: string; name: string }, typed: string): boolean {
  return word === typed || plain(name) === typed;
}

/** Without dấu, spaces and hyphens. */
function plain(value: string): string {
  return foldText(value).replace(/[^a-z0-9]/gu, '');
}
