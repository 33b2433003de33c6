/** Where everything lies, and whom the program speaks to: what the office's keepers of machines ask first. */
import path from 'node:path';
import type { DataPlaces } from '../../shared/contract/data.ts';
import { dataPaths } from '../db/folder.ts';
import { listRemotes } from '../db/outbox.ts';
import { listPortals } from '../db/portals.ts';
import type { ReadContext } from './context.ts';
import { OFFICE_FOLDER } from './documents/wording.ts';
import { placeState } from './second-place.ts';
import { updateSource } from './updating/updating.ts';

export async function tellPlaces(context: ReadContext): Promise<DataPlaces> {
  const { folder, database, backups } = dataPaths(context.data.folder);
  return {
    folder,
    book: database,
    backups,
    wording: path.join(folder, OFFICE_FOLDER),
    secondPlace: (await placeState(context))?.folder ?? null,
    updateSource: updateSource(context),
    sites: listSites(context),
  };
}

/** Articles are looked up where they were posted, also by hand and when their portal is gone. */
function listSites({ data }: ReadContext): DataPlaces['sites'] {
  const sites = new Map<string, string[]>();
  const add = (address: string | null, portals: readonly string[]): void => {
    if (address === null || !URL.canParse(address)) return;
    const { host } = new URL(address);
    sites.set(host, [...(sites.get(host) ?? []), ...portals]);
  };
  for (const { url, name } of listPortals(data)) add(url, [name]);
  for (const { address } of listRemotes(data)) add(address, []);
  return [...sites].map(([host, portals]) => ({ host, portals }));
}
