/**
 * A portal of WordPress's make, by whichever interface it has open: the secretary does not know them. REST is tried first,
 * and only a clear no at the login leads to XML-RPC; an article that was sent is reached by the way it was sent.
 */
import * as z from 'zod';
import { type PortalAdapter, PortalError, type PortalLogin, type RemoteVersion } from './adapter.ts';
import { LIMITS, type Limits } from './http.ts';
import { openMetaWeblog } from './metaweblog/adapter.ts';
import { marking } from './version-mark.ts';
import { openBy, openRestWordPress } from './wordpress/adapter.ts';
import { RestShut } from './wordpress/faults.ts';
import { XmlRpcDoor } from './wordpress/xmlrpc-door.ts';
import { addressOf, isXmlRpcAddress } from './xmlrpc/address.ts';
import { XmlRpcClient } from './xmlrpc/client.ts';
import { XmlRpcFault, XmlRpcShut } from './xmlrpc/faults.ts';

type Choosing = <T>(
  base: RemoteVersion | null,
  work: (adapter: PortalAdapter) => Promise<T>,
  signal: AbortSignal,
) => Promise<T>;

/** By which calls an article was sent, where it was not REST. */
const FULL = 'xmlrpc;';
const PLAIN = 'metaweblog;';

export function openWordPress(login: PortalLogin, limits: Limits = LIMITS): PortalAdapter {
  const rest = openRestWordPress(login, limits);
  const calls = openXmlRpc(login, limits);
  const isNamed = isXmlRpcAddress(login.url);
  return openVia(async (base, work) => {
    if (isNamed || isByCalls(base)) return await work(calls);
    try {
      return await work(rest);
    } catch (error) {
      if (!(error instanceof RestShut)) throw error;
      if (base !== null) throw new PortalError(error.fault, `${error.message} ${nameOther(login)}`);
      return await unlessShut(work(calls), error);
    }
  });
}

/** What the portal's keeper has to open, where both are shut. */
async function unlessShut<T>(work: Promise<T>, first: RestShut): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (!(error instanceof XmlRpcShut)) throw error;
    throw new PortalError(
      'not-portal',
      `${first.message} XML-RPC cũng đóng. Nhờ quản trị cổng mở một trong hai: /wp-json (REST API) hoặc /xmlrpc.php.`,
    );
  }
}

function nameOther(login: PortalLogin): string {
  return `Nếu cổng chỉ còn mở XML-RPC, sửa địa chỉ cổng thành ${addressOf(login.url)}.`;
}

function isByCalls(base: RemoteVersion | null): boolean {
  return base !== null && (base.version.startsWith(FULL) || base.version.startsWith(PLAIN));
}

function openVia(via: Choosing): PortalAdapter {
  return {
    probe: (signal) => via(null, (adapter) => adapter.probe(signal), signal),
    put: (article, base, context) =>
      via(base, (adapter) => adapter.put(article, base, context), context.signal),
    withdraw: (key, base, context) =>
      via(base, (adapter) => adapter.withdraw(key, base, context), context.signal),
    read: (key, base, signal) => via(base, (adapter) => adapter.read(key, base, signal), signal),
    sweep: (key, base, signal) => via(base, (adapter) => adapter.sweep(key, base, signal), signal),
  };
}

/** WordPress's own calls tell for certain what is there; a portal without them is another matter. */
function openXmlRpc(login: PortalLogin, limits: Limits): PortalAdapter {
  const clientFor = (signal: AbortSignal) => new XmlRpcClient(login, limits, signal);
  const full = openBy(login.url, (signal) => new XmlRpcDoor(clientFor(signal)));
  const told = marking(FULL, {
    ...full,
    probe: async (signal) => ({ ...(await full.probe(signal)), through: 'XML-RPC' }),
  });
  const plain = marking(PLAIN, openMetaWeblog(login, limits), () => null);
  const via: Choosing = async (base, work, signal) => {
    if (base?.version.startsWith(FULL)) return await work(told);
    if (base?.version.startsWith(PLAIN)) return await work(plain);
    return await work((await hasOwnCalls(clientFor(signal))) ? told : plain);
  };
  return openVia(via);
}

async function hasOwnCalls(client: XmlRpcClient): Promise<boolean> {
  try {
    const methods = await client.askOpenly(z.array(z.string()), 'system.listMethods');
    return methods.includes('wp.getPosts');
  } catch (error) {
    // Whoever does not know the question has no more than MetaWeblog.
    if (error instanceof XmlRpcFault && error.fault === 'permanent') return false;
    throw error;
  }
}
