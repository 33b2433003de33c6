/** The fields of a page, in the order of the page, with those of frames of the same portal. */
import type { FieldKind, FormField } from '../../shared/domain/filling/form-field.ts';
import type { FieldInsert } from '../../shared/domain/filling/orders.ts';
import { findEditors, type PageEditor } from './editors.ts';
import { headingOf, labelOf } from './label-of.ts';
import { chooseIn, type Page, putEditable, putFile, putValue, tick } from './put.ts';

export interface FoundField {
  field: FormField;
  /** Where a person would point at. */
  place: Element;
  put(insert: FieldInsert): void | Promise<void>;
  take(): string;
}

const NOT_FILLED = new Set([
  'hidden',
  'password',
  'submit',
  'button',
  'image',
  'reset',
  'range',
  'color',
  'email',
  'tel',
]);
const DATES = new Set(['date', 'datetime-local']);
const DEEPEST = 4;

export function findFields(page: Page, depth = 0): FoundField[] {
  const { document: doc } = page;
  const editors = findEditors(page);
  const inEditor = (element: Element): boolean =>
    editors.some(({ source, holder }) => holder !== source && holder.contains(element));
  const elements = [
    ...doc.querySelectorAll('input,textarea,select,iframe,[contenteditable]:not([contenteditable="false"])'),
    ...editors.map(({ source }) => source),
  ];
  const inOrder = [...new Set(elements)].sort((a, b) =>
    (a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING) === 0 ? 1 : -1,
  );
  const groups = new Set<string>();
  return inOrder.flatMap((element): FoundField[] => {
    const editor = editors.find(({ source }) => source === element);
    if (editor !== undefined) return [ofEditor(editor)];
    if (inEditor(element)) return [];
    switch (element.tagName) {
      case 'INPUT':
        return ofInput(element as HTMLInputElement, page, groups);
      case 'TEXTAREA':
        return [ofText(element as HTMLTextAreaElement, page, 'area')];
      case 'SELECT':
        return [ofSelect(element as HTMLSelectElement, page)];
      case 'IFRAME':
        return depth < DEEPEST ? ofFrame(element as HTMLIFrameElement, depth) : [];
      default:
        return element.parentElement?.closest('[contenteditable]:not([contenteditable="false"])') == null
          ? [ofEditable(element as HTMLElement, element, doc)]
          : [];
    }
  });
}

/** Whether the page asks for a password. */
export function isLogin(doc: Document): boolean {
  return [...doc.querySelectorAll('input[type="password"]')].some(isSeen);
}

function describe(element: Element, kind: FieldKind, more: Partial<FormField> = {}): FormField {
  return {
    kind,
    tag: element.tagName.toLowerCase(),
    type: element.getAttribute('type')?.toLowerCase() ?? '',
    name: element.getAttribute('name') || element.id,
    label: labelOf(element),
    options: [],
    maxLength: null,
    isSeen: isSeen(element),
    isLocked: isLocked(element),
    ...more,
  };
}

function ofEditor({ kind, source, holder, put, take, isLocked: locked }: PageEditor): FoundField {
  const label = labelOf(source) || labelOf(holder);
  const field = describe(source, kind, { label, isSeen: isSeen(holder), isLocked: locked });
  return { field, place: holder, put: ({ html }) => put(html), take };
}

function ofInput(input: HTMLInputElement, page: Page, groups: Set<string>): FoundField[] {
  if (NOT_FILLED.has(input.type)) return [];
  if (input.type === 'file') {
    const place = isSeen(input) ? input : (input.parentElement ?? input);
    const field = describe(input, 'file', { isSeen: isSeen(place) });
    return [
      {
        field,
        place,
        put: ({ file }) => putFile(input, file, page),
        take: () => input.files?.[0]?.name ?? '',
      },
    ];
  }
  if (input.type !== 'checkbox' && input.type !== 'radio')
    return [ofText(input, page, DATES.has(input.type) ? 'date' : 'text')];
  if (input.name === '' || groups.has(input.name)) return [];
  groups.add(input.name);
  const all = [...input.ownerDocument.querySelectorAll<HTMLInputElement>(`input[type=${input.type}]`)];
  const choices = all.filter(({ name, form }) => name === input.name && form === input.form);
  if (choices.length < 2) return [];
  const words = choices.map((choice) => labelOf(choice));
  const field = describe(input, 'checks', {
    label: headingOf(input),
    options: words,
    isSeen: choices.some(isSeen),
    isLocked: choices.every(({ disabled }) => disabled),
  });
  return [
    {
      field,
      place: input.closest('fieldset,ul,table') ?? input,
      put: ({ option }) => tick(option === null ? undefined : choices[option]),
      take: () => words.filter((_, index) => choices[index]?.checked).join('\n'),
    },
  ];
}

function ofText(input: HTMLInputElement | HTMLTextAreaElement, page: Page, kind: FieldKind): FoundField {
  const { maxLength } = input;
  const field = describe(input, kind, { maxLength: maxLength > 0 ? maxLength : null });
  return { field, place: input, put: ({ text }) => putValue(input, text, page), take: () => input.value };
}

function ofSelect(select: HTMLSelectElement, page: Page): FoundField {
  const options = [...select.options].slice(0, 1_000).map(({ text }) => text);
  return {
    field: describe(select, 'select', { options }),
    place: select,
    put: ({ option }) => chooseIn(select, option, page),
    take: () => [...select.selectedOptions].map(({ text }) => text.trim()).join('\n'),
  };
}

/** A frame that is itself an editor, or one that holds a form; of another portal it is not looked into. */
function ofFrame(frame: HTMLIFrameElement, depth: number): FoundField[] {
  const inside = insideOf(frame);
  if (inside === null || !isSeen(frame)) return [];
  const { document: doc } = inside;
  if (doc.designMode === 'on' || doc.body?.isContentEditable) return [ofEditable(doc.body, frame, doc)];
  return findFields(inside, depth + 1);
}

function insideOf(frame: HTMLIFrameElement): Page | null {
  try {
    return frame.contentDocument === null ? null : (frame.contentWindow as Page | null);
  } catch {
    return null;
  }
}

function ofEditable(body: HTMLElement, place: Element, doc: Document): FoundField {
  return {
    field: describe(place, 'editable'),
    place,
    put: ({ html }) => putEditable(body, html, doc),
    take: () => body.innerHTML,
  };
}

function isSeen(element: Element): boolean {
  const { width, height, right, bottom } = element.getBoundingClientRect();
  const view = element.ownerDocument.defaultView;
  const isOnPage = right + (view?.scrollX ?? 0) > 0 && bottom + (view?.scrollY ?? 0) > 0;
  return width > 1 && height > 1 && isOnPage && element.checkVisibility({ visibilityProperty: true });
}

function isLocked(element: Element): boolean {
  const { disabled, readOnly } = element as Partial<HTMLInputElement>;
  return disabled === true || readOnly === true || element.matches(':disabled');
}
