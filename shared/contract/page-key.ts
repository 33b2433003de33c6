/**
 * The secret between a page in the browser and the program behind it. Cookies know no ports: every other server on this
 * machine is sent the one of ours, so that one alone opens nothing. This one comes in the part of the address that no browser
 * sends, is kept by the page under its own origin, and goes back in a header.
 */
export const KEY_HEADER = 'x-so-chuyen-de';

const LEAD = '#khoa=';

/** The address of the first page with the secret behind it. */
export function addressWithKey(key: string): string {
  return `/${LEAD}${key}`;
}

/** The secret in the last part of an address, or null. */
export function keyInHash(hash: string): string | null {
  return hash.startsWith(LEAD) ? hash.slice(LEAD.length) : null;
}
