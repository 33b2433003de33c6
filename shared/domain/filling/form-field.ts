/**
 * The editing page of a portal (trang soạn bài) as its fields, and what is kept of them. What a page tells of itself is
 * checked and cut like anything that comes from outside: it is text, and never more.
 */
import * as z from 'zod';

/** What an article has that a form may ask for, in the order a person fills it in. */
export const FIELD_ROLES = ['title', 'summary', 'body', 'category', 'picture', 'author', 'date'] as const;
export type FieldRole = (typeof FIELD_ROLES)[number];

/** How a field takes what is put into it. */
export const FIELD_KINDS = [
  'text',
  'area',
  'select',
  'checks',
  'date',
  'file',
  'ckeditor',
  'tinymce',
  'rad',
  'editable',
] as const;
export type FieldKind = (typeof FIELD_KINDS)[number];

/** Those that keep bold letters, lists and tables. */
const RICH: readonly FieldKind[] = ['ckeditor', 'tinymce', 'rad', 'editable'];

export function isRich(kind: FieldKind): boolean {
  return RICH.includes(kind);
}

const short = z.string().transform((text) => text.replace(/\s+/gu, ' ').trim().slice(0, 200));

export const FormField = z.object({
  /** How it is filled. */
  kind: z.enum(FIELD_KINDS),
  /** Of the element, lower case. */
  tag: short,
  /** As the page wrote it; '' where elements have none. */
  type: short,
  /** Its name, or its id where it has none; '' for neither. */
  name: short,
  /** What stands at it for a person to read; '' for nothing. */
  label: short,
  /** What can be chosen; [] where anything may be typed. */
  options: z.array(short).max(1_000),
  /** Letters it takes; null for no limit the page tells of. */
  maxLength: z.int().positive().nullable(),
  /** Whether a person sees it now: other tabs of the page are hidden. */
  isSeen: z.boolean(),
  /** Whether the page keeps people from writing there. */
  isLocked: z.boolean(),
});
export type FormField = z.infer<typeof FormField>;

/** What a look at the page gives. */
export const PageLook = z.object({
  /** In the order of the page. */
  fields: z.array(FormField).max(400),
  /** Whether it asks for a password. */
  isLogin: z.boolean(),
  /** Addresses where the article may stand by now, the likeliest first. */
  found: z.array(z.string().max(2_000)).max(10),
});
export type PageLook = z.infer<typeof PageLook>;

/** How a field is known again: without what was in it, and without what a portal numbers anew each time. */
export const FieldMark = z.object({
  /** How it is filled. */
  kind: z.enum(FIELD_KINDS),
  /** Of the element, lower case. */
  tag: z.string().max(200),
  /** As in `FormField`. */
  type: z.string().max(200),
  /** Without the prefixes and numbers of the day. */
  name: z.string().max(200),
  /** Folded. */
  label: z.string().max(200),
  /** Which of the fields that are alike in all of this, from 0. */
  nth: z.int().min(0),
  /** How many are alike. */
  of: z.int().positive(),
});
export type FieldMark = z.infer<typeof FieldMark>;

/** What was taught of a portal's form: a role that has no field there is left out. */
export const FormMarks = z.partialRecord(z.enum(FIELD_ROLES), FieldMark);
export type FormMarks = z.infer<typeof FormMarks>;

/** Which field of a page, by its place there, is which; a role without one is left out. */
export type FieldPlaces = Partial<Record<FieldRole, number>>;
