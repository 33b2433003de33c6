/** The image of an issued paper: the paper as it was printed. */
import type { Paper } from '../format/paper.ts';
import type { FormatRules } from '../format/rules.ts';
import type { Id } from './values.ts';

/** When an image was made: at issue, of a paper issued before there were images, or of an old paper brought in. */
export const IMAGE_ORIGINS = ['issue', 'upgrade', 'import'] as const;
export type ImageOrigin = (typeof IMAGE_ORIGINS)[number];

/** All that a print of the paper is made of. It never changes; a paper that is issued again gets another. */
export interface IssuedImage {
  /** Ascending: of the images of a paper the highest holds. */
  id: Id;
  /** The paper it is of. */
  documentId: Id;
  /** ISO, UTC. */
  madeAt: string;
  /** `upgrade`: made of the facts of that later day, for want of those of the issue. */
  origin: ImageOrigin;
  /** As the exporters take it, but for the body, which is Markdown. */
  paper: Omit<Paper, 'body'> & {
    /** Markdown. */
    body: string;
  };
  /** The values it was printed by, the office's own among them. */
  rules: FormatRules;
  /** SHA-256 of the letterhead it was printed on; null where there was none. */
  letterhead: string | null;
  /** SHA-256 in hexadecimal over the paper it is of and all that is printed. */
  sha256: string;
}
