/** The category an article stands in, found by its name or made; and what else hangs on an article, which an update wipes. */
import * as z from 'zod';
import { PortalError } from '../adapter.ts';
import type { Liferay6Client } from './client.ts';
import { LiferayRefusal } from './refusals.ts';
import { AssetCategory, Tag, Vocabulary } from './shapes.ts';

/**
 * @param vocabularyId where a new one is made; '' for the site's only one, or the one called so
 * @throws PortalError `permanent` when it is missing and cannot be made
 */
export async function findCategory(
  client: Liferay6Client,
  groupId: string,
  name: string,
  vocabularyId: string,
): Promise<string> {
  const vocabularies = await listVocabularies(client, groupId);
  const found = await findByName(client, vocabularies, name);
  if (found !== null) return found;
  const home = homeOf(vocabularies, vocabularyId);
  if (home === null) throw missing(client, name, 'và trang chưa có bộ chuyên mục để tạo thêm');
  const site = client.dialect.namesSite ? { groupId } : {};
  const context = {
    'serviceContext.scopeGroupId': groupId,
    addGroupPermissions: true,
    addGuestPermissions: true,
  };
  try {
    const parameters = { ...site, title: name.normalize('NFC'), vocabularyId: home };
    return (await client.post(AssetCategory, 'assetcategory/add-category', parameters, context)).categoryId;
  } catch (error) {
    if (!(error instanceof LiferayRefusal) || error.fault !== 'permanent') throw error;
    // Somebody else made it in the same moment.
    const made = await findByName(client, vocabularies, name);
    if (made !== null) return made;
    throw missing(client, name, 'và tài khoản này không được tạo chuyên mục');
  }
}

export function listVocabularies(client: Liferay6Client, groupId: string) {
  const parameters = { groupIds: `[${groupId}]`, className: client.dialect.className };
  return client.get(z.array(Vocabulary), 'assetvocabulary/get-groups-vocabularies', parameters);
}

/** What hangs on an article now: all of it has to be sent with an update. */
export async function readLabels(
  client: Liferay6Client,
  resourcePrimKey: string,
): Promise<{ categories: string[]; tags: string[] }> {
  const parameters = { className: client.dialect.className, classPK: resourcePrimKey };
  const categories = await client.get(z.array(AssetCategory), 'assetcategory/get-categories', parameters);
  const tags = await client.get(z.array(Tag), 'assettag/get-tags', parameters);
  return { categories: categories.map(({ categoryId }) => categoryId), tags: tags.map(({ name }) => name) };
}

async function findByName(
  client: Liferay6Client,
  vocabularies: readonly z.infer<typeof Vocabulary>[],
  name: string,
): Promise<string | null> {
  for (const { vocabularyId } of vocabularies) {
    const parameters = { vocabularyId, start: -1, end: -1, '-obc': '' };
    const list = await client.get(
      z.array(AssetCategory),
      'assetcategory/get-vocabulary-categories',
      parameters,
    );
    const same = list.find((one) => [one.name, one.titleCurrentValue].some((text) => isSame(text, name)));
    if (same !== undefined) return same.categoryId;
  }
  return null;
}

function homeOf(vocabularies: readonly z.infer<typeof Vocabulary>[], known: string): string | null {
  const [only, second] = vocabularies;
  const called = vocabularies.find(({ name }) => isSame(name, 'Chuyên mục'))?.vocabularyId;
  return known || ((second === undefined ? only?.vocabularyId : called) ?? null);
}

function isSame(one: string, other: string): boolean {
  const plain = (text: string) => text.normalize('NFC').trim().toLocaleLowerCase('vi');
  return plain(one) === plain(other);
}

function missing({ host }: Liferay6Client, name: string, why: string): PortalError {
  return new PortalError(
    'permanent',
    `Cổng ${host} chưa có chuyên mục “${name}”, ${why}. Nhờ quản trị cổng tạo, hoặc chọn chuyên mục đã có.`,
  );
}
