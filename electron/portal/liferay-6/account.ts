/** Where an article goes on the portal: the account, the site, and what an article that stands there tells. */

import * as z from 'zod';
import { PortalError } from '../adapter.ts';
import { accountPlace } from './address.ts';
import { fieldsOf } from './article-xml.ts';
import type { Liferay6Client } from './client.ts';
import type { Dialect } from './dialect.ts';
import { AssetCategory, JournalArticle, Site, type User } from './shapes.ts';

export interface AccountSite {
  user: User;
  groupId: string;
}

/** How articles of the site are made. */
export interface Fashion {
  folderId: string;
  type: string;
  structure: string;
  template: string;
  /** The structure's field for the text; null without a structure. */
  field: string | null;
  /** Its display page; '' for none. */
  layoutUuid: string;
  /** The vocabularies its categories are of, '' where that is not known. */
  vocabularyId: string;
}

/** @throws PortalError `permanent` where the account does not belong to the site */
export async function openAccount(client: Liferay6Client): Promise<AccountSite> {
  const user = await client.logIn();
  const sites = await client.get(z.array(Site), 'group/get-user-sites');
  const { site } = accountPlace(client.url);
  const found = chooseSite(sites, site);
  if (found !== null) return { user, groupId: found };
  const names = sites.map(({ friendlyURL }) => `/web${friendlyURL}`).join(', ');
  const has = names === '' ? 'Tài khoản này chưa thuộc trang nào' : `Tài khoản này thuộc các trang ${names}`;
  const wanted = site === null ? '' : `, không thuộc trang “${site}”`;
  throw new PortalError(
    'permanent',
    `${has}${wanted} của ${client.host}. Nhờ quản trị cổng thêm tài khoản làm thành viên của trang (Site Memberships), hoặc ghi số của trang vào địa chỉ cổng: /web/SỐ.`,
  );
}

function chooseSite(sites: readonly Site[], named: string | null): string | null {
  const byName = (name: string) => sites.find(({ friendlyURL }) => friendlyURL === `/${name}`)?.groupId;
  if (named !== null) return byName(named) ?? (/^\d+$/u.test(named) ? named : null);
  const [only, second] = sites;
  return (second === undefined ? only?.groupId : byName('guest')) ?? null;
}

/**
 * As the article at the account's address is made; without one, as the portal's version comes.
 *
 * @throws PortalError `permanent` when there is no such article any more
 */
export async function learnFashion(client: Liferay6Client, groupId: string): Promise<Fashion> {
  const { dialect } = client;
  const { sample } = accountPlace(client.url);
  if (sample === null) return stockFashion(dialect);
  const { urlTitle } = sample;
  const found = await client.find(JournalArticle, `${dialect.journal}/get-article-by-url-title`, {
    groupId,
    urlTitle,
  });
  if (found === null)
    throw new PortalError(
      'permanent',
      `Bài ở địa chỉ đã ghi cho cổng (${urlTitle}) không còn trên ${client.host}. Sửa địa chỉ cổng thành địa chỉ một bài đang có.`,
    );
  const structure = (found.structureId ?? '') || (found.DDMStructureKey ?? '');
  const fields = structure === '' ? null : fieldsOf(found.content);
  if (fields !== null && fields.names.length > 1)
    throw new PortalError(
      'permanent',
      `Bài mẫu trên ${client.host} có nhiều ô (${fields.names.join(', ')}), chương trình chỉ điền được một ô nội dung. Chọn địa chỉ một bài chỉ có ô nội dung, hoặc dùng gói bàn giao.`,
    );
  const path = 'assetcategory/get-categories';
  const parameters = { className: dialect.className, classPK: found.resourcePrimKey };
  const categories = await client.get(z.array(AssetCategory), path, parameters);
  return {
    folderId: found.folderId,
    type: found.type || 'general',
    structure,
    template: (found.templateId ?? '') || (found.DDMTemplateKey ?? ''),
    field: fields?.longest ?? null,
    layoutUuid: found.layoutUuid ?? '',
    vocabularyId: categories.find(({ vocabularyId }) => vocabularyId !== undefined)?.vocabularyId ?? '',
  };
}

function stockFashion({ stock }: Dialect): Fashion {
  return {
    folderId: '0',
    type: 'general',
    structure: stock?.structure ?? '',
    template: stock?.template ?? '',
    field: stock?.field ?? null,
    layoutUuid: '',
    vocabularyId: '',
  };
}
