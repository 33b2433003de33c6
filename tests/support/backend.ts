/** A backend on a real data folder, with a clock that stands still. */
import path from 'node:path';
import { type Backend, createBackend } from '../../electron/services/backend.ts';
import { temporaryFolder } from './folders.ts';

export const TEMPLATES = path.resolve(import.meta.dirname, '../../templates');

export interface TestBackend extends Backend {
  folder: string;
}

/** An empty data folder held open; `now` is what the program takes for the present. */
export function openTestBackend(now = '2020-04-15T02:00:00.000Z', folder = temporaryFolder()): TestBackend {
  const host = { now: () => new Date(now), actor: 'kiem-thu', templates: TEMPLATES };
  return { ...createBackend({ folder, stay: 'hold', create: true, host }), folder };
}

/** The same with the sample cell in it. */
export async function openSample(now?: string): Promise<TestBackend> {
  const backend = openTestBackend(now);
  await backend.call('sample:create', {});
  return backend;
}
