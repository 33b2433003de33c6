/** The table of what the checker covers says what the rules say. */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { coverageTable } from '../../../shared/lint/coverage.ts';
import { LINT_RULES } from '../../../shared/lint/rules/index.ts';

const FILE = path.resolve(import.meta.dirname, '../../../.github/COVERAGE.md');

it('The table of coverage is what the rules are now (UPDATE_GOLDEN=1 writes it anew)', () => {
  if (process.env.UPDATE_GOLDEN === '1') writeFileSync(FILE, coverageTable());
  const table = readFileSync(FILE, 'utf8');
  expect(table).toBe(coverageTable());
  for (const { id } of LINT_RULES) expect(table).toContain(`| ${id} |`);
  const rows = table.split('\n').filter((line) => line.startsWith('| '));
  expect(rows).toHaveLength(LINT_RULES.length + 2);
});
