/** A small disk of its own. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

export interface SmallDisk {
  folder: string;
  makeReadOnly(): void;
  unmount(): void;
}

/** Mounts an empty disk of so many KiB. */
export function mountDisk(kibibytes: number): SmallDisk {
  const folder = mkdtempSync(path.join(tmpdir(), 'so-chuyen-de-dia-'));
  const mount = (...words: string[]): boolean => spawnSync('mount', words).status === 0;
  if (!mount('-t', 'tmpfs', '-o', `size=${kibibytes}k`, 'tmpfs', folder)) {
    rmSync(folder, { recursive: true });
    throw new Error('no disk could be mounted');
  }
  const data = path.join(folder, 'dữ liệu');
  mkdirSync(data);
  return {
    folder: data,
    makeReadOnly: () => {
      if (!mount('-o', 'remount,ro', folder)) throw new Error('the disk is in use');
    },
    unmount: () => {
      spawnSync('umount', [folder]);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Makes a folder read-only where it lies, as a stick with its switch on; gives what takes that back. */
export function holdReadOnly(folder: string): () => void {
  for (const words of [
    ['--bind', folder, folder],
    ['-o', 'remount,ro,bind', folder],
  ])
    if (spawnSync('mount', words).status !== 0) throw new Error('the folder cannot be held');
  return () => void spawnSync('umount', ['--lazy', folder]);
}

/** Whether disks can be mounted here; says why not. Where nobody looks at skipped tests (CI) that is a failure. */
export function canMount(): boolean {
  try {
    mountDisk(64).unmount();
    return true;
  } catch {
    const reason = 'Not run: mounting a small disk needs the rights of root on Linux.';
    if (process.env.CI) throw new Error(reason);
    process.stderr.write(`${reason}\n`);
    return false;
  }
}
