/** Two years of a cell, asked for on the command line. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { StatisticsView } from '../../../shared/domain/statistics/view.ts';
import { cliJson, runCli } from '../../support/cli.ts';
import { temporaryFolder } from '../../support/folders.ts';
import { keepTwoYears } from '../services/two-years/keep.ts';
import { YEARS } from '../services/two-years/record.ts';
import { readSheets } from '../services/two-years/sheets.ts';

const work = temporaryFolder();
const data = path.join(work, 'so');

beforeAll(async () => {
  const { backend } = await keepTwoYears(data);
  await backend.close();
}, 120_000);

describe('statistics', () => {
  it('tells the six figures of a year beside the year before', async () => {
    const { code, stdout } = await runCli(data, 'statistics', '2026', '--until', '27/11/2026');
    expect(code).toBe(0);
    expect(stdout).toContain('Đến 27/11: ba quý đã họp đủ, dự họp giảm 5 điểm %, phát biểu tăng 6,5.');
    expect(stdout).toMatch(/Dự họp +88,3 % +83\/94 lượt +93,3 % +84\/90 lượt +−5,0 điểm %/u);
    expect(stdout).toMatch(/10 ngày +dài nhất 10, ngắn nhất 8; đăng trong 2 ngày 1\/4/u);
    expect(stdout).toMatch(/Việc giao xong đúng hạn +11\/14 +1 quá hạn, 2 xong trễ +10\/15/u);
  });

  it('gives scripts every number', async () => {
    const view = await cliJson<StatisticsView>(data, 'statistics', '2025');
    const { part, whole } = view.year.totals.attendance;
    expect(`${part}/${whole}`).toBe(YEARS[2025].attendance);
  });

  it('writes all of it as Excel, and over nothing', async () => {
    const file = path.join(work, 'thong-ke.xlsx');
    expect((await runCli(data, 'statistics', '2026', '--out', file)).code).toBe(0);
    expect(existsSync(file)).toBe(true);
    const written = readFileSync(file);
    expect(readSheets(written).get('Cả năm')).toHaveLength(8);
    const { code, stderr } = await runCli(data, 'statistics', '2025', '--out', file);
    expect([code, stderr.trim().split('\n').length]).toEqual([4, 1]);
    expect(readFileSync(file).equals(written)).toBe(true);
  });

  it('wants a year', async () => {
    expect((await runCli(data, 'statistics', 'nay')).code).toBe(2);
  });
});
