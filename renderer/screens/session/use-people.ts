/** The people of a session, as they are named and described on its screens. */
import { useMemo } from 'react';
import type { RollEntry } from '../../../shared/domain/attendance.ts';
import { type Officers, officersOn, termOn } from '../../../shared/domain/cell.ts';
import { tellApart } from '../../../shared/domain/names.ts';
import type { Session } from '../../../shared/domain/session.ts';
import type { Id } from '../../../shared/domain/values.ts';
import { LEAVE_NAMES, OFFICE_NAMES } from '../../../shared/strings.ts';
import { useVerb } from '../../queries.ts';
import type { Person } from '../../ui/person-input.tsx';

/** The roll under names that tell two members of one name apart. */
export function useToldApart(roll: readonly RollEntry[]): RollEntry[] {
  const members = useVerb('member:list', {}).data;
  return useMemo(() => tellApart(roll, members ?? []), [roll, members]);
}

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
  const officers = officersOn(termOn(cell.data?.terms ?? [], day), day);
  return (entry) =>
    [
      partyOffice(officers, entry.memberId),
      entry.membership === 'probationary' ? 'dự bị' : '',
      entry.leave === null ? '' : LEAVE_NAMES[entry.leave].toLowerCase(),
    ]
      .filter(Boolean)
      .join(', ');
}

function partyOffice({ secretaryId, deputyIds, committeeIds }: Officers, id: Id): string {
  if (secretaryId === id) return OFFICE_NAMES.secretary;
  if (deputyIds.includes(id)) return OFFICE_NAMES.deputy;
  return committeeIds.includes(id) ? OFFICE_NAMES.committee : '';
}
