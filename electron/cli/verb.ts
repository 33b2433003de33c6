/** What a verb of the command line is. */
import type { ParseArgsOptionsConfig } from 'node:util';
import type { Backend } from '../services/backend.ts';

/** The options of one call: text as typed, or true for a switch. */
export type Options = Readonly<Record<string, string | boolean | undefined>>;

export interface VerbCall {
  backend: Backend;
  positionals: readonly string[];
  options: Options;
  /** Standard error, for progress. */
  progress: (line: string) => void;
  /** Standard output, for what is told before the end. */
  print: (line: string) => void;
}

export interface Result {
  /** What --json prints; left out where everything was told before the end. */
  json?: unknown;
  /** What a person reads; left out where that is JSON too. */
  text?: string;
  /** Exit code when the work was done but the news are bad. */
  exitCode?: number;
}

export interface CliVerb {
  /** One line for the list of verbs. */
  summary: string;
  /** What follows the verb: "ID --body TỆP --base N". */
  usage: string;
  /** More for --help, a paragraph. */
  help: string;
  positionals: { least: number; most: number };
  options: ParseArgsOptionsConfig;
  /** Options that must be there. */
  required?: readonly string[];
  /** Makes the data folder where there is none. */
  create?: boolean;
  /** Keeps the data folder open, and locked, from the first call to the end; else each call opens it for itself. */
  stay?: 'hold';
  run: (call: VerbCall) => Promise<Result>;
}
