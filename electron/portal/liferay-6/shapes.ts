/** What the JSON web services answer, as far as it is read here; of the account never the password's hash. */
import * as z from 'zod';

/** Numbers in 6, texts in 7. */
const Long = z.union([z.int(), z.string().regex(/^\d+$/u)]).transform(String);
/** ms */
const Moment = z.coerce.number().catch(0);

export const User = z.object({
  userId: Long,
  companyId: Long,
  screenName: z.string().default(''),
  emailAddress: z.string().default(''),
  timeZoneId: z.string().default('UTC'),
  defaultUser: z.boolean().default(false),
});
export type User = z.infer<typeof User>;

export const Site = z.object({
  groupId: Long,
  name: z.string().default(''),
  friendlyURL: z.string().default(''),
});
export type Site = z.infer<typeof Site>;

export const Vocabulary = z.object({ vocabularyId: Long, name: z.string().default('') });
export const AssetCategory = z.object({
  categoryId: Long,
  vocabularyId: Long.optional(),
  name: z.string().default(''),
  titleCurrentValue: z.string().default(''),
});
export type AssetCategory = z.infer<typeof AssetCategory>;
export const Tag = z.object({ name: z.string() });

export const FileEntry = z.object({
  fileEntryId: Long,
  groupId: Long,
  folderId: Long,
  title: z.string(),
  uuid: z.string(),
  size: z.coerce.number(),
});
export type FileEntry = z.infer<typeof FileEntry>;

export const JournalArticle = z.object({
  resourcePrimKey: Long,
  articleId: z.string(),
  folderId: Long.default('0'),
  version: z.coerce.number(),
  status: z.coerce.number(),
  /** XML, a text a language. */
  title: z.string().default(''),
  description: z.string().default(''),
  content: z.string().default(''),
  type: z.string().default(''),
  urlTitle: z.string().default(''),
  layoutUuid: z.string().nullish(),
  structureId: z.string().nullish(),
  templateId: z.string().nullish(),
  DDMStructureKey: z.string().nullish(),
  DDMTemplateKey: z.string().nullish(),
  smallImage: z.boolean().default(false),
  smallImageURL: z.string().nullish(),
  displayDate: Moment,
  modifiedDate: Moment,
});
export type JournalArticle = z.infer<typeof JournalArticle>;

/** WorkflowConstants, as far as they mean something here. */
export const STATUS = { approved: 0, pending: 1, draft: 2, expired: 3, trashed: 8 } as const;

/** What a call answers that is only heard. */
export const Heard = z.unknown();
