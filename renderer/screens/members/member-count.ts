import type { MemberLine } from './member-view.ts';

/** "18 đồng chí: 16 chính thức, 2 dự bị": those of the cell that day. */
export function countMembers(rows: readonly MemberLine[]): string {
  const here = rows.filter(({ standing }) => standing !== null);
  const official = here.filter(({ standing }) => standing?.membership === 'official').length;
  return `${here.length} đồng chí: ${official} chính thức, ${here.length - official} dự bị`;
}
