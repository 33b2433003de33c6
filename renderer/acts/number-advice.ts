/** The numbers a register has to give. */
import { gapsIn, nextNumber, padNumber } from '../../shared/domain/numbering.ts';

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

export interface TypedNumber {
  /** Null where none was typed: the next one is given. */
  number: number | null;
  /** What giving it means, or what is wrong with it: a sentence. */
  note: string;
  canBeGiven: boolean;
}

/** A number as somebody typed it, beside those `taken` in the series; `hasTerm`: whether it is known which term's. */
export function readNumber(typed: string, taken: readonly number[], hasTerm: boolean): TypedNumber {
  if (typed.trim() === '') {
    const next = padNumber(nextNumber(taken));
    return {
      number: null,
      note: hasTerm
        ? `Để trống thì lấy số ${next}. Chỉ ghi tay khi nối tiếp sổ giấy hoặc lấp số trống.`
        : 'Chọn ngày trước để biết số của nhiệm kỳ.',
      canBeGiven: true,
    };
  }
  const number = Number(typed);
  if (!Number.isInteger(number) || number < 1 || number > 99_999)
    return { number, note: 'Số phải là số nguyên từ 1 đến 99999.', canBeGiven: false };
  const { sentence, isFree } = adviseNumber(taken, number);
  return { number, note: sentence, canBeGiven: isFree };
}
