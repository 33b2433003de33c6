/** Lines as the checker gets them, made by hand: one right paper, of which a test takes or changes what it is about. */
import type { Kind } from '../../../shared/format/kinds.ts';
import { eraOf } from '../../../shared/format/rules.ts';
import { checkPaper } from '../../../shared/lint/check-paper.ts';
import type { FormRole, LintFacts, LintLine, LintPaper } from '../../../shared/lint/paper.ts';

export function line(role: FormRole, text: string, more: Partial<LintLine> = {}): LintLine {
  return {
    role,
    text,
    level: 0,
    place: { in: 'head', field: 'form', index: 0 },
    look: null,
    ...more,
  };
}

/** A right plan of a day; the body is given, a line each. */
export function rightPaper(
  date = '2026-06-15',
  body: readonly string[] = ['Chi bộ họp một buổi.'],
): LintPaper {
  const end = eraOf(date) === 'hd05-2026' ? ';' : ',';
  return {
    lines: [
      line('title', 'ĐẢNG CỘNG SẢN VIỆT NAM'),
      line('superior', 'ĐẢNG BỘ SỞ NỘI VỤ'),
      line('issuer', 'CHI BỘ VĂN PHÒNG'),
      line('star', '*'),
      line('number', 'Số 12-KH/CB'),
      line('place-date', 'Hà Nam, ngày 15 tháng 6 năm 2026'),
      line('kind', 'KẾ HOẠCH'),
      line('subject', 'tổ chức sinh hoạt chuyên đề năm 2026'),
      line('dashes', '-----'),
      ...body.map((text) => line('body', text)),
      line('recipients-label', 'Nơi nhận:'),
      line('recipient', `- Đảng uỷ Sở${end}`),
      line('recipient', '- Lưu Chi bộ.'),
      line('authority', 'T/M CHI BỘ'),
      line('office', 'BÍ THƯ'),
      line('signer', 'Trần Minh Khoa'),
    ],
    kind: 'KH',
    date,
    era: eraOf(date),
    pages: [],
    isArticle: false,
    facts: {},
  };
}

/** The right paper with other words in its only line of this role. */
export function withLine(role: FormRole, text: string, more: PaperChange = {}): LintPaper {
  const { date, ...rest } = more;
  const paper = rightPaper(date);
  return {
    ...paper,
    ...rest,
    lines: paper.lines.map((one) => (one.role === role ? line(role, text) : one)),
  };
}

export interface PaperChange {
  date?: string;
  kind?: Kind | null;
  facts?: LintFacts;
}

/** "NUM-COLON: Số: → Số" of each finding, in order; of one rule where it is named. */
export function foundIn(paper: LintPaper, only?: string): string[] {
  return checkPaper(paper)
    .filter(({ rule }) => only === undefined || rule === only)
    .map(({ rule, found, expected }) => `${rule}: ${found} → ${expected}`);
}

/** Only the rules. */
export function rulesOf(paper: LintPaper): string[] {
  return checkPaper(paper).map(({ rule }) => rule);
}
