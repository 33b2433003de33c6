/**
 * A portal of WordPress's make, by whichever interface it has open: the secretary does not know them. REST is tried first,
 * and only a clear no at the login leads to XML-RPC; an article that was sent is reached by the way it was sent.
 */
import { z } from 'zod';
import { type PortalAdapter, PortalError, type PortalLogin, type RemoteVersion } from './adapter.ts';
import { LIMITS, type Limits } from './http.ts';
import { openBy, openRestWordPress } from './wordpress/adapter.ts';
import { RestShut } from './wordpress/faults.ts';
import { marking } from './wordpress/version-mark.ts';
import { XmlRpcDoor } from './wordpress/xmlrpc-door.ts';
import { addressOf, isXmlRpcAddress } from './xmlrpc/address.ts';
import { XmlRpcClient } from './xmlrpc/client.ts';
import { XmlRpcFault } from './xmlrpc/faults.ts';

type Choosing = <T>(base: RemoteVersion | null, work: (adapter: PortalAdapter) => Promise<T>) => Promise<T>;

const BY_CALLS = 'xmlrpc;';

export function openWordPress(login: PortalLogin, limits: Limits = LIMITS): PortalAdapter {
  const rest = openRestWordPress(login, limits);
  const calls = openXmlRpc(login, limits);
  const isNamed = isXmlRpcAddress(login.url);
  return openVia(async (base, work) => {
    if (isNamed || base?.version.startsWith(BY_CALLS)) return await work(calls);
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
    if (!(error instanceof XmlRpcFault) || error.fault !== 'not-portal') throw error;
    throw new PortalError(
      'not-portal',
      `${first.message} XML-RPC cũng đóng. Nhờ quản trị cổng mở một trong hai: /wp-json (REST API) hoặc /xmlrpc.php.`,
    );
  }
}

function nameOther(login: PortalLogin): string {
  return `Nếu cổng chỉ còn mở XML-RPC, sửa địa chỉ cổng thành ${addressOf(login.url)}.`;
}

function openVia(via: Choosing): PortalAdapter {
  return {
    probe: (signal) => via(null, (adapter) => adapter.probe(signal)),
    put: (article, base, context) => via(base, (adapter) => adapter.put(article, base, context)),
    withdraw: (key, base, context) => via(base, (adapter) => adapter.withdraw(key, base, context)),
    read: (key, base, signal) => via(base, (adapter) => adapter.read(key, base, signal)),
    sweep: (key, base, signal) => via(base, (adapter) => adapter.sweep(key, base, signal)),
  };
}

function openXmlRpc(login: PortalLogin, limits: Limits): PortalAdapter {
  const clientFor = (signal: AbortSignal) => new XmlRpcClient(login, limits, signal);
  const adapter = marking(
    BY_CALLS,
    openBy(login.url, (signal) => new XmlRpcDoor(clientFor(signal))),
  );
  return {
    ...adapter,
    probe: async (signal) => {
      await clientFor(signal).askOpenly(z.array(z.string()), 'system.listMethods');
      const probe = await adapter.probe(signal);
      return { ...probe, account: `${probe.account} (qua XML-RPC)` };
    },
  };
}
