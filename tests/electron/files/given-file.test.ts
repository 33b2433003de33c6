import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readGiven } from '../../../electron/files/given-file.ts';
import { temporaryFolder } from '../../support/folders.ts';
import { refusal } from '../../support/refusal.ts';

describe('a file that was handed over', () => {
  it('is read whole, under its own name', async () => {
    const file = path.join(temporaryFolder(), 'góp ý.txt');
    writeFileSync(file, 'Nội dung');
    const { fileName, bytes } = await readGiven(file, 1);
    expect(fileName).toBe('góp ý.txt');
    expect(new TextDecoder().decode(bytes)).toBe('Nội dung');
  });

  it('is refused by what is wrong with it', async () => {
    const folder = temporaryFolder();
    const large = path.join(folder, 'lớn.docx');
    writeFileSync(large, Buffer.alloc(1024 * 1024 + 1));
    await expect(readGiven(large, 1)).rejects.toThrow(refusal('file-too-large'));
    await expect(readGiven(path.join(folder, 'không có'), 1)).rejects.toThrow(refusal('file-not-found'));
    await expect(readGiven(folder, 1)).rejects.toThrow(refusal('file-unreadable'));
    // It has no end: read as a file it would take all memory there is.
    await expect(readGiven('/dev/full', 1)).rejects.toThrow(refusal('file-unreadable'));
  });
});
