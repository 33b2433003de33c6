/** Pictures are not taken in; the text of boxes and shapes is. */
import { count, type ReadDraft } from '../imported.ts';
import { descendantsOf, type XmlElement } from '../xml.ts';
import type { ReadStory, StoryContext } from './context.ts';
import { textBoxesOf } from './elements.ts';

const PICTURES = ['pic:pic', 'v:imagedata'];
const OBJECTS = ['c:chart', 'dgm:relIds', 'o:OLEObject'];

export function readDrawing(drawing: XmlElement, context: StoryContext, readStory: ReadStory): ReadDraft[] {
  const objects = descendantsOf(drawing, ...OBJECTS).length;
  count(context.tally, 'embedded-objects', objects);
  // An embedded object shows itself by a picture.
  if (objects === 0) count(context.tally, 'images', descendantsOf(drawing, ...PICTURES).length);
  for (const { attributes } of descendantsOf(drawing, 'v:textpath')) {
    const text = (attributes.string ?? '').trim();
    if (text !== '') context.leftOut.push({ reason: 'watermark', text: text.normalize('NFC') });
  }
  return textBoxesOf(drawing).flatMap((box) => {
    const drafts = readStory(box, context);
    count(context.tally, 'text-boxes', drafts.length > 0 ? 1 : 0);
    return drafts;
  });
}
