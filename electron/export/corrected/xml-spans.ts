/** XML as it is written: elements with where they begin and end, so that all around a change stays as it was. */

/** Offsets are UTF-16 units in the text of the part. */
export interface XmlSpan {
  /** With its prefix, as written: "w:p". */
  name: string;
  start: number;
  /** After its opening tag. */
  inner: number;
  /** Before its closing tag; `inner` for an empty one. */
  innerEnd: number;
  end: number;
  children: XmlSpan[];
}

const TOKEN =
  /<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<\?[\s\S]*?\?>|<(\/?)([^\s/>]+)(?:"[^"]*"|'[^']*'|[^>"'])*?(\/?)>/gu;

/** A part that was read before as whole XML. */
export function readSpans(xml: string): XmlSpan {
  const root: XmlSpan = { name: '', start: 0, inner: 0, innerEnd: xml.length, end: xml.length, children: [] };
  const open: XmlSpan[] = [root];
  for (const { 0: token, 1: slash, 2: name, 3: isEmpty, index } of xml.matchAll(TOKEN)) {
    if (name === undefined) continue;
    const end = index + token.length;
    if (slash === '/') {
      const closed = open.length > 1 ? open.pop() : undefined;
      if (closed !== undefined) Object.assign(closed, { innerEnd: index, end });
      continue;
    }
    const span: XmlSpan = { name, start: index, inner: end, innerEnd: end, end, children: [] };
    open.at(-1)?.children.push(span);
    if (isEmpty !== '/') open.push(span);
  }
  return root;
}

/** In the order of their beginnings. */
export function spansNamed(root: XmlSpan, name: string): XmlSpan[] {
  return root.children.flatMap((child) => [
    ...(child.name === name ? [child] : []),
    ...spansNamed(child, name),
  ]);
}

export function childNamed(span: XmlSpan | undefined, name: string): XmlSpan | undefined {
  return span?.children.find((child) => child.name === name);
}

/** Another text in place of what stands between two offsets. */
export interface Patch {
  start: number;
  end: number;
  xml: string;
}

/** Patches that do not overlap; of two that begin at one place the first goes first. */
export function applyPatches(xml: string, patches: readonly Patch[]): string {
  let from = 0;
  const parts: string[] = [];
  for (const { start, end, xml: other } of patches.toSorted((one, two) => one.start - two.start)) {
    parts.push(xml.slice(from, start), other);
    from = end;
  }
  return parts.join('') + xml.slice(from);
}
