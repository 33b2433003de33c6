/** A portal while it is declared. */
import type { PortalView } from '../../../shared/contract/publishing.ts';
import { logsIn, type PortalInput, USUAL_PORTAL } from '../../../shared/domain/portal.ts';

/** As it is now; a new one is empty. */
export function startPortal(portal: PortalView | null): PortalInput {
  if (portal === null) return { kind: USUAL_PORTAL, name: '', url: '', user: '' };
  const { kind, name, url, user } = portal;
  return { kind, name, url, user };
}

/** The portal as it is saved; null while something is missing. */
export function toPortalInput(draft: PortalInput): PortalInput | null {
  const isAddressed = draft.url.trim() !== '' && draft.user.trim() !== '';
  if (draft.name.trim() === '' || (logsIn(draft) && !isAddressed)) return null;
  return { ...draft, user: logsIn(draft) ? draft.user : '' };
}

/** What will be done about the certificate of an office that signs its own. */
export function authorityWords({ caPem }: Pick<PortalInput, 'caPem'>): string {
  if (caPem === null) return 'Sẽ bỏ chứng thư khi lưu.';
  return caPem === undefined
    ? 'Chỉ cần khi cổng dùng chứng thư riêng của cơ quan; chỉ tin cho cổng này.'
    : 'Đã chọn chứng thư; sau khi lưu, so dấu SHA-256 qua điện thoại với cơ quan.';
}
