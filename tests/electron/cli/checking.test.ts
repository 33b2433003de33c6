/** Copies that `check` writes, from the command line. */
import { readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { openSample } from '../../support/backend.ts';
import { runCli } from '../../support/cli.ts';
import { temporaryFolder } from '../../support/folders.ts';
import { clerkPaper } from '../import/form/clerk-papers.ts';
import { PLANTED } from '../import/form/planted.ts';
import { writeWord } from '../import/form/word-paper.ts';

const work = temporaryFolder();
const data = path.join(work, 'so');

function plant(name: string, rule: string): string {
  const file = path.join(work, name);
  const right = clerkPaper('plan', 'new', 'table', 1);
  writeFileSync(file, writeWord(PLANTED.find((one) => one.rule === rule)?.change(right) ?? right));
  return file;
}

describe('check', () => {
  it.each([[], ['--tracked']])(
    '--fix writes a copy in which what was certain is put right %s',
    async (...how) => {
      const file = plant('sai.docx', 'NUM-COLON');
      const before = readFileSync(file);
      const copy = path.join(work, 'moi', `dung${how.length}.docx`);
      const answer = await runCli(data, 'check', file, '--fix', copy, ...how, '--json');
      expect(answer.code).toBe(1);
      expect(JSON.parse(answer.stdout)).toMatchObject([{ rule: 'NUM-COLON', severity: 'error' }]);
      expect(readFileSync(file)).toEqual(before);
      expect(await runCli(data, 'check', copy, '--json')).toMatchObject({ code: 0, stdout: '[]\n' });
    },
  );

  it('--comments writes a copy with a remark at each place, of which the same is to be said', async () => {
    const copy = path.join(work, 'ghi-chu.docx');
    const answer = await runCli(data, 'check', plant('sai.docx', 'NUM-COLON'), '--comments', copy, '--json');
    expect(answer.code).toBe(1);
    expect((await runCli(data, 'check', copy, '--json')).stdout).toBe(answer.stdout);
    const remarks = strFromU8(unzipSync(readFileSync(copy))['word/comments.xml'] ?? new Uint8Array());
    expect(remarks).toContain('NUM-COLON');
    expect(remarks).toContain('w:author="Kiểm tra thể thức"');
  });

  it('never writes over the file it checks, by whatever name', async () => {
    const file = plant('goc.docx', 'NUM-COLON');
    const link = path.join(work, 'lien-ket.docx');
    symlinkSync(file, link);
    const before = readFileSync(file);
    for (const out of [file, link]) {
      const answer = await runCli(data, 'check', file, '--fix', out);
      expect(answer.code).toBe(2);
      expect(answer.stderr).toContain('chính là tệp đang kiểm tra');
    }
    expect(readFileSync(file)).toEqual(before);
  });

  it('writes no copy of a paper with a mark of secrecy', async () => {
    const copy = path.join(work, 'mat-sua.docx');
    expect((await runCli(data, 'check', plant('mat.docx', 'SECRET'), '--fix', copy)).code).toBe(4);
    expect(() => readFileSync(copy)).toThrow();
  });

  it('says that a file which is no Word file cannot be read', async () => {
    const file = path.join(work, 'hong.docx');
    writeFileSync(file, 'PK hỏng');
    expect((await runCli(data, 'check', file, '--fix', path.join(work, 'x.docx'))).code).toBe(3);
  });

  it('counts what is passed over in a paper of the book, and tells it as a fault no more', async () => {
    const backend = await openSample();
    const { document } = await backend.call('document:create', { kind: 'CV', title: 'việc chung' });
    await backend.call('document:save', { id: document.id, body: 'Chi bộ họp , bàn.', baseRevision: 1 });
    await backend.call('lint:set-severity', { rule: 'SPACE', severity: 'off', reason: 'quen dùng' });
    await backend.close();
    const { stdout } = await runCli(backend.folder, 'check', String(document.id));
    expect(stdout).toContain('Đã bỏ qua 1 điểm.');
    expect(stdout).not.toContain('SPACE');
  });
});
