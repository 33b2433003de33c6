/** The program in the browser: backend, server, the printed address, and the end of it all. */
import { spawn } from 'node:child_process';
import { sentenceOf } from '../../shared/contract/errors.ts';
import { Refusal } from '../../shared/domain/refusal.ts';
import { chosenDataFolder } from '../carrier/data-folder.ts';
import { sha256Of } from '../files/digest.ts';
import { localHost } from '../local-host.ts';
import { createBackend } from '../services/backend.ts';
import { keepWorking } from '../services/background-loop.ts';
import { type Entrance, writeEntrance } from './entrance.ts';
import { startLoopback } from './server.ts';

/**
 * Serves until the process is told to end. `words`: `--data=DIR`, and `--no-open` to leave the browser alone.
 *
 * @throws Refusal of the data folder: `data-locked`, `data-damaged` …
 */
export async function serveBrowser(
  pages: string,
  words: readonly string[],
  say: (sentence: string) => void,
): Promise<void> {
  const folder = chosenDataFolder(words);
  const backend = createBackend({
    folder,
    host: localHost(),
    stay: 'hold',
    create: true,
  });
  // Opened now rather than at the first click: whoever else has the book open is told of at once.
  await backend.call('cell:get', {}).catch((error: unknown) => {
    // The page of a damaged book is where it is repaired.
    if (!(error instanceof Refusal) || error.code !== 'data-damaged') throw error;
    say(sentenceOf(error.code, error.detail));
  });
  let entrance: Entrance | null = null;
  const server = await startLoopback(backend, pages, {
    port: usualPort(folder),
    onEnter: () => {
      entrance?.remove();
      entrance = null;
      say(`Mở thêm cửa sổ, hoặc mở lại sau khi đóng trình duyệt:\n${server.address}`);
    },
  });
  say(`Địa chỉ (dùng một lần):\n${server.address}\nNhấn Ctrl+C để dừng.`);
  if (!words.includes('--no-open') && hasScreen()) {
    entrance = writeEntrance(server.address);
    openBrowser(entrance.file);
  }
  const stopWorking = keepWorking(backend);
  const stop = async (): Promise<void> => {
    entrance?.remove();
    await server.close();
    await stopWorking();
    await backend.close();
    process.exit(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void stop());
}

/**
 * The same for the same book: a browser keeps what was typed and not yet saved under the address, and after an accident
 * it is looked for there. From the range the system gives to nobody by itself.
 */
function usualPort(folder: string): number {
  return 20_000 + (Number.parseInt(sha256Of(folder).slice(0, 8), 16) % 10_000);
}

function hasScreen(): boolean {
  const { DISPLAY, WAYLAND_DISPLAY } = process.env;
  return process.platform !== 'linux' || Boolean(DISPLAY) || Boolean(WAYLAND_DISPLAY);
}

/** With whatever the system opens web pages; where it cannot, the printed address is there. */
function openBrowser(file: string): void {
  const [program, ...before] =
    process.platform === 'win32'
      ? ['cmd', '/c', 'start', '']
      : [process.platform === 'darwin' ? 'open' : 'xdg-open'];
  spawn(program ?? '', [...before, file], { detached: true, stdio: 'ignore' })
    .on('error', () => {})
    .unref();
}
