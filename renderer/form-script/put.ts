/** Putting a value into a field so that the page notices, as when a person does it. */
import type { PictureFile } from '../../shared/domain/filling/orders.ts';

/** With its own makers of elements and events: a frame has others. */
export type Page = Window & typeof globalThis;

/** Through the setter of the browser: pages that watch the field's own would swallow the event. */
export function putValue(input: HTMLInputElement | HTMLTextAreaElement, text: string, page: Page): void {
  const { maxLength } = input;
  const isArea = input instanceof page.HTMLTextAreaElement;
  const { prototype } = isArea ? page.HTMLTextAreaElement : page.HTMLInputElement;
  const line = isArea ? text : text.replace(/\s*\n\s*/gu, ' ');
  // A script is not held back by it, a person who pastes is; and the portal would cut what is longer.
  const fitting = maxLength > 0 ? line.slice(0, maxLength) : line;
  input.focus();
  Object.getOwnPropertyDescriptor(prototype, 'value')?.set?.call(input, fitting);
  tell(input, page, ['input', 'change', 'blur']);
}

export function chooseIn(select: HTMLSelectElement, index: number | null, page: Page): void {
  const option = index === null ? undefined : select.options[index];
  if (option === undefined) return;
  option.selected = true;
  tell(select, page, ['input', 'change']);
  // Lists drawn anew by jQuery hear only of what it says itself.
  const { jQuery } = page as unknown as { jQuery?: (element: Element) => { trigger(event: string): void } };
  jQuery?.(select).trigger('change');
}

/** A box that is ticked already is left alone. */
export function tick(box: HTMLInputElement | undefined): void {
  if (box !== undefined && !box.checked) box.click();
}

export function putFile(input: HTMLInputElement, file: PictureFile | null, page: Page): void {
  if (file === null) return;
  const bytes = Uint8Array.from(atob(file.base64), (letter) => letter.charCodeAt(0));
  const files = new page.DataTransfer();
  files.items.add(new page.File([bytes], file.name, { type: file.type }));
  input.files = files.files;
  tell(input, page, ['input', 'change']);
}

/** As when somebody chose all and pasted: the page gets its event, and a step to go back. */
export function putEditable(body: HTMLElement, html: string, doc: Document): void {
  const { ckeditorInstance } = body as { ckeditorInstance?: { setData(html: string): void } };
  if (ckeditorInstance !== undefined) {
    ckeditorInstance.setData(html);
    return;
  }
  body.focus();
  const range = doc.createRange();
  range.selectNodeContents(body);
  const selection = doc.getSelection();
  selection?.removeAllRanges();
  selection?.addRange(range);
  doc.execCommand('insertHTML', false, html);
}

function tell(element: Element, page: Page, types: readonly string[]): void {
  for (const type of types)
    element.dispatchEvent(
      type === 'blur' ? new page.FocusEvent(type) : new page.Event(type, { bubbles: true }),
    );
}
