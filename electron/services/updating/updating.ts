/** Whether a newer version is to be had where somebody said, and its installer on this machine. Nothing is ever run. */
import { existsSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { homedir } from 'node:os';
import path from 'node:path';
import { PROGRAM_VERSION } from '../../../shared/changelog.ts';
import type { FetchedUpdate, UpdateState } from '../../../shared/contract/updating.ts';
import { Refusal } from '../../../shared/domain/refusal.ts';
import {
  type Installer,
  isAddress,
  isNewer,
  LIST_LIMIT,
  readUpdateAddress,
  readUpdateList,
  UPDATE_LIST,
  type UpdateList,
} from '../../../shared/domain/update.ts';
import { getSetting, putSetting } from '../../db/settings.ts';
import { inTransaction } from '../../db/transaction.ts';
import { receiveFile } from '../../files/received-file.ts';
import { note, type ReadContext, type WriteContext } from '../context.ts';
import { readFrom } from './place.ts';

const SOURCE = 'update-source';

/** A list that has not come by then is not waited for, in milliseconds. */
const LIST_MS = 20_000;
/** An installer over a slow line, in milliseconds. */
const INSTALLER_MS = 60 * 60_000;

/** Steps of progress, in bytes. */
const MEGABYTE = 1024 * 1024;

export function updateSource({ data }: ReadContext): string | null {
  return (getSetting(data, SOURCE) ?? null) as string | null;
}

export function tellSource(context: ReadContext): UpdateState {
  return { source: updateSource(context), version: PROGRAM_VERSION, newer: null };
}

export async function chooseSource(context: WriteContext, given: string | null): Promise<UpdateState> {
  const source = given === null ? null : await checkSource(given);
  return inTransaction(context.data, () => {
    const before = updateSource(context);
    putSetting(context.data, SOURCE, source);
    note(context, {
      action: 'choose-update-source',
      entity: 'data',
      entityId: null,
      before: { updateSource: before ?? '' },
      after: { updateSource: source ?? '' },
    });
    return tellSource(context);
  });
}

export async function lookForUpdate(context: ReadContext): Promise<UpdateState> {
  const state = tellSource(context);
  if (state.source === null) return state;
  const list = await readList(context, state.source);
  if (!isNewer(list.version, PROGRAM_VERSION)) return state;
  const installer = installerFor(list);
  return {
    ...state,
    newer: {
      version: list.version,
      changes: list.changes,
      installer: installer && { name: installer.name, size: installer.size },
    },
  };
}

export async function fetchUpdate(
  context: WriteContext,
  { version, folder = downloadsFolder() }: { version: string; folder?: string | undefined },
): Promise<FetchedUpdate> {
  const source = updateSource(context);
  // Read again: what was shown may be another by now.
  const list = source === null ? null : await readList(context, source);
  const installer = list && installerFor(list);
  if (source === null || !installer || list.version !== version || !isNewer(version, PROGRAM_VERSION))
    throw new Refusal('not-found', { what: `bộ cài phiên bản “${version}” cho máy này` });
  const { onProgress, signal } = context.host;
  let received = 0;
  const file = await receiveFile(path.resolve(folder), installer, (take) =>
    readFrom(source, {
      name: installer.name,
      most: installer.size,
      signal: within(signal, INSTALLER_MS),
      take: (part) => {
        take(part);
        const before = Math.floor(received / MEGABYTE);
        received += part.length;
        const done = Math.floor(received / MEGABYTE);
        if (done > before) onProgress?.(done, Math.ceil(installer.size / MEGABYTE), installer.name);
      },
    }),
  );
  note(context, {
    action: 'fetch-update',
    entity: 'data',
    entityId: null,
    detail: { file: path.basename(file), folder: path.dirname(file) },
  });
  return { file };
}

/** As it is kept. @throws Refusal `update-source` */
async function checkSource(given: string): Promise<string> {
  const source = isAddress(given) ? readUpdateAddress(given) : await readFolder(given);
  if (source === null) throw new Refusal('update-source');
  return source;
}

async function readFolder(given: string): Promise<string | null> {
  if (!path.isAbsolute(given)) return null;
  const isFolder = await stat(given).then(
    (found) => found.isDirectory(),
    () => false,
  );
  return isFolder ? path.resolve(given) : null;
}

async function readList({ host }: ReadContext, source: string): Promise<UpdateList> {
  const parts: Uint8Array[] = [];
  await readFrom(source, {
    name: UPDATE_LIST,
    most: LIST_LIMIT,
    signal: within(host.signal, LIST_MS),
    take: (part) => parts.push(part),
  });
  const list = readUpdateList(Buffer.concat(parts));
  if (list === null) throw new Refusal('file-damaged', { file: UPDATE_LIST });
  return list;
}

function installerFor({ files }: UpdateList): Installer | null {
  return files.find(({ system }) => system === `${process.platform}-${process.arch}`) ?? null;
}

function within(signal: AbortSignal | undefined, milliseconds: number): AbortSignal {
  const timeout = AbortSignal.timeout(milliseconds);
  return signal === undefined ? timeout : AbortSignal.any([signal, timeout]);
}

function downloadsFolder(): string {
  const usual = path.join(homedir(), 'Downloads');
  return existsSync(usual) ? usual : homedir();
}
