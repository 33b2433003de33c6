/** Pictures are not taken in; the text of boxes and shapes is. */

import { descendantsOf, textWithin, type XmlElement } from '../../xml/xml.ts';
import { count, draftLine, draftText, type ReadDraft } from '../imported.ts';
import type { ReadStory, StoryContext } from './context.ts';
import { chosenChildren, textBoxesOf } from './elements.ts';

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
  const boxes = textBoxesOf(drawing).flatMap((box) => {
    const drafts = readStory(box, context);
    count(context.tally, 'text-boxes', drafts.length > 0 ? 1 : 0);
    return drafts;
  });
  const shapes = drawnLines(drawing).map((text) => draftLine([{ text }]));
  count(context.tally, 'text-boxes', shapes.length > 0 ? 1 : 0);
  for (const text of shapes) context.tally.spend(draftText(text).length);
  return [...boxes, ...shapes];
}

/** The text of shapes that hold no text box of Word: drawings of Excel and PowerPoint, locked canvases. */
function drawnLines(element: XmlElement): string[] {
  return chosenChildren(element).flatMap((child) => {
    if (child.name === 'w:txbxContent') return [];
    if (child.name !== 'a:p') return drawnLines(child);
    const text = descendantsOf(child, 'a:t').map(textWithin).join('').normalize('NFC').trim();
    return text === '' ? [] : [text];
  });
}
