/** Portals and who we are there; never a password. */
import type { Portal } from '../../shared/domain/portal.ts';
import type { Id } from '../../shared/domain/values.ts';
import { tableOf } from './columns.ts';
import type { ReadableData, WritableData } from './data.ts';
import { insertRow, readRow, readRows, updateRow } from './sql.ts';

/** `probe` is what the portal last said of itself; its shape is the services' business. */
export interface PortalRow extends Portal {
  probe: unknown;
  removedAt: string | null;
}

export type PortalSave = Omit<Portal, 'id' | 'pausedBecause'>;

/** What is saved of a portal; what became of it since is not changed with it. */
const SAVED = tableOf<PortalSave>('portal_account', {
  name: 'name',
  kind: 'kind',
  url: 'url',
  user: 'user_name',
  caPem: 'ca_pem',
});

const PORTAL = tableOf<PortalRow>('portal_account', {
  ...SAVED.columns,
  id: 'id',
  pausedBecause: 'paused_because',
  probe: { json: 'probe' },
  removedAt: 'removed_at',
});

/** Those in use, by name. */
export function listPortals(data: ReadableData): PortalRow[] {
  return readRows(data, PORTAL, 'FROM portal_account WHERE removed_at IS NULL ORDER BY name');
}

/** Removed ones too: the history names them. */
export function getPortal(data: ReadableData, id: Id): PortalRow | null {
  return readRow(data, PORTAL, 'FROM portal_account WHERE id = @id', { id });
}

/** Refusal: duplicate (the name). */
export function insertPortal(data: WritableData, portal: PortalSave): Id {
  return insertRow(data, PORTAL, { ...portal, pausedBecause: '', probe: null, removedAt: null });
}

/** What was known of the portal's abilities is forgotten. Refusals: not-found, duplicate. */
export function updatePortal(data: WritableData, id: Id, portal: PortalSave): void {
  updateRow(data, SAVED, id, portal, { probe: null });
}

export function setPortalProbe(data: WritableData, id: Id, probe: unknown): void {
  updateRow(data, PORTAL, id, { probe });
}

/** An empty sentence lets the account go on. */
export function pausePortal(data: WritableData, id: Id, because: string): void {
  updateRow(data, PORTAL, id, { pausedBecause: because });
}

export function removePortal(data: WritableData, id: Id, at: string): void {
  updateRow(data, PORTAL, id, { removedAt: at, caPem: null, pausedBecause: '' });
}
