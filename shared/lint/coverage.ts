/** What the checker covers, as a table people can read: written from the rules themselves. */
import type { Era } from '../format/rules.ts';
import { ERA_DAYS, type LooksAt, SEVERITY_NAMES } from './rule.ts';
import { LINT_RULES } from './rules/index.ts';

const LOOKS_AT: Readonly<Record<LooksAt, string>> = {
  words: 'câu chữ',
  components: 'thành phần thể thức',
  look: 'trình bày trong tệp Word',
  facts: 'đối chiếu sổ',
};

/** Markdown, a row a rule in the order they are asked. */
export function coverageTable(): string {
  const rows = LINT_RULES.map(({ id, title, looksAt, severity, clause, right, wrong }) => {
    const by = (era: Era): string => {
      const grade = severity[era];
      return grade === undefined
        ? 'không có'
        : `${clause[era] ?? 'thông lệ'} (${SEVERITY_NAMES[grade].toLowerCase()})`;
    };
    return [id, title, by('hd36-2018'), by('hd05-2026'), LOOKS_AT[looksAt], right, wrong];
  });
  const lines = [
    ['Quy tắc', 'Nội dung', ERA_DAYS['hd36-2018'], ERA_DAYS['hd05-2026'], 'Xem ở đâu', 'Đúng', 'Sai'],
    Array.from({ length: 7 }, () => '---'),
    ...rows,
  ].map((cells) => `| ${cells.map(escapeCell).join(' | ')} |`);
  return `# Những điều máy kiểm tra\n\n${lines.join('\n')}\n`;
}

function escapeCell(text: string): string {
  return text.replaceAll(/[\\|*<]/gu, '\\$&').replaceAll(/\s*\n\s*/gu, '; ');
}
