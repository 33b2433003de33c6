/** What the sheet for the office's keepers of machines says, held against what the program is made of. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import manifest from '../../../../package.json' with { type: 'json' };
import { sheetForIt } from '../../../../renderer/screens/settings/sheet-for-it.ts';
import type { DataPlaces } from '../../../../shared/contract/data.ts';
import type { ProgramFacts } from '../../../../shared/contract/host.ts';

const ROOT = path.resolve(import.meta.dirname, '../../../..');

const PLACES: DataPlaces = {
  folder: '/nha/Sổ của tôi',
  book: '/nha/Sổ của tôi/so-chuyen-de.db',
  backups: '/nha/Sổ của tôi/sao-luu',
  wording: '/nha/Sổ của tôi/mau-cau-chu',
  secondPlace: null,
  updateSource: null,
  sites: [],
};
const WINDOW: ProgramFacts = {
  carrier: 'window',
  engine: '45.4.1',
  program: '/opt/so',
  ownFolder: '/nha/rieng',
  port: null,
};
const BROWSER: ProgramFacts = {
  carrier: 'browser',
  engine: null,
  program: null,
  ownFolder: null,
  port: '127.0.0.1:20123',
};

function wordsOf(facts: ProgramFacts, places: DataPlaces = PLACES): string {
  return sheetForIt(facts, places)
    .flatMap(({ title, rows, lines }) => [title, ...rows.map((row) => row.join(': ')), ...lines])
    .join('\n');
}

describe('the sheet', () => {
  it('tells the paths of this machine, and of a window what only a window has', () => {
    const { secondPlace, updateSource, sites, ...paths } = PLACES;
    for (const place of [...Object.values(paths), '/opt/so', '/nha/rieng', '45.4.1'])
      expect(wordsOf(WINDOW)).toContain(place);
    expect([secondPlace, updateSource, sites]).toEqual([null, null, []]);
    expect(wordsOf(WINDOW)).toContain('Nơi sao lưu thứ hai: Chưa chọn');
    expect(wordsOf(WINDOW, { ...PLACES, secondPlace: '/usb' })).toContain('Nơi sao lưu thứ hai: /usb');
    expect(wordsOf(BROWSER)).not.toMatch(/null|undefined|Tệp chương trình|kho khoá/u);
  });

  it('names every machine it speaks to, and says so when there is none', () => {
    expect(wordsOf(WINDOW)).toContain('không kết nối tới máy nào khác');
    const sites = [
      { host: 'so.tinh.gov.vn', portals: ['Cổng tỉnh'] },
      { host: 'bao.vn', portals: [] },
    ];
    const words = wordsOf(WINDOW, { ...PLACES, sites });
    expect(words).not.toContain('không kết nối tới máy nào khác');
    expect(words).toContain('so.tinh.gov.vn: Cổng tỉnh');
    expect(words).toContain('bao.vn: Trang của bài đã đăng bằng tay');
  });

  it('tells where newer versions are looked for, and does not call itself quiet when that is another machine', () => {
    expect(wordsOf(WINDOW)).toContain('Nơi tìm bản mới: Đang tắt');
    const words = wordsOf(WINDOW, { ...PLACES, updateSource: 'https://so.tinh.gov.vn/kho/' });
    expect(words).toContain('Nơi tìm bản mới: https://so.tinh.gov.vn/kho/');
    expect(words).not.toContain('không kết nối tới máy nào khác');
    expect(wordsOf(WINDOW, { ...PLACES, updateSource: '/chung/kho' })).toContain(
      'không kết nối tới máy nào khác',
    );
  });

  it('warns where taking the program away would take the book with it', () => {
    const kept = 'Gỡ chương trình không xoá sổ.';
    expect(wordsOf(WINDOW)).toContain(kept);
    expect(wordsOf(BROWSER)).toContain(kept);
    for (const [program, folder] of [
      ['E:\\Sổ\\so-chuyen-de.exe', 'E:\\Sổ\\du-lieu'],
      ['/usb/Sổ/so-chuyen-de', '/usb/Sổ/du-lieu'],
    ] as const)
      expect(wordsOf({ ...WINDOW, program }, { ...PLACES, folder })).toMatch(/xoá thư mục ấy là xoá cả sổ/u);
    expect(wordsOf({ ...WINDOW, program: '/opt/so/so' }, { ...PLACES, folder: '/opt/so-cua-toi' })).toContain(
      kept,
    );
  });

  it('tells the one port of the browser, and none of a window but beside a portal', () => {
    expect(wordsOf(BROWSER)).toContain('Cổng mở trên máy này: 127.0.0.1:20123, chỉ máy này vào được');
    expect(wordsOf(WINDOW)).toContain('Cổng mở trên máy này: Không có, trừ lúc mở trang soạn bài');
  });
});

describe('what it says of the program', () => {
  const sources = ['electron', 'renderer', 'shared'].flatMap((room) =>
    readdirSync(path.join(ROOT, room), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.tsx?$/u.test(name))
      .map((name) => ({
        file: path.posix.join(room, name.replaceAll(path.sep, '/')),
        text: readFileSync(path.join(ROOT, room, name), 'utf8'),
      })),
  );
  const filesWith = (pattern: RegExp): string[] =>
    sources.flatMap(({ file, text }) => (pattern.test(text) ? file : [])).toSorted();

  it('is true of the network: the ways out, the ports, no reports and no updater', () => {
    const network = /^import (?!type )(?!\{ type [^,]*\} ).*from 'node:(?:https?|http2|net|tls|dgram)'/mu;
    expect(filesWith(network)).toEqual([
      'electron/editing-page/tunnel.ts',
      'electron/loopback/server.ts',
      'electron/portal/http.ts',
      'electron/portal/proxy.ts',
    ]);
    expect(filesWith(/\.listen\(/u)).toEqual([
      'electron/editing-page/tunnel.ts',
      'electron/loopback/server.ts',
    ]);
    expect(wordsOf(WINDOW)).toMatch(/Trang soạn bài của cổng mở trong cửa sổ riêng chỉ tải từ cổng ấy/u);
    // Pages ask only the program that serves them.
    expect(filesWith(/\bfetch\(|new WebSocket|XMLHttpRequest|sendBeacon/u)).toEqual([
      'renderer/api.ts',
      'renderer/browser-host.ts',
      'renderer/screens/settings/read-licences.ts',
    ]);
    expect(filesWith(/autoUpdater|crashReporter|electron-updater|electron-log/u)).toEqual([]);
  });

  it('is true of the locks of an installed program', () => {
    expect(manifest.build.electronFuses).toMatchObject({
      runAsNode: false,
      enableNodeOptionsEnvironmentVariable: false,
      enableNodeCliInspectArguments: false,
      enableEmbeddedAsarIntegrityValidation: true,
      onlyLoadAppFromAsar: true,
    });
    expect(wordsOf(WINDOW)).toContain('(fuses)');
  });

  it('is true of installing and taking away', () => {
    expect(manifest.build.nsis.perMachine).toBe(false);
    expect(manifest.build.nsis).not.toHaveProperty('deleteAppDataOnUninstall');
  });

  it('names every kind of file the program is tied to, and those a person can choose', () => {
    const words = wordsOf(WINDOW);
    for (const { ext } of manifest.build.fileAssociations) expect(words).toContain(`.${ext}`);
    const [, list = ''] = /Đọc được: ([^\n]*?)\. Ghi ra/u.exec(words) ?? [];
    const offered = sources
      .flatMap(({ text }) => [...text.matchAll(/extensions: \[('[^\]]+)\]/gu)])
      .flatMap(([, kinds = '']) => kinds.match(/[a-z]+/gu) ?? []);
    // A backup, an authority's certificate and a bundle are no papers; .htm is .html.
    const papers = [...new Set(offered)].filter(
      (kind) => !['db', 'pem', 'crt', 'cer', 'der', 'zip', 'htm', 'gopy', 'buoihop'].includes(kind),
    );
    expect(papers.length).toBeGreaterThan(4);
    for (const kind of papers) expect(list.split(', ')).toContain(`.${kind}`);
  });
});
