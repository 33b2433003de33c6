/** Newer versions: told only where somebody said, fetched only when asked, kept only when they are what was told. */
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import https from 'node:https';
import path from 'node:path';
import tls from 'node:tls';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { PROGRAM_VERSION } from '../../../shared/changelog.ts';
import { UPDATE_LIST } from '../../../shared/domain/update.ts';
import { hasOpenssl, makeAuthority } from '../../portal/tools/tls.ts';
import { openTestBackend, type TestBackend } from '../../support/backend.ts';
import { temporaryFolder } from '../../support/folders.ts';
import { refusal } from '../../support/refusal.ts';
import { INSTALLER, NEWER, offerUpdate, told, updateList } from '../../support/update.ts';

let backend: TestBackend;
let target: string;
beforeEach(() => {
  backend = openTestBackend();
  target = temporaryFolder();
});
afterEach(() => backend.close());

const choose = (source: string | null) => backend.call('update:choose-source', { source });
const look = () => backend.call('update:look', {});
const fetchIt = (version = NEWER) => backend.call('update:fetch', { version, folder: target });

/** What is told where everything is in order. */
const TOLD = {
  version: PROGRAM_VERSION,
  newer: {
    version: NEWER,
    changes: ['Có thêm lịch tuần.', 'Chạy nhanh hơn.'],
    installer: { name: INSTALLER.name, size: INSTALLER.bytes.length },
  },
};

describe('the place to look', () => {
  it('is none until somebody sets it: nobody is asked, and nothing fetched', async () => {
    expect(await look()).toEqual({ source: null, version: PROGRAM_VERSION, newer: null });
    await expect(fetchIt()).rejects.toThrow(refusal('not-found'));
  });

  it('is set, shown without being looked at, told of in the journal, and switched off', async () => {
    const folder = temporaryFolder();
    expect(await choose(folder)).toEqual({ source: folder, version: PROGRAM_VERSION, newer: null });
    expect((await choose('https://127.0.0.1:9/phan-mem?x')).source).toBe('https://127.0.0.1:9/phan-mem/');
    expect((await backend.call('update:source', {})).source).toBe('https://127.0.0.1:9/phan-mem/');
    expect((await backend.call('data:places', {})).updateSource).toBe('https://127.0.0.1:9/phan-mem/');
    await choose(null);
    expect((await look()).source).toBeNull();
    const lines = await backend.call('journal:list', { entity: 'data' });
    expect(lines.map(({ action }) => action)).toEqual(Array(3).fill('choose-update-source'));
  });

  it('is refused with a sentence where it is neither a folder that is there nor https, and stays what it was', async () => {
    const folder = temporaryFolder();
    await choose(folder);
    writeFileSync(path.join(folder, 'tep'), 'x');
    for (const source of [
      'http://so.vn/',
      'ftp://so.vn/',
      path.join(folder, 'khong-co'),
      path.join(folder, 'tep'),
      'phan-mem',
    ])
      await expect(choose(source), source).rejects.toThrow(refusal('update-source'));
    expect((await backend.call('update:source', {})).source).toBe(folder);
  });
});

describe('a folder', () => {
  let folder: string;
  beforeEach(async () => {
    folder = temporaryFolder();
    await choose(folder);
  });

  it('tells of a newer version and gives its installer, which is compared and not to be started', async () => {
    offerUpdate(folder);
    expect(await look()).toEqual({ source: folder, ...TOLD });
    const { file } = await fetchIt();
    expect(file).toBe(path.join(target, INSTALLER.name));
    expect(readFileSync(file).equals(INSTALLER.bytes)).toBe(true);
    if (process.platform !== 'win32') expect(statSync(file).mode & 0o777).toBe(0o600);
    const [line] = await backend.call('journal:list', { entity: 'data' });
    expect(line).toMatchObject({ action: 'fetch-update', detail: { file: INSTALLER.name, folder: target } });
  });

  it('gives it again beside the one that lies there, whatever that is', async () => {
    offerUpdate(folder);
    writeFileSync(path.join(target, INSTALLER.name), 'của người dùng');
    expect((await fetchIt()).file).toBe(path.join(target, 'So-Chuyen-De 99.0.0 (2).exe'));
    expect((await fetchIt()).file).toBe(path.join(target, 'So-Chuyen-De 99.0.0 (3).exe'));
    expect(readFileSync(path.join(target, INSTALLER.name), 'utf8')).toBe('của người dùng');
  });

  it.each(['0.0.1', PROGRAM_VERSION])(
    'with version %s has nothing newer, and gives nothing',
    async (version) => {
      offerUpdate(folder, { version });
      expect((await look()).newer).toBeNull();
      await expect(fetchIt(version)).rejects.toThrow(refusal('not-found'));
      expect(readdirSync(target)).toEqual([]);
    },
  );

  it('with nothing for this machine says so, and gives nothing', async () => {
    const system = process.platform === 'linux' ? 'win32-x64' : 'linux-x64';
    offerUpdate(folder, { files: [{ ...told(INSTALLER.name, INSTALLER.bytes), system }] });
    expect((await look()).newer).toMatchObject({ version: NEWER, installer: null });
    await expect(fetchIt()).rejects.toThrow(refusal('not-found'));
  });

  it('whose list became another since it was shown gives nothing', async () => {
    offerUpdate(folder, { version: '99.0.1' });
    await expect(fetchIt()).rejects.toThrow(refusal('not-found'));
  });

  it.each([
    ['another file', Buffer.from('bộ cài khác\n'.repeat(10_000)).subarray(0, INSTALLER.bytes.length)],
    ['one letter more', Buffer.concat([INSTALLER.bytes, Buffer.from('x')])],
    ['one letter less', INSTALLER.bytes.subarray(1)],
    ['an empty file', Buffer.alloc(0)],
  ])('with %s under the name of the installer leaves nothing behind', async (_what, bytes) => {
    offerUpdate(folder);
    writeFileSync(path.join(folder, INSTALLER.name), bytes);
    await expect(fetchIt()).rejects.toMatchObject({
      code: expect.stringMatching(/^file-(?:altered|too-large)$/u),
    });
    expect(readdirSync(target)).toEqual([]);
    expect(await backend.call('journal:list', { entity: 'data' })).toHaveLength(1);
  });

  it('without a list, with a huge one, a device or a folder in its place, gets a sentence', async () => {
    await expect(look()).rejects.toThrow(refusal('file-not-found'));
    writeFileSync(path.join(folder, UPDATE_LIST), ' '.repeat(100_000));
    await expect(look()).rejects.toThrow(refusal('file-too-large'));
    writeFileSync(path.join(folder, UPDATE_LIST), '{"program":"so-chuyen-de"}');
    await expect(look()).rejects.toThrow(refusal('file-damaged'));
    const other = temporaryFolder();
    mkdirSync(path.join(other, UPDATE_LIST));
    await choose(other);
    await expect(look()).rejects.toThrow(refusal('file-unreadable'));
    if (process.platform === 'win32') return;
    const third = temporaryFolder();
    symlinkSync('/dev/zero', path.join(third, UPDATE_LIST));
    await choose(third);
    await expect(look()).rejects.toThrow(refusal('file-unreadable'));
  });

  it('is not copied over the book, nor where nothing can be written', async () => {
    offerUpdate(folder);
    const into = (place: string) => backend.call('update:fetch', { version: NEWER, folder: place });
    await expect(into(path.join(backend.folder, 'sao-luu'))).rejects.toThrow(refusal('own-place'));
    await expect(into(path.join(target, 'khong-co'))).rejects.toThrow(refusal('folder-gone'));
  });
});

describe.runIf(hasOpenssl())('an https address', () => {
  const trusted = tls.getCACertificates('default');
  const office = makeAuthority('Cơ quan');
  type Answer = (request: IncomingMessage, response: ServerResponse) => void;
  let answer: Answer;
  let asked: string[] = [];
  let base: string;
  const server = https.createServer(office.issue('IP:127.0.0.1'), (request, response) => {
    asked.push(`${request.method} ${request.url}`);
    answer(request, response);
  });
  const serve: Answer = (request, response) => {
    if (request.url === `/kho/${UPDATE_LIST}`) response.end(JSON.stringify(updateList()));
    else if (request.url === `/kho/${encodeURIComponent(INSTALLER.name)}`) response.end(INSTALLER.bytes);
    else response.writeHead(404).end();
  };

  beforeAll(async () => {
    tls.setDefaultCACertificates([...trusted, office.pem]);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const place = server.address();
    base = `https://127.0.0.1:${typeof place === 'object' ? place?.port : ''}/kho/`;
  });
  afterAll(() => {
    tls.setDefaultCACertificates(trusted);
    server.close();
  });
  beforeEach(async () => {
    answer = serve;
    asked = [];
    await choose(base);
  });

  it('is asked for the list alone when one looks, and for the installer when one wants it', async () => {
    expect(asked).toEqual([]);
    expect(await look()).toEqual({ source: base, ...TOLD });
    expect(asked).toEqual([`GET /kho/${UPDATE_LIST}`]);
    const { file } = await fetchIt();
    expect(readFileSync(file).equals(INSTALLER.bytes)).toBe(true);
    expect(asked.slice(1)).toEqual([
      `GET /kho/${UPDATE_LIST}`,
      `GET /kho/${encodeURIComponent(INSTALLER.name)}`,
    ]);
  });

  it.each([301, 302, 307, 308])('that leads elsewhere (%d) is not followed', async (status) => {
    answer = (_request, response) => response.writeHead(status, { Location: `${base}khac` }).end();
    await expect(look()).rejects.toMatchObject({
      code: 'update-unreachable',
      detail: { why: 'nơi ấy chuyển sang địa chỉ khác' },
    });
    expect(asked).toHaveLength(1);
  });

  it('whose installer leads elsewhere, is missing, or asks for a login leaves nothing behind', async () => {
    for (const [status, code] of [
      [302, 'update-unreachable'],
      [404, 'file-not-found'],
      [401, 'update-unreachable'],
      [500, 'update-unreachable'],
    ] as const) {
      answer = (request, response) =>
        request.url?.endsWith('.exe')
          ? response.writeHead(status, { Location: 'https://khac.vn/' }).end(INSTALLER.bytes)
          : serve(request, response);
      await expect(fetchIt()).rejects.toThrow(refusal(code));
    }
    expect(readdirSync(target)).toEqual([]);
  });

  it('that never ends is cut off, in its list as in its installer', async () => {
    answer = (_request, response) => pour(response);
    await expect(look()).rejects.toThrow(refusal('file-too-large'));
    answer = (request, response) =>
      request.url?.endsWith('.exe') ? pour(response) : serve(request, response);
    await expect(fetchIt()).rejects.toThrow(refusal('file-too-large'));
    expect(readdirSync(target)).toEqual([]);
  });

  it('that breaks off in the middle, or gives other bytes, leaves nothing behind', async () => {
    answer = (request, response) => {
      if (!request.url?.endsWith('.exe')) return serve(request, response);
      response.writeHead(200, { 'Content-Length': INSTALLER.bytes.length });
      response.write(INSTALLER.bytes.subarray(0, 1_000), () => response.destroy());
    };
    await expect(fetchIt()).rejects.toThrow(refusal('update-unreachable'));
    answer = (request, response) => {
      if (!request.url?.endsWith('.exe')) return serve(request, response);
      response.end(Buffer.alloc(INSTALLER.bytes.length, 'x'));
    };
    await expect(fetchIt()).rejects.toThrow(refusal('file-altered'));
    expect(readdirSync(target)).toEqual([]);
  });

  it('is given up when the person stops it', async () => {
    const stop = new AbortController();
    answer = (request, response) => {
      if (!request.url?.endsWith('.exe')) return serve(request, response);
      response.write(INSTALLER.bytes.subarray(0, 1_000));
      stop.abort();
    };
    const wish = { version: NEWER, folder: target };
    await expect(backend.call('update:fetch', wish, { signal: stop.signal })).rejects.toThrow(
      refusal('cancelled'),
    );
    expect(readdirSync(target)).toEqual([]);
  });

  it('whose certificate nobody vouches for is told no more than that somebody came', async () => {
    tls.setDefaultCACertificates(trusted);
    try {
      await expect(look()).rejects.toMatchObject({
        code: 'update-unreachable',
        detail: { why: 'chưa tin được chứng thư của nơi ấy' },
      });
      expect(asked).toEqual([]);
    } finally {
      tls.setDefaultCACertificates([...trusted, office.pem]);
    }
  });

  it('that is not there gets a sentence', async () => {
    await choose('https://127.0.0.1:9/');
    await expect(look()).rejects.toThrow(refusal('update-unreachable'));
  });

  it('of a large installer tells how far it is', async () => {
    const bytes = Buffer.alloc(5 * 1024 * 1024, 'a');
    const list = updateList({ files: [told('lon.exe', bytes)] });
    answer = (request, response) =>
      response.end(request.url?.endsWith('.json') ? JSON.stringify(list) : bytes);
    const steps: number[][] = [];
    const hooks = { onProgress: (done: number, total: number) => void steps.push([done, total]) };
    const { file: kept } = await backend.call('update:fetch', { version: NEWER, folder: target }, hooks);
    expect(existsSync(kept)).toBe(true);
    expect(steps.at(-1)).toEqual([5, 5]);
    expect(steps.length).toBeLessThanOrEqual(5);
  });
});

/** Bytes without end. */
function pour(response: ServerResponse): void {
  const part = Buffer.alloc(64 * 1024, ' ');
  const more = (): void => {
    while (!response.destroyed && response.write(part));
    if (!response.destroyed) response.once('drain', more);
  };
  more();
}
