import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../../../electron/tools/build.ts';

/** Nothing that is tried here gets as far as building or opening anything. */
function start(...words: string[]): { code: number | null; said: string; complained: string } {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [path.join(ROOT, 'electron/tools/start.ts'), ...words],
    { encoding: 'utf8', timeout: 30_000 },
  );
  return { code: status, said: stdout, complained: stderr };
}

describe('npm start', () => {
  it('tells in Vietnamese what may stand behind it, and opens nothing', () => {
    const { code, said, complained } = start('--data', '/khong/mo', '--help');
    expect([code, complained]).toEqual([0, '']);
    for (const word of ['Cách dùng', '--data THƯ-MỤC', '--browser', '--no-open', 'SCD_DATA'])
      expect(said).toContain(word);
  });

  it('refuses a word it does not know, and opens nothing', () => {
    expect(start('--bowser')).toEqual({
      code: 2,
      said: '',
      complained: 'Không có lựa chọn “--bowser”. Gõ npm start -- --help để xem các lựa chọn.\n',
    });
    expect(start('--help', 'thu').code).toBe(2);
  });
});
