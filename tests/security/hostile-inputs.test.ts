/** Whatever is sent to a verb, over 127.0.0.1 or in the process itself, is answered: done, or refused with a sentence. */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Loopback, startLoopback } from '../../electron/loopback/server.ts';
import { CHANNELS, isChannel } from '../../shared/contract/channels.ts';
import { toErrorMessage } from '../../shared/contract/errors.ts';
import { KEY_HEADER, keyInHash } from '../../shared/contract/page-key.ts';
import { withBytes } from '../../shared/contract/plain-json.ts';
import type { Access } from '../../shared/contract/verb.ts';
import { fromWire, toWire } from '../../shared/contract/wire.ts';
import { buildOnce } from '../e2e/support/build.ts';
import { garbageFor } from '../electron/cli/garbage.ts';
import { openTestBackend, type TestBackend } from '../support/backend.ts';
import { temporaryFolder } from '../support/folders.ts';
import { LONG } from '../support/long.ts';
import { fc } from '../support/random.ts';

/** For each class of verb and each way to it. */
const CALLS = LONG ? 10_000 : 150;
const SENTENCE = /^\p{Lu}.*\p{Script=Latin}.*[.!”)\d]$/su;
/** What a person waits for at most, in milliseconds, on a machine that does other things too. */
const LONGEST = 30_000;

interface Call {
  channel: string;
  input: unknown;
}

/** `refused`: with a sentence; `fault`: what came instead of an answer. */
type Outcome = 'done' | 'refused' | { fault: string };

/** Without the one that takes the sample away, and everything to be wrong about with it. */
const verbsOf = (access: Access): string[] =>
  Object.entries(CHANNELS).flatMap(([channel, verb]) =>
    verb.access === access && channel !== 'sample:remove' ? [channel] : [],
  );

/** What a message between processes can carry and JSON cannot, or what means something to JavaScript itself. */
const FOREIGN: readonly unknown[] = [
  undefined,
  Number.NaN,
  Number.POSITIVE_INFINITY,
  -0,
  2n ** 70n,
  new Date(Number.NaN),
  new Map([['id', 1]]),
  new Set([1]),
  /x/u,
  new Error('x'),
  new Uint8Array(3),
  new ArrayBuffer(8),
  // biome-ignore lint/suspicious/noSparseArray: it is one of the things that come.
  [1, , 3],
  Object.create(null),
  JSON.parse('{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}'),
  cyclic(),
  deep(5_000),
];

function cyclic(): object {
  const self: Record<string, unknown> = { id: 1 };
  self.self = self;
  return self;
}

function deep(levels: number): unknown {
  let value: unknown = 'x';
  for (let level = 0; level < levels; level += 1) value = level % 2 === 0 ? [value] : { id: value };
  return value;
}

/** Paths that a person has no reason to name: the book itself, its folders, devices, what is no file. */
const PLACES = [
  ...['so', 'so/so-chuyen-de.db', 'so/so-chuyen-de.db-wal', 'so/sao-luu', 'so/sao-luu/x.db', 'SO/SAO-LUU'],
  ...['.', '..', '/dev/full', '/dev/null', '/dev/tty', '/proc/self/mem', 'tep/x', 'a'.repeat(300), 'C:\\x'],
  ...['CON', '\\\\may\\x', 'tep', 'thu-muc', '~', '$HOME', '-rf', '../'.repeat(2_000)],
];

/** Calls of one class, the same every time; every other one gets past the schema, where luck allows. */
function* hostileCalls(access: Access, count: number): Generator<Call> {
  const verbs = verbsOf(access);
  for (let seed = 0; seed < count; seed += 1) {
    const channel = verbs[seed % verbs.length];
    if (channel === undefined || !isChannel(channel)) return;
    const { input: schema } = CHANNELS[channel];
    const inputs = fc
      .sample(garbageFor(schema), { seed, numRuns: 20 })
      .map((input) => asBytes(channel, input));
    const taken = inputs.find((input) => schema.safeParse(input).success);
    const isOdd = seed % 2 === 1;
    yield {
      channel: seed % 50 === 49 ? `${channel}\0` : channel,
      input: isOdd ? bend(inputs[0], seed) : withPlace(taken ?? inputs[0], seed),
    };
  }
}

/** With the bytes of files as bytes, where the text can be read as such. */
function asBytes(channel: keyof typeof CHANNELS, input: unknown): unknown {
  try {
    return withBytes(CHANNELS[channel].input, input);
  } catch {
    return input;
  }
}

/** Foreign as a whole, or in one field. */
function bend(input: unknown, seed: number): unknown {
  const foreign = FOREIGN[seed % FOREIGN.length];
  if (seed % 30 === 29 || !isRecord(input)) return foreign;
  const names = Object.keys(input);
  const name = names[seed % names.length];
  return name === undefined ? { foreign } : { ...input, [name]: foreign };
}

/** Where it names a place, mostly one of those above. */
function withPlace(input: unknown, seed: number): unknown {
  if (!isRecord(input) || seed % 8 === 0) return input;
  const names = Object.keys(input).filter((name) => /^(?:file|folder|path|place)$/u.test(name));
  return { ...input, ...Object.fromEntries(names.map((name) => [name, PLACES[(seed / 2) % PLACES.length]])) };
}

function isRecord(input: unknown): input is Record<string, unknown> {
  return typeof input === 'object' && input !== null && !Array.isArray(input);
}

function outcomeOf(reply: unknown): Outcome {
  if (typeof reply !== 'object' || reply === null) return { fault: `no answer but ${String(reply)}` };
  if ('output' in reply) return 'done';
  const { code, message } = (reply as { error?: { code: string; message: string } }).error ?? {};
  const isRefusal = code !== undefined && code !== 'internal' && code !== 'data-damaged';
  return isRefusal && SENTENCE.test(message ?? '') ? 'refused' : { fault: `${code} “${message}”` };
}

describe.each<Access>(['read', 'write', 'files'])('a verb that does “%s”', (access) => {
  let backend: TestBackend;
  let loopback: Loopback;
  let headers: Record<string, string>;
  const home = process.cwd();

  beforeAll(async () => {
    // A review page is made of the program's own pages.
    buildOnce();
    // Two deep, so that what climbs out of it is still gone afterwards.
    const inner = path.join(temporaryFolder(), 'trong', 'nua');
    mkdirSync(path.join(inner, 'thu-muc'), { recursive: true });
    writeFileSync(path.join(inner, 'tep'), 'x');
    process.chdir(inner);
    backend = openTestBackend(undefined, path.join(inner, 'so'));
    await backend.call('sample:create', {});
    const pages = temporaryFolder();
    writeFileSync(path.join(pages, 'index.html'), '<!doctype html>');
    loopback = await startLoopback(backend, pages);
    const { origin } = new URL(loopback.address);
    const entered = await fetch(loopback.address, { redirect: 'manual' });
    headers = {
      Origin: origin,
      Cookie: entered.headers.getSetCookie()[0]?.split(';')[0] ?? '',
      [KEY_HEADER]: keyInHash(new URL(entered.headers.get('location') ?? '', origin).hash) ?? '',
    };
  });
  afterAll(async () => {
    process.chdir(home);
    await loopback?.close();
    await backend?.close();
  });

  async function inProcess({ channel, input }: Call): Promise<Outcome> {
    return outcomeOf(
      await backend.answer(channel, input).then(
        (output) => ({ output }),
        (error: unknown) => ({ error: toErrorMessage(error) }),
      ),
    );
  }

  async function throughLoopback(call: Call, number: number): Promise<Outcome> {
    const body = tear(wired(call, number), number);
    const answer = await fetch(new URL('/call', headers.Origin), { method: 'POST', headers, body });
    const text = await answer.text();
    if (answer.status === 400) return 'refused';
    if (answer.status !== 200) return { fault: `status ${answer.status}` };
    return outcomeOf(fromWire(text.trimEnd().split('\n').at(-1) ?? ''));
  }

  async function sendAll(way: string, send: (call: Call, number: number) => Promise<Outcome>): Promise<void> {
    const faults: string[] = [];
    const tally = { done: 0, refused: 0 };
    let slowest = 0;
    let number = 0;
    for (const call of hostileCalls(access, CALLS)) {
      number += 1;
      const begun = performance.now();
      const outcome = await send(call, number).catch((error: unknown) => ({ fault: String(error) }));
      const took = performance.now() - begun;
      slowest = Math.max(slowest, took);
      if (typeof outcome === 'string') tally[outcome] += 1;
      const fault = typeof outcome === 'string' ? (took > LONGEST ? `${took} ms` : null) : outcome.fault;
      if (fault !== null) faults.push(`${number} ${call.channel}: ${fault}`);
    }
    console.log(
      `Hostile inputs to “${access}” ${way}: ${number}, ${tally.done} done, ${tally.refused} refused, ${faults.length} faults, slowest ${Math.round(slowest)} ms.`,
    );
    expect(faults.slice(0, 20)).toEqual([]);
    expect(Object.keys(Object.prototype)).toEqual([]);
    expect(await backend.call('data:verify', {})).toMatchObject({ ok: true });
  }

  it('answers whatever is given it in the process', () => sendAll('in process', inProcess), 7_200_000);

  it(
    'answers whatever is sent it over 127.0.0.1',
    () => sendAll('over 127.0.0.1', throughLoopback),
    7_200_000,
  );
});

/** As it goes over the wire; what cannot be written so goes as a field of its own kind. */
function wired({ channel, input }: Call, id: number): string {
  try {
    return toWire({ id, channel, input });
  } catch {
    return `{"id":${id},"channel":${JSON.stringify(channel)},"input":${'['.repeat(20_000)}}`;
  }
}

/** Every fifth body is torn: cut, doubled, or with one letter replaced. */
function tear(body: string, number: number): string {
  if (number % 5 !== 4) return body;
  const place = (number * 7_919) % body.length;
  const torn = [
    body.slice(0, place),
    body + body,
    `${body.slice(0, place)}\ufffd${body.slice(place + 1)}`,
    `${body.slice(0, place)}"${body.slice(place)}`,
    body.replace('"input"', '"__proto__"'),
  ];
  return torn[((number / 5) % torn.length) | 0] ?? body;
}
