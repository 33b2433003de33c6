/** The names of backups, and which of them are kept. Pure. */

/** Why a backup was made; the file names say it in the users' language. */
const REASON_WORDS = {
  scheduled: 'dinh-ky',
  manual: 'thu-cong',
  'before-upgrade': 'truoc-nang-cap',
  'before-restore': 'truoc-khoi-phuc',
  'before-return': 'truoc-nhan-buoi-hop',
} as const;
export type BackupReason = keyof typeof REASON_WORDS;

export interface BackupName {
  name: string;
  /** ISO, UTC, by the clock of then. */
  at: string;
  reason: BackupReason;
  /** Counts up, whatever the clock says; 0 for one of before there were numbers. */
  number: number;
}

const NAME = /^so-chuyen-de-(\d{4}-\d{2}-\d{2}T\d{2}-\d{2}-\d{2}-\d{3}Z)-([a-z-]+?)(?:-(\d{1,9}))?\.db$/;

/** "so-chuyen-de-2026-11-24T08-17-00-123Z-dinh-ky-41.db": no character a file system forbids. */
export function backupName(at: string, reason: BackupReason, number: number): string {
  return `so-chuyen-de-${at.replace(/[:.]/g, '-')}-${REASON_WORDS[reason]}-${number}.db`;
}

export function parseBackupName(name: string): BackupName | null {
  const [, stamp = '', word, number = '0'] = NAME.exec(name) ?? [];
  const reason = (Object.keys(REASON_WORDS) as BackupReason[]).find((key) => REASON_WORDS[key] === word);
  if (!reason) return null;
  return { name, at: stamp.replace(/T(..)-(..)-(..)-/, 'T$1:$2:$3.'), reason, number: Number(number) };
}

/** In the order in which they were made, the last one first. Clocks are wrong at times; of old names there is nothing else. */
export function newestFirst(backups: readonly BackupName[]): BackupName[] {
  return backups.toSorted(
    (one, other) => other.number - one.number || (one.at < other.at ? 1 : one.at > other.at ? -1 : 0),
  );
}

/** The number of the backup that is made next. */
export function nextNumber(backups: readonly BackupName[]): number {
  return Math.max(0, ...backups.map(({ number }) => number)) + 1;
}

/** What a backup that was killed leaves beside the backups, and nothing else. */
export function isLeftover(name: string): boolean {
  const [, whole = ''] = /^(.*)\.tmp(?:-journal|-wal|-shm)?$/.exec(name) ?? [];
  return parseBackupName(whole.replace(/\.[0-9a-f]{8}$/, '')) !== null || /^\.[0-9a-f]{8,32}$/.test(whole);
}

const DAY_MS = 86_400_000;
/** However old they are, or seem to be. */
const NEWEST_KEPT = 10;
/** How many days, weeks and months are kept of: the last ones there is a backup of. */
const DAYS = 7;
const WEEKS = 9;
const MONTHS = 13;

/**
 * The backups worth their room: the newest ten; every one of the last 7 days there are any of, the newest of each of the last
 * 9 weeks and of the last 13 months; of those made before an upgrade, a restore or the return of a session the newest 3 of each. What a person had made
 * stays. Nothing is reckoned from the present: a clock that is wrong once costs the place of a day, a week and a month.
 */
export function keepBackups(backups: readonly BackupName[]): BackupName[] {
  const count = { 'before-upgrade': 0, 'before-restore': 0, 'before-return': 0, scheduled: 0 };
  const [days, weeks, months] = [new Set<string>(), new Set<number>(), new Set<string>()];
  return newestFirst(backups).filter(({ at, reason }) => {
    if (reason === 'manual') return true;
    count[reason] += 1;
    if (reason !== 'scheduled') return count[reason] <= 3;
    // Each is counted for every backup, so that one kept for its week also fills the place of its month.
    const [isOfDay] = isAmongFirst(days, at.slice(0, 10), DAYS);
    const [isOfWeek, isFirstOfWeek] = isAmongFirst(weeks, weekOf(at), WEEKS);
    const [isOfMonth, isFirstOfMonth] = isAmongFirst(months, at.slice(0, 7), MONTHS);
    return (
      count.scheduled <= NEWEST_KEPT ||
      isOfDay ||
      (isOfWeek && isFirstOfWeek) ||
      (isOfMonth && isFirstOfMonth)
    );
  });
}

/** Whether a slot is one of the first so many, and whether it was met just now. */
function isAmongFirst<Slot>(slots: Set<Slot>, slot: Slot, room: number): [boolean, boolean] {
  const isNew = !slots.has(slot);
  slots.add(slot);
  return [[...slots].indexOf(slot) < room, isNew];
}

/** Weeks run from Monday; 1970-01-05 was one. */
function weekOf(at: string): number {
  return Math.floor((Date.parse(at) / DAY_MS - 4) / 7);
}
