/** Portals and who we are there; never a password. */
import type { Portal } from '../../shared/domain/portal.ts';
import type { Id } from '../../shared/domain/values.ts';
import type { ReadableData, WritableData } from './data.ts';
import { insertRow, parseJson, selectAll, selectOne, updateRow } from './sql.ts';

/** `probe` is what the portal last said of itself; its shape is the services' business. */
export interface PortalRow extends Portal {
  probe: unknown;
  removedAt: string | null;
}

export type PortalSave = Omit<Portal, 'id' | 'pausedBecause'>;

type Stored = Omit<PortalRow, 'probe'> & { probe: string | null };

const SELECT = `SELECT id, name, kind, url, user_name AS user, ca_pem AS caPem, probe, paused_because AS pausedBecause,
  removed_at AS removedAt FROM portal_account`;

/** Those in use, by name. */
export function listPortals(data: ReadableData): PortalRow[] {
  return selectAll<Stored>(data, `${SELECT} WHERE removed_at IS NULL ORDER BY name`).map(toPortal);
}

/** Removed ones too: the history names them. */
export function getPortal(data: ReadableData, id: Id): PortalRow | null {
  const row = selectOne<Stored>(data, `${SELECT} WHERE id = @id`, { id });
  return row ? toPortal(row) : null;
}

/** Refusal: duplicate (the name). */
export function insertPortal(data: WritableData, portal: PortalSave): Id {
  return insertRow(data, 'portal_account', toColumns(portal));
}

/** What was known of the portal's abilities is forgotten. Refusals: not-found, duplicate. */
export function updatePortal(data: WritableData, id: Id, portal: PortalSave): void {
  updateRow(data, 'portal_account', id, { ...toColumns(portal), probe: null });
}

export function setPortalProbe(data: WritableData, id: Id, probe: unknown): void {
  updateRow(data, 'portal_account', id, { probe: JSON.stringify(probe) });
}

/** An empty sentence lets the account go on. */
export function pausePortal(data: WritableData, id: Id, because: string): void {
  updateRow(data, 'portal_account', id, { paused_because: because });
}

export function removePortal(data: WritableData, id: Id, at: string): void {
  updateRow(data, 'portal_account', id, { removed_at: at, ca_pem: null, paused_because: '' });
}

function toColumns(portal: PortalSave) {
  return {
    name: portal.name,
    kind: portal.kind,
    url: portal.url,
    user_name: portal.user,
    ca_pem: portal.caPem,
  };
}

function toPortal({ probe, ...row }: Stored): PortalRow {
  return { ...row, probe: probe === null ? null : parseJson(probe) };
}
