/** Where a paper lies in the filing tree. Pure: names in, names out. */
import { padNumber } from '../../shared/domain/numbering.ts';
import type { Paper } from '../../shared/format/paper.ts';
import { romanQuarter } from '../../shared/text/dates.ts';

const MAX_NAME = 110;
const MAX_FOLDER = 60;
// What Windows forbids in names; control and invisible characters besides.
const FORBIDDEN = /[<>:"/\\|?*\p{Cc}\p{Cf}]+/gu;
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\..*)?$/iu;

/**
 * "84-KH_To chuc sinh hoat chuyen de nam 2020", without extension. Free text goes without dấu: these files are mailed,
 * zipped and uploaded, where old programs break marked names and macOS takes them apart.
 */
export function paperFileName(paper: Pick<Paper, 'kind' | 'number' | 'subject'>): string {
  const number = paper.number === null ? '' : `${padNumber(paper.number)}-`;
  const symbol = `${number}${paper.kind}`;
  const subject = withoutDiacritics(paper.subject);
  const title = subject.charAt(0).toUpperCase() + subject.slice(1);
  return safeName(title === '' ? symbol : `${symbol}_${title}`, MAX_NAME);
}

/** Of papers that are not issued: they do not lie among those that are. */
const DRAFTS = 'Dự thảo';
const TREE = /^(?:Nhiệm kỳ [^/]*|Ngoài nhiệm kỳ)\/Năm \d+\/(?:[^/]+\/)?[^/]+\.docx$/u;

/**
 * ["Nhiệm kỳ 2020 - 2025", "Năm 2020", "Quý I"], or "Dự thảo" in the place of the quarter: our own words keep their dấu.
 * Terms are told apart by name.
 */
export function filingFolders(place: {
  termName: string | null;
  year: number;
  quarter: 1 | 2 | 3 | 4 | null;
  isIssued: boolean;
}): string[] {
  const { termName, year, quarter, isIssued } = place;
  const within = quarter === null ? [] : [`Quý ${romanQuarter(quarter)}`];
  return [
    termName === null ? 'Ngoài nhiệm kỳ' : safeName(`Nhiệm kỳ ${termName.normalize('NFC')}`, MAX_FOLDER),
    `Năm ${year}`,
    ...(isIssued ? within : [DRAFTS]),
  ];
}

/** Whether a file lies where only the tree puts files. `path` is from the root of the tree, parted by "/". */
export function isTreePath(path: string): boolean {
  return TREE.test(path);
}

/**
 * Paths that are all different, also where capitals do not count: a second of the same name becomes "… (2)". The first
 * in the given order keeps its name, so give papers in the order they were made. `occupied` are paths nothing may have.
 */
export function distinctPaths(
  paths: readonly { folders: readonly string[]; name: string; extension: string }[],
  occupied: readonly string[] = [],
): string[] {
  const taken = new Set(occupied.map((path) => path.toLowerCase()));
  return paths.map(({ folders, name, extension }) => {
    for (let copy = 1; ; copy += 1) {
      const path = [...folders, `${name}${copy === 1 ? '' : ` (${copy})`}.${extension}`].join('/');
      const key = path.toLowerCase();
      if (taken.has(key)) continue;
      taken.add(key);
      return path;
    }
  });
}

/** A name every system takes: nothing forbidden, no dot or space at the end, cut between words. */
function safeName(text: string, most: number): string {
  const clean = text.replace(FORBIDDEN, '-').replace(/\s+/gu, ' ').trim();
  const space = clean.lastIndexOf(' ', most);
  const cut = clean.length <= most ? clean : clean.slice(0, space > most / 2 ? space : most);
  // A cut through a pair of surrogates would leave half a letter.
  const name = cut.replace(/\p{Cs}/gu, '').replace(/[\s.]+$/u, '');
  return name === '' || RESERVED.test(name) ? `_${name}` : name;
}

/** Capitals stay: a file name reads better with them. */
function withoutDiacritics(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd').replaceAll('Đ', 'D').trim();
}
