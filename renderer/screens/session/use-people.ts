/** The people of a session, as they are named and described on its screens. */
import { useMemo } from 'react';
import type { RollEntry } from '../../../shared/domain/attendance.ts';
import { type Term, termOn } from '../../../shared/domain/cell.ts';
import type { Session } from '../../../shared/domain/session.ts';
import type { Id } from '../../../shared/domain/values.ts';
import { LEAVE_NAMES } from '../../../shared/strings.ts';
import { useVerb } from '../../queries.ts';
import type { Person } from '../../ui/person-input.tsx';

/** Everyone of the roll, then the guests. */
export function usePeople({ roll, guests }: Pick<Session, 'roll' | 'guests'>): readonly Person[] {
  return useMemo(
    () => [
      ...roll.map(({ memberId, fullName }) => ({ id: memberId, name: fullName })),
      ...guests.map(({ name }) => ({ id: null, name })),
    ],
    [roll, guests],
  );
}

/** What stands under a name in the roll: "Bí thư", "dự bị", "miễn công tác và sinh hoạt". */
export function useAboutOf(day: string): (entry: RollEntry) => string {
  const cell = useVerb('cell:get', {});
  const term = termOn(cell.data?.terms ?? [], day);
  return (entry) =>
    [
      partyOffice(term, entry.memberId),
      entry.membership === 'probationary' ? 'dự bị' : '',
      entry.leave === null ? '' : LEAVE_NAMES[entry.leave].toLowerCase(),
    ]
      .filter(Boolean)
      .join(', ');
}

function partyOffice(term: Term | undefined, id: Id): string {
  if (term?.secretaryId === id) return 'Bí thư';
  if (term?.deputyIds.includes(id)) return 'Phó bí thư';
  return term?.committeeIds.includes(id) ? 'Chi uỷ viên' : '';
}
