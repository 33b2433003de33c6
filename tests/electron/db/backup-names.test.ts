import { describe, expect, it } from 'vitest';
import {
  type BackupName,
  type BackupReason,
  backupName,
  isLeftover,
  keepBackups,
  parseBackupName,
} from '../../../electron/db/backup-names.ts';
import { fc } from '../../support/random.ts';

const NOW = '2026-11-24T08:00:00.000Z';

/** A backup made so many days before NOW. */
function made(daysAgo: number, reason: BackupReason = 'scheduled', number = 0): BackupName {
  const at = new Date(Date.parse(NOW) - daysAgo * 86_400_000).toISOString();
  return { name: backupName(at, reason, number), at, reason, number };
}

/** The ages, in days, of what is kept. */
function keptAges(ages: readonly number[], reason?: BackupReason): number[] {
  return keepBackups(ages.map((age) => made(age, reason))).map(({ at }) =>
    Math.round((Date.parse(NOW) - Date.parse(at)) / 86_400_000),
  );
}

describe('the name of a backup', () => {
  it('says when and why it was made, and is read back', () => {
    expect(backupName(NOW, 'before-restore', 7)).toBe(
      'so-chuyen-de-2026-11-24T08-00-00-000Z-truoc-khoi-phuc-7.db',
    );
    for (const reason of ['scheduled', 'manual', 'before-upgrade', 'before-restore'] as const) {
      const backup = made(3, reason, 12);
      expect(parseBackupName(backup.name)).toEqual(backup);
    }
    expect(parseBackupName('so-chuyen-de-2026-11-24T08-00-00-000Z-dinh-ky.db')?.number).toBe(0);
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
  it('the newest ten, nine of weeks and a year of months are kept', () => {
    const kept = keptAges(Array.from({ length: 550 }, (_, day) => day));
    expect(kept.slice(0, 10)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
    // NOW is a Tuesday: from here on a Sunday of each week, and the last day of each month.
    expect(kept.slice(10)).toEqual([
      16, 23, 24, 30, 37, 44, 51, 55, 85, 116, 147, 177, 208, 238, 269, 297, 328, 359,
    ]);
  });
});

describe('of backups', () => {
  it('several of one day are all kept for a week', () => {
    expect(keptAges([0.1, 0.2, 0.3].map((part) => part + 2))).toHaveLength(3);
  });

  it('the newest ten are kept whatever their age', () => {
    expect(keptAges(Array.from({ length: 30 }, (_, year) => 400 * (year + 1)))).toHaveLength(13);
    expect(keptAges([900, 800, 1_000])).toEqual([800, 900, 1_000]);
  });

  it('made before upgrades and restores, the newest three of each are kept', () => {
    expect(keptAges([1, 2, 3, 4, 500], 'before-upgrade')).toEqual([1, 2, 3]);
    const mixed = [made(400, 'before-upgrade'), made(300, 'before-restore'), made(1)];
    expect(keepBackups(mixed)).toHaveLength(3);
  });

  it('those somebody asked for are all kept, and take no place from the others', () => {
    expect(keptAges([1, 2, 100, 101, 900], 'manual')).toHaveLength(5);
    expect(keepBackups([made(40, 'manual'), made(41)])).toHaveLength(2);
  });

  it('none is kept of none', () => {
    expect(keepBackups([])).toEqual([]);
  });
});

describe('A8 a clock that is wrong', () => {
  const week = (from: string) => Array.from({ length: 60 }, (_, index) => at(from, index * 7));
  const at = (from: string, days: number): string =>
    new Date(Date.parse(from) + days * 86_400_000).toISOString();
  const inOrder = (times: readonly string[]): BackupName[] =>
    times.map((time, index) => ({ ...made(0, 'scheduled', index + 1), at: time }));

  it.each(['2028-01-20T00:00:00.000Z', '2100-01-01T00:00:00.000Z', '2000-01-01T00:00:00.000Z'])(
    'costs a day, a week and a month their places at most, be it %s',
    (wrong) => {
      const before = inOrder(week('2025-10-01T08:00:00.000Z'));
      const kept = keepBackups(before);
      const after = keepBackups([...kept, { ...made(0, 'scheduled', 61), at: wrong }]);
      expect(kept.filter((backup) => !after.includes(backup)).length).toBeLessThanOrEqual(3);
      expect(after.map(({ number }) => number)[0]).toBe(61);
    },
  );

  it('never costs one of the ten newest, whatever times the backups tell of', () => {
    const time = fc.date({ min: new Date('1990-01-01'), max: new Date('2110-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(fc.array(time, { maxLength: 80 }), (times) => {
        let there: BackupName[] = [];
        for (const [index, each] of times.entries()) {
          there = keepBackups([...there, { ...made(0, 'scheduled', index + 1), at: each.toISOString() }]);
          const newest = Array.from({ length: Math.min(10, index + 1) }, (_, back) => index + 1 - back);
          expect(there.slice(0, newest.length).map(({ number }) => number)).toEqual(newest);
          // A week of days of one each, and the weeks and months besides: the folder does not grow for ever.
          expect(there.length).toBeLessThanOrEqual(10 + 7 + 9 + 13);
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('A22 what a killed backup leaves', () => {
  it('is known from what is a backup, or somebody else', () => {
    const name = backupName(NOW, 'scheduled', 3);
    const left = [
      `${name}.0a1b2c3d.tmp`,
      `${name}.tmp`,
      `${name}.tmp-journal`,
      '.0a1b2c3d.tmp',
      '.0a1b2c3d.tmp-wal',
    ];
    const others = [name, 'thư.docx.tmp', 'ghi chú.txt', '.tmp', 'so-chuyen-de-2026.db.tmp', '.bashrc'];
    expect([...left, ...others].filter(isLeftover)).toEqual(left);
  });
});
