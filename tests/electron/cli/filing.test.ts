/** The file index, the cover and the bundle from a terminal, and the check of a bundle where there is no book. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { cliJson, runCli } from '../../support/cli.ts';
import { temporaryFolder } from '../../support/folders.ts';

const work = temporaryFolder();
const data = path.join(work, 'thu');

describe('the filing verbs', () => {
  beforeAll(() => cliJson(data, 'sample', '--year', '2020'), 60_000);

  it('write the index as Word and as Excel, and the cover, over nothing that is there', async () => {
    for (const [name, ...more] of [['ml.docx'], ['ml.xlsx'], ['bia.docx', '--cover']]) {
      const out = path.join(work, name ?? '');
      await cliJson(data, 'file-index', '--year', '2020', '--out', out, ...more);
      expect(existsSync(out)).toBe(true);
      const again = await runCli(data, 'file-index', '--year', '2020', '--out', out, ...more);
      expect(again).toMatchObject({ code: 2, stderr: expect.stringContaining('đã có tệp ở đó') });
    }
  });

  it('make a bundle, and verify it on a machine without a book: 0 when whole, 5 when a byte changed', async () => {
    const out = path.join(work, 'goi.zip');
    const made = await runCli(data, 'bundle', '--year', '2020', '--out', out);
    expect(made).toMatchObject({ code: 0, stdout: expect.stringContaining('Đã đóng gói 1 văn bản') });
    const nowhere = path.join(work, 'khong-co-so');
    const whole = await runCli(nowhere, 'verify', out);
    expect(whole).toMatchObject({ code: 0, stdout: expect.stringContaining('Gói nguyên vẹn') });
    expect(existsSync(nowhere)).toBe(false);
    const bytes = readFileSync(out);
    const at = bytes.indexOf('Mã của danh sách');
    bytes[at - 10] = (bytes[at - 10] ?? 0) ^ 1;
    const changed = path.join(work, 'doi.zip');
    writeFileSync(changed, bytes);
    const told = await runCli(nowhere, 'verify', changed);
    expect([3, 5]).toContain(told.code);
    const year = await runCli(data, 'bundle', '--year', '2019', '--out', path.join(work, 'khong.zip'));
    expect(year).toMatchObject({ code: 3, stderr: expect.stringContaining('Không tìm thấy') });
  });
});
