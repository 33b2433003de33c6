/** Runs the command line as a person would: a process of its own, in a data folder of its own. */
import { spawn } from 'node:child_process';
import path from 'node:path';

export const CLI_MAIN = path.resolve(import.meta.dirname, '../../electron/cli/main.ts');

export interface CliRun {
  code: number | null;
  stdout: string;
  stderr: string;
  /** Standard output read as JSON. */
  json: <T>() => T;
}

/** Runs one verb to its end. */
export function runCli(folder: string, ...words: string[]): Promise<CliRun> {
  return runCliOn('', folder, ...words);
}

/** The same with `input` on standard input; relative paths begin where the data folder lies. */
export function runCliOn(input: string | Uint8Array, folder: string, ...words: string[]): Promise<CliRun> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [CLI_MAIN, ...words, '--data', folder], {
      stdio: ['pipe', 'pipe', 'pipe'],
      cwd: path.dirname(folder),
    });
    // It may end before it has read all of it.
    child.stdin.on('error', () => undefined).end(input);
    let stdout = '';
    let stderr = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      stdout += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      stderr += text;
    });
    child.on('error', reject);
    child.on('close', (code) => {
      resolve({ code, stdout, stderr, json: <T>() => JSON.parse(stdout) as T });
    });
  });
}

/** Runs a verb that must succeed and gives its JSON. */
export async function cliJson<T>(folder: string, ...words: string[]): Promise<T> {
  const run = await runCli(folder, ...words, '--json');
  if (run.code !== 0) throw new Error(`${words.join(' ')}: exit ${run.code}: ${run.stderr}`);
  return run.json<T>();
}

/** What declares a WordPress called “Sở”. */
export function wordPressWords(url: string, user: string): string[] {
  return ['portal', 'add', '--kind', 'wordpress', '--name', 'Sở', '--url', url, '--user', user];
}
