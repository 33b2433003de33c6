/** What a person mends in the reading of a list. */
import type { OutputOf } from '../../../shared/contract/channels.ts';
import type { LineChoice, ListChoices, ListColumn } from '../../../shared/domain/member-list.ts';

export type ListReading = OutputOf<'member:read-file'>;
export type ListRow = ListReading['rows'][number];

/** The choices with another for one line; what was chosen of it before stays. */
export function chooseLine(choices: ListChoices, line: number, part: Partial<LineChoice>): ListChoices {
  const before = choices.lines.find((one) => one.line === line) ?? { line, texts: {} };
  const next = { ...before, ...part, line, texts: { ...before.texts, ...part.texts } };
  return { ...choices, lines: [...choices.lines.filter((one) => one.line !== line), next] };
}

/** The choices with a column of the list put under a heading of the table; null takes what was there away. */
export function chooseColumn(
  choices: ListChoices,
  { columns }: ListReading,
  column: ListColumn,
  place: number | null,
): ListChoices {
  const left = columns
    .filter((one) => one.column === column)
    .map((one) => ({ place: one.place, column: null }));
  const taken = place === null ? [] : [{ place, column }];
  const changed = new Set([...left, ...taken].map((one) => one.place));
  const kept = choices.columns.filter((one) => !changed.has(one.place));
  return { ...choices, columns: [...kept, ...left.filter((one) => one.place !== place), ...taken] };
}

export type RowState = 'clear' | 'asked' | 'known' | 'out';

export function stateOf({ member, problems, isKnown }: ListRow): RowState {
  if (member === null) return 'out';
  if (isKnown) return 'known';
  return problems.length > 0 ? 'asked' : 'clear';
}

/** How many there are of each. */
export function countStates(rows: readonly ListRow[]): Record<RowState, number> {
  const count = { clear: 0, asked: 0, known: 0, out: 0 };
  for (const row of rows) count[stateOf(row)] += 1;
  return count;
}

/** "18 đồng chí: 16 chính thức, 2 dự bị": those who will come in. */
export function strengthWords(rows: readonly ListRow[]): string {
  const taken = rows.filter((row) => row.member !== null && !row.isKnown);
  const official = taken.filter(({ membership }) => membership === 'official').length;
  return `${taken.length} đồng chí: ${official} chính thức, ${taken.length - official} dự bị`;
}
