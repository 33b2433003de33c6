/** A paper as `export:render` prints it in HTML: its parts, to be put in a shadow of their own. */

export interface Printed {
  page: Document;
  /** Speaks of the shadow's host where the paper's own speaks of its body. */
  style: string;
  /** The rules for sheets of paper, which hold for a whole document only. */
  sheets: string;
}

export function readPrinted(bytes: Uint8Array): Printed {
  const page = new DOMParser().parseFromString(new TextDecoder().decode(bytes), 'text/html');
  const style = page.querySelector('style')?.textContent ?? '';
  return {
    page,
    style: style.replace(/^body \{/mu, ':host {'),
    sheets: (style.match(/^@page.*$/gmu) ?? []).join('\n'),
  };
}

/** Shows nodes of a paper in an element: the paper's style sheet does not reach the app, nor the app's the paper. */
export function showInShadow(place: HTMLElement, style: string, nodes: readonly Node[]): void {
  const root = place.shadowRoot ?? place.attachShadow({ mode: 'open' });
  const sheet = document.createElement('style');
  sheet.textContent = style;
  root.replaceChildren(sheet, ...nodes.map((node) => node.cloneNode(true)));
}
