import { expect, it } from 'vitest';
import { mendOver } from '../../../../renderer/screens/portal/mend-article.ts';
import type { LintFinding } from '../../../../shared/contract/checking.ts';

const OVER = { title: 'Chi bộ họp , bàn , ghi', summary: 'Một .\nHai .' };

function finding(field: 'title' | 'summary', index: number, line: string, start: number): LintFinding {
  return {
    ...{ rule: 'SPACE', title: '', severity: 'warning', role: null, line, start, end: start + 1 },
    ...{ found: '', expected: '', clause: '', fix: { is: 'text', text: '' } },
    place: { in: 'article', field, index },
  };
}

it('title and summary are mended each in its place, but a line that was changed since it was read', () => {
  const all = [
    finding('title', 0, OVER.title, 10),
    finding('title', 0, OVER.title, 16),
    finding('summary', 1, 'Hai .', 3),
  ];
  expect(mendOver(OVER, all)).toEqual({
    over: { title: 'Chi bộ họp, bàn, ghi', summary: 'Một .\nHai.' },
    count: 3,
  });
  expect(mendOver({ ...OVER, summary: 'Một .\nBa .' }, all).count).toBe(2);
  expect(mendOver(OVER, [finding('summary', 4, 'Hai .', 3)])).toEqual({ over: OVER, count: 0 });
});
