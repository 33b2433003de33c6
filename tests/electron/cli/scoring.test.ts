import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { ScoreForm } from '../../../shared/domain/score/form.ts';
import { cliJson, runCli } from '../../support/cli.ts';
import { temporaryFolder } from '../../support/folders.ts';

const folder = temporaryFolder();
const data = path.join(folder, 'so');
const BY = ['--by', 'Nguyễn Văn An'];

/** A session of the sample that is closed. */
let id = '';

beforeAll(async () => {
  await cliJson(data, 'sample');
  const sessions = await cliJson<{ id: number; state: string }[]>(data, 'call', 'session:list');
  id = String(sessions.find(({ state }) => state === 'closed')?.id);
});

describe('the score of a session at the command line', () => {
  it('is told row by row, judged, settled and opened again', async () => {
    const first = await runCli(data, 'score', id);
    expect(first.stdout).toContain('Hướng dẫn số 12-HD/BTCTW');
    expect(first.stdout).toMatch(/discussion +Thảo luận có liên hệ bản thân, có giải pháp +chờ chấm/u);
    expect((await runCli(data, 'score', id, '--settle', ...BY)).code).toBe(4);
    const { sheet } = await cliJson<{ sheet: { waitingRows: string[] } }>(data, 'score', id);
    for (const row of sheet.waitingRows)
      expect((await runCli(data, 'score', id, '--row', row, '--points', '1', ...BY)).code).toBe(0);
    expect((await runCli(data, 'score', id, '--settle', ...BY)).stdout).toMatch(
      /Đã chốt: \d\/8 tiêu chí đạt\./u,
    );
    expect((await runCli(data, 'score', id, '--row', 'discussion', '--clear', ...BY)).code).toBe(4);
    expect((await runCli(data, 'score', id, '--reopen', 'chấm nhầm')).stdout).toContain('Chưa chốt');
    const cleared = await runCli(data, 'score', id, '--row', 'discussion', '--clear', ...BY);
    expect(cleared.stdout).toMatch(/có giải pháp +chờ chấm/u);
  });

  it('wants a number, and a name', async () => {
    expect((await runCli(data, 'score', id, '--row', 'discussion', '--points', 'năm', ...BY)).code).toBe(2);
    expect((await runCli(data, 'score', id, '--row', 'discussion', '--points', '1')).code).toBe(2);
  });
});

describe('a form at the command line', () => {
  it('is printed, changed in a file, and taken back', async () => {
    const form = await cliJson<ScoreForm>(data, 'score-form', 'hd42');
    const file = path.join(folder, 'phieu.json');
    writeFileSync(file, JSON.stringify({ ...form, title: 'Biểu điểm của Đảng bộ Sở' }));
    expect(await cliJson(data, 'score-form', 'hd42', '--set', file)).toMatchObject({
      title: 'Biểu điểm của Đảng bộ Sở',
    });
    expect(await cliJson(data, 'score-form', 'hd42', '--reset')).toEqual(form);
  });

  it('says where it is wrong', async () => {
    const file = path.join(folder, 'sai.json');
    writeFileSync(file, JSON.stringify({ title: 'Phiếu', scale: 'points', groups: [] }));
    const run = await runCli(data, 'score-form', 'hd42', '--set', file);
    expect([run.code, run.stderr]).toEqual([3, expect.stringContaining('phiếu chấm điểm, chỗ groups')]);
  });
});
