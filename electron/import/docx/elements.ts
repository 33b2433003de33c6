/** What every reader of a Word file has to know of its elements. */
import { isElement, textWithin, type XmlElement } from '../../xml/xml.ts';

/** Properties, codes of fields and marks of comments: their text is not printed. */
export const UNPRINTED = 'w:sdtPr w:sdtEndPr w:instrText w:delInstrText w:rt w:fldData w:annotationRef'.split(
  ' ',
);
const TEXTS: ReadonlySet<string> = new Set(['w:t', 'a:t', 'm:t', 'w:delText', 'w:instrText']);
const SIGNS: ReadonlySet<string> = new Set(['w:sym', 'v:textpath', 'w:fldSimple']);
export const DRAWINGS: ReadonlySet<string> = new Set(['w:drawing', 'w:pict', 'w:object']);
export const NOTE_MARKS: ReadonlySet<string> = new Set(['w:footnoteReference', 'w:endnoteReference']);

/**
 * The children to read. Word writes new drawings twice, for itself and for older programs: only one is read, the newer one
 * where it says anything.
 */
export function chosenChildren(element: XmlElement): XmlElement[] {
  const children = element.children.filter(isElement);
  if (element.name !== 'mc:AlternateContent') return children;
  const forms = children.filter(({ name }) => name === 'mc:Choice' || name === 'mc:Fallback');
  const chosen = forms.find(holdsText) ?? forms[0];
  return chosen?.children.filter(isElement) ?? [];
}

function holdsText(element: XmlElement): boolean {
  if (TEXTS.has(element.name)) return textWithin(element).trim() !== '';
  if (SIGNS.has(element.name) || NOTE_MARKS.has(element.name)) return true;
  return element.children.filter(isElement).some(holdsText);
}

/** The text boxes of a drawing; a box within a box is read with the outer one. */
export function textBoxesOf(drawing: XmlElement): XmlElement[] {
  return chosenChildren(drawing).flatMap((child) =>
    child.name === 'w:txbxContent' ? [child] : textBoxesOf(child),
  );
}

interface OpenField {
  /** Its first mark, which holds the choices of a form. */
  begin: XmlElement;
  code: string;
  isInCode: boolean;
  /** Text that stands where the code should be: of a field that never ends it is the rest of the story. */
  passed: string[];
}

/** The fields that are open where one reads: a field may begin in one paragraph and end in another. */
export class OpenFields {
  /** Outermost first. */
  readonly #open: OpenField[] = [];

  /** Whether what stands here is the code of a field, which is not printed. */
  get isInCode(): boolean {
    return this.#open.some(({ isInCode }) => isInCode);
  }

  /**
   * @param mark a `w:fldChar`
   * @returns the field that ended here without a stored result; else null
   */
  turn(mark: XmlElement): Pick<OpenField, 'begin' | 'code'> | null {
    const type = mark.attributes['w:fldCharType'];
    const last = this.#open.at(-1);
    if (type === 'begin') this.#open.push({ begin: mark, code: '', isInCode: true, passed: [] });
    else if (type === 'separate' && last !== undefined) last.isInCode = false;
    else if (type === 'end') {
      const ended = this.#open.pop();
      if (ended !== undefined && ended.passed.length > 0) this.pass(`${ended.passed.join('')} `);
      return ended?.isInCode === true ? ended : null;
    }
    return null;
  }

  /** Whether the text was the code of a field. */
  addCode(text: string): boolean {
    const last = this.#open.at(-1);
    if (last?.isInCode !== true) return false;
    last.code += text;
    return true;
  }

  pass(text: string): void {
    if (text !== '') this.#open.at(-1)?.passed.push(text);
  }

  /** What fields that never ended have swallowed. */
  leave(): string[] {
    return this.#open.splice(0).flatMap(({ passed }) => passed);
  }
}
