/** What the filing screen says and shows, worked out from the tree. */
import type { FilingOverview, FilingTerm, FilingYear } from '../../../shared/contract/filing.ts';
import type { FileState } from '../../../shared/domain/filing.ts';
import { type FilingScope, partName } from '../../../shared/domain/filing-scope.ts';
import { routeTo } from '../../route.ts';

/** A part of the tree that is shown, always down to a year. */
export interface ShownPlace extends FilingScope {
  year: number;
}

export const STATE_WORDS: Readonly<Record<FileState, string>> = {
  current: 'khớp',
  outdated: 'khác bản đã ban hành',
  edited: 'Word sửa sau khi xuất',
  missing: 'không còn tệp',
  none: 'chưa xuất',
};

/** Papers and places to mend, of a term or a year. */
export function sumOf(years: readonly FilingYear[]): { papers: number; toMend: number } {
  const folders = years.flatMap((year) => year.folders);
  return {
    papers: folders.reduce((sum, { papers }) => sum + papers, 0),
    toMend: folders.reduce((sum, { toMend }) => sum + toMend, 0),
  };
}

/** "83 văn bản · 3 chỗ cần xem · 2 văn bản chưa xuất" */
export function countWords({ terms, unwritten }: FilingOverview): string {
  const { papers, toMend } = sumOf(terms.flatMap(({ years }) => years));
  return [
    `${papers} văn bản đã ban hành`,
    toMend === 0 ? '' : `${toMend} chỗ cần xem`,
    unwritten === 0 ? '' : `${unwritten} văn bản chưa xuất ra hồ sơ`,
  ]
    .filter(Boolean)
    .join(' · ');
}

export function termTitle({ name }: Pick<FilingTerm, 'name'>): string {
  return name === '' ? 'Ngoài nhiệm kỳ' : `Nhiệm kỳ ${name}`;
}

/** "Quý III năm 2026", "Năm 2026" */
export function placeTitle({ year, part }: ShownPlace): string {
  if (part === null) return `Năm ${year}`;
  return part === 'general' ? `Chung cả năm ${year}` : `${partName(part)} năm ${year}`;
}

export function routeOf({ termId, year, part }: ShownPlace): string {
  return routeTo('luu-ho-so', 'cay', termId ?? 0, year, ...(part === null ? [] : [part]));
}

/** What the address names, or null where the tree has no such place. */
export function placeIn({ terms }: FilingOverview, rest: readonly string[]): ShownPlace | null {
  const [, termId, year, part] = rest;
  const term = terms.find((one) => (one.termId ?? 0) === Number(termId));
  const found = term?.years.find((one) => one.year === Number(year));
  if (term === undefined || found === undefined) return null;
  const folder = found.folders.find((one) => String(one.part) === part);
  return { termId: term.termId, year: found.year, part: folder?.part ?? null };
}

/** The newest folder that wants somebody, else the newest year. */
export function firstPlace({ terms }: FilingOverview): ShownPlace | null {
  for (const { termId, years } of terms)
    for (const { year, folders } of years) {
      const part = folders.find(({ toMend }) => toMend > 0)?.part;
      if (part !== undefined) return { termId, year, part };
    }
  const [term] = terms;
  const [year] = term?.years ?? [];
  return term === undefined || year === undefined
    ? null
    : { termId: term.termId, year: year.year, part: null };
}

export function samePlace(one: ShownPlace, other: ShownPlace | null): boolean {
  return other !== null && one.termId === other.termId && one.year === other.year && one.part === other.part;
}
