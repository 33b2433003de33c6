/** HTML as a tree, within bounds: hostile pages nest or multiply without end. */
import { type DefaultTreeAdapterTypes, defaultTreeAdapter, parse } from 'parse5';
import { Refusal } from '../../../shared/domain/refusal.ts';
import { HTML_DEPTH, HTML_NODES } from '../limits.ts';

export type HtmlElement = DefaultTreeAdapterTypes.Element;
export type HtmlNode = DefaultTreeAdapterTypes.ChildNode;

/** The body of a page, also of a fragment. @throws Refusal `file-hostile` */
export function parseHtml(text: string, fileName: string): HtmlElement {
  let nodes = 0;
  let depth = 0;
  const grow = (): void => {
    nodes += 1;
    if (nodes > HTML_NODES || depth > HTML_DEPTH) throw new Refusal('file-hostile', { file: fileName });
  };
  const treeAdapter: typeof defaultTreeAdapter = {
    ...defaultTreeAdapter,
    createElement: (...given: Parameters<typeof defaultTreeAdapter.createElement>) => {
      grow();
      return defaultTreeAdapter.createElement(...given);
    },
    onItemPush: () => {
      depth += 1;
    },
    onItemPop: () => {
      depth -= 1;
    },
  };
  const document = parse(text, { treeAdapter });
  const root = document.childNodes.find(isElement);
  const body = root?.childNodes.filter(isElement).find(({ tagName }) => tagName === 'body');
  if (body === undefined) throw new Refusal('file-unreadable', { file: fileName });
  return body;
}

export function isElement(node: DefaultTreeAdapterTypes.Node): node is HtmlElement {
  return 'tagName' in node;
}

export function attributeOf(element: HtmlElement, name: string): string {
  return element.attrs.find((attribute) => attribute.name === name)?.value ?? '';
}

/** All text within, blanks as they are. */
export function textOf(node: HtmlNode): string {
  if (node.nodeName === '#text' && 'value' in node) return node.value;
  return isElement(node) ? node.childNodes.map(textOf).join('') : '';
}

export function hasWithin(element: HtmlElement, ...tagNames: string[]): boolean {
  return element.childNodes
    .filter(isElement)
    .some((child) => tagNames.includes(child.tagName) || hasWithin(child, ...tagNames));
}
