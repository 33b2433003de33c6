/** Many issued papers for a filing tree. */
import type { TestBackend } from '../../../support/backend.ts';
import { completePaper, issuePaper, openCell, type TestCell } from '../cell.ts';

export interface LettersCell extends TestCell {
  /** In the order they were made. */
  letters: number[];
}

/** A cell with so many issued letters of 2020. */
export async function openLetters(
  count: number,
  given: TestBackend | string = '2020-12-28T02:00:00.000Z',
): Promise<LettersCell> {
  const cell = await openCell(given);
  const letters: number[] = [];
  for (let index = 0; index < count; index += 1) letters.push(await issueLetter(cell, `mời họp ${index}`));
  return { ...cell, letters };
}

/** Gives back the id of the paper. */
export async function issueLetter({ backend }: TestCell, title: string, body = ''): Promise<number> {
  const { document } = await backend.call('document:create', { kind: 'CV', title });
  if (body !== '') await backend.call('document:save', { id: document.id, body, baseRevision: 1 });
  await completePaper(backend, document.id);
  await backend.call('document:move', { id: document.id, move: 'approve', reason: 'Đã xem' });
  await issuePaper(backend, document.id, '2020-03-20');
  return document.id;
}

/** A moment after everything the cell's clock, which stands still, has seen. */
export const LATER = { now: () => new Date('2020-12-28T03:00:00.000Z') };
