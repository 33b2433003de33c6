/** The few commands of W3C WebDriver a test needs, over its HTTP. */
import { type AddressInfo, createServer } from 'node:net';
import { setTimeout } from 'node:timers/promises';

/** A command of one session: what the browser answers to it. @throws what it says is wrong */
export type Session = (method: 'GET' | 'POST' | 'DELETE', command: string, body?: object) => Promise<unknown>;

/** By this key an element is named in what a browser answers (W3C WebDriver, 12.1). */
const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf';

/** A port of this machine nobody listens at. */
export async function findPort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** @param port of a driver that was started just now */
export async function startSession(port: number, capabilities: object): Promise<Session> {
  const base = `http://127.0.0.1:${port}`;
  await untilThere(`${base}/status`);
  const body = { capabilities: { alwaysMatch: capabilities } };
  const { sessionId } = (await command(`${base}/session`, 'POST', body)) as { sessionId: string };
  return (method, path, given) => command(`${base}/session/${sessionId}${path}`, method, given);
}

/** The first element a CSS selector finds, as the beginning of commands to it. */
export async function findElement(session: Session, selector: string): Promise<string> {
  const found = await session('POST', '/element', { using: 'css selector', value: selector });
  return `/element/${(found as Record<string, string>)[ELEMENT]}`;
}

async function command(url: string, method: string, body?: object): Promise<unknown> {
  const answer = await fetch(url, { method, ...(body === undefined ? {} : { body: JSON.stringify(body) }) });
  const { value } = (await answer.json()) as { value: unknown };
  if (!answer.ok) throw new Error(`${method} ${url}: ${JSON.stringify(value)}`);
  return value;
}

async function untilThere(url: string, tries = 100): Promise<void> {
  try {
    await fetch(url);
  } catch (error) {
    if (tries === 0) throw error;
    await setTimeout(100);
    await untilThere(url, tries - 1);
  }
}
