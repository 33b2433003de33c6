/** What the build tells the pages of the packages in the program; the pages read it as a file of theirs. */

/** Beside index.html. */
export const LICENCES_FILE = 'licences.json';

export interface ShippedPackage {
  /** As npm has it: "@tiptap/core". */
  name: string;
  /** "3.32.2" */
  version: string;
  /** As the package itself declares it, an SPDX expression: "MIT". */
  licence: string;
  /** The licence and notices as they lie in the package, word for word. */
  text: string;
}
