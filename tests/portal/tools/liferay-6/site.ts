/** A site of a stand-in with one article of its own on it, and the account of somebody who may write there. */
import type { PortalLogin } from '../../../../electron/portal/adapter.ts';
import { add, type Fields } from './raw-calls.ts';
import { FakeLiferay6, type FakeOptions, USER } from './server.ts';

export interface FakeSite {
  fake: FakeLiferay6;
  /** Its address is that of the article there, as a secretary would paste it. */
  account: (more?: Partial<PortalLogin>) => PortalLogin;
}

/** Below it every article of the site is shown. */
export const SHOWN_BELOW = '/web/so/tin-tuc/-/asset_publisher/AbC1/content/';

export async function startSite(options: FakeOptions = {}, sample: Fields = {}): Promise<FakeSite> {
  const fake = await new FakeLiferay6(options).start();
  const shown = {
    articleId: '12345',
    urlTitle: 'bai-mau',
    addGuestPermissions: 'true',
    assetCategoryIds: '911',
  };
  const made = await add(fake, { ...shown, ...sample });
  if (made.refusal !== '') throw new Error(made.text);
  fake.breaches.length = 0;
  fake.requests.length = 0;
  fake.journal.shown.length = 0;
  const account = (more: Partial<PortalLogin> = {}): PortalLogin => ({
    kind: 'liferay',
    url: `${fake.url}${SHOWN_BELOW}bai-mau`,
    user: USER.name,
    password: USER.password,
    caPem: null,
    ...more,
  });
  return { fake, account };
}
