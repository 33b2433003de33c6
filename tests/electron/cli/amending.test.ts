import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { cliJson, runCli, runCliOn } from '../../support/cli.ts';
import { temporaryFolder } from '../../support/folders.ts';

const data = path.join(temporaryFolder(), 'so');

interface Row {
  id: number;
  sessionId: number | null;
  topic: string;
}

/** Calls a verb of the contract with JSON on standard input. */
async function callWith<T>(channel: string, input: object): Promise<T> {
  const run = await runCliOn(JSON.stringify(input), data, 'call', channel, '--input', '-');
  return run.json<T>();
}

beforeAll(async () => {
  await cliJson(data, 'sample');
});

describe('an issued plan at the command line', () => {
  it('has no differences while nothing was changed', async () => {
    expect(await cliJson(data, 'differences', '1')).toEqual([]);
    expect((await runCli(data, 'adjust', '1')).code).toBe(4);
  });

  it('is told apart from the plan that was changed, line by line, and adjusted', async () => {
    const {
      id,
      documentId: _paper,
      rows,
      ...plan
    } = await callWith<{
      id: number;
      documentId: number;
      rows: Row[];
    }>('plan:get', { id: 1 });
    const changed = rows.map(({ sessionId: _session, ...row }, index) =>
      index === 2 ? { ...row, topic: 'Đề tài khác' } : row,
    );
    await callWith('plan:save', { id, plan: { ...plan, rows: changed } });
    const told = (await runCli(data, 'differences', '1')).stdout;
    expect(told).toContain('Nội dung chuyên đề');
    expect(told).toMatch(/Đã in: 3; III; .+\n {2}Hiện nay: 3; III; Đề tài khác; /u);
    const adjusted = await cliJson<{ kind: string; adjustsId: number }>(data, 'adjust', '1');
    expect(adjusted).toMatchObject({ kind: 'KH', adjustsId: 1 });
  });

  it('is corrected by a letter', async () => {
    const run = await runCli(data, 'correct', '1');
    expect(run.stdout).toMatch(
      /^Đã soạn công văn \d+: đính chính Kế hoạch số 84-KH\/CB-STTTT, ngày 07\/02\/2020\.\n$/u,
    );
    expect((await runCli(data, 'correct', '1')).code).toBe(4);
  });
});
