/** What Liferay's headless interfaces answer, as far as it is read here (headless-delivery v1.0; api-facts). */
import * as z from 'zod';

export const Page = <T extends z.ZodType>(item: T) =>
  z.object({ items: z.array(item), lastPage: z.int().default(1) });

export const Site = z.object({ id: z.int() });
export const User = z.object({ name: z.string().default('') });
export const Token = z.object({ access_token: z.string() });

interface StructureField {
  name: string;
  label: string;
  inputControl: string;
}

const Field: z.ZodType<StructureField> = z.object({
  name: z.string(),
  label: z.string().default(''),
  inputControl: z.string().default(''),
});

export const Structure = z.object({
  id: z.int(),
  name: z.string(),
  contentStructureFields: z.array(Field).default([]),
});
export type Structure = z.infer<typeof Structure>;

export const Named = z.object({ id: z.coerce.string(), name: z.string() });

export const Content = z.object({
  id: z.int(),
  title: z.string(),
  description: z.string().default(''),
  dateModified: z.string().default(''),
  friendlyUrlPath: z.string().default(''),
  contentFields: z
    .array(
      z.object({
        name: z.string(),
        contentFieldValue: z.object({ data: z.string().default('') }).default({ data: '' }),
      }),
    )
    .default([]),
});
export type Content = z.infer<typeof Content>;

export const LiferayDocument = z.object({
  id: z.int(),
  contentUrl: z.string(),
  sizeInBytes: z.int().optional(),
});
export type LiferayDocument = z.infer<typeof LiferayDocument>;
