/** Values as the settings write them. */
import type { Confidence, RuleValue } from '../../../shared/format/rule.ts';

export const CONFIDENCE_NAMES: Readonly<Record<Confidence, string>> = {
  primary: 'Theo quy định',
  'primary-excerpt': 'Đọc được trích nguyên văn',
  secondary: 'Theo tài liệu hướng dẫn',
  implementation: 'Chưa có văn bản quy định',
  conflict: 'Các nguồn khác nhau',
  unknown: 'Chưa có văn bản quy định',
};

/** A value as a person reads and types it. */
export function valueWords(value: RuleValue): string {
  if (typeof value === 'boolean') return value ? 'có' : 'không';
  return typeof value === 'number'
    ? value.toLocaleString('vi', { maximumFractionDigits: 2, useGrouping: false })
    : value;
}

/** The typed text as a value of the same kind as `like`; null where it is none. */
export function readValue(typed: string, like: RuleValue): RuleValue | null {
  const text = typed.normalize('NFC').trim();
  if (typeof like === 'string') return text;
  if (typeof like === 'boolean') return text === 'có';
  const number = Number(text.replace(',', '.'));
  return text === '' || !Number.isFinite(number) ? null : number;
}
