/** Every rule of the checker, in families: head, body, what the book knows, closing, page, then what may not pass at all. */
import type { LintRule } from '../rule.ts';
import { ABBREVIATION_RULES } from './abbreviations.ts';
import { CITING_RULES } from './citing.ts';
import { CLOSING_RULES } from './closing.ts';
import { DATE_RULES } from './dates.ts';
import { HEAD_RULES } from './head.ts';
import { MINUTES_RULES } from './minutes.ts';
import { NUMBER_RULES } from './number.ts';
import { PAGE_RULES } from './page.ts';
import { SESSION_RULES } from './sessions.ts';
import { SPELLING_RULES } from './spelling.ts';
import { TEXT_RULES } from './text.ts';
import { WALL_RULES } from './walls.ts';

export const LINT_FAMILIES: readonly { name: string; rules: readonly LintRule[] }[] = [
  { name: 'Đầu văn bản', rules: HEAD_RULES },
  { name: 'Số, ký hiệu', rules: NUMBER_RULES },
  { name: 'Ngày, tháng, năm', rules: DATE_RULES },
  { name: 'Câu chữ', rules: TEXT_RULES },
  { name: 'Viết tắt', rules: ABBREVIATION_RULES },
  { name: 'Chính tả', rules: SPELLING_RULES },
  { name: 'Viện dẫn', rules: CITING_RULES },
  { name: 'Biên bản, biểu quyết', rules: MINUTES_RULES },
  { name: 'Đối chiếu với sổ', rules: SESSION_RULES },
  { name: 'Cuối văn bản', rules: CLOSING_RULES },
  { name: 'Trang giấy, cỡ chữ', rules: PAGE_RULES },
  { name: 'Bảo mật', rules: WALL_RULES },
];

export const LINT_RULES: readonly LintRule[] = LINT_FAMILIES.flatMap(({ rules }) => rules);
