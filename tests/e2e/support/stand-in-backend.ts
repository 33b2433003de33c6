/**
 * Answers like the backend, without SQLite, over the wire of a utility process: the Electron of the tests is too old for
 * the database driver. What is saved lies in one JSON file.
 *
 * Started as: stand-in DATA-FOLDER TEMPLATES-FOLDER
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { toErrorMessage } from '../../../shared/contract/errors.ts';
import { type BackendReply, Request } from '../../../shared/contract/messages.ts';
import { Refusal } from '../../../shared/domain/refusal.ts';

interface ParentPort {
  on(event: 'message', listener: (event: { data: unknown }) => void): void;
  postMessage(message: BackendReply): void;
}

const STEPS = 200;
const STEP_MS = 20;

const { parentPort } = process as unknown as { parentPort: ParentPort };
const file = path.join(process.argv[2] ?? '', 'stand-in.json');
const stopped = new Set<number>();

parentPort.on('message', ({ data }) => {
  const request = Request.parse(data);
  if ('cancel' in request) stopped.add(request.id);
  else if ('channel' in request) {
    const { id, channel, input } = request;
    answer(id, channel, input).then(
      (output) => parentPort.postMessage({ id, output }),
      (error: unknown) => parentPort.postMessage({ id, error: toErrorMessage(error) }),
    );
  }
});

async function answer(id: number, channel: string, input: unknown): Promise<unknown> {
  switch (channel) {
    case 'cell:get':
      return null;
    case 'cell:save':
      mkdirSync(path.dirname(file), { recursive: true });
      writeFileSync(file, JSON.stringify(input));
      return input;
    // Bytes must come through as bytes.
    case 'export:render':
      return { fileName: 'a.docx', bytes: new Uint8Array(readFileSync(file)) };
    case 'export:archive':
      for (let done = 1; done <= STEPS; done += 1) {
        if (stopped.has(id)) throw new Refusal('cancelled');
        parentPort.postMessage({ id, progress: { done, total: STEPS, what: `${done}.docx` } });
        await sleep(STEP_MS);
      }
      return { files: [], kept: [] };
    default:
      throw new Refusal('not-found', { what: channel });
  }
}
