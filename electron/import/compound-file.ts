/**
 * Whether the tables of a compound file (.doc) can be followed to an end. The reader of old Word files trusts them: a chain
 * that bites its own tail would be read until memory ends.
 */

const HEADER = 512;
const SMALL_SECTOR_SHIFT = 6;
const TABLES_IN_HEADER = 109;

/** [MS-CFB] 2.2 and 2.3: sizes as the format has them, and no cycle in any chain. */
export function hasSoundChains(bytes: Uint8Array): boolean {
  if (bytes.length < HEADER) return false;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const shift = view.getUint16(30, true);
  if ((shift !== 9 && shift !== 12) || view.getUint16(32, true) !== SMALL_SECTOR_SHIFT) return false;
  const size = 2 ** shift;
  const numbersOf = (sector: number): number[] => {
    const start = HEADER + sector * size;
    if (sector < 0 || start + size > bytes.length) return [];
    return Array.from({ length: size / 4 }, (_, at) => view.getInt32(start + 4 * at, true));
  };
  const tables = Array.from({ length: TABLES_IN_HEADER }, (_, at) => view.getInt32(76 + 4 * at, true));
  const seen = new Set<number>();
  for (let next = view.getInt32(68, true); next >= 0; ) {
    if (seen.has(next)) return false;
    seen.add(next);
    const more = numbersOf(next);
    next = more.pop() ?? -1;
    tables.push(...more);
  }
  const used = tables.filter((sector) => sector >= 0);
  if (new Set(used).size !== used.length) return false;
  const chains = used.flatMap(numbersOf);
  if (hasCycle(chains)) return false;
  const small: number[] = [];
  for (let next = view.getInt32(60, true); next >= 0; next = chains[next] ?? -1)
    small.push(...numbersOf(next));
  return !hasCycle(small);
}

/** Each number names the next of its chain; those below 0 end it. */
function hasCycle(chains: readonly number[]): boolean {
  const walk = new Int32Array(chains.length);
  for (const start of chains.keys()) {
    let at = start;
    while (at >= 0 && at < chains.length && walk[at] === 0) {
      walk[at] = start + 1;
      at = chains[at] ?? -1;
    }
    if (at >= 0 && walk[at] === start + 1) return true;
  }
  return false;
}
