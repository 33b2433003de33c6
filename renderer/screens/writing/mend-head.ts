import type { LintFinding } from '../../../shared/contract/checking.ts';
import type { DocumentHead } from '../../../shared/domain/document.ts';

/**
 * The head with one finding put right; null where it cannot be told which words are meant. What is printed around a line
 * ("- ", ";") is no part of the field, so the words must stand there once and no more.
 */
export function mendHead(
  head: DocumentHead,
  { place, fix, line, start, end }: LintFinding,
): DocumentHead | null {
  if (place?.in !== 'head' || place.field === 'form' || fix?.is !== 'text') return null;
  const wrong = line.slice(start, end);
  if (wrong === '') return null;
  const { field } = place;
  const lines = field === 'subject' ? [head.subject] : head[field];
  if (lines.reduce((sum, one) => sum + one.split(wrong).length - 1, 0) !== 1) return null;
  const mended = lines.map((one) => one.split(wrong).join(fix.text));
  return { ...head, [field]: field === 'subject' ? (mended[0] ?? '') : mended };
}
