/** The adapter for an account: the one place that knows the makes of portals by name. */
import type { PortalAdapter, PortalLogin } from './adapter.ts';
import { openLiferay } from './any-liferay.ts';
import { openWordPress } from './any-wordpress.ts';
import { openHandover } from './handover/adapter.ts';
import { LIMITS, type Limits } from './http.ts';

export function openAdapter(login: PortalLogin, limits: Limits = LIMITS): PortalAdapter {
  switch (login.kind) {
    case 'wordpress':
      return openWordPress(login, limits);
    case 'liferay':
      return openLiferay(login, limits);
    case 'handover':
      return openHandover(login, limits);
  }
}
