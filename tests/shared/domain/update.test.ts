import { describe, expect, it } from 'vitest';
import {
  isAddress,
  isNewer,
  readUpdateAddress,
  readUpdateList,
  type UpdateList,
} from '../../../shared/domain/update.ts';
import { fc } from '../../support/random.ts';
import { INSTALLER, told, updateList } from '../../support/update.ts';

const version = fc.tuple(fc.nat(99), fc.nat(99), fc.nat(99));

describe('a version', () => {
  it('is newer than another by its parts as numbers, never than itself', () => {
    fc.assert(
      fc.property(version, version, (one, other) => {
        const [a, b] = [one.join('.'), other.join('.')];
        const value = ([x, y, z]: [number, number, number]): number => (x * 100 + y) * 100 + z;
        expect(isNewer(a, b)).toBe(value(one) > value(other));
      }),
    );
    expect(isNewer('0.10.0', '0.9.9')).toBe(true);
  });
});

describe('a list of what is to be had', () => {
  const read = (list: unknown): UpdateList | null => readUpdateList(Buffer.from(JSON.stringify(list)));

  it('is read as it was written', () => {
    expect(read(updateList())).toEqual(updateList());
    expect(read(updateList({ files: [] }))).toMatchObject({ files: [] });
  });

  const file = told(INSTALLER.name, INSTALLER.bytes);
  it.each([
    ['another program', { program: 'khac' }],
    ['a version that is none', { version: '1' }],
    ['a version with more behind it', { version: '99.0.0-beta' }],
    ['a version of another script', { version: '٩.0.0' }],
    ['a name with a way in it', { files: [{ ...file, name: '../x.exe' }] }],
    ['a name with a way of Windows in it', { files: [{ ...file, name: '..\\x.exe' }] }],
    ['a name with a device before it', { files: [{ ...file, name: 'C:x.exe' }] }],
    ['a hidden name', { files: [{ ...file, name: '.x.exe' }] }],
    ['a script for an installer', { files: [{ ...file, name: 'x.bat' }] }],
    ['an ending turned round', { files: [{ ...file, name: 'x\u202eexe.exe' }] }],
    ['a name with an end of line', { files: [{ ...file, name: 'x\n.exe' }] }],
    ['a name that is an address', { files: [{ ...file, name: 'https://x.vn/x.exe' }] }],
    ['a name that asks', { files: [{ ...file, name: 'x?.exe' }] }],
    ['a long name', { files: [{ ...file, name: `${'x'.repeat(200)}.exe` }] }],
    ['no size', { files: [{ ...file, size: 0 }] }],
    ['a size without end', { files: [{ ...file, size: 1e15 }] }],
    ['a broken size', { files: [{ ...file, size: 1.5 }] }],
    ['a short hash', { files: [{ ...file, sha512: 'ab' }] }],
    ['no hash', { files: [{ ...file, sha512: undefined }] }],
    ['another system', { files: [{ ...file, system: 'amiga-x64' }] }],
    ['words that turn the line round', { changes: ['a\u202eb'] }],
    ['words with an end of line', { changes: ['a\nb'] }],
    ['endless words', { changes: ['a'.repeat(501)] }],
    ['endlessly many words', { changes: Array(51).fill('a') }],
  ])('is none with %s', (_what, change) => {
    expect(read({ ...updateList(), ...change })).toBeNull();
  });

  it('is none for whatever else there may be, and never fails', () => {
    for (const text of ['', '{', 'null', '[]', '"x"', '{"__proto__":{}}', '<!doctype html>', '\ufeff{}'])
      expect(readUpdateList(Buffer.from(text))).toBeNull();
    expect(readUpdateList(Buffer.from([0xff, 0xfe, 0x7b]))).toBeNull();
    fc.assert(fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => readUpdateList(bytes) === null));
    fc.assert(fc.property(fc.jsonValue(), (value) => read(value) === null));
  });
});

describe('an address to look at', () => {
  it.each([
    ['https://so.tinh.gov.vn/phan-mem', 'https://so.tinh.gov.vn/phan-mem/'],
    [' https://so.tinh.gov.vn ', 'https://so.tinh.gov.vn/'],
    ['https://so.tinh.gov.vn:8443/a//?x=1#y', 'https://so.tinh.gov.vn:8443/a/'],
    ['HTTPS://SO.TINH.GOV.VN/A', 'https://so.tinh.gov.vn/A/'],
  ])('%s is kept as %s', (typed, kept) => {
    expect(isAddress(typed)).toBe(true);
    expect(readUpdateAddress(typed)).toBe(kept);
  });

  it.each([
    'http://so.tinh.gov.vn/',
    'http://127.0.0.1/',
    'ftp://so.tinh.gov.vn/',
    'file:///C:/phan-mem',
    'https://ten:mat-khau@so.tinh.gov.vn/',
    'https://so.tinh.gov.vn@khac.vn/',
    'javascript://so.tinh.gov.vn/%0aalert(1)',
    'https://',
  ])('%s is none', (typed) => {
    expect(isAddress(typed)).toBe(true);
    expect(readUpdateAddress(typed)).toBeNull();
  });

  it('is not a folder of any system', () => {
    for (const folder of ['/nha/phan-mem', 'C:\\phan-mem', 'C:/phan-mem', '\\\\may\\phan-mem', 'phan-mem'])
      expect(isAddress(folder)).toBe(false);
  });
});
