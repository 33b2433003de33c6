import { describe, expect, it } from 'vitest';
import {
  type BackupReason,
  backupName,
  keepBackups,
  parseBackupName,
} from '../../../electron/db/backup-names.ts';

const NOW = '2026-11-24T08:00:00.000Z';

/** A backup made so many days before NOW. */
function made(daysAgo: number, reason: BackupReason = 'scheduled') {
  const at = new Date(Date.parse(NOW) - daysAgo * 86_400_000).toISOString();
  return { name: backupName(at, reason), at, reason };
}

/** The ages, in days, of what is kept. */
function keptAges(ages: readonly number[], reason?: BackupReason): number[] {
  return keepBackups(
    ages.map((age) => made(age, reason)),
    NOW,
  ).map(({ at }) => Math.round((Date.parse(NOW) - Date.parse(at)) / 86_400_000));
}

describe('the name of a backup', () => {
  it('says when and why it was made, and is read back', () => {
    expect(backupName(NOW, 'before-restore')).toBe(
      'so-chuyen-de-2026-11-24T08-00-00-000Z-truoc-khoi-phuc.db',
    );
    for (const reason of ['scheduled', 'manual', 'before-upgrade', 'before-restore'] as const) {
      const backup = made(3, reason);
      expect(parseBackupName(backup.name)).toEqual(backup);
    }
  });

  it('is not taken for granted', () => {
    const strangers = [
      'so-chuyen-de.db',
      'so-chuyen-de-2026-11-24T08-00-00-000Z-hong.db',
      'so-chuyen-de-2026-11-24T08-00-00-000Z-dinh-ky.db.tmp',
      'so-chuyen-de-hôm-qua-dinh-ky.db',
    ];
    expect(strangers.map(parseBackupName)).toEqual([null, null, null, null]);
  });
});

describe('of a year and a half of daily backups', () => {
  it('a week of days, eight of weeks and a year of months are kept', () => {
    const kept = keptAges(Array.from({ length: 550 }, (_, day) => day));
    expect(kept.slice(0, 7)).toEqual([0, 1, 2, 3, 4, 5, 6]);
    // NOW is a Tuesday: from here on a Sunday of each week, and the last day of each month.
    expect(kept.slice(7)).toEqual([
      9, 16, 23, 24, 30, 37, 44, 51, 55, 85, 116, 147, 177, 208, 238, 269, 297, 328, 359,
    ]);
  });
});

describe('of backups', () => {
  it('several of one day are all kept for a week', () => {
    expect(keptAges([0.1, 0.2, 0.3].map((part) => part + 2))).toHaveLength(3);
  });

  it('the newest is kept whatever its age', () => {
    expect(keptAges([900, 800, 1_000])).toEqual([800]);
  });

  it('made before upgrades and restores, the newest three of each are kept', () => {
    expect(keptAges([1, 2, 3, 4, 500], 'before-upgrade')).toEqual([1, 2, 3]);
    const mixed = [made(400, 'before-upgrade'), made(300, 'before-restore'), made(1)];
    expect(keepBackups(mixed, NOW)).toHaveLength(3);
  });

  it('those somebody asked for are all kept, and take no place from the others', () => {
    expect(keptAges([1, 2, 100, 101, 900], 'manual')).toHaveLength(5);
    expect(keepBackups([made(40, 'manual'), made(41)], NOW)).toHaveLength(2);
  });

  it('none is kept of none', () => {
    expect(keepBackups([], NOW)).toEqual([]);
  });
});
