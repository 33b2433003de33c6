/** The fields of the two calls that write an article: all of them, as one that is missing would make another method of it. */

import type { Fashion } from './account.ts';
import { contentXml, LOCALE, localeMap } from './article-xml.ts';
import type { Parameters } from './client.ts';
import type { Dialect } from './dialect.ts';
import { dateFields } from './moments.ts';
import type { JournalArticle } from './shapes.ts';
import type { Texts } from './version.ts';

/** An article as it shall be. */
export interface Wanted {
  groupId: string;
  articleId: string;
  texts: Texts;
  fashion: Fashion;
  /** ms */
  displayDate: number;
  /** Of the account. */
  zone: string;
  /** A picture for lists; '' for none. */
  picture: string;
}

export function addParameters(wanted: Wanted, dialect: Dialect): Parameters {
  const { groupId, articleId, fashion } = wanted;
  return {
    groupId,
    ...folder(fashion, dialect),
    classNameId: 0,
    classPK: 0,
    articleId,
    autoArticleId: false,
    ...body(wanted, dialect),
  };
}

/** @param read the version that was read: the portal refuses when there is a newer one */
export function updateParameters(wanted: Wanted, read: JournalArticle, dialect: Dialect): Parameters {
  const { groupId, fashion } = wanted;
  const version = read.version.toFixed(1);
  return {
    groupId,
    ...folder(fashion, dialect),
    articleId: read.articleId,
    version,
    ...body(wanted, dialect),
  };
}

/** What is said beside the parameters; without a field of it Liferay leaves something out, or takes something away. */
export function contextOf(
  { groupId }: Wanted,
  labels: { categories: readonly string[]; tags: readonly string[] },
  isPublic: boolean,
): Record<string, string | number | boolean> {
  return {
    'serviceContext.scopeGroupId': groupId,
    defaultLanguageId: LOCALE,
    assetCategoryIds: labels.categories.join(','),
    assetTagNames: labels.tags.join(','),
    addGroupPermissions: true,
    addGuestPermissions: isPublic,
    workflowAction: 1,
  };
}

function folder({ folderId }: Fashion, { hasFolders }: Dialect): Parameters {
  return hasFolders ? { folderId } : {};
}

function body({ texts, fashion, displayDate, zone, picture }: Wanted, dialect: Dialect): Parameters {
  const [structure, template] = dialect.structureNames;
  return {
    titleMap: localeMap(texts.title),
    descriptionMap: localeMap(texts.summary),
    content: contentXml(texts.html, fashion.field),
    ...(dialect.hasType ? { type: fashion.type } : {}),
    [structure]: fashion.structure,
    [template]: fashion.template,
    layoutUuid: fashion.layoutUuid,
    ...dateFields('display', displayDate, zone),
    ...dateFields('expiration', displayDate, zone),
    neverExpire: true,
    ...dateFields('review', displayDate, zone),
    neverReview: true,
    indexable: true,
    smallImage: picture !== '',
    smallImageURL: picture,
    '-smallFile': '',
    '-images': '',
    articleURL: '',
  };
}
