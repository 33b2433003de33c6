/** Which pages the window of a portal may show. */

/** Addresses that never leave the machine. */
const LOOPBACK = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/u;

/** The host of a page that may be shown once somebody agreed to it, port and all; null for what never may. */
export function showableHost(address: string): string | null {
  if (!URL.canParse(address)) return null;
  const { protocol, hostname, host, username, password } = new URL(address);
  const isSafe = protocol === 'https:' || (protocol === 'http:' && LOOPBACK.test(hostname));
  return isSafe && host !== '' && username === '' && password === '' ? host : null;
}

export function isLoopback(hostname: string): boolean {
  return LOOPBACK.test(hostname);
}

/** Whether the page may be shown: its host is one that was shown to the secretary and agreed to. */
export function isAgreed(address: string, hosts: ReadonlySet<string>): boolean {
  const host = showableHost(address);
  return host !== null && hosts.has(host);
}

/** What portals put into addresses for one visit only. */
const OF_ONE_VISIT = /^(?:p_auth|_wpnonce|nonce|token|csrf\w*|sid|sessionid|message)$/iu;

/** An address as it may be kept: of a page, not of a visit. */
export function lastingAddress(address: string): string {
  const url = new URL(address);
  for (const name of [...url.searchParams.keys()]) if (OF_ONE_VISIT.test(name)) url.searchParams.delete(name);
  url.hash = '';
  url.pathname = url.pathname.replace(/;jsessionid=[^/]*/iu, '');
  return url.href;
}
