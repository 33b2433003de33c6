/** Files of an article in the site's document library, each under a name made of its bytes: there is one of each. */
import { type OutgoingArticle, type OutgoingFile, PortalError } from '../adapter.ts';
import type { Liferay6Client } from './client.ts';
import { LiferayRefusal } from './refusals.ts';
import { FileEntry, Heard } from './shapes.ts';

/** Where a file is shown, by its sha256. */
export type SentFiles = ReadonlyMap<string, string>;

/** The end of a file's name there. Files for the inside have names of their own: one that was public must not stay good. */
export function fileEnd(
  { fileName, sha256 }: OutgoingFile,
  visibility: OutgoingArticle['visibility'],
): string {
  const ending = /\.[a-z0-9]+$/iu.exec(fileName)?.[0].toLowerCase() ?? '';
  return `${visibility === 'public' ? 'tep' : 'noi'}-${sha256.slice(0, 12)}${ending}`;
}

export async function bringFiles(
  client: Liferay6Client,
  groupId: string,
  article: OutgoingArticle,
  onStep: (what: string) => void,
): Promise<SentFiles> {
  const files = [...article.photos, ...article.attachments];
  const shelf = new Map<string, string>();
  for (const [index, file] of files.entries()) {
    if (shelf.has(file.sha256)) continue;
    onStep(`Đang gửi tệp ${index + 1}/${files.length}`);
    const title = `${article.key}-${fileEnd(file, article.visibility)}`;
    const entry =
      (await findFile(client, groupId, title)) ?? (await sendFile(client, groupId, title, article, file));
    if (entry.size !== file.bytes.length)
      throw new PortalError(
        'permanent',
        `${client.host} lưu tệp “${file.title}” khác cỡ đã gửi. Báo quản trị cổng xoá tệp ${title} rồi gửi lại.`,
      );
    shelf.set(file.sha256, pathOf(entry));
  }
  return shelf;
}

/** For good. One that is gone already is fine. */
export async function removeFiles(
  client: Liferay6Client,
  groupId: string,
  key: string,
  ends: readonly string[],
): Promise<void> {
  for (const end of ends) {
    const entry = await findFile(client, groupId, `${key}-${end}`);
    if (entry === null) continue;
    const { fileEntryId } = entry;
    await client.post(Heard, 'dlapp/delete-file-entry', { fileEntryId }, null).catch((error) => {
      if (!(error instanceof LiferayRefusal) || error.kind !== 'NoSuchFileEntry') throw error;
    });
  }
}

function findFile(client: Liferay6Client, groupId: string, title: string): Promise<FileEntry | null> {
  return client.find(FileEntry, 'dlapp/get-file-entry', { groupId, folderId: 0, title });
}

async function sendFile(
  client: Liferay6Client,
  groupId: string,
  title: string,
  { visibility }: OutgoingArticle,
  { bytes, mimeType, fileName, caption }: OutgoingFile,
): Promise<FileEntry> {
  const name = fileName.replace(/[^\w.-]/gu, '-');
  const parameters = {
    repositoryId: groupId,
    folderId: 0,
    sourceFileName: name,
    mimeType,
    title,
    description: caption,
    changeLog: '',
  };
  const context = {
    'serviceContext.scopeGroupId': groupId,
    addGroupPermissions: true,
    addGuestPermissions: visibility === 'public',
  };
  try {
    const file = { name, mimeType, bytes };
    return await client.upload(FileEntry, 'dlapp/add-file-entry', { parameters, context, file });
  } catch (error) {
    if (!(error instanceof LiferayRefusal) || error.fault !== 'permanent') throw error;
    // A request that was delivered twice, or another program of ours, may have brought it.
    const found = await findFile(client, groupId, title);
    if (found === null) throw error;
    return found;
  }
}

/** Without the host: the same whether the portal is reached by one name or another. */
function pathOf({ groupId, folderId, title, uuid }: FileEntry): string {
  return `/documents/${groupId}/${folderId}/${encodeURIComponent(title)}/${uuid}`;
}
