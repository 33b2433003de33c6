/** The cell, its members and its term, written at the end of the first start. */
import type { CellProfile } from '../../../shared/domain/cell.ts';
import { foldText } from '../../../shared/text/vietnamese.ts';
import { call } from '../../api.ts';
import { trackSaving } from '../../save-state.ts';

export interface NewCell {
  cell: CellProfile;
  /** A list of members, or null to enter them later. */
  members: { fileName: string; bytes: Uint8Array } | null;
  termName: string;
  termStartsOn: string;
  /** By name, as in the list; empty for none. */
  secretary: string;
  deputy: string;
}

/**
 * Members first, the cell next to last: whatever fails, doing it again finishes it, since members already known are
 * passed over and a cell without a term gets one in the settings.
 *
 * @throws ApiError
 */
export function createCell(wish: NewCell): Promise<void> {
  return trackSaving(async () => {
    if (wish.members !== null) await call('member:import', wish.members);
    const members = await call('member:list', {});
    const idOf = (name: string): number | null =>
      name === ''
        ? null
        : (members.find(({ fullName }) => foldText(fullName) === foldText(name))?.id ?? null);
    const deputyId = idOf(wish.deputy);
    await call('cell:save', { cell: wish.cell });
    await call('term:save', {
      term: {
        name: wish.termName,
        startsOn: wish.termStartsOn,
        endsOn: null,
        secretaryId: idOf(wish.secretary),
        deputyIds: deputyId === null ? [] : [deputyId],
        committeeIds: [],
      },
    });
  });
}
