/** How fast a book of issued papers becomes a filing tree, and how fast it is looked through again. */
import path from 'node:path';
import type { Backend } from '../../electron/services/backend.ts';
import { reportValue, section } from './measure.ts';
import { words } from './texts.ts';

/** @param folder Where the tree shall be. */
export async function benchFiling(backend: Backend, folder: string, count: number): Promise<void> {
  section(`Filing tree of ${count} issued papers, 600 words each`);
  for (let index = 0; index < count; index += 1) await issueLetter(backend, index);
  await timed('first run', backend, folder);
  await timed('second run, nothing to write', backend, folder);
}

async function issueLetter(backend: Backend, index: number): Promise<void> {
  const { document } = await backend.call('document:create', { kind: 'CV', title: `công văn ${index}` });
  const { id } = document;
  const { head } = await backend.call('document:get', { id });
  await backend.call('document:save', {
    id,
    body: words(600, index),
    baseRevision: 1,
    head: { ...head, addressees: ['Đảng uỷ Sở'], recipients: ['Lưu Chi bộ'] },
  });
  await backend.call('document:move', { id, move: 'approve', reason: 'Đã xem' });
  const date = '2020-03-20';
  const points = await backend.call('document:check-issue', { id, date });
  await backend.call('document:issue', { id, date, accepted: points.map(({ code }) => code) });
}

async function timed(what: string, backend: Backend, folder: string): Promise<void> {
  const before = process.cpuUsage();
  const start = performance.now();
  const { files } = await backend.call('export:archive', { folder: path.resolve(folder) });
  const seconds = (performance.now() - start) / 1000;
  const { user, system } = process.cpuUsage(before);
  const perPaper = (user + system) / 1000 / files.length;
  const perSecond = (files.length / seconds).toFixed(0);
  reportValue(what, `${perSecond} papers/s, ${perPaper.toFixed(1)} ms of the processors each`);
}
