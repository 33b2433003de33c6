/** Editors that stand in for a field, by their own ways in: writing behind their back is lost when the form is sent. */
import type { FieldKind } from '../../shared/domain/filling/form-field.ts';
import { type Page, putValue } from './put.ts';

export interface PageEditor {
  kind: FieldKind;
  /** What the page made the editor of: its name and label are there. */
  source: Element;
  /** What a person sees of it. */
  holder: Element;
  isLocked: boolean;
  put(html: string): void | Promise<void>;
  take(): string;
}

interface CkEditor {
  name: string;
  element: { $: Element };
  container?: { $: Element };
  readOnly?: boolean;
  setData(html: string, more: { callback: () => void }): void;
  getData(): string;
  updateElement(): void;
}

interface TinyEditor {
  getElement(): HTMLElement;
  getContainer(): HTMLElement | null;
  isHidden(): boolean;
  initialized?: boolean;
  readonly?: boolean;
  setContent(html: string): void;
  getContent(): string;
  save(): void;
  setDirty?(dirty: boolean): void;
}

interface RadEditor {
  set_html(html: string, title: string, isKept: boolean, isChange: boolean): void;
  get_html(isFiltered?: boolean): string;
  get_mode(): number;
  set_mode(mode: number): void;
  get_element(): Element;
}

/** Liferay 6 copies the text out of this object of its own when the form is sent. */
interface LiferayEditor {
  setHTML(html: string): void;
  getHTML(): string;
  instanceReady?: boolean;
}

/** Names as their makers gave them. */
interface EditorPage {
  CKEDITOR?: { instances: Record<string, CkEditor> };
  tinymce?: { editors?: TinyEditor[]; get(): TinyEditor[] };
  Sys?: { Application?: { getComponents(): Partial<RadEditor>[] } };
}

const PATIENCE_MS = 5_000;

export function findEditors(page: Page): PageEditor[] {
  const { CKEDITOR, tinymce, Sys } = page as unknown as EditorPage;
  const tiny = tinymce === undefined ? [] : [...(tinymce.editors ?? tinymce.get())];
  return [
    ...Object.values(CKEDITOR?.instances ?? {}).map((editor) => ofCk(editor, page)),
    ...tiny.filter(({ initialized }) => initialized !== false).map((editor) => ofTiny(editor, page)),
    ...(Sys?.Application?.getComponents() ?? []).filter(isRad).map(ofRad),
  ];
}

function ofCk(editor: CkEditor, page: Window): PageEditor {
  const liferay = (page as unknown as Record<string, Partial<LiferayEditor> | undefined>)[editor.name];
  const own = isLiferay(liferay) ? liferay : null;
  return {
    kind: 'ckeditor',
    source: editor.element.$,
    holder: editor.container?.$ ?? editor.element.$,
    isLocked: editor.readOnly === true,
    put: async (html) => {
      if (own !== null && own.instanceReady !== false) own.setHTML(html);
      else await within(new Promise<void>((done) => editor.setData(html, { callback: done })));
      editor.updateElement();
    },
    take: () => asBrowsersWrite(own?.getHTML() ?? editor.getData()),
  };
}

function ofTiny(editor: TinyEditor, page: Page): PageEditor {
  const source = editor.getElement();
  const area = source instanceof page.HTMLTextAreaElement ? source : null;
  // Its source is shown in the place of the editor: then that is what will be sent.
  const raw = editor.isHidden() ? area : null;
  return {
    kind: 'tinymce',
    source,
    holder: raw ?? editor.getContainer() ?? source,
    isLocked: editor.readonly === true,
    put: (html) => {
      if (raw !== null) {
        putValue(raw, html, page);
        return;
      }
      editor.setContent(html);
      editor.save();
      editor.setDirty?.(true);
      for (const type of ['input', 'change']) source.dispatchEvent(new page.Event(type, { bubbles: true }));
    },
    take: () => asBrowsersWrite(raw?.value ?? editor.getContent()),
  };
}

function ofRad(editor: RadEditor): PageEditor {
  return {
    kind: 'rad',
    source: editor.get_element(),
    holder: editor.get_element(),
    isLocked: false,
    put: (html) => {
      // What is put into a preview is lost.
      if (editor.get_mode() === PREVIEW) editor.set_mode(DESIGN);
      editor.set_html(html, 'Điền bài', false, true);
    },
    take: () => asBrowsersWrite(editor.get_html(true)),
  };
}

const DESIGN = 1;
const PREVIEW = 4;

function isRad(component: Partial<RadEditor>): component is RadEditor {
  return typeof component.set_html === 'function' && typeof component.get_element === 'function';
}

function isLiferay(given: Partial<LiferayEditor> | undefined): given is LiferayEditor {
  return typeof given?.setHTML === 'function' && typeof given.getHTML === 'function';
}

function within(done: Promise<void>): Promise<void> {
  return Promise.race([done, new Promise<void>((resolve) => setTimeout(resolve, PATIENCE_MS))]);
}

/** Named letters and attributes as one browser writes them, so that two makes can be compared. */
function asBrowsersWrite(html: string): string {
  return new DOMParser().parseFromString(html, 'text/html').body.innerHTML;
}
