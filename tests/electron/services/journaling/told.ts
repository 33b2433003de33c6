/** Every writing verb of the contract as a person would use it, and the lines of the journal it leaves. */
import path from 'node:path';
import { temporaryFolder } from '../../../support/folders.ts';
import type { Desk } from '../publishing/desk.ts';

export interface Told {
  /** "action entity" of each line, in order. */
  lines: string[];
  /** What is there before the act, and gives the act itself. */
  prepare: (desk: Desk) => Promise<() => Promise<unknown>>;
  /** The same act once more changes nothing. */
  isRepeatable?: boolean;
}

/** Writes nothing a person did, and why. */
export interface Untold {
  because: string;
}

/** A verb's only line, of an act that needs what `prepare` made. */
export function tells<T>(
  line: string,
  prepare: (desk: Desk) => Promise<T>,
  act: (desk: Desk, made: T) => Promise<unknown>,
  isRepeatable = false,
): Told {
  return {
    lines: [line],
    isRepeatable,
    prepare: async (desk) => {
      const made = await prepare(desk);
      return () => act(desk, made);
    },
  };
}

export const nothing = async (): Promise<null> => null;

/** A place on disk where nothing is yet. */
export const out = (name: string): string => path.join(temporaryFolder(), name);
