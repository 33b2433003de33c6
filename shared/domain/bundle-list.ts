/** KIEM-TRA.txt, the list in a bundle by which anybody sees whether it is whole: lines as `sha256sum -c` reads them. */

export const LIST_NAME = 'KIEM-TRA.txt';

export interface BundleLine {
  /** Hex. */
  sha256: string;
  /** Within the bundle, parted by "/". */
  path: string;
}

const SEAL = '# Mã của danh sách này: ';

/** What is remembered stands behind "# ", where the program of others passes over it. */
export function listText(about: readonly string[], lines: readonly BundleLine[]): string {
  return [
    ...about.map((line) => `# ${line}`),
    ...lines.map(({ sha256, path }) => `${sha256}  ${path}`),
    '',
  ].join('\n');
}

/** @param sha256 Of the list as it is before, so that a change of the list itself shows. */
export function sealList(text: string, sha256: string): string {
  return `${text}${SEAL}${sha256}\n`;
}

/** A list as it was read; null for what is none. */
export function readList(text: string): {
  lines: BundleLine[];
  /** The part the seal is taken over, and what the seal says: '' where it is gone. */
  sealed: string;
  seal: string;
} | null {
  const at = text.lastIndexOf(SEAL);
  const sealed = at === -1 ? text : text.slice(0, at);
  const lines: BundleLine[] = [];
  for (const line of sealed.split('\n')) {
    if (line === '' || line.startsWith('#')) continue;
    const [, sha256, path] = /^([0-9a-f]{64}) {2}(.+)$/u.exec(line) ?? [];
    if (sha256 === undefined || path === undefined) return null;
    lines.push({ sha256, path });
  }
  return { lines, sealed, seal: at === -1 ? '' : text.slice(at + SEAL.length) };
}
