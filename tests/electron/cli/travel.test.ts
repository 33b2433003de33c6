/** A session on the road by commands alone. */
import path from 'node:path';
import { expect, it } from 'vitest';
import { type CliRun, runCli, runCliOn } from '../../support/cli.ts';
import { temporaryFolder } from '../../support/folders.ts';

interface Session {
  id: number;
  state: string;
  conclusion: string;
}

const callVerb = (folder: string, channel: string, input: object): Promise<CliRun> =>
  runCliOn(JSON.stringify(input), folder, 'call', channel, '--input', '-');

it('a session is taken along, held in a folder of its own, brought back and taken in, each once', async () => {
  const [home, laptop, place] = ['so', 'may-kia', 'tep'].map((name) =>
    path.join(temporaryFolder(), name),
  ) as [string, string, string];
  const [out, back] = [
    path.join(path.dirname(place), 'di.buoihop'),
    path.join(path.dirname(place), 've.buoihop'),
  ];
  await runCli(home, 'sample', '--year', '2020');
  const sessions = (await runCli(home, 'call', 'session:list')).json<Session[]>();
  const id = sessions.find(({ state }) => state !== 'closed')?.id ?? 0;
  expect((await runCli(home, 'travel', 'out', String(id), '--out', out)).code).toBe(0);
  expect((await runCli(home, 'travel', 'state')).stdout).toContain('mang đi');

  const held = (await runCli(laptop, 'travel', 'hold', out, '--json')).json<{
    folder: string;
    sessionId: number;
  }>();
  const guest = path.join(laptop, held.folder);
  const { session } = (await callVerb(guest, 'session:get', { id: held.sessionId })).json<{
    session: Session;
  }>();
  const changed = { id: held.sessionId, session: { ...session, conclusion: 'Kết luận ở máy kia.' } };
  expect((await callVerb(guest, 'session:save', changed)).code).toBe(0);
  expect((await runCli(guest, 'travel', 'back', '--out', back)).code).toBe(0);

  expect((await runCli(home, 'travel', 'look', back)).stdout).toContain('Kết luận ở máy kia.');
  for (let times = 0; times < 2; times += 1)
    expect((await runCli(home, 'travel', 'take', back, '--choose', 'there')).code).toBe(0);
  const after = (await callVerb(home, 'session:get', { id })).json<{
    session: Session;
  }>();
  expect(after.session.conclusion).toBe('Kết luận ở máy kia.');
  expect((await runCli(home, 'travel', 'state')).stdout).toContain('Không có buổi nào');
  const wrong = await runCli(home, 'travel', 'take', out);
  expect([wrong.code, wrong.stderr]).toEqual([3, expect.stringContaining('là tệp mang đi')]);
}, 60_000);
