/** A browser a member may have, as far as a test needs hands in it: the same for every make. */
export interface MemberBrowser {
  /** An expression of JSON, worked out in the page. */
  evaluate(expression: string): Promise<unknown>;
  /** Once, in the middle of what a CSS selector finds. */
  click(selector: string): Promise<void>;
  /** Types into a field, in place of what stands there. */
  fill(selector: string, text: string): Promise<void>;
  /** Chooses of a list by the value of the choice. */
  choose(selector: string, value: string): Promise<void>;
  /** With the mouse, in pixels of the window. */
  drag(from: Point, to: Point): Promise<void>;
  /** Puts what was copied where the caret is. */
  paste(): Promise<void>;
  reload(): Promise<void>;
  /** A PNG of what is seen. */
  picture(): Promise<Uint8Array>;
  close(): Promise<void>;
}

export interface Point {
  x: number;
  y: number;
}

/** A phone's window, in CSS pixels. */
export const PHONE = { width: 360, height: 740 } as const;

/** Opens a file, offline, in a window of that size. */
export type OpenInBrowser = (
  file: string,
  /** Where it puts what is saved. */
  downloads: string,
) => Promise<MemberBrowser>;
