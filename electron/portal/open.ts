/** The adapter for an account: the one place that knows the makes of portals by name. */
import type { PortalAccount, PortalAdapter } from './adapter.ts';
import { openHandover } from './handover/adapter.ts';
import { LIMITS, type Limits } from './http.ts';
import { openLiferay } from './liferay/adapter.ts';
import { openWordPress } from './wordpress/adapter.ts';

export function openAdapter(account: PortalAccount, limits: Limits = LIMITS): PortalAdapter {
  switch (account.kind) {
    case 'wordpress':
      return openWordPress(account, limits);
    case 'liferay':
      return openLiferay(account, limits);
    case 'handover':
      return openHandover(account, limits);
  }
}
