/** The register (sổ văn bản) as it is looked through, and the numbers it has to give. */
import { gapsIn, padNumber, type RegisterEntry } from '../../../shared/domain/numbering.ts';
import { KIND_NAMES } from '../../../shared/strings.ts';
import { foldText } from '../../../shared/text/vietnamese.ts';

/** Entries in which every typed word occurs, with or without dấu: in kind, symbol, subject, signer or recipients. */
export function searchRegister(entries: readonly RegisterEntry[], typed: string): RegisterEntry[] {
  const words = foldText(typed).split(/\s+/u).filter(Boolean);
  if (words.length === 0) return [...entries];
  return entries.filter((entry) => {
    const text = foldText(
      [KIND_NAMES[entry.kind], entry.symbol, entry.subject, entry.signer, ...entry.recipients].join('\n'),
    );
    return words.every((word) => text.includes(word));
  });
}

/** "03, 05–07": runs of numbers put together. */
export function formatRuns(numbers: readonly number[]): string {
  const runs: { from: number; to: number }[] = [];
  for (const number of numbers) {
    const last = runs.at(-1);
    if (last !== undefined && number === last.to + 1) last.to = number;
    else runs.push({ from: number, to: number });
  }
  return runs
    .map(({ from, to }) => (from === to ? padNumber(from) : `${padNumber(from)}–${padNumber(to)}`))
    .join(', ');
}

/** The next number of a series, as issuing will give it. */
export function nextNumber(taken: readonly number[]): number {
  return Math.max(0, ...taken) + 1;
}

export interface NumberAdvice {
  sentence: string;
  isFree: boolean;
}

/** What giving `number` by hand means for a series. */
export function adviseNumber(taken: readonly number[], number: number): NumberAdvice {
  const next = nextNumber(taken);
  const shown = padNumber(number);
  if (taken.includes(number)) return { sentence: `Số ${shown} đã cấp cho văn bản khác.`, isFree: false };
  if (taken.length === 0)
    return {
      sentence: number === 1 ? 'Số đầu tiên của nhiệm kỳ.' : `Sổ bắt đầu từ số ${shown}, nối tiếp sổ giấy.`,
      isFree: true,
    };
  if (number === next) return { sentence: `Số ${shown} nối tiếp số ${padNumber(next - 1)}.`, isFree: true };
  if (gapsIn(taken).includes(number))
    return { sentence: `Số ${shown} còn trống giữa dãy, được lấp vào.`, isFree: true };
  if (number < next) return { sentence: `Số ${shown} đứng trước số đầu tiên đã ghi trong sổ.`, isFree: true };
  const skipped = Array.from({ length: number - next }, (_, index) => next + index);
  return { sentence: `Bỏ trống số ${formatRuns(skipped)}; sổ sẽ báo thiếu.`, isFree: true };
}
