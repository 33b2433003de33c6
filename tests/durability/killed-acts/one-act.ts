/**
 * Child: does one act on a book of its own, and is killed at a moment it does not know.
 *
 * Started as: one-act VERB MILLISECONDS-TO-LIVE PLACE, where it writes all it writes. Its first line is the book's folder and
 * the digest of what stood in it, the second "done" with what the act took.
 */
import { once } from 'node:events';
import { writeSync } from 'node:fs';
import { flushCompileCache, registerHooks } from 'node:module';
import path from 'node:path';
import { Worker } from 'node:worker_threads';

const [verb = '', lifetime = '', place = ''] = process.argv.slice(2);
process.env.TMPDIR = place;
const begun = new Int32Array(new SharedArrayBuffer(8));
const death = new Worker(new URL('./death.ts', import.meta.url), {
  workerData: { begun, lifetime: Number(lifetime) },
});
const isReady = once(death, 'message');

// Folders of tests are taken away by their test file; this process has none, and leaves its folders to be looked at.
registerHooks({
  resolve: (name, context, next) =>
    name === 'vitest'
      ? { url: 'data:text/javascript,export const afterAll = () => undefined', shortCircuit: true }
      : next(name, context),
});
const { ACTS } = await import('./acts.ts');
const { openDesk } = await import('../../electron/services/publishing/desk.ts');
const { factsOf } = await import('../book-content.ts');
const { sha256Of } = await import('../../../electron/files/digest.ts');
// Otherwise kept only by processes that end of themselves.
flushCompileCache();

const desk = await openDesk();
const act = await ACTS.get(verb)?.(desk);
if (act === undefined) throw new Error(`no act ${verb}`);
const { folder } = desk.backend;
const before = sha256Of(await factsOf(path.join(folder, 'so-chuyen-de.db')));
await isReady;
writeSync(1, `${JSON.stringify({ folder, before })}\n`);
Atomics.store(begun, 0, 1);
Atomics.notify(begun, 0);
const start = performance.now();
await act();
writeSync(1, `done ${performance.now() - start}\n`);
