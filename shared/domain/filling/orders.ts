/** What the script in the page is told to do, as one JSON value, and what it answers. */
import * as z from 'zod';
import { FIELD_ROLES, type FieldRole, type FormField } from './form-field.ts';

/** A field as it was seen: the script touches no other one, should the page have changed since. */
export interface FieldAim {
  /** What it is for. */
  role: FieldRole;
  /** Its place in the last look. */
  at: number;
  /** What stood at that place. */
  seen: Pick<FormField, 'kind' | 'tag' | 'type' | 'name' | 'label'>;
}

export interface FieldInsert extends FieldAim {
  /** For a field with looks. */
  html: string;
  /** For every other field, as it is typed there. */
  text: string;
  /** Which of its options is meant; null where there is nothing to choose. */
  option: number | null;
  /** The picture, for a field that takes files. */
  file: PictureFile | null;
}

export interface PictureFile {
  /** Plain letters, with its ending. */
  name: string;
  /** As in a Content-Type. */
  type: string;
  /** The whole file. */
  base64: string;
}

export type ScriptOrder =
  | {
      /** Tells the fields of the page. */
      act: 'look';
      /** Of the article, to find where it stands now; '' for none. */
      title: string;
    }
  | {
      /** Lets the person point at a field. */
      act: 'pick';
      /** What is shown above the page meanwhile. */
      words: string;
    }
  | {
      /** Puts the article in, field by field. */
      act: 'fill';
      /** In this order. */
      fields: FieldInsert[];
    }
  | {
      /** Tells what stands in fields that were filled, and in no others. */
      act: 'read';
      /** Those that were filled. */
      fields: FieldAim[];
    };

/** The place of the field somebody pointed at; null when they thought better of it. */
export const PickAnswer = z.int().min(0).max(400).nullable();

/** A body is as long as an article at most; a page gets no more of our memory. */
export const ReadAnswer = z
  .array(
    z.object({
      /** As it was asked. */
      role: z.enum(FIELD_ROLES),
      /** Whether another field stands there now, or none. */
      isGone: z.boolean(),
      /** What stands in it: of a field with looks its HTML, of a choice its words, of a file its name. */
      value: z.string().max(1_000_000),
    }),
  )
  .max(FIELD_ROLES.length);
export type ReadAnswer = z.infer<typeof ReadAnswer>;
