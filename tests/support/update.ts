/** A newer version in a folder, as the program finds it there. */
import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { UPDATE_LIST, type UpdateList } from '../../shared/domain/update.ts';

export const NEWER = '99.0.0';

export const INSTALLER = {
  name: 'So-Chuyen-De 99.0.0.exe',
  bytes: Buffer.from('bộ cài thử\n'.repeat(10_000)),
};

/** What the list says of a file for this machine. */
export function told(name: string, bytes: Uint8Array): UpdateList['files'][number] {
  const sha512 = createHash('sha512').update(bytes).digest('hex');
  return { system: `${process.platform}-${process.arch}`, name, size: bytes.length, sha512 };
}

/** A list of it that has nothing wrong, but for what `change` says. */
export function updateList(change: Partial<UpdateList> = {}): UpdateList {
  return {
    program: 'so-chuyen-de',
    version: NEWER,
    changes: ['Có thêm lịch tuần.', 'Chạy nhanh hơn.'],
    files: [told(INSTALLER.name, INSTALLER.bytes)],
    ...change,
  };
}

/** Puts list and installer into a folder. */
export function offerUpdate(folder: string, change: Partial<UpdateList> = {}): void {
  writeFileSync(path.join(folder, INSTALLER.name), INSTALLER.bytes);
  writeFileSync(path.join(folder, UPDATE_LIST), JSON.stringify(updateList(change)));
}
