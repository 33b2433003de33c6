/** One line in a dialog: what the checker still says of a paper, with the way to where it is mended. */
import type { LintReport } from '../../../shared/contract/checking.ts';
import { useVerb } from '../../queries.ts';
import { routeTo } from '../../route.ts';
import './findings.css';

interface LintLineProps {
  /** The paper's. */
  id: number;
  /** Before somebody goes there. */
  onLeave: () => void;
}

export function LintLine({ id, onLeave }: LintLineProps) {
  const lint = useVerb('lint:document', { id });
  if (lint.error !== null) return <p className="field-error">Thể thức: {lint.error.message}</p>;
  // What was said of an older text is not said again.
  if (lint.data === undefined || lint.isFetching) return <p className="muted">Thể thức: đang xem…</p>;
  const { findings, suppressed } = lint.data;
  return (
    <p className="lint-line">
      <span>Thể thức: {lintWords(lint.data)}</span>
      {findings.length + suppressed.length > 0 && (
        <a href={routeTo('soan-thao', id, 'the-thuc')} onClick={onLeave}>
          Xem từng điều
        </a>
      )}
    </p>
  );
}

/** "2 lỗi, 1 cảnh báo, 3 điều cần người xem"; it claims no more than was looked at. */
export function lintWords({ findings, suppressed, notLookedAt, toLookAt }: LintReport): string {
  const count = (...severities: readonly string[]): number =>
    findings.filter(({ severity }) => severities.includes(severity)).length;
  const told = [
    [count('block'), 'điều bị chặn'],
    [count('error'), 'lỗi'],
    [count('warning'), 'cảnh báo'],
    [count('info'), 'điều nên xem lại'],
    [toLookAt.length, 'điều cần người xem'],
    [suppressed.length, 'điều đã bỏ qua'],
  ].flatMap(([number, name]) => (number === 0 ? [] : [`${number} ${name}`]));
  const clean = findings.length === 0 ? ['không thấy lỗi trong những điều máy xem được'] : [];
  const missing = notLookedAt.length === 0 ? [] : ['chưa xem được chính tả'];
  return [...clean, told.join(', '), ...missing].filter(Boolean).join('; ');
}
