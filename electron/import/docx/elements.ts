/** What every reader of a Word file has to know of its elements. */
import { isElement, type XmlElement } from '../xml.ts';

/** Properties, codes of fields and marks of comments: their text is not printed. */
export const UNPRINTED = 'w:sdtPr w:sdtEndPr w:instrText w:delInstrText w:rt w:fldData w:annotationRef'.split(
  ' ',
);
export const DRAWINGS: ReadonlySet<string> = new Set(['w:drawing', 'w:pict', 'w:object']);
export const NOTE_MARKS: ReadonlySet<string> = new Set(['w:footnoteReference', 'w:endnoteReference']);

/** The children to read. Word writes new drawings twice, for itself and for older programs: only one is read. */
export function chosenChildren(element: XmlElement): XmlElement[] {
  const children = element.children.filter(isElement);
  if (element.name !== 'mc:AlternateContent') return children;
  const choice = children.find(({ name }) => name === 'mc:Choice') ?? children[0];
  return choice?.children.filter(isElement) ?? [];
}

/** The text boxes of a drawing; a box within a box is read with the outer one. */
export function textBoxesOf(drawing: XmlElement): XmlElement[] {
  return chosenChildren(drawing).flatMap((child) =>
    child.name === 'w:txbxContent' ? [child] : textBoxesOf(child),
  );
}

/** The fields that are open where one reads: a field may begin in one paragraph and end in another. */
export class OpenFields {
  /** Outermost first; `true` while the code is read. */
  readonly #codes: boolean[] = [];

  /** Whether what stands here is the code of a field, which is not printed. */
  get isInCode(): boolean {
    return this.#codes.includes(true);
  }

  /** @param mark a `w:fldChar` */
  turn({ attributes }: XmlElement): void {
    const type = attributes['w:fldCharType'];
    if (type === 'begin') this.#codes.push(true);
    else if (type === 'separate' && this.#codes.pop() !== undefined) this.#codes.push(false);
    else if (type === 'end') this.#codes.pop();
  }
}
