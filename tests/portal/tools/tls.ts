/** Authorities and certificates made on the spot, and a https server before a plain one. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import http from 'node:http';
import https from 'node:https';
import os from 'node:os';
import path from 'node:path';

export interface Pair {
  key: string;
  cert: string;
}

export interface Authority {
  pem: string;
  /** A certificate for a name as openssl writes it: `IP:127.0.0.1`. */
  issue(name: string): Pair;
  /** A certificate by an authority below this one, which is not sent along. */
  issueBelow(name: string): Pair;
}

export function hasOpenssl(): boolean {
  const isThere = spawnSync('openssl', ['version']).status === 0;
  if (!isThere && process.env.CI) throw new Error('openssl is missing.');
  if (!isThere) process.stderr.write('Not run, missing on this machine: openssl.\n');
  return isThere;
}

export function makeAuthority(name: string): Authority {
  const top = sign(name, 'basicConstraints=critical,CA:TRUE\nkeyUsage=critical,keyCertSign', null);
  const leaf = (below: Pair, san: string) =>
    sign('127.0.0.1', `subjectAltName=${san}\nextendedKeyUsage=serverAuth`, below);
  return {
    pem: top.cert,
    issue: (san) => leaf(top, san),
    issueBelow: (san) => leaf(sign(`${name}, cấp dưới`, 'basicConstraints=critical,CA:TRUE', top), san),
  };
}

/** Signed by itself without an authority. */
function sign(name: string, extensions: string, by: Pair | null): Pair {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'tls-'));
  const at = (file: string) => path.join(folder, file);
  const openssl = (...words: string[]) => execFileSync('openssl', words, { stdio: 'pipe' });
  try {
    const subject = `/CN=${name.replaceAll('/', ' ')}`;
    writeFileSync(at('extensions'), `${extensions}\n`);
    openssl(
      'req',
      '-new',
      '-newkey',
      'rsa:2048',
      '-nodes',
      '-utf8',
      '-subj',
      subject,
      '-keyout',
      at('key'),
      '-out',
      at('request'),
    );
    if (by !== null) {
      writeFileSync(at('by.key'), by.key);
      writeFileSync(at('by.pem'), by.cert);
    }
    const signer =
      by === null
        ? ['-signkey', at('key')]
        : ['-CA', at('by.pem'), '-CAkey', at('by.key'), '-CAcreateserial'];
    openssl(
      'x509',
      '-req',
      '-in',
      at('request'),
      '-days',
      '30',
      '-extfile',
      at('extensions'),
      '-out',
      at('pem'),
      ...signer,
    );
    return { key: readFileSync(at('key'), 'utf8'), cert: readFileSync(at('pem'), 'utf8') };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Passes everything on to a plain server on this machine, with the host it was asked for. */
export async function startTls(
  serverPort: number,
  pair: Pair,
): Promise<{ port: number; requests(): number; close(): void }> {
  let requests = 0;
  const server = https.createServer(pair, (request, response) => {
    requests += 1;
    const { method, url, headers } = request;
    const onward = http.request(
      {
        port: serverPort,
        host: '127.0.0.1',
        agent: false,
        ...(method && url ? { method, path: url } : {}),
        headers,
      },
      (answer) => {
        response.writeHead(answer.statusCode ?? 502, answer.headers);
        answer.pipe(response);
      },
    );
    onward.on('error', () => response.destroy());
    request.pipe(onward);
  });
  server.on('tlsClientError', () => {});
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return { port, requests: () => requests, close: () => server.close() };
}
