/** The editing page of a portal: what is known of it, and the article that is filled in there. */
import * as z from 'zod';
import type { ArticleToFill } from '../domain/filling/fill-plan.ts';
import { type FormField, FormMarks } from '../domain/filling/form-field.ts';
import { Id } from '../domain/values.ts';
import { reads, writes } from './verb.ts';
import { isWebAddress } from './web-address.ts';

export interface EditingPageFacts {
  /** What the cell calls the portal. */
  portal: string;
  /** Where its window begins: the article's own editing page, the one that was taught, else the portal's address; '' for none. */
  start: string;
  /** Hosts the secretary was shown and agreed to, port and all. */
  hosts: string[];
  /** The fields as they were taught; null before that. */
  marks: FormMarks | null;
  /** Where the fields were taught; '' before that. */
  taughtAt: string;
  /** The article to fill in, where the window was opened for one. */
  article: {
    /** Headline that goes out. */
    title: string;
    /** Where the public finds it; null before it was posted. */
    address: string | null;
    /** Whether somebody said already that it was posted. */
    isDone: boolean;
  } | null;
}

/** What is filled in, as it was queued; read by the guard a moment before. */
export interface FillingArticle extends Omit<ArticleToFill, 'picture'> {
  /** The lead picture; null without one. */
  picture: {
    /** Plain letters, with its ending. */
    fileName: string;
    /** As in a Content-Type. */
    mimeType: string;
    /** As cleaned. */
    bytes: Uint8Array;
  } | null;
}

/** What the window over a portal shows now. */
export interface EditingPageView {
  /** Of the page; '' before the first. */
  address: string;
  /** Whether a page is on its way. */
  isLoading: boolean;
  /** Host of a page that waits for a yes; null for none. */
  wanted: string | null;
  /** In the order of the page; [] while nothing is shown. */
  fields: FormField[];
  /** Whether the page asks for a password. */
  isLogin: boolean;
  /** Addresses where the article may stand by now, the likeliest first. */
  found: string[];
}

const ofPortal = z.object({
  /** A portal where a person posts. */
  portalId: Id,
});

export const FILLING_VERBS = {
  /** What is known of a portal's editing page. Refusals: `not-by-hand`. */
  'editing-page:get': reads<EditingPageFacts>()(
    ofPortal.extend({
      /** The wish whose article is to be filled in; null to teach the form alone. */
      outboxId: Id.nullable(),
    }),
  ),
  /** The secretary was shown a host and said yes: pages of it may be shown in the window. Refusals: `not-by-hand`. */
  'editing-page:agree': writes<null>()(
    ofPortal.extend({
      /** Port and all, as in `URL.host`. */
      host: z
        .string()
        .max(260)
        .regex(/^(?:[a-z0-9.-]+|\[[0-9a-f:.]+\])(?::\d{1,5})?$/u),
    }),
  ),
  /** Keeps which field of the form is which, without what stands in any. Refusals: `not-by-hand`. */
  'editing-page:teach': writes<null>()(
    ofPortal.extend({
      /** Of the page it was taught on: the window begins there. */
      address: z.string().max(2_000).refine(isWebAddress),
      /** Every role the form has. */
      marks: FormMarks,
    }),
  ),
  /** The article of a wish, to be filled in. Refusals: `not-by-hand`, `state-forbids`, `guard-blocked`, `not-found` (a withdrawal, one done). */
  'editing-page:article': writes<FillingArticle>()(
    z.object({
      /** Of the row of the outbox. */
      id: Id,
    }),
  ),
} as const;
