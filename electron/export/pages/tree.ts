/** The parts of a Word file we wrote ourselves, as a tree: no stranger's XML comes here. */

export interface Element {
  /** Without its prefix: "p". */
  name: string;
  /** By name without prefix. */
  has: Readonly<Record<string, string>>;
  children: Element[];
  /** Its own letters. */
  text: string;
}

const TAG = /<(\/?)(?:\w+:)?(\w+)((?:\s[^<>]*?)?)(\/?)>|([^<]+)/gu;
const ATTRIBUTE = /(?:\w+:)?(\w+)="([^"]*)"/gu;
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** The root of a part. */
export function readTree(xml: string): Element {
  const root: Element = { name: '', has: {}, children: [], text: '' };
  const open = [root];
  for (const [, close, name = '', attributes = '', isEmpty, text] of xml.matchAll(TAG)) {
    const parent = open.at(-1) ?? root;
    if (text !== undefined) parent.text += decode(text);
    else if (close === '/') open.pop();
    else {
      const has = [...attributes.matchAll(ATTRIBUTE)].map(([, key = '', value = '']) => [key, decode(value)]);
      const element: Element = { name, has: Object.fromEntries(has), children: [], text: '' };
      parent.children.push(element);
      if (isEmpty === '') open.push(element);
    }
  }
  return root.children[0] ?? root;
}

export function child(element: Element | undefined, name: string): Element | undefined {
  return element?.children.find((one) => one.name === name);
}

export function children(element: Element | undefined, name: string): Element[] {
  return element?.children.filter((one) => one.name === name) ?? [];
}

function decode(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(#x?[\da-f]+|\w+);/giu, (whole, code: string) => {
    if (!code.startsWith('#')) return ENTITIES[code] ?? whole;
    return String.fromCodePoint(code[1] === 'x' ? Number.parseInt(code.slice(2), 16) : Number(code.slice(1)));
  });
}
