/** The editor whole: what a paper holds and how it is worked on. */
import type { Extensions } from '@tiptap/core';
import { Finding } from './finding.ts';
import { ItemMarks } from './item-marks.ts';
import { PageBreaks } from './page-breaks.ts';
import { PartGround } from './part-ground.ts';
import { CleanPaste } from './paste/clean-paste.ts';
import { RegularTables } from './regular-tables.ts';
import { paperSchema } from './schema.ts';
import { WordKeys } from './word-keys.ts';

export const paperExtensions: Extensions = [
  ...paperSchema,
  WordKeys,
  RegularTables,
  PartGround,
  PageBreaks,
  Finding,
  ItemMarks,
  CleanPaste,
];
