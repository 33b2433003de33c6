import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { sha256Of } from '../../../electron/files/digest.ts';
import { writeOwn } from '../../../electron/files/own-file.ts';
import { writeWhole, writeWholeNow } from '../../../electron/files/whole-file.ts';
import { temporaryFolder } from '../../support/folders.ts';
import { refusal } from '../../support/refusal.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('a file that is written whole', () => {
  it('makes the folders on its way, and leaves nothing beside itself', async () => {
    const file = path.join(temporaryFolder(), 'năm', 'quý', 'a.txt');
    await writeWhole(file, 'Nội dung');
    await writeWhole(file, 'Nội dung mới');
    expect(readFileSync(file, 'utf8')).toBe('Nội dung mới');
    expect(readdirSync(path.dirname(file))).toEqual(['a.txt']);
  });

  it('may have the longest name there is', async () => {
    const file = path.join(temporaryFolder(), 'x'.repeat(255));
    await writeWhole(file, '');
    expect(statSync(file).size).toBe(0);
  });

  it.skipIf(process.platform === 'win32')(
    'is for nobody else from its first byte on when asked',
    async () => {
      const file = path.join(temporaryFolder(), 'a.json');
      await writeWhole(file, '{}', { mode: 0o600 });
      expect(statSync(file).mode & 0o777).toBe(0o600);
    },
  );

  it('leaves the old one as it was, and nothing else, when it cannot be put in its place', async () => {
    const folder = temporaryFolder();
    const taken = path.join(folder, 'a.txt');
    mkdirSync(taken);
    await expect(writeWhole(taken, 'x')).rejects.toThrow(refusal('place-is-folder'));
    expect(() => writeWholeNow(taken, 'x')).toThrow();
    expect(readdirSync(folder)).toEqual(['a.txt']);
  });

  it('is on disk when the call that does not wait returns', () => {
    const file = path.join(temporaryFolder(), 'a.json');
    writeWholeNow(file, '{}');
    expect(readFileSync(file, 'utf8')).toBe('{}');
  });
});

describe('a file of ours in a place of somebody else', () => {
  it('goes over what we wrote last or would write again, and over nothing else', async () => {
    const file = path.join(temporaryFolder(), 'a.docx');
    await writeOwn(file, bytes('một'));
    await writeOwn(file, bytes('một'));
    await expect(writeOwn(file, bytes('hai'))).rejects.toThrow(refusal('file-exists'));
    await writeOwn(file, bytes('hai'), { written: sha256Of('một') });
    await expect(writeOwn(file, bytes('ba'), { written: sha256Of('một') })).rejects.toThrow(
      refusal('file-edited'),
    );
    expect(readFileSync(file, 'utf8')).toBe('hai');
    await writeOwn(file, bytes('ba'), { replace: true });
    expect(readFileSync(file, 'utf8')).toBe('ba');
  });

  it('goes over no file that came while it was written', async () => {
    const file = path.join(temporaryFolder(), 'a.docx');
    const writing = writeWhole(file, 'của ta', {
      refuse: async () => {
        if (readdirSync(path.dirname(file)).includes('a.docx')) throw new Error('somebody was quicker');
        queueMicrotask(() => writeFileSync(file, 'của người khác'));
      },
    });
    await expect(writing).rejects.toThrow('somebody was quicker');
    expect(readFileSync(file, 'utf8')).toBe('của người khác');
    expect(readdirSync(path.dirname(file))).toEqual(['a.docx']);
  });
});
