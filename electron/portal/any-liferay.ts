/**
 * A Liferay, whichever: the secretary does not know its version. An article that was sent is found where it was sent; for a
 * new one the portal is asked whether it has the interface of 7.4, and only a clear no leads to that of 6.1 to 7.1: an
 * article must never stand there by both.
 */
import type { PortalAdapter, PortalLogin, RemoteVersion } from './adapter.ts';
import { answerFault, isHtml, jsonOf } from './answers.ts';
import { type HttpAnswer, LIMITS, type Limits, send } from './http.ts';
import { openHeadlessLiferay } from './liferay/adapter.ts';
import { openLiferay6 } from './liferay-6/adapter.ts';
import { accountPlace } from './liferay-6/address.ts';
import { isFromJsonServices } from './liferay-6/version.ts';

export function openLiferay(login: PortalLogin, limits: Limits = LIMITS): PortalAdapter {
  const modern = openHeadlessLiferay(login, limits);
  const old = openLiferay6(login, limits);
  const choose = async (base: RemoteVersion | null, signal: AbortSignal): Promise<PortalAdapter> => {
    if (base !== null) return isFromJsonServices(base) ? old : modern;
    return (await hasHeadless(login, limits, signal)) ? modern : old;
  };
  return {
    probe: async (signal) => (await choose(null, signal)).probe(signal),
    put: async (article, base, context) => (await choose(base, context.signal)).put(article, base, context),
    withdraw: async (key, base, context) => (await choose(base, context.signal)).withdraw(key, base, context),
    read: async (key, base, signal) => (await choose(base, signal)).read(key, base, signal),
    sweep: async (key, base, signal) => (await choose(base, signal)).sweep(key, base, signal),
  };
}

/** @throws PortalError while that cannot be told */
async function hasHeadless(login: PortalLogin, limits: Limits, signal: AbortSignal): Promise<boolean> {
  const { root } = accountPlace(login.url);
  const ask = (path: string): Promise<HttpAnswer> =>
    send({ method: 'GET', url: new URL(root + path), signal }, login.caPem, limits);
  const answer = await ask('/o/headless-delivery/v1.0/openapi.json');
  const { status } = answer;
  const isPage = isHtml(answer);
  if (jsonOf(answer) !== undefined || ((status === 401 || status === 403) && !isPage)) return true;
  if (status === 404 || status === 405 || status === 410 || (status === 403 && isPage)) return false;
  // A page of its own for whatever there is not, or a network that wants a login: only 6 has this service under this name.
  const old =
    status < 400 ? await ask('/api/jsonws/journalarticle/get-latest-article.1?resourcePrimKey=0') : null;
  if (old !== null && jsonOf(old) !== undefined && !/No JSON web service/u.test(old.body.toString()))
    return false;
  const fault = answerFault(answer);
  if (fault !== null) throw fault;
  return false;
}
