import type { SearchCount } from '../../../shared/contract/searching.ts';

/** "1.932" */
export function numberWords(number: number): string {
  return number.toLocaleString('vi-VN');
}

/** "37 chỗ", "33 chỗ đúng dấu, 4 chỗ khác dấu", "hơn 2.000 chỗ". */
export function howMany({ total, isMore, exact }: Pick<SearchCount, 'total' | 'isMore' | 'exact'>): string {
  if (isMore) return `Hơn ${numberWords(total)} chỗ`;
  if (exact === total) return `${numberWords(total)} chỗ`;
  if (exact === 0) return `${numberWords(total)} chỗ, đều khác dấu`;
  return `${numberWords(exact)} chỗ đúng dấu, ${numberWords(total - exact)} chỗ khác dấu`;
}
