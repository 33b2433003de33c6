import { readFileSync, writeFileSync } from 'node:fs';
import { userInfo } from 'node:os';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { openTestBackend } from '../../support/backend.ts';
import { type CliRun, cliJson, runCli, runCliOn } from '../../support/cli.ts';
import { temporaryFolder } from '../../support/folders.ts';
import { makeLetterhead } from '../export/make-letterhead.ts';

const work = temporaryFolder();
const data = path.join(work, 'so');

beforeAll(async () => {
  await cliJson(data, 'sample');
});

/** Calls a channel with an input from standard input. */
function call(channel: string, input: unknown, ...words: string[]): Promise<CliRun> {
  return runCliOn(JSON.stringify(input), data, 'call', channel, '--input', '-', ...words);
}

/** The same where it must succeed. */
async function outputOf<T>(channel: string, input: unknown, ...words: string[]): Promise<T> {
  const run = await call(channel, input, ...words);
  expect([run.code, run.stderr]).toEqual([0, '']);
  return run.json<T>();
}

function base64(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64');
}

describe('call', () => {
  it('prints the output of a verb as one line of JSON; without --input the verb is given {}', async () => {
    const run = await runCli(data, 'call', 'cell:get');
    expect([run.code, run.stderr, run.stdout.split('\n').length]).toEqual([0, '', 2]);
    expect(run.json()).toMatchObject({ isSample: true, cell: { symbolSuffix: 'CB-STTTT' } });
    expect(await cliJson(data, 'call', 'cell:get')).toEqual(run.json());
  });

  it('reads its input from a file or from standard input', async () => {
    const file = path.join(work, 'vao.json');
    writeFileSync(file, '\uFEFF{"year": 2020}\r\n');
    const sessions = await cliJson<unknown[]>(data, 'call', 'session:list', '--input', file);
    expect(sessions).toHaveLength(4);
    expect(await outputOf('session:list', { year: 2020 })).toEqual(sessions);
  });

  it('prints null where there is nothing else', async () => {
    const { id } = await outputOf<{ id: number }>('member:save', { member: { fullName: 'Ngô Gia Huy' } });
    expect((await call('member:delete', { id })).stdout).toBe('null\n');
  });

  it('gives a file as base64: the very bytes that export writes', async () => {
    const file = path.join(work, 'ke-hoach.docx');
    await cliJson(data, 'export', '1', '--out', file);
    const rendered = await outputOf<{ bytes: string }>('export:render', { id: 1, format: 'docx' });
    expect(rendered.bytes).toBe(base64(readFileSync(file)));
  });

  it('takes files as base64, in a field or in a list', async () => {
    const paper = {
      fileName: 'bai.txt',
      bytes: base64(Buffer.from('Nêu gương là trách nhiệm.\n')),
      kind: 'CĐ',
    };
    const { id } = await outputOf<{ id: number }>('document:import', paper);
    const { body } = await outputOf<{ body: string }>('document:get', { id });
    expect(body).toContain('Nêu gương là trách nhiệm.');

    const letterhead = { name: 'Mẫu sở', kinds: ['CV'], bytes: base64(await makeLetterhead()) };
    await outputOf('letterhead:add', letterhead);
    expect(await cliJson(data, 'call', 'letterhead:list')).toMatchObject([{ name: 'Mẫu sở', kinds: ['CV'] }]);

    const files = [{ fileName: 'khac.docx', bytes: base64(readFileSync(path.join(work, 'ke-hoach.docx'))) }];
    const { reports } = await outputOf<{ reports: unknown[] }>('review:take', { files });
    expect(reports).toMatchObject([{ fileName: 'khac.docx' }]);
  });

  it('takes large files', async () => {
    const text = 'Một câu nói về trách nhiệm nêu gương của đảng viên.\n\n'.repeat(20_000);
    const paper = { fileName: 'dai.txt', bytes: base64(Buffer.from(text)), kind: 'BC' };
    const { id } = await outputOf<{ id: number }>('document:import', paper);
    const { body } = await outputOf<{ body: string }>('document:get', { id });
    expect(body.length).toBeGreaterThan(1_000_000);
  });

  it('refuses what is no base64 by the name of the field', async () => {
    const files = [
      { fileName: 'a.gopy', bytes: 'AAAA' },
      { fileName: 'b.gopy', bytes: 'không' },
    ];
    const run = await call('review:take', { files });
    expect([run.code, run.stdout]).toEqual([3, '']);
    expect(run.stderr).toBe('Thông tin chưa đúng: files.1.bytes không phải base64.\n');
  });

  it.each([
    ['a channel that does not exist', ['call', 'khong:co'], '{}', 3, 'Không tìm thấy lệnh “khong:co”.'],
    ['input that is no JSON', ['call', 'cell:get', '--input', '-'], '{', 3, 'không phải JSON'],
    [
      'input of another shape',
      ['call', 'plan:get', '--input', '-'],
      '{"id":"x"}',
      3,
      'Thông tin chưa đúng: id.',
    ],
    ['no such file', ['call', 'cell:get', '--input', 'khong-co.json'], '', 3, 'Không tìm thấy tệp'],
    ['what a rule forbids', ['call', 'sample:create'], '', 4, 'đã có sổ'],
    ['no channel', ['call'], '', 2, 'Cách dùng: call KÊNH'],
    [
      'a time that is none',
      ['call', 'cell:get', '--clock', '2020-02-30T08:00:00Z'],
      '',
      2,
      '--clock phải là thời điểm ISO',
    ],
    ['a time in words', ['call', 'cell:get', '--clock', 'hôm nay'], '', 2, '“hôm nay”'],
    ['an hour that is none', ['call', 'cell:get', '--clock', '2020-02-28T25:00Z'], '', 2, '--clock phải là'],
  ])(
    'refuses %s with the exit code of its class and a sentence',
    async (_what, words, input, code, sentence) => {
      const run = await runCliOn(input, data, ...words);
      expect([run.code, run.stdout]).toEqual([code, '']);
      expect(run.stderr).toContain(sentence);
    },
  );

  it('tells of a refusal as one object when --json is asked for', async () => {
    const run = await runCli(data, 'call', 'khong:co', '--json');
    expect(JSON.parse(run.stderr)).toEqual({ code: 'not-found', message: 'Không tìm thấy lệnh “khong:co”.' });
  });

  it.each([
    ['2031-05-06T07:08:09.010Z', '2031-05-06T07:08:09.010Z', 'Tô Văn Ẩn'],
    ['2031-05-06T07:08:09+07:00', '2031-05-06T00:08:09.000Z', 'Tô Văn Bách'],
    ['2031-05-06T07:08', new Date(2031, 4, 6, 7, 8).toISOString(), 'Tô Văn Cẩn'],
    ['2031-05-06', new Date(2031, 4, 6).toISOString(), 'Tô Văn Danh'],
  ])(
    'takes %s of --clock for the present, and the person at the keyboard for the actor',
    async (clock, at, fullName) => {
      await outputOf('member:save', { member: { fullName } }, '--clock', clock);
      const [entry] = await outputOf<unknown[]>('journal:list', { limit: 1 });
      expect(entry).toMatchObject({ at, actor: userInfo().username, entity: 'member' });
    },
  );

  it('makes the data folder where there is none when it writes, and reads beside an open window', async () => {
    const folder = path.join(temporaryFolder(), 'moi');
    expect((await runCli(folder, 'call', 'cell:get')).code).toBe(3);
    expect((await runCli(folder, 'call', 'sample:create')).code).toBe(0);
    const window = openTestBackend(undefined, folder);
    await window.call('member:list', {});
    expect(await cliJson(folder, 'call', 'cell:get')).toMatchObject({ isSample: true });
    await window.close();
  });

  it('says in its help that it follows the contract and what the clock is for', async () => {
    const { stdout } = await runCli(data, 'call', '--help');
    expect(stdout).toContain('thay đổi theo hợp đồng');
    expect(stdout).toContain('base64');
    expect(stdout).toContain('chỉ dành cho kịch bản và kiểm thử');
  });
});
