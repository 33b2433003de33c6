/** `npm start`: builds what is needed and opens the window; where Electron cannot be had, the same in the browser. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { toErrorMessage } from '../../shared/contract/errors.ts';
import { serveBrowser } from '../loopback/serve-browser.ts';
import { buildPages, buildShell, PAGES, ROOT } from './build.ts';
import { findElectron, hasDisplay } from './find-electron.ts';
import { readStartWords, START_HELP, StartWordError } from './start-words.ts';

const say = (sentence: string): void => void process.stdout.write(`${sentence}\n`);

/** Somebody wanted it to end; any other signal is Electron dying of this machine. */
const ENDINGS: ReadonlySet<NodeJS.Signals> = new Set(['SIGINT', 'SIGTERM', 'SIGHUP']);

try {
  const words = readStartWords(process.argv.slice(2));
  if (words.includes('--help')) say(START_HELP);
  else await run(words);
} catch (error) {
  const isTyped = error instanceof StartWordError;
  process.stderr.write(`${isTyped ? error.message : toErrorMessage(error).message}\n`);
  process.exitCode = isTyped ? 2 : 5;
}

async function run(words: readonly string[]): Promise<void> {
  await Promise.all([buildPages(), buildShell()]);
  const why = await openWindow(words);
  if (why === null) return;
  say(`${why} Chương trình được mở bằng trình duyệt.`);
  await serveBrowser(PAGES, words, say);
}

/** Shows the window until it is closed; why there was none, or null. */
async function openWindow(words: readonly string[]): Promise<string | null> {
  if (words.includes('--browser')) return 'Không mở cửa sổ riêng theo yêu cầu.';
  if (!hasDisplay()) return 'Máy này không có màn hình để mở cửa sổ riêng.';
  const program = findElectron(() => say('Đang tải Electron, chỉ cần một lần…'));
  if (program === null) return 'Chưa tải được Electron nên không có cửa sổ riêng.';
  // Chromium refuses to start its sandbox as root; that is a container, not a secretary's machine.
  const flags = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const window = spawn(program, [...flags, ROOT, ...words], {
    stdio: 'inherit',
    env: { ...process.env, SCD_NODE: process.execPath },
  });
  // A terminal tells both; whatever else ends this process must end the window too.
  for (const ending of ENDINGS) process.once(ending, () => window.kill(ending));
  const [code, signal] = (await once(window, 'exit')) as [number | null, NodeJS.Signals | null];
  const isOver = code === 0 || (signal !== null && ENDINGS.has(signal));
  return isOver ? null : 'Electron không chạy được trên máy này.';
}
