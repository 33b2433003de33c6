/** Kiểm tra thể thức from the command line. */
import type { LintFinding, LintReport } from '../../shared/contract/checking.ts';
import { idAt } from './arguments.ts';
import type { CliVerb, VerbCall } from './verb.ts';

/** Exit codes of a check that was done, beside those of every verb. */
const FOUND = 1;

export const CHECK_VERB: CliVerb = {
  summary: 'Kiểm tra thể thức một văn bản',
  usage: 'ID',
  help: 'In từng điểm: quy tắc, chỗ, đang là gì, phải là gì, theo mục nào. Mã kết thúc 0: không có gì trên mức gợi ý; 1: có.',
  positionals: { least: 1, most: 1 },
  options: {},
  async run(call) {
    const report = await checkDocument(call);
    return {
      json: report.findings.map(tell),
      text: describe(report),
      exitCode: report.findings.some(({ severity }) => severity !== 'info') ? FOUND : 0,
    };
  },
};

function checkDocument(call: VerbCall): Promise<LintReport> {
  return call.backend.call('lint:document', { id: idAt(call, 0, 'ID') });
}

function tell({ rule, severity, place, role, line, start, end, found, expected, clause, fix }: LintFinding) {
  const at = place === null ? null : { ...place, role, line, start, end };
  return { rule, severity, place: at, found, expected, clause, fix };
}

const SIGNS = { block: 'Chặn', error: 'Sai', warning: 'Nên sửa', info: 'Gợi ý' } as const;

function describe({ findings }: LintReport): string {
  if (findings.length === 0) return 'Không có điểm nào phải sửa trong những gì máy kiểm tra được.';
  return findings
    .map(({ severity, rule, title, found, expected, clause }) =>
      [
        `${SIGNS[severity]} · ${rule}: ${title} (${clause})`,
        `  Đang là: ${found}`,
        `  Phải là: ${expected}`,
      ].join('\n'),
    )
    .join('\n');
}
