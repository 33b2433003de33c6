import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SearchHit } from '../../../shared/contract/searching.ts';
import { openTestBackend, type TestBackend } from '../../support/backend.ts';
import { cliJson, runCli } from '../../support/cli.ts';
import { temporaryFolder } from '../../support/folders.ts';

describe('the command line and the window', () => {
  const folder = temporaryFolder();
  let window: TestBackend;
  beforeAll(async () => {
    await runCli(folder, 'sample', '--year', '2020');
    window = openTestBackend(undefined, folder);
  });
  afterAll(() => window.close());

  it.each([
    [['84-KH'], '84-KH', false],
    [['thông tin', 'loai:vanban', '--fold'], 'thông tin loai:vanban', true],
    // The shell takes the quotes off.
    [['nguoi:Phan Thị Kim Oanh', 'nam:2020'], 'nguoi:"Phan Thị Kim Oanh" nam:2020', false],
    [['ddangr vieen', '--limit', '3'], 'ddangr vieen', false],
  ])('find and count the same for %s', async (typed, text, isLoose) => {
    const told = await cliJson<{ count: unknown; hits: Partial<SearchHit>[] }>(
      folder,
      'search',
      ...typed,
      '--count',
    );
    const hits = await window.call('search:find', {
      text,
      isLoose,
      ...(typed.includes('--limit') && { limit: 3 }),
    });
    expect(told.hits).toEqual(hits.map(({ marks: _marks, titleMarks: _inTitle, ...hit }) => hit));
    expect(told.count).toEqual(await window.call('search:count', { text, isLoose }));
    expect(hits.length).toBeGreaterThan(0);
  });

  it('tells a person how much there is, and what it did not understand', async () => {
    const { stdout } = await runCli(folder, 'search', 'thông tin', 'nam:abc', '--limit', '1');
    expect(stdout).toMatch(/^Chưa hiểu bộ lọc “nam:abc” nên bỏ qua\.\n\d+ chỗ, dưới đây là 1 chỗ đầu\./u);
  });
});
