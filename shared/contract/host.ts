/**
 * The second, small contract: what only the surroundings of a page can do (dialogs, printing, windows). The window
 * answers through its main process, the browser in its own way; `capabilities` says where the two differ.
 */
import * as z from 'zod';
import type { FilledField } from '../domain/filling/fill-plan.ts';
import { FIELD_ROLES } from '../domain/filling/form-field.ts';
import { Id } from '../domain/values.ts';
import type { EditingPageView } from './filling.ts';
import { PasswordGiven } from './messages.ts';
import { Bytes } from './verb.ts';
import { isWebAddress } from './web-address.ts';

export interface PickedFile {
  /** Without its folder. */
  fileName: string;
  /** The whole file. */
  bytes: Uint8Array;
}

/** What carries the page, as far as keepers of machines ask. */
export interface ProgramFacts {
  /** Whose window shows it. */
  carrier: 'window' | 'browser';
  /** Of Electron, as "45.4.1"; null in a browser. */
  engine: string | null;
  /** The program file that runs, by its full path; null in a browser, which does not tell. */
  program: string | null;
  /** The window's own folder, full path: its size, and the passwords of portals, encrypted; null in a browser. */
  ownFolder: string | null;
  /** Where the page is served on this machine, "127.0.0.1:20123"; null in a window, which opens no port. */
  port: string | null;
}

export interface HostCapabilities {
  /** Whether folders and files on this machine can be chosen by path: `pickPath`, `pickFolder`, `pickSavePath`. */
  paths: boolean;
  /** Whether a page can be written as PDF without the print dialog. */
  pdf: boolean;
  /** Whether a portal's editing page can be shown in a window of its own, and filled in there. */
  editingPage: boolean;
}

interface HostVerb<Input extends z.ZodType, Output> {
  readonly input: Input;
  /** Only a type: nothing is there at run time. */
  readonly output?: Output;
}

const verb =
  <Output>() =>
  <Input extends z.ZodType>(input: Input): HostVerb<Input, Output> => ({ input });

const FileName = z
  .string()
  .min(1)
  .max(200)
  .regex(/^[^\\/\0]+$/u);
/** A place in the app, as in `#/buoi-sinh-hoat/3`. */
const Route = z
  .string()
  .max(200)
  .regex(/^#\/[\w/%-]*$/u);

export const HOST_VERBS = {
  /** Files a person chooses; none when they think better of it. `extensions` as in `docx`. */
  pickFiles: verb<PickedFile[]>()(
    z.object({
      /** Without the dot: what the dialog offers. */
      extensions: z.array(z.string().regex(/^[a-z0-9]{1,8}$/u)).min(1),
      /** Whether more than one may be chosen. */
      many: z.boolean().default(false),
    }),
  ),
  /** A file a person chooses, by its full path; null when they think better of it, and in a browser. */
  pickPath: verb<string | null>()(
    z.object({
      /** Without the dot: what the dialog offers. */
      extensions: z.array(z.string().regex(/^[a-z0-9]{1,8}$/u)).min(1),
    }),
  ),
  /** The review package or session file the program was opened with, by a double click; given once, and null when there was none. */
  takeHandedFile: verb<PickedFile | null>()(z.object({})),
  /** Hands over a file to be saved; the path where it is known, and null when nothing was saved. */
  saveFile: verb<{
    /** Null in a browser, which does not tell. */
    path: string | null;
  } | null>()(
    z.object({
      /** What the dialog proposes. */
      fileName: FileName,
      /** The whole file. */
      bytes: Bytes,
    }),
  ),
  /** A folder a person chooses, by its full path; null when they think better of it, and in a browser. */
  pickFolder: verb<string | null>()(z.object({})),
  /** Where to write a file of this name. */
  pickSavePath: verb<string | null>()(
    z.object({
      /** What the dialog proposes. */
      fileName: FileName,
    }),
  ),
  /** Shows a file in its folder; only one that this window was told to write or to save. Nothing happens in a browser. */
  showFile: verb<null>()(
    z.object({
      /** As `pickSavePath` or `saveFile` gave it. */
      path: z.string().min(1).max(4_000),
    }),
  ),
  /** Puts text on the clipboard, for another program. */
  copyText: verb<null>()(
    z.object({
      /** Lines are parted by "\n". */
      text: z.string().max(5_000_000),
    }),
  ),
  /** The print dialog for this page. */
  print: verb<null>()(z.object({})),
  /** This page, as it would be printed, as a PDF file. */
  savePdf: verb<{
    /** Where it was written. */
    path: string | null;
  } | null>()(
    z.object({
      /** What the dialog proposes, ".pdf" and all. */
      fileName: FileName,
    }),
  ),
  /** This page, as it would be printed, as the bytes of a PDF file; null in a browser. */
  makePdf: verb<Uint8Array | null>()(z.object({})),
  /** Opens a page of the web outside, after showing whose it is; whether it was opened. */
  openLink: verb<boolean>()(
    z.object({
      /** Its host is what the person is asked about. */
      url: z.string().max(2_000).refine(isWebAddress),
    }),
  ),
  /** Another window of the app. `projector`: the whole of another display where there is one; a second call ends it. */
  openWindow: verb<null>()(
    z.object({
      /** What the new window shows. */
      route: Route,
      /** `desk`: an ordinary window beside the others. */
      place: z.enum(['desk', 'projector']),
    }),
  ),
  /**
   * Keeps the password of a portal's account (null: forgets it): `kept` by the system's key store, `session` where there
   * is none that protects it. Nothing ever gives it back to a page.
   */
  keepPassword: verb<'kept' | 'session'>()(PasswordGiven),
  /** What this program is on this machine. */
  describeProgram: verb<ProgramFacts>()(z.object({})),
  /** Which screen is shown, so that the menu offers only what works there. */
  showScreen: verb<null>()(
    z.object({
      /** First word of the route, as `screen` of the commands has it. */
      screen: z.string().max(40),
    }),
  ),
  /** A window over a portal's editing page; the one that is open for this portal comes forward. Nothing in a browser. */
  openEditingPage: verb<null>()(
    z.object({
      /** A portal where a person posts. */
      portalId: Id,
      /** The wish whose article is to be filled in; null to teach the form alone. */
      outboxId: Id.nullable(),
    }),
  ),
  /** What the page in this window shows; null in a window without one. */
  seeEditingPage: verb<EditingPageView | null>()(z.object({})),
  /** Goes to where the window begins, one page back, or on to the page that waits for a yes, once that was given. */
  turnEditingPage: verb<null>()(
    z.object({
      /** Nothing happens where there is no such page. */
      to: z.enum(['start', 'back', 'wanted']),
    }),
  ),
  /** Lets the person point at a field of the page; its place in `fields`, null when they thought better of it. */
  pickField: verb<number | null>()(
    z.object({
      /** Shown above the page meanwhile. */
      words: z.string().max(200),
    }),
  ),
  /** Fills the article of this window in and reads it back; never sends the form. Refusals: of `editing-page:article`. */
  fillForm: verb<FilledField[]>()(
    z.object({
      /** Only these, where what was filled shall stay as it is; null for the whole article. */
      roles: z.array(z.enum(FIELD_ROLES)).nullable(),
    }),
  ),
  /** Reads back once more what was filled in; [] where nothing was. */
  readForm: verb<FilledField[]>()(z.object({})),
  /** Forgets who signed in there, and all the portal left behind. */
  emptyEditingPage: verb<null>()(z.object({})),
} as const;

export type HostVerbName = keyof typeof HOST_VERBS;
export type HostInputOf<V extends HostVerbName> = z.input<(typeof HOST_VERBS)[V]['input']>;
export type CheckedHostInputOf<V extends HostVerbName> = z.output<(typeof HOST_VERBS)[V]['input']>;
export type HostOutputOf<V extends HostVerbName> = Exclude<(typeof HOST_VERBS)[V]['output'], undefined>;

/** @throws ApiError where it cannot be done: a disk that is full, a file that cannot be read */
export type PageHost = {
  [V in HostVerbName]: (input: HostInputOf<V>) => Promise<HostOutputOf<V>>;
} & {
  /** The same for as long as the page lives. */
  readonly capabilities: HostCapabilities;
};
