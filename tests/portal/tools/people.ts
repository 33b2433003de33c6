/** Other people at work on the portal, and what stands there. */
import { deflateSync } from 'node:zlib';
import { PortalError } from '../../../electron/portal/adapter.ts';
import type { WordPress } from './wordpress.ts';

/** The fault a call ends with; a call that succeeds, or ends otherwise, is an error. */
export async function faultOf(call: Promise<unknown>): Promise<PortalError> {
  const error = await call.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (error instanceof PortalError) return error;
  throw new Error(`No fault of the portal: ${String(error)}`);
}

/** Somebody else at work, at a browser. */
export async function edit(site: WordPress, id: string, change: object): Promise<void> {
  await request(site, 'POST', `posts/${id}`, change);
}

export async function request(site: WordPress, method: string, route: string, body?: object): Promise<void> {
  const { user, password } = site.account('bientap2');
  const answer = await fetch(`${site.url}/wp-json/wp/v2/${route}`, {
    method,
    headers: { Authorization: `Basic ${btoa(`${user}:${password}`)}`, 'Content-Type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  if (!answer.ok) throw new Error(await answer.text());
}

export async function titleOf(site: WordPress, id: string): Promise<string> {
  return (await site.sql(`SELECT post_title FROM wp_posts WHERE ID = ${id}`)).flat().join();
}

export async function contentOf(site: WordPress, id: string): Promise<string> {
  const rows = await site.sql(`SELECT TO_BASE64(post_content) FROM wp_posts WHERE ID = ${id}`);
  return Buffer.from(rows.flat().join('').replaceAll('\\n', ''), 'base64').toString('utf8');
}

/** A square grey picture, as PNG. */
export function png(side: number): Uint8Array {
  const crcOf = (bytes: Buffer) => {
    let crc = ~0;
    for (const byte of bytes) {
      crc ^= byte;
      for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
    }
    return ~crc >>> 0;
  };
  const chunk = (type: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(type), data]);
    const frame = Buffer.alloc(8);
    frame.writeUInt32BE(data.length, 0);
    frame.writeUInt32BE(crcOf(body), 4);
    return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
  };
  const header = Buffer.alloc(13);
  header.writeUInt32BE(side, 0);
  header.writeUInt32BE(side, 4);
  header[8] = 8;
  const rows = Buffer.alloc(side * (side + 1), 128);
  for (let row = 0; row < side; row += 1) rows[row * (side + 1)] = 0;
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}
