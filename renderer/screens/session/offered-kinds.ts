import type { SessionState } from '../../../shared/domain/session.ts';
import { KIND_RULES, KINDS, type Kind } from '../../../shared/format/kinds.ts';
import { KIND_NAMES } from '../../../shared/strings.ts';

/** The kinds of paper that can be made of a session in this state: what prepares it before what records it, by name. */
export function offeredKinds(state: SessionState): Kind[] {
  const isRecord = (kind: Kind): boolean => KIND_RULES[kind].records !== null;
  return KINDS.filter((kind) => {
    const { madeFrom, callsToSession } = KIND_RULES[kind];
    if (madeFrom !== 'session') return false;
    if (state === 'cancelled') return false;
    if (isRecord(kind)) return state !== 'planned';
    return !callsToSession || state !== 'closed';
  }).toSorted(
    (one, other) =>
      Number(isRecord(one)) - Number(isRecord(other)) ||
      KIND_NAMES[one].localeCompare(KIND_NAMES[other], 'vi'),
  );
}
