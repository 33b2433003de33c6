import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { cliJson, runCli } from '../../support/cli.ts';
import { temporaryFolder } from '../../support/folders.ts';

interface Summary {
  id: number;
  kind: string;
  title: string;
  state: string;
  revision: number;
  number: number | null;
  symbol: string | null;
  date: string | null;
  quarter: string | null;
}

const work = temporaryFolder();
const data = path.join(work, 'so');
let documents: Summary[];

function byKind(kind: string): Summary {
  const found = documents.find((document) => document.kind === kind);
  if (found === undefined) throw new Error(`no ${kind} in the sample`);
  return found;
}

beforeAll(async () => {
  await cliJson(data, 'sample');
  documents = await cliJson<Summary[]>(data, 'documents');
});

describe('the sample cell', () => {
  it('has its plan issued as 84-KH/CB-STTTT of 07/02/2020', () => {
    expect(byKind('KH')).toMatchObject({
      state: 'issued',
      number: 84,
      symbol: '84-KH/CB-STTTT',
      date: '2020-02-07',
    });
  });

  it('has four sessions, the first one closed with attendance', async () => {
    const sessions = await cliJson<{ quarter: string; state: string; presentCount: number }[]>(
      data,
      'sessions',
    );
    expect(sessions.map((session) => session.quarter)).toEqual(['2020-Q1', '2020-Q2', '2020-Q3', '2020-Q4']);
    expect(sessions[0]).toMatchObject({ state: 'closed', presentCount: 15 });
  });

  it('is only made in an empty folder', async () => {
    const again = await runCli(data, 'sample', '--json');
    expect(again.code).toBe(4);
    expect(JSON.parse(again.stderr)).toMatchObject({ code: 'folder-not-empty' });
    expect(again.stdout).toBe('');
  });
});

describe('a document', () => {
  it('is shown with its Markdown body and nothing else on standard output', async () => {
    const shown = await cliJson<Summary & { body: string }>(data, 'show', String(byKind('BB').id));
    expect(shown.body).toContain('# I- THÀNH PHẦN');
    expect(shown.body).toBe(shown.body.normalize('NFC'));
  });

  it('is saved over the revision it was read at, and never over a newer one', async () => {
    const { id } = await cliJson<Summary>(data, 'new', '--kind', 'CV', '--title', 'về việc đăng ký lịch họp');
    const file = path.join(work, 'than-bai.md');
    writeFileSync(file, 'Chi bộ đăng ký họp vào thứ Sáu.\n');
    expect(await cliJson(data, 'save', String(id), '--body', file, '--base', '1')).toEqual({ revision: 2 });
    writeFileSync(file, 'Chi bộ đăng ký họp vào thứ Năm.\n');
    const stale = await runCli(data, 'save', String(id), '--body', file, '--base', '1', '--json');
    expect(stale.code).toBe(4);
    expect(JSON.parse(stale.stderr)).toMatchObject({ code: 'stale-revision' });
    expect((await cliJson<{ body: string }>(data, 'show', String(id))).body).toContain('thứ Sáu');
  });

  it('is issued once, straight from approval, and counted in the register', async () => {
    const { id } = await cliJson<Summary>(data, 'new', '--kind', 'TB', '--title', 'lịch trực cơ quan');
    expect((await runCli(data, 'issue', String(id), '--date', '2020-04-01')).code).toBe(4);
    const file = path.join(work, 'lich-truc.md');
    writeFileSync(file, 'Lịch trực: …\n');
    await cliJson(data, 'save', String(id), '--body', file, '--base', '1');
    await cliJson(data, 'approve', String(id));
    const check = await runCli(data, 'check-issue', String(id), '--date', '2020-04-01');
    expect(check).toMatchObject({ code: 4 });
    expect(check.stdout).toContain('Phải sửa (blank): Còn chỗ trống chưa ghi: “Lịch trực: …”');
    expect((await runCli(data, 'check-issue', String(id))).stdout).toContain('Phải sửa (blank)');
    expect((await runCli(data, 'issue', String(id), '--date', '2020-04-01')).code).toBe(4);
    await cliJson(data, 'reopen', String(id), '--reason', 'còn chỗ trống');
    writeFileSync(file, 'Lịch trực: thứ Hai.\n');
    await cliJson(data, 'save', String(id), '--body', file, '--base', '2');
    await cliJson(data, 'approve', String(id));
    expect(await cliJson(data, 'issue', String(id), '--date', '2020-04-01')).toEqual({
      number: 1,
      symbol: '01-TB/CB-STTTT',
    });
    expect((await runCli(data, 'issue', String(id), '--date', '2020-04-01')).code).toBe(4);
    const register = await cliJson<{ symbol: string }[]>(data, 'register', '--kind', 'TB');
    expect(register.map((entry) => entry.symbol)).toEqual(['01-TB/CB-STTTT']);
    const voided = await runCli(data, 'void', '01-tb/cb-stttt', '--reason', 'cấp nhầm');
    expect(voided).toMatchObject({ code: 0, stdout: expect.stringContaining('Đã huỷ số 01-TB/CB-STTTT') });
    expect(await cliJson(data, 'register', '--kind', 'TB')).toMatchObject([
      { symbol: '01-TB/CB-STTTT', voidReason: 'cấp nhầm' },
    ]);
    const again = await cliJson<{ symbol: string }>(data, 'issue', String(id), '--date', '2020-04-01');
    expect(again.symbol).toBe('02-TB/CB-STTTT');
  });

  it('is exported, and a file edited afterwards is not overwritten unless told so', async () => {
    const file = path.join(work, 'ke-hoach.docx');
    const id = String(byKind('KH').id);
    const first = await cliJson<{ file: string; sha256: string }>(data, 'export', id, '--out', file);
    expect(first.file).toBe(file);
    expect(await cliJson(data, 'export', id, '--out', file)).toEqual(first);
    writeFileSync(file, Buffer.concat([readFileSync(file), Buffer.from('x')]));
    const refused = await runCli(data, 'export', id, '--out', file, '--json');
    expect(refused.code).toBe(4);
    expect(JSON.parse(refused.stderr)).toMatchObject({ code: 'file-edited' });
    expect(await cliJson(data, 'export', id, '--out', file, '--replace')).toEqual(first);
  });

  it('with a secrecy mark is refused on import and on saving', async () => {
    const file = path.join(work, 'mat.txt');
    writeFileSync(file, 'CHI BỘ SỞ\nTUYỆT MẬT\n\nNội dung cuộc họp.\n');
    const refused = await runCli(data, 'import', file, '--kind', 'BC', '--json');
    expect(refused.code).toBe(4);
    expect(JSON.parse(refused.stderr)).toMatchObject({ code: 'secrecy-mark' });
    const { id } = await cliJson<Summary>(data, 'new', '--kind', 'BC', '--title', 'tình hình quý II');
    expect((await runCli(data, 'save', String(id), '--body', file, '--base', '1')).code).toBe(4);
  });
});

describe('the minutes', () => {
  it('keep what somebody edited when they are refreshed', async () => {
    const [first] = await cliJson<{ id: number }[]>(data, 'sessions');
    const before = await cliJson<Summary & { body: string }>(data, 'show', String(byKind('BB').id));
    const file = path.join(work, 'bien-ban.md');
    writeFileSync(
      file,
      before.body.replace('Biên bản kết thúc', 'Ghi chú của thư ký: có chụp ảnh. Biên bản kết thúc'),
    );
    await cliJson(data, 'save', String(before.id), '--body', file, '--base', String(before.revision));
    const refreshed = await cliJson<{ parts: { key: string; state: string }[] }>(
      data,
      'minutes',
      String(first?.id),
    );
    expect(refreshed.parts.find((part) => part.key === 'closing')?.state).toBe('kept');
    expect((await cliJson<{ body: string }>(data, 'show', String(before.id))).body).toContain(
      'Ghi chú của thư ký',
    );
  });
});

describe('searching', () => {
  it('finds accented words from plain ones and never the wrong accents', async () => {
    const { id } = await cliJson<Summary>(
      data,
      'new',
      '--kind',
      'NQ',
      '--title',
      'đường lối phát triển của đảng bộ',
    );
    const find = async (text: string) =>
      (await cliJson<{ id: number }[]>(data, 'search', text)).map((hit) => hit.id);
    expect(await find('duong loi')).toContain(id);
    expect(await find('đường lối')).toContain(id);
    const { id: other } = await cliJson<Summary>(data, 'new', '--kind', 'CV', '--title', 'đảng viên mới');
    expect(await find('đang viên')).not.toContain(other);
    expect(await find('dang vien')).toContain(other);
  });
});

describe('the command line', () => {
  it.each([
    [['khong-co'], 2],
    [['show'], 2],
    [['show', 'abc'], 2],
    [['show', '1', '--la'], 2],
    [['issue', '1'], 2],
    [['documents', '--kind', 'XX'], 2],
    [['show', '999999'], 3],
    [['import', 'khong-co.docx', '--kind', 'CĐ'], 3],
    [['issue', '1', '--date', '2020-02-30'], 3],
  ])('answers %o with exit code %i and one JSON object on standard error', async (words, code) => {
    const run = await runCli(data, ...words, '--json');
    expect(run.code).toBe(code);
    expect(run.stdout).toBe('');
    const error = JSON.parse(run.stderr) as { code: string; message: string };
    expect(Object.keys(error).sort()).toEqual(['code', 'message']);
    expect(error.message).toMatch(/[À-ỹ]/u);
  });

  it('reads CĐ typed as CD or in decomposed letters', async () => {
    const composed = await cliJson<Summary[]>(data, 'documents', '--kind', 'CĐ');
    expect(composed).toHaveLength(1);
    expect(await cliJson(data, 'documents', '--kind', 'cd')).toEqual(composed);
  });

  it('explains every verb in Vietnamese', async () => {
    const overview = await runCli(data, '--help');
    const verbs = [...overview.stdout.matchAll(/^ {2}(\S+)/gmu)].map((match) => match[1] ?? '');
    expect(verbs).toEqual(
      expect.arrayContaining([
        'sample',
        'documents',
        'show',
        'new',
        'import',
        'save',
        'approve',
        'issue',
        'export',
        'export-all',
        'sessions',
        'session',
        'members',
        'minutes',
        'register',
        'search',
        'journal',
        'backup',
        'restore',
        'verify',
      ]),
    );
    const helps = await Promise.all(verbs.map((verb) => runCli(data, verb, '--help')));
    for (const help of helps)
      expect(help).toMatchObject({ code: 0, stderr: '', stdout: expect.stringContaining('Cách dùng:') });
  });
});

describe('the whole', () => {
  it('is exported as a filing tree with an index, backed up, verified and restored', async () => {
    const out = path.join(work, 'ho-so');
    const archive = await runCli(data, 'export-all', '--out', out, '--json');
    expect(archive.code).toBe(0);
    const { files, index } = archive.json<{ files: { file: string }[]; index: { file: string } }>();
    const count = (await cliJson<Summary[]>(data, 'documents')).length;
    expect(files).toHaveLength(count);
    for (const { file } of [...files, index]) expect(existsSync(file)).toBe(true);
    expect(archive.stderr).toContain(`${count}/${count}`);

    const backup = path.join(work, 'sao-luu.db');
    await cliJson(data, 'backup', '--out', backup);
    expect(await cliJson(data, 'verify')).toMatchObject({ ok: true, problems: [] });
    await cliJson(data, 'new', '--kind', 'CV', '--title', 'viết sau khi sao lưu');
    await cliJson(data, 'restore', backup);
    expect(await cliJson<Summary[]>(data, 'documents')).toHaveLength(count);
    const elsewhere = path.join(work, 'may-khac');
    await cliJson(elsewhere, 'restore', backup);
    expect(await cliJson<Summary[]>(elsewhere, 'documents')).toHaveLength(count);
  });

  it('tells of the journal what is asked for, in words and in local time', async () => {
    const issued = await runCli(
      data,
      'journal',
      '--kind',
      'van ban',
      '--text',
      '84-KH ban hanh',
      '--from',
      '1/1/2000',
    );
    expect(issued).toMatchObject({ code: 0, stderr: '' });
    expect(issued.stdout).toMatch(/\d\d:\d\d ngày \d\d\/\d\d\/\d{4} .*ban hành.*Kế hoạch số 84-KH/u);
    expect((await runCli(data, 'journal', '--who', 'ai-khac')).stdout).toContain('Không có dòng nào.');
    expect((await runCli(data, 'journal', '--to', '31/12/1999')).stdout).toContain('Không có dòng nào.');
    for (const wrong of [
      ['--from', 'hôm qua'],
      ['--kind', 'gì đó'],
    ])
      expect((await runCli(data, 'journal', ...wrong)).code).toBe(2);
  });

  it('remembers who did what', async () => {
    const journal = await cliJson<{ action: string; entity: string; actor: string }[]>(
      data,
      'journal',
      '--limit',
      '1000',
    );
    expect(
      journal.some((entry) => entry.entity === 'document' && entry.action === 'issue' && entry.actor !== ''),
    ).toBe(true);
  });
});
