import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { CellFacts, CellProfile, Term } from '../../../shared/domain/cell.ts';
import type { Member } from '../../../shared/domain/member.ts';
import type { Plan } from '../../../shared/domain/plan.ts';
import { cliJson, runCli, runCliOn } from '../../support/cli.ts';
import { temporaryFolder } from '../../support/folders.ts';

const work = temporaryFolder();
const data = path.join(work, 'so');
let files = 0;

beforeAll(async () => {
  await cliJson(data, 'sample');
});

/** Sets from a file, as typed by hand. */
function set<T>(words: readonly string[], value: unknown): Promise<T> {
  files += 1;
  const file = path.join(work, `${files}.json`);
  writeFileSync(file, JSON.stringify(value));
  return cliJson<T>(data, ...words, '--set', file);
}

describe('the cell', () => {
  it('is renamed from a day by the fields that change, and a slip is mended without one', async () => {
    type Shown = CellProfile & { facts: CellFacts[] };
    const before = await cliJson<Shown>(data, 'cell');
    await set(['cell', '--from', '2021-03-01'], { name: 'Chi bộ Sở Khoa hoc', symbolSuffix: 'CB-SKHCN' });
    await set(['cell'], { name: 'Chi bộ Sở Khoa học' });
    const after = await cliJson<Shown>(data, 'cell');
    expect(after.facts).toEqual([
      before.facts[0],
      {
        ...before.facts[0],
        name: 'Chi bộ Sở Khoa học',
        symbolSuffix: 'CB-SKHCN',
        from: '2021-03-01',
      },
    ]);
    const { stdout } = await runCli(data, 'cell');
    expect(stdout).toContain('01/03/2021');
  });

  it('takes back what was shown as it is', async () => {
    const shown = await cliJson(data, 'cell');
    expect(await set(['cell'], shown)).toEqual(shown);
  });
});

describe('a term', () => {
  it('passes an office on from a day', async () => {
    const [, term] = await cliJson<Term[]>(data, 'term');
    if (term === undefined) throw new Error('no second term');
    const words = ['term', String(term.id), '--from', '2021-06-15'];
    const { offices } = await set<Term>(words, { office: 'secretary', incomingId: 3 });
    expect(offices.filter(({ office }) => office === 'secretary')).toEqual([
      { memberId: 1, office: 'secretary', from: null, to: '2021-06-14' },
      { memberId: 3, office: 'secretary', from: '2021-06-15', to: null },
    ]);
  });

  it('is prolonged by the day it ends on, and its offices stay', async () => {
    const [term] = await cliJson<Term[]>(data, 'term');
    if (term === undefined) throw new Error('no term');
    const changed = await set<Term>(['term', String(term.id)], { appointedBy: 'Quyết định số 5-QĐ/ĐU' });
    expect(changed).toEqual({ ...term, appointedBy: 'Quyết định số 5-QĐ/ĐU' });
    expect((await runCli(data, 'term', '--json')).stdout).toContain('Quyết định số 5-QĐ/ĐU');
  });
});

describe('a member', () => {
  it('is added with the day of joining, renamed from a day, and shown', async () => {
    const added = await set<Member>(['member', '--from', '2021-02-01'], {
      fullName: 'Nguyễn Thị Mai',
      officialOn: '2015-01-01',
    });
    expect(added.stays).toEqual([{ from: '2021-02-01', to: null, note: '' }]);
    const words = ['member', String(added.id)];
    const renamed = await set<Member>([...words, '--from', '2022-01-01'], { fullName: 'Nguyễn Thị Lan Mai' });
    expect(renamed).toEqual({
      ...added,
      fullName: 'Nguyễn Thị Lan Mai',
      earlierNames: [{ name: 'Nguyễn Thị Mai', until: '2021-12-31' }],
    });
    const { stdout } = await runCli(data, ...words);
    expect(stdout).toContain('Đến hết 31/12/2021 tên là Nguyễn Thị Mai');
  });
});

describe('a plan', () => {
  it('is made for a year, and only what the file names is changed', async () => {
    const plan = await set<Plan>(['plan', '2022'], {
      subject: 'tổ chức sinh hoạt chuyên đề năm 2022',
      rows: [],
    });
    const changed = await set<Plan>(['plan', '2022'], { purpose: 'Nâng cao chất lượng.' });
    expect(changed).toEqual({ ...plan, purpose: 'Nâng cao chất lượng.' });
    const { stdout } = await runCli(data, 'plan', '2020');
    expect(stdout).toContain('Kế hoạch năm 2020');
  });
});

describe('what cannot be set', () => {
  it.each([
    ['a field nobody knows', ['cell'], '{"ten": "Chi bộ 3"}', 'không có trường ten'],
    ['no object', ['cell'], '[]', 'một đối tượng JSON'],
    ['no JSON', ['member', '1'], '{', 'không phải JSON'],
    ['a value of another kind', ['member', '1'], '{"officialOn": "hôm qua"}', 'officialOn'],
    [
      'a change of a name without a name',
      ['member', '1', '--from', '2022-01-01'],
      '{"duties": "A"}',
      'fullName',
    ],
  ])('is %s, and the sentence says so', async (_what, words, text, told) => {
    const run = await runCliOn(text, data, ...words, '--set', '-');
    expect([run.code, run.stderr]).toEqual([3, expect.stringContaining(told)]);
  });

  it('is without a file, or for a day that is none', async () => {
    expect((await runCli(data, 'cell', '--from', '2022-01-01')).code).toBe(2);
    expect((await runCli(data, 'cell', '--set', '-', '--from', '1/1/2022')).code).toBe(2);
    expect((await runCli(data, 'term', '--set', '-', '--from', '2022-01-01')).code).toBe(2);
  });
});
