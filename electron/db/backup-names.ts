/** The names of backups, and which of them are kept. Pure. */

/** Why a backup was made; the file names say it in the users' language. */
const REASON_WORDS = {
  scheduled: 'dinh-ky',
  manual: 'thu-cong',
  'before-upgrade': 'truoc-nang-cap',
  'before-restore': 'truoc-khoi-phuc',
} as const;
export type BackupReason = keyof typeof REASON_WORDS;

export interface BackupName {
  name: string;
  /** ISO, UTC. */
  at: string;
  reason: BackupReason;
}

const NAME = /^so-chuyen-de-(\d{4}-\d{2}-\d{2}T\d{2}-\d{2}-\d{2}-\d{3}Z)-([a-z-]+)\.db$/;

/** "so-chuyen-de-2026-11-24T08-17-00-123Z-dinh-ky.db": no character a file system forbids. */
export function backupName(at: string, reason: BackupReason): string {
  return `so-chuyen-de-${at.replace(/[:.]/g, '-')}-${REASON_WORDS[reason]}.db`;
}

export function parseBackupName(name: string): BackupName | null {
  const [, stamp = '', word] = NAME.exec(name) ?? [];
  const reason = (Object.keys(REASON_WORDS) as BackupReason[]).find((key) => REASON_WORDS[key] === word);
  if (!reason) return null;
  return { name, at: stamp.replace(/T(..)-(..)-(..)-/, 'T$1:$2:$3.'), reason };
}

const DAY_MS = 86_400_000;

/**
 * The backups worth their room: every one of the last 7 days, the newest of each week for 8 weeks and of each month for
 * 12 months; of those made before an upgrade or a restore the newest 3 of each. What a person had made stays, and so does the
 * newest of all, whatever its age.
 * @param now ISO, UTC.
 */
export function keepBackups(backups: readonly BackupName[], now: string): BackupName[] {
  const newestFirst = backups.toSorted((one, other) => other.at.localeCompare(one.at));
  const taken = new Map<string, number>();
  const isAmongFirst = (slot: string, room: number): boolean => {
    const count = (taken.get(slot) ?? 0) + 1;
    taken.set(slot, count);
    return count <= room;
  };
  return newestFirst.filter((backup, index) => {
    if (backup.reason === 'before-upgrade' || backup.reason === 'before-restore') {
      return isAmongFirst(backup.reason, 3);
    }
    if (backup.reason === 'manual') return true;
    const age = Math.floor((Date.parse(now) - Date.parse(backup.at)) / DAY_MS);
    // Both are counted for every backup, so that one kept for its week also fills the place of its month.
    const isOfWeek = isAmongFirst(`week ${weekOf(backup.at)}`, 1) && age < 8 * 7;
    const isOfMonth = isAmongFirst(`month ${backup.at.slice(0, 7)}`, 1) && age < 366;
    return age < 7 || isOfWeek || isOfMonth || index === 0;
  });
}

/** Weeks run from Monday; 1970-01-05 was one. */
function weekOf(at: string): number {
  return Math.floor((Date.parse(at) / DAY_MS - 4) / 7);
}
