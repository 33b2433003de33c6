/** The parts two versions of a session differ in, in the words a person knows them by. */
import type { TravelChange } from '../../../shared/contract/travel.ts';
import { type Difference, ORDER } from '../../../shared/domain/travel/merge.ts';
import type { MarkThere, SessionContent } from '../../../shared/domain/travel/session-file.ts';
import { type MemberNames, summarize, tellValue } from '../../../shared/journal-telling.ts';
import { FIELD_NAMES } from '../../../shared/journal-words.ts';
import { PRESENCE_NAMES } from '../../../shared/strings.ts';
import { sha256Of } from '../../files/digest.ts';

const LIST_NAMES: Readonly<Record<string, string>> = {
  remarks: 'Ý kiến',
  votes: 'Biểu quyết',
  tasks: 'Nhiệm vụ',
};

interface Telling {
  names: MemberNames;
  versions: readonly SessionContent[];
  /** What a task is called that was given out elsewhere. */
  taskNamed: (uid: string) => string;
}

export function tellPart(change: Difference, told: Telling): TravelChange {
  const { key, here, there } = change;
  const side = (value: unknown): string => tellSide(key, value, told);
  return {
    // Of both sides: who chose between others is asked again.
    id: sha256Of(JSON.stringify([key, here, there])).slice(0, 16),
    what: whatOf(key, told),
    here: side(here),
    there: side(there),
  };
}

function whatOf(key: string, { names, taskNamed }: Telling): string {
  const [list = '', name = ''] = key.split('.');
  if (key === ORDER) return 'Thứ tự ý kiến';
  if (list === 'roll') return `Điểm danh đồng chí ${names.get(Number(name)) ?? ''}`;
  if (list === 'outcomes') return `Kết quả nhiệm vụ “${taskNamed(name)}”`;
  if (key === 'session.officers') return 'Chủ trì và thư ký';
  const word = LIST_NAMES[list] ?? FIELD_NAMES[name] ?? name;
  return word.charAt(0).toLocaleUpperCase('vi') + word.slice(1);
}

function tellSide(key: string, value: unknown, { names, versions }: Telling): string {
  if (key === ORDER) return (value as string[]).map((uid) => firstWords(uid, versions)).join('; ');
  const [list = '', name = ''] = key.split('.');
  if (list === 'session' && name !== 'officers') return tellValue('session', name, value, names);
  if (value === null) return '';
  if (list === 'roll') return markWords(value as MarkThere);
  return summarize(list, value as Readonly<Record<string, unknown>>, names);
}

/** "Vắng có lý do, ốm"; "Có mặt, đến lúc 14:20". */
function markWords({ presence, reason, cameAt, leftAt }: MarkThere): string {
  const times = [cameAt && `đến lúc ${cameAt}`, leftAt && `về lúc ${leftAt}`];
  return [PRESENCE_NAMES[presence], reason, ...times].filter(Boolean).join(', ');
}

function firstWords(uid: string, versions: readonly SessionContent[]): string {
  const text =
    versions.flatMap(({ remarks }) => remarks).find((remark) => remark.uid === uid)?.entry.text ?? '';
  return `“${text.slice(0, 40)}${text.length > 40 ? '…' : ''}”`;
}
