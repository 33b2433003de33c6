/** What the readers of one Word file share. */
import type { Run } from '../../../shared/text/blocks.ts';
import type { XmlElement } from '../../xml/xml.ts';
import type { LeftOut, ReadDraft, ReadTally } from '../imported.ts';
import type { Numbering } from './numbering.ts';
import type { Styles } from './styles.ts';

export interface StoryContext {
  styles: Styles;
  numbering: Numbering;
  tally: ReadTally;
  leftOut: LeftOut[];
  /** The text of the note a reference names; null where there is none. */
  noteOf: (reference: XmlElement) => Run[] | null;
  /** Texts moved away, to be found again where they were moved to. */
  movedFrom: string[];
}

/** Reads a story within the story: a cell, a text box. */
export type ReadStory = (story: XmlElement, context: StoryContext) => ReadDraft[];
