import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { describe, expect, it } from 'vitest';
import { openForWriting } from '../../../electron/db/open.ts';
import { CLI_MAIN, type CliRun, runCli, runCliOn } from '../../support/cli.ts';
import { temporaryFolder } from '../../support/folders.ts';
import { refusal } from '../../support/refusal.ts';

interface Answer {
  ok: boolean;
  output?: unknown;
  code?: string;
  message?: string;
}

function outputOf<T>(answer: Answer | undefined): T {
  expect(answer).toMatchObject({ ok: true });
  return answer?.output as T;
}

/** A folder that is not there yet. */
function newFolder(): string {
  return path.join(temporaryFolder(), 'so');
}

function answersOf({ code, stderr, stdout }: CliRun): Answer[] {
  expect([code, stderr]).toEqual([0, '']);
  return stdout
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line) as Answer);
}

/** Runs the lines in one process. */
async function answers(folder: string, ...lines: readonly (object | string)[]): Promise<Answer[]> {
  const input = lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n');
  return answersOf(await runCliOn(input, folder, 'calls', '--input', '-'));
}

const CREATE = { channel: 'sample:create' };
const saveMember = (fullName: string, more = {}) => ({
  channel: 'member:save',
  input: { member: { fullName } },
  ...more,
});

describe('calls', () => {
  it('makes the data folder and answers every line in order, also after a refusal', async () => {
    const file = path.join(temporaryFolder(), 'lenh.jsonl');
    const lines = [
      CREATE,
      CREATE,
      { channel: 'plan:get', input: { id: 99 } },
      { channel: 'khong:co' },
      { channel: 'plan:get', input: { id: 1 } },
    ];
    writeFileSync(file, `${lines.map((line) => JSON.stringify(line)).join('\n')}\n`);
    const run = await runCli(newFolder(), 'calls', '--input', file);
    expect(answersOf(run)).toEqual([
      { ok: true, output: { steps: expect.any(Array) } },
      { ok: false, code: 'folder-not-empty', message: expect.stringContaining('đã có sổ') },
      { ok: false, code: 'not-found', message: 'Không tìm thấy kế hoạch mã 99.' },
      { ok: false, code: 'not-found', message: 'Không tìm thấy lệnh “khong:co”.' },
      { ok: true, output: expect.objectContaining({ id: 1, year: 2020 }) },
    ]);
    expect(run.stdout).toMatch(/^\{"ok":true,"output":\{/u);
  });

  it('answers a line that is no call, by its number, and goes on', async () => {
    const told = await answers(
      newFolder(),
      '{"channel":',
      '[]',
      '{"input":{}}',
      'null',
      '{"channel":5}',
      { ...CREATE, clock: '2020-13-01' },
      { channel: 'member:list', clock: 7 },
      { channel: 'member:list' },
    );
    expect(told.map(({ ok, code, message }) => (ok ? 'ok' : `${code}: ${message}`))).toEqual([
      'invalid-input: Thông tin chưa đúng: dòng 1 không phải JSON bằng UTF-8.',
      'invalid-input: Thông tin chưa đúng: dòng 2 thiếu channel.',
      'invalid-input: Thông tin chưa đúng: dòng 3 thiếu channel.',
      'invalid-input: Thông tin chưa đúng: dòng 4 thiếu channel.',
      'invalid-input: Thông tin chưa đúng: dòng 5 thiếu channel.',
      'invalid-input: Thông tin chưa đúng: clock của dòng 6 phải là thời điểm ISO như 2020-04-15T09:00:00+07:00, không phải “2020-13-01”.',
      'invalid-input: Thông tin chưa đúng: clock của dòng 7 phải là thời điểm ISO như 2020-04-15T09:00:00+07:00, không phải “7”.',
      'ok',
    ]);
  });

  it('ends lines at \\n only, leaves blank ones out, and counts them', async () => {
    const list = '{"channel":"member:list"}';
    const input = `\uFEFF${list}\r\n\r\n \t\n\n${list}\r\n${list.replace(':', ':\r')}\nhỏng`;
    const told = answersOf(await runCliOn(input, newFolder(), 'calls', '--input', '-'));
    expect(told.map(({ ok }) => ok)).toEqual([true, true, true, false]);
    expect(told[3]?.message).toContain('dòng 7');
  });

  it('takes other ends of lines for letters, and answers on one line all the same', async () => {
    const channel = 'một\u2028hai\u2029ba\u0085bốn';
    const run = await runCliOn(`{"channel":"${channel}"}`, newFolder(), 'calls', '--input', '-');
    expect(run.stdout).not.toMatch(/[\r\u0085\u2028\u2029]/u);
    expect(answersOf(run)).toMatchObject([{ message: `Không tìm thấy lệnh “${channel}”.` }]);
  });

  it('refuses only the line that is no UTF-8', async () => {
    const list = Buffer.from('{"channel":"member:list"}\n');
    const bad = Buffer.from([0x7b, 0x22, 0xff, 0x22, 0x7d, 0x0a]);
    const run = await runCliOn(Buffer.concat([list, bad, list]), newFolder(), 'calls', '--input', '-');
    expect(answersOf(run).map(({ ok }) => ok)).toEqual([true, false, true]);
  });

  it('takes bytes as base64 and gives them back so', async () => {
    const bytes = Buffer.from('Nêu gương.\n').toString('base64');
    const told = await answers(
      newFolder(),
      CREATE,
      { channel: 'document:import', input: { fileName: 'a.md', bytes, kind: 'BC', title: 'Thử' } },
      { channel: 'document:import', input: { fileName: 'a.md', bytes: '!', kind: 'BC', title: 'Thử' } },
      { channel: 'export:render', input: { id: 1, format: 'html' } },
    );
    expect(told[1]).toMatchObject({ ok: true });
    expect(told[2]).toMatchObject({
      code: 'invalid-input',
      message: expect.stringContaining('bytes không phải base64'),
    });
    const { bytes: html } = outputOf<{ bytes: string }>(told[3]);
    expect(Buffer.from(html, 'base64').toString()).toContain('<!doctype html>');
  });

  it('gives each line its own clock, and the next one without it the present', async () => {
    const before = new Date().toISOString();
    const told = await answers(
      newFolder(),
      saveMember('Ngô Gia Huy', { clock: '1999-12-31T23:59:59.000Z' }),
      saveMember('Tô Văn Ẩn', { clock: '2045-09-02T00:00:00+07:00' }),
      saveMember('Cao Ý Nhi'),
      { channel: 'journal:list' },
    );
    const [present = '', ...set] = outputOf<{ at: string }[]>(told[3]).map(({ at }) => at);
    expect(set).toEqual(['2045-09-01T17:00:00.000Z', '1999-12-31T23:59:59.000Z']);
    expect(present >= before && present <= new Date().toISOString()).toBe(true);
  });

  it('closes the book for a restore and works on with the restored one', async () => {
    const folder = newFolder();
    const file = path.join(path.dirname(folder), 'sao-luu.db');
    const names = { channel: 'member:list' };
    const told = await answers(
      folder,
      saveMember('Ngô Gia Huy'),
      { channel: 'backup:create', input: { file } },
      saveMember('Tô Văn Ẩn'),
      names,
      { channel: 'backup:restore', input: { file } },
      names,
      { channel: 'backup:restore', input: { file: `${file}.khong-co` } },
      saveMember('Cao Ý Nhi'),
      names,
    );
    expect(told.map(({ ok }) => ok)).toEqual([true, true, true, true, true, true, false, true, true]);
    const namesIn = (index: number) =>
      outputOf<{ fullName: string }[]>(told[index]).map(({ fullName }) => fullName);
    expect(namesIn(3)).toEqual(expect.arrayContaining(['Ngô Gia Huy', 'Tô Văn Ẩn']));
    expect(namesIn(5)).toEqual(['Ngô Gia Huy']);
    expect(namesIn(8).sort()).toEqual(['Cao Ý Nhi', 'Ngô Gia Huy']);
  });

  it('takes the sample cell away and makes it anew', async () => {
    const told = await answers(
      newFolder(),
      CREATE,
      { channel: 'sample:remove' },
      { channel: 'cell:get' },
      CREATE,
      { channel: 'cell:get' },
    );
    expect(told.map(({ ok }) => ok)).toEqual([true, true, true, true, true]);
    expect([told[2]?.output, told[4]?.output]).toEqual([null, expect.objectContaining({ isSample: true })]);
  });

  it('answers each line before it reads the next, and keeps others from writing until the end', async () => {
    const folder = newFolder();
    const program = spawn(process.execPath, [CLI_MAIN, 'calls', '--input', '-', '--data', folder], {
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    const lines = createInterface({ input: program.stdout })[Symbol.asyncIterator]();
    for (const name of ['Ngô Gia Huy', 'Tô Văn Ẩn']) {
      program.stdin.write(`${JSON.stringify(saveMember(name))}\n`);
      expect(JSON.parse((await lines.next()).value ?? '')).toMatchObject({
        ok: true,
        output: { fullName: name },
      });
      await expect(openForWriting(folder, { waitMs: 0 })).rejects.toThrow(refusal('data-locked'));
    }
    program.stdin.end();
    expect(await once(program, 'exit')).toEqual([0, null]);
    (await openForWriting(folder, { waitMs: 0 })).close();
  });

  it('runs many lines and long ones', async () => {
    const long = { channel: 'search:find', input: { text: 'x'.repeat(3_000_000) } };
    const told = await answers(
      newFolder(),
      ...Array.from({ length: 2_000 }, () => ({ channel: 'member:list' })),
      long,
    );
    expect(told).toHaveLength(2_001);
    expect(told.at(-1)).toMatchObject({ code: 'invalid-input' });
  });

  it('does nothing without a file of lines, and says so', async () => {
    const absent = await runCli(newFolder(), 'calls', '--input', 'khong-co.jsonl');
    expect([absent.code, absent.stdout, absent.stderr]).toEqual([
      3,
      '',
      'Không tìm thấy tệp “khong-co.jsonl”.\n',
    ]);
    const untold = await runCli(newFolder(), 'calls');
    expect(untold.code).toBe(2);
    expect(untold.stderr).toContain('Thiếu --input.');
    expect(await answers(newFolder(), '')).toEqual([]);
  });

  it('stops without a word when nobody reads on', async () => {
    const lines = Array.from({ length: 5_000 }, () => '{"channel":"khong:co"}').join('\n');
    const program = spawn(process.execPath, [CLI_MAIN, 'calls', '--input', '-', '--data', newFolder()]);
    program.stdout.once('data', () => program.stdout.destroy());
    program.stdin.on('error', () => undefined).end(lines);
    let said = '';
    program.stderr.setEncoding('utf8').on('data', (text: string) => {
      said += text;
    });
    expect(await once(program, 'close')).toEqual([5, null]);
    expect(said).toBe('');
  });

  it('says in its help what ends a line, what the exit code says and that it follows the contract', async () => {
    const { stdout } = await runCli(newFolder(), 'calls', '--help');
    for (const words of [
      'dòng trống được bỏ qua',
      'Mã thoát là 0',
      'thay đổi theo hợp đồng',
      'chỉ dành cho kịch bản',
    ])
      expect(stdout).toContain(words);
  });
});
