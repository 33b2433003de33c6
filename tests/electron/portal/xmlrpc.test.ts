/** XML-RPC: what is written is read by others as it was meant, and what is no answer is none. */
import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { PortalError } from '../../../electron/portal/adapter.ts';
import type { HttpAnswer } from '../../../electron/portal/http.ts';
import { openAdapter } from '../../../electron/portal/open.ts';
import { addressOf, isXmlRpcAddress } from '../../../electron/portal/xmlrpc/address.ts';
import { faultOf, openAnswer } from '../../../electron/portal/xmlrpc/faults.ts';
import { type ReceivedValue, readAnswer } from '../../../electron/portal/xmlrpc/reading.ts';
import { type SentValue, writeCall } from '../../../electron/portal/xmlrpc/writing.ts';
import { type Plain, readCall, writeAnswer, writeFault } from '../../portal/tools/plain-xmlrpc.ts';
import { runs } from '../../support/long.ts';
import { fc } from '../../support/random.ts';

const text = fc
  .string({ unit: 'binary', maxLength: 30 })
  .map((letters) => letters.replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '·'));
const name = fc.oneof(text, fc.constantFrom('__proto__', 'constructor', 'title', ' a ', ''));
const leaf = fc.oneof(text, fc.integer(), fc.boolean(), fc.uint8Array({ maxLength: 200 }));
const moment = fc.date({ min: new Date('1970-01-01'), max: new Date('2099-12-31'), noInvalidDate: true });
const { value: sent } = fc.letrec<{ value: SentValue }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.oneof(leaf, moment),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(name, tie('value'), { maxKeys: 4, noNullPrototype: true }),
  ),
}));
const { value: plain } = fc.letrec<{ value: Plain }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.oneof(text, fc.integer(), fc.boolean(), fc.uint8Array({ maxLength: 200 }).map(inBase64)),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(name, tie('value'), { maxKeys: 4, noNullPrototype: true }),
  ),
}));

describe('a call', () => {
  it('says to a reader of its own exactly what was meant', () => {
    fc.assert(
      fc.property(fc.array(sent, { maxLength: 5 }), (parameters) => {
        const read = readCall(writeCall('metaWeblog.newPost', parameters));
        expect(read).toEqual({ method: 'metaWeblog.newPost', parameters: parameters.map(asPlain) });
      }),
      runs(300),
    );
  });

  it.skipIf(!hasPython())('says the same to the reader of Python', () => {
    const samples = fc.sample(fc.array(sent, { maxLength: 5 }), runs(200).numRuns);
    const calls = samples.map((parameters) => writeCall('metaWeblog.newPost', parameters));
    expect(askPython(READ, calls)).toEqual(samples.map((parameters) => parameters.map(asPlain)));
  });

  it.each(['\u0000', '\u0008', '\u001f', '\ud800', '\ufffe'])(
    'is not made with a letter XML cannot write',
    (letter) => {
      expect(() => writeCall('m', ['bientap', `mật khẩu ${letter}`])).toThrow(PortalError);
      expect(() => writeCall('m', [{ [letter]: 1 }])).toThrow(/ký tự điều khiển/u);
    },
  );

  it('takes no number that is not whole', () => {
    expect(() => writeCall('m', [1.5])).toThrow(RangeError);
  });
});

describe('an answer', () => {
  it('is read as whoever wrote it meant it', () => {
    fc.assert(
      fc.property(plain, (value) => {
        expect(opened(writeAnswer(value))).toEqual(value);
      }),
      runs(300),
    );
  });

  it.skipIf(!hasPython())('is read as Python writes it', () => {
    const samples = fc.sample(plain, runs(200).numRuns);
    const answers = askPython(WRITE, samples) as string[];
    expect(answers.map(opened)).toEqual(samples.map(withoutReturns));
  });

  it('may begin with a mark of its order of bytes', () => {
    expect(opened(`\ufeff${writeAnswer('vâng')}`)).toBe('vâng');
  });

  it('is none when it is cut anywhere', () => {
    fc.assert(
      fc.property(plain, fc.double({ min: 0, max: 0.999, noNaN: true }), (value, part) => {
        const whole = writeAnswer(value).trim();
        expect(() => opened(whole.slice(0, Math.floor(part * whole.length)))).toThrow();
      }),
      runs(300),
    );
  });

  it('is refused or read, and nothing else, whatever comes', () => {
    const tags = ['value', 'int', 'string', 'struct', 'member', 'name', 'array', 'data', 'nil', 'x'];
    const piece = fc.oneof(
      fc.constantFrom(...tags.flatMap((tag) => [`<${tag}>`, `</${tag}>`, `<${tag}/>`])),
      fc.constantFrom('1', ' ', '&amp;', '&x;', '<![CDATA[<]]>', '<!-- -->', '<?php ?>'),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 25 }), (pieces) => {
        const body = `<methodResponse><params><param><value>${pieces.join('')}</value></param></params></methodResponse>`;
        const fault = faultIn(body, 'POST');
        expect(fault === null || fault.fault === 'unknown').toBe(true);
      }),
      runs(500),
    );
  });

  const value = (inside: string) =>
    `<methodResponse><params><param><value>${inside}</value></param></params></methodResponse>`;
  it.each<[string, string, PortalError['fault']]>([
    ['a page', '<html><body>Mời đăng nhập mạng</body></html>', 'not-portal'],
    ['nothing at all', '', 'retry'],
    ['a notice of PHP before it', `<b>Notice</b>: x in y.php\n${writeAnswer('a')}`, 'not-portal'],
    ['a notice of PHP after it', `${writeAnswer('a')}Warning: x`, 'not-portal'],
    ['JSON', '{"code":"rest_no_route"}', 'not-portal'],
    ['half of it', writeAnswer({ title: 'a', description: 'b' }).slice(0, 90), 'retry'],
    ['entities of its own', `<!DOCTYPE x [<!ENTITY a "b">]>${value('&a;')}`, 'not-portal'],
    ['a billion laughs', billionLaughs(), 'not-portal'],
    ['bottomless nesting', value(`${'<array><data><value>'.repeat(5_000)}`), 'not-portal'],
    ['a number that is none', value('<int>12a</int>'), 'not-portal'],
    ['a number too large to be exact', value('<int>9007199254740993</int>'), 'not-portal'],
    ['a yes that is none', value('<boolean>true</boolean>'), 'not-portal'],
    ['a type nobody knows', value('<money>5</money>'), 'not-portal'],
    ['two values for one', value('<int>1</int><int>2</int>'), 'not-portal'],
    [
      'one name twice',
      value(`<struct>${'<member><name>a</name><value>1</value></member>'.repeat(2)}</struct>`),
      'not-portal',
    ],
    [
      'two answers',
      `<methodResponse><params><param><value>1</value></param><param><value>2</value></param></params></methodResponse>`,
      'not-portal',
    ],
    [
      'a fault without a number',
      '<methodResponse><fault><value>no</value></fault></methodResponse>',
      'not-portal',
    ],
    ['a call', '<methodCall><methodName>x</methodName></methodCall>', 'retry'],
    ['letters that are no UTF-8', 'LATIN', 'not-portal'],
  ])('that is %s says so to a question, and leaves a write in doubt', (_, body, fault) => {
    const bytes = body === 'LATIN' ? Buffer.from(value('\u00e0'), 'latin1') : Buffer.from(body);
    expect(faultIn(bytes, 'GET')?.fault).toBe(fault);
    expect(faultIn(bytes, 'POST')?.fault).toBe('unknown');
  });

  it.each([
    [403, 'auth', 'mật khẩu'],
    [401, 'permanent', 'Biên tập viên'],
    [404, 'retry', 'vừa bị xoá'],
    [405, 'not-portal', 'xmlrpc.php'],
    [-32601, 'permanent', 'metaWeblog.editPost'],
    [500, 'unknown', 'Sẽ xem lại'],
    [17, 'permanent', '17'],
  ] as const)('that is fault %i is understood, and its words are not shown', (code, fault, words) => {
    const answer = openAnswer(answerOf(writeFault(code, 'mat-khau-bi-nhac-lai'), 'POST'));
    expect(answer).toMatchObject({ kind: 'fault', code });
    const found = faultOf(code, 'metaWeblog.editPost', answerOf('', 'POST'), 100);
    expect(found.fault).toBe(fault);
    expect(found.message).toContain(words);
    expect(found.message).not.toContain('nhac-lai');
  });

  it('may come under a status of its own, and is then a fault still', () => {
    const answer = { ...answerOf(writeFault(403, ''), 'POST'), status: 403 };
    expect(openAnswer(answer)).toMatchObject({ kind: 'fault', code: 403 });
    expect(() => openAnswer({ ...answerOf(writeAnswer('a'), 'POST'), status: 502 })).toThrow(PortalError);
  });

  it('to a call too long for the portal tells the size', () => {
    expect(faultOf(-32700, 'metaWeblog.newMediaObject', answerOf('', 'POST'), 9_000_000).message).toContain(
      'lớn',
    );
  });
});

describe('a password', () => {
  it('goes nowhere in the clear, neither with a call nor before it', async () => {
    const login = {
      kind: 'wordpress',
      url: 'http://cong.example.vn/xmlrpc.php',
      user: 'a',
      password: 'b',
      caPem: null,
    } as const;
    await expect(openAdapter(login).probe(AbortSignal.timeout(5_000))).rejects.toThrow(/không dùng https/u);
  });
});

describe('an address', () => {
  it.each([
    ['https://cong.example.vn/xmlrpc.php', true, 'https://cong.example.vn/xmlrpc.php'],
    ['https://cong.example.vn/tin/XMLRPC.PHP', true, 'https://cong.example.vn/tin/XMLRPC.PHP'],
    ['https://cong.example.vn/metaweblog.axd', true, 'https://cong.example.vn/metaweblog.axd'],
    ['https://cong.example.vn', false, 'https://cong.example.vn/xmlrpc.php'],
    ['https://cong.example.vn/xmlrpc.php/tin', false, 'https://cong.example.vn/xmlrpc.php/tin/xmlrpc.php'],
  ])('%s', (typed, isNamed, door) => {
    expect(isXmlRpcAddress(typed)).toBe(isNamed);
    expect(addressOf(typed)).toBe(door);
  });
});

function opened(xml: string): Plain {
  const answer = readAnswer(Buffer.from(xml));
  if (answer.kind === 'fault') throw new Error('a fault');
  return received(answer.value);
}

function received(value: ReceivedValue): Plain {
  if (value instanceof Uint8Array) return inBase64(value);
  if (Array.isArray(value)) return value.map(received);
  if (value === null) throw new Error('nothing writes that here');
  if (typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, received(member)]));
}

function asPlain(value: SentValue): Plain {
  if (value instanceof Uint8Array) return inBase64(value);
  if (value instanceof Date) return value.toISOString().slice(0, 19).replaceAll('-', '');
  if (Array.isArray(value)) return value.map(asPlain);
  if (typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, member]) => [key, asPlain(member as SentValue)]),
  );
}

function inBase64(bytes: Uint8Array): Plain {
  return { base64: Buffer.from(bytes).toString('base64') };
}

/** Python writes a return as it is, and every reader of XML makes a line break of it. */
function withoutReturns(value: Plain): Plain {
  if (typeof value === 'string') return value.replace(/\r\n?/gu, '\n');
  if (Array.isArray(value)) return value.map(withoutReturns);
  if (typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, member]) => [key.replace(/\r\n?/gu, '\n'), withoutReturns(member)]),
  );
}

function answerOf(body: string | Buffer, method: HttpAnswer['method']): HttpAnswer {
  return { status: 200, headers: {}, body: Buffer.from(body), method, host: 'cong.example.vn' };
}

function faultIn(body: string | Buffer, method: HttpAnswer['method']): PortalError | null {
  try {
    openAnswer(answerOf(body, method));
    return null;
  } catch (error) {
    if (error instanceof PortalError) return error;
    throw error;
  }
}

function billionLaughs(): string {
  const entities = Array.from({ length: 30 }, (_, at) => `<!ENTITY l${at + 1} "${`&l${at};`.repeat(10)}">`);
  return `<?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY l0 "ha">${entities.join('')}]><methodResponse><params><param><value>&l30;</value></param></params></methodResponse>`;
}

const READ = `
def plain(v):
    if isinstance(v, bytes): return {'base64': base64.b64encode(v).decode()}
    if isinstance(v, xmlrpc.client.Binary): return {'base64': base64.b64encode(v.data).decode()}
    if isinstance(v, xmlrpc.client.DateTime): return str(v)
    if isinstance(v, (list, tuple)): return [plain(x) for x in v]
    if isinstance(v, dict): return {k: plain(x) for k, x in v.items()}
    return v
print(json.dumps([plain(xmlrpc.client.loads(x)[0]) for x in given]))`;
const WRITE = `
def rich(v):
    if isinstance(v, list): return [rich(x) for x in v]
    if isinstance(v, dict) and list(v) == ['base64']: return base64.b64decode(v['base64'])
    if isinstance(v, dict): return {k: rich(x) for k, x in v.items()}
    return v
print(json.dumps([xmlrpc.client.dumps((rich(x),), methodresponse=True) for x in given]))`;

function askPython(program: string, given: unknown): unknown {
  const whole = `import sys, json, base64, xmlrpc.client\ngiven = json.load(sys.stdin)${program}`;
  const { stdout, stderr } = spawnSync('python3', ['-c', whole], {
    input: JSON.stringify(given),
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  if (stdout === '') throw new Error(stderr);
  return JSON.parse(stdout);
}

function hasPython(): boolean {
  const isThere = spawnSync('python3', ['-c', 'import xmlrpc.client']).status === 0;
  if (!isThere) process.stderr.write('Not asked, there is no Python here: its reader of XML-RPC.\n');
  return isThere;
}
