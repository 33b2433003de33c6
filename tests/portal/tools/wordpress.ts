/** A real WordPress for a test file, started by the script beside this and gone afterwards. */
import { execFile, execFileSync, spawn, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { promisify } from 'node:util';
import type { PortalLogin } from '../../../electron/portal/adapter.ts';

const CATEGORY = 'Hoạt động Đảng - Đoàn thể';
type Login = 'bientap' | 'bientap2' | 'tacgia' | 'congtac' | 'docgia';

export interface WordPress {
  url: string;
  port: number;
  category: string;
  folder: string;
  account(login: Login, more?: Partial<PortalLogin>): PortalLogin;
  /** Rows of a query, cells as text. */
  sql(query: string): Promise<string[][]>;
  stop(): void;
}

/**
 * Whether a WordPress can be had here; says why not. Where nobody looks at skipped tests (CI) that is a failure.
 */
export function canRunWordPress(): boolean {
  const reason = whyNot();
  if (reason === null) return true;
  if (process.env.CI) throw new Error(`The portal cannot be tried: ${reason}.`);
  process.stderr.write(`Not run, no WordPress to be had: ${reason}.\n`);
  return false;
}

export async function startWordPress(): Promise<WordPress> {
  // Not in the temporary folder of this process: the web server runs as another user.
  const folder = mkdtempSync('/var/tmp/scd-wp-');
  chmodSync(folder, 0o755);
  const port = await freePort();
  const script = path.join(import.meta.dirname, 'wordpress-up.sh');
  const down = path.join(import.meta.dirname, 'wordpress-down.sh');
  const stop = () => {
    execFileSync('bash', [down, folder], { stdio: 'ignore' });
  };
  // A test run that is stopped by hand must not leave servers behind.
  const guard = 'while kill -0 "$1" && [ -d "$3" ]; do sleep 1; done; [ ! -d "$3" ] || exec bash "$2" "$3"';
  spawn('bash', ['-c', guard, 'guard', String(process.pid), down, folder], {
    detached: true,
    stdio: 'ignore',
  }).unref();
  try {
    const printed = execFileSync('bash', [script, folder, String(port)], {
      encoding: 'utf8',
      timeout: 400_000,
    });
    const { url, socket, users } = JSON.parse(printed) as {
      url: string;
      socket: string;
      users: Record<Login, string>;
    };
    return {
      url,
      port,
      category: CATEGORY,
      folder,
      account: (login, more = {}) => ({
        kind: 'wordpress',
        url,
        user: login,
        password: users[login],
        caPem: null,
        ...more,
      }),
      sql: (query) => askDatabase(socket, query),
      stop,
    };
  } catch (error) {
    stop();
    throw error;
  }
}

async function askDatabase(socket: string, query: string): Promise<string[][]> {
  const words = [
    '--no-defaults',
    `--socket=${socket}`,
    '-uroot',
    '--batch',
    '--skip-column-names',
    'wp',
    '-e',
    query,
  ];
  const run = promisify(execFile);
  const { stdout } = await run('mariadb', words, { encoding: 'utf8', maxBuffer: 1 << 28 });
  return stdout
    .split('\n')
    .slice(0, -1)
    .map((row) => row.split('\t'));
}

function whyNot(): string | null {
  if (process.platform !== 'linux' || !existsSync('/etc/debian_version')) return 'this is no Debian';
  if (process.getuid?.() !== 0) return 'this user is not root';
  const isInstalled = spawnSync('dpkg-query', ['-W', 'libapache2-mod-php8.2', 'wordpress']).status === 0;
  const isOffered = isInstalled || spawnSync('apt-cache', ['show', 'libapache2-mod-php8.2']).status === 0;
  return isOffered ? null : 'this Debian has another PHP than 8.2, or its package lists were never fetched';
}

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}
