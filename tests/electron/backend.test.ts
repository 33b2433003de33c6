/** The backend as a process of its own: the same messages whether Electron or Node has started it. */
import { type ChildProcess, fork } from 'node:child_process';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import type { BackendReply } from '../../shared/contract/messages.ts';
import { TEMPLATES } from '../support/backend.ts';
import { cliJson, runCli } from '../support/cli.ts';
import { temporaryFolder } from '../support/folders.ts';

const BACKEND = path.resolve(import.meta.dirname, '../../electron/backend.ts');
const children: ChildProcess[] = [];

afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
});

interface Started {
  child: ChildProcess;
  /** Resolves with the last reply to the call; replies before it go to `onProgress`. */
  call: (
    channel: string,
    input: unknown,
    onProgress?: (reply: BackendReply) => void,
  ) => Promise<BackendReply>;
}

function start(folder: string): Started {
  const child = fork(BACKEND, [folder, TEMPLATES], {
    serialization: 'advanced',
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  children.push(child);
  let next = 0;
  const call: Started['call'] = (channel, input, onProgress) => {
    next += 1;
    const id = next;
    return new Promise((resolve) => {
      const listen = (reply: BackendReply): void => {
        if (reply.id !== id) return;
        if ('progress' in reply) {
          onProgress?.(reply);
          return;
        }
        child.off('message', listen);
        resolve(reply);
      };
      child.on('message', listen);
      child.send({ id, channel, input });
    });
  };
  return { child, call };
}

describe('the backend process', () => {
  it('answers verbs, bytes included, and errors by code', async () => {
    const { call } = start(path.join(temporaryFolder(), 'so'));
    expect(await call('cell:get', {})).toMatchObject({ output: null });
    await call('sample:create', {});
    const rendered = await call('export:render', { id: 1, format: 'docx' });
    expect(rendered).toMatchObject({ output: { fileName: expect.stringMatching(/^84-KH_.*\.docx$/u) } });
    expect((rendered as { output: { bytes: Uint8Array } }).output.bytes.subarray(0, 2)).toEqual(
      Uint8Array.from([0x50, 0x4b]),
    );
    expect(await call('document:get', { id: 99 })).toMatchObject({ error: { code: 'not-found' } });
    expect(await call('document:get', { id: 'x' })).toMatchObject({ error: { code: 'invalid-input' } });
    expect(await call('db:drop', {})).toMatchObject({ error: { code: 'not-found' } });
  });

  it('tells of its progress and stops when asked, leaving no half file', async () => {
    const folder = temporaryFolder();
    const { child, call } = start(path.join(folder, 'so'));
    await call('sample:create', {});
    const stopped = await call('export:archive', { folder: path.join(folder, 'ho-so') }, (reply) => {
      child.send({ id: reply.id, cancel: true });
    });
    expect(stopped).toMatchObject({ error: { code: 'cancelled' } });
    const files = readdirSync(path.join(folder, 'ho-so'), { recursive: true, encoding: 'utf8' }).filter(
      (name) => name.includes('.'),
    );
    expect(files.length).toBeGreaterThan(0);
    expect(files.filter((name) => !name.endsWith('.docx'))).toEqual([]);
  });

  it('keeps others from writing while it runs, lets them read, and lets go when its host is gone', async () => {
    const folder = path.join(temporaryFolder(), 'so');
    const { child, call } = start(folder);
    await call('sample:create', {});
    expect(await cliJson<unknown[]>(folder, 'documents')).toHaveLength(7);
    const gone = new Promise((resolve) => child.on('exit', resolve));
    child.disconnect();
    await gone;
    expect((await runCli(folder, 'new', '--kind', 'CV', '--title', 'sau khi cửa sổ đóng')).code).toBe(0);
  });
});
