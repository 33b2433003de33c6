/**
 * The command line: the same services as the window, for batch export, scheduled backups and checks.
 * Exit codes: 0 done, 2 wrong usage, 3 bad input, 4 refused by a rule, 5 our fault.
 */
import { parseArgs } from 'node:util';
import { classOf } from '../../shared/contract/errors.ts';
import { toPlainJson } from '../../shared/contract/plain-json.ts';
import { PRODUCT_NAME } from '../../shared/strings.ts';
import { defaultDataFolder } from '../carrier/data-folder.ts';
import { localHost } from '../local-host.ts';
import { createBackend } from '../services/backend.ts';
import { AMENDING_VERBS } from './amending-verbs.ts';
import { UsageError } from './arguments.ts';
import { CALL_VERBS } from './call-verbs.ts';
import { CELL_VERBS } from './cell-verbs.ts';
import { CHECK_VERB } from './check-verb.ts';
import { DATA_VERBS } from './data-verbs.ts';
import { DOCUMENT_VERBS } from './document-verbs.ts';
import { FACT_VERBS } from './fact-verbs.ts';
import { toFailure } from './failure.ts';
import { FILING_VERBS } from './filing-verbs.ts';
import { ISSUING_VERBS } from './issuing-verbs.ts';
import { MEMBERS_VERB } from './members-verb.ts';
import { PORTAL_VERBS } from './portal-verbs.ts';
import { REVIEW_VERBS } from './review-verbs.ts';
import { SCORE_VERBS } from './score-verbs.ts';
import { STATISTICS_VERB } from './statistics-verb.ts';
import { TRAVEL_VERBS } from './travel-verbs.ts';
import type { CliVerb } from './verb.ts';

const VERBS: Readonly<Record<string, CliVerb>> = {
  members: MEMBERS_VERB,
  check: CHECK_VERB,
  statistics: STATISTICS_VERB,
  ...CELL_VERBS,
  ...FACT_VERBS,
  ...SCORE_VERBS,
  ...DOCUMENT_VERBS,
  ...ISSUING_VERBS,
  ...FILING_VERBS,
  ...AMENDING_VERBS,
  ...PORTAL_VERBS,
  ...REVIEW_VERBS,
  ...TRAVEL_VERBS,
  ...DATA_VERBS,
  ...CALL_VERBS,
};
const COMMON = {
  data: { type: 'string' },
  json: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const;
const EXIT_CODES = { input: 3, rule: 4, fault: 5 } as const;
const USAGE_EXIT = 2;

// Whoever read it is gone, or the disk it goes to is full: there is nobody left to answer.
process.stdout.on('error', () => process.exit(EXIT_CODES.fault));
process.exitCode = await main(process.argv.slice(2));

async function main(words: readonly string[]): Promise<number> {
  const asJson = words.includes('--json');
  const [name, ...rest] = words;
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    process.stdout.write(`${overview()}\n`);
    return name === undefined ? USAGE_EXIT : 0;
  }
  const verb = Object.hasOwn(VERBS, name) ? VERBS[name] : undefined;
  if (verb === undefined)
    return fail(asJson, 'usage', `Không có lệnh “${name}”. Gõ --help để xem các lệnh.`, USAGE_EXIT);
  try {
    return await runVerb(name, verb, rest, asJson);
  } catch (error) {
    if (error instanceof UsageError) {
      return fail(asJson, 'usage', `${error.message}\nCách dùng: ${usageOf(name, verb)}`, USAGE_EXIT);
    }
    const { code, message } = toFailure(error);
    return fail(asJson, code, message, EXIT_CODES[classOf(code)]);
  }
}

async function runVerb(
  name: string,
  verb: CliVerb,
  words: readonly string[],
  asJson: boolean,
): Promise<number> {
  const { values, positionals } = parseWords(verb, words);
  if (values.help === true) {
    process.stdout.write(`${helpOf(name, verb)}\n`);
    return 0;
  }
  const { least, most } = verb.positionals;
  if (positionals.length < least || positionals.length > most) throw new UsageError('Số tham số chưa đúng.');
  const missing = (verb.required ?? []).filter((option) => values[option] === undefined);
  if (missing.length > 0) throw new UsageError(`Thiếu ${missing.map((option) => `--${option}`).join(', ')}.`);

  const backend = createBackend({
    folder: typeof values.data === 'string' ? values.data : defaultDataFolder(),
    host: localHost(),
    stay: verb.stay ?? 'visit',
    create: verb.create ?? false,
  });
  const print = (line: string): void => void process.stdout.write(`${line}\n`);
  const progress = (line: string): void => void process.stderr.write(`${line}\n`);
  try {
    const {
      json,
      text,
      exitCode = 0,
    } = await verb.run({ backend, positionals, options: values, progress, print });
    if (json !== undefined) print(asJson || text === undefined ? toPlainJson(json) : text);
    return exitCode;
  } finally {
    await backend.close();
  }
}

function parseWords(
  verb: CliVerb,
  words: readonly string[],
): { values: Record<string, string | boolean | undefined>; positionals: string[] } {
  try {
    const parsed = parseArgs({
      args: [...words],
      options: { ...verb.options, ...COMMON },
      allowPositionals: true,
    });
    return {
      values: parsed.values as Record<string, string | boolean | undefined>,
      positionals: parsed.positionals,
    };
  } catch (error) {
    throw new UsageError(`Tham số chưa đúng: ${words.join(' ')}`, { cause: error });
  }
}

function fail(asJson: boolean, code: string, message: string, exitCode: number): number {
  process.stderr.write(asJson ? `${JSON.stringify({ code, message })}\n` : `${message}\n`);
  return exitCode;
}

function overview(): string {
  const width = Math.max(...Object.keys(VERBS).map((name) => name.length));
  const lines = Object.entries(VERBS).map(([name, verb]) => `  ${name.padEnd(width)}  ${verb.summary}`);
  return [
    `${PRODUCT_NAME} – dòng lệnh`,
    'Cách dùng: npm run --silent cli -- LỆNH … [--data THƯ-MỤC] [--json]',
    '',
    ...lines,
    '',
    'Gõ LỆNH --help để xem từng lệnh. Mã thoát: 0 xong, 2 sai cách dùng, 3 dữ liệu vào chưa đúng, 4 bị quy tắc từ chối, 5 lỗi của chương trình.',
  ].join('\n');
}

function usageOf(name: string, verb: CliVerb): string {
  return `${name} ${verb.usage} [--data THƯ-MỤC] [--json]`.replace(/ {2,}/gu, ' ');
}

function helpOf(name: string, verb: CliVerb): string {
  return [verb.summary, `Cách dùng: ${usageOf(name, verb)}`, '', verb.help].join('\n');
}
