/** Where a portal hears XML-RPC. */

const DOOR = /\/(?:xmlrpc|metaweblog)(?:\.\w+)?$/iu;

/** Whether an address as it was typed names that door itself. */
export function isXmlRpcAddress(url: string): boolean {
  return DOOR.test(url);
}

/** The door itself, from its own address or that of a site. */
export function addressOf(url: string): string {
  return isXmlRpcAddress(url) ? url : `${url.replace(/\/+$/u, '')}/xmlrpc.php`;
}
