import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { cliJson, runCli } from '../../support/cli.ts';
import { temporaryFolder } from '../../support/folders.ts';

const work = temporaryFolder();
const data = path.join(work, 'so');
let documentId: number;

beforeAll(async () => {
  await cliJson(data, 'sample');
  const [minutes] = await cliJson<{ id: number }[]>(data, 'documents', '--kind', 'BB');
  documentId = minutes?.id ?? 0;
});

describe('a review from the terminal', () => {
  it('is opened, packed, answered in part and closed, and lets the minutes be approved', async () => {
    expect((await runCli(data, 'approve', String(documentId))).stderr).toContain('chưa qua vòng lấy ý kiến');
    const round = await cliJson<{ id: number; tally: { reviewers: number } }>(
      data,
      ...['review', 'open', String(documentId), '--due', '2020-04-20'],
    );
    expect(round.tally.reviewers).toBeGreaterThan(2);
    expect(await cliJson(data, 'review', 'list')).toMatchObject([
      { id: round.id, documentId, state: 'open' },
    ]);

    const out = path.join(work, 'goi');
    const { files } = await cliJson<{ files: string[] }>(
      data,
      'review',
      'package',
      String(round.id),
      '--out',
      out,
    );
    expect(files).toHaveLength(round.tally.reviewers);
    expect(readdirSync(out).every((name) => name.endsWith('.gopy'))).toBe(true);
    for (const [what, name] of [
      ['word', 'ra-soat.docx'],
      ['print-docx', 'ban-in.docx'],
      ['print-html', 'ban-in.html'],
      ['tally-docx', 'tong-hop.docx'],
    ] as const) {
      await cliJson(
        data,
        'review',
        'paper',
        String(round.id),
        '--what',
        what,
        '--out',
        path.join(work, name),
      );
      expect(existsSync(path.join(work, name))).toBe(true);
    }

    const word = path.join(work, 'ra-soat.docx');
    const hostile = path.join(work, 'hong.gopy');
    writeFileSync(hostile, 'x');
    const taken = await runCli(data, 'review', 'take', word, hostile, '--json');
    expect(taken.code).toBe(3);
    expect(taken.json<{ reports: { outcome: string }[] }>().reports.map(({ outcome }) => outcome)).toEqual([
      'taken',
      'refused',
    ]);
    expect((await runCli(data, 'review', 'show', String(round.id))).stdout).toContain('Chưa xem');
    expect(await cliJson(data, 'review', 'close', String(round.id))).toMatchObject({ state: 'closed' });
    await cliJson(data, 'approve', String(documentId));
  });

  it('says what it cannot do', async () => {
    expect(await runCli(data, 'review', 'nhảy')).toMatchObject({ code: 2 });
    expect(await runCli(data, 'review', 'take')).toMatchObject({ code: 2 });
    expect(await runCli(data, 'review', 'show', '99')).toMatchObject({ code: 3 });
  });
});
