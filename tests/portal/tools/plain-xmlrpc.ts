/** XML-RPC as the other side reads and writes it: a walk over tags that shares nothing with the program's own. */

/** Moments as written, bytes as `{ base64 }`. */
export type Plain = string | number | boolean | { base64: string } | Plain[] | { [name: string]: Plain };

export interface PlainCall {
  method: string;
  parameters: Plain[];
}

export function readCall(xml: string): PlainCall {
  const walk = walkOver(xml);
  walk.open('methodCall');
  walk.open('methodName');
  const method = walk.text();
  walk.close('methodName');
  walk.open('params');
  const parameters: Plain[] = [];
  while (walk.peek() === '<param>') {
    walk.open('param');
    parameters.push(readValue(walk));
    walk.close('param');
  }
  walk.close('params');
  walk.close('methodCall');
  return { method, parameters };
}

export function writeAnswer(value: Plain): string {
  return `<?xml version="1.0"?>\n<methodResponse>\n  <params><param>\n ${writeValue(value)}\n</param></params></methodResponse>\n`;
}

export function writeFault(faultCode: number, faultString: string): string {
  return `<?xml version="1.0"?><methodResponse><fault>${writeValue({ faultCode, faultString })}</fault></methodResponse>`;
}

type Walk = ReturnType<typeof walkOver>;

function walkOver(xml: string) {
  const tokens = xml.replace(/^<\?xml[^>]*\?>/u, '').match(/<[^>]*>|[^<]+/gu) ?? [];
  let at = 0;
  const take = (wanted: string) => {
    if (tokens[at] !== wanted) throw new Error(`${wanted} expected, ${tokens[at]} found`);
    at += 1;
  };
  return {
    peek: () => tokens[at],
    open: (name: string) => take(`<${name}>`),
    close: (name: string) => take(`</${name}>`),
    text: () => {
      const token = tokens[at] ?? '';
      if (token.startsWith('<')) return '';
      at += 1;
      return plainText(token);
    },
  };
}

function readValue(walk: Walk): Plain {
  walk.open('value');
  const name = walk.peek()?.slice(1, -1) ?? '';
  walk.open(name);
  const value = readTyped(walk, name);
  walk.close(name);
  walk.close('value');
  return value;
}

function readTyped(walk: Walk, name: string): Plain {
  switch (name) {
    case 'string':
    case 'dateTime.iso8601':
      return walk.text();
    case 'int':
      return Number(walk.text());
    case 'boolean':
      return walk.text() === '1';
    case 'base64':
      return { base64: walk.text() };
    case 'array': {
      const items: Plain[] = [];
      walk.open('data');
      while (walk.peek() === '<value>') items.push(readValue(walk));
      walk.close('data');
      return items;
    }
    case 'struct': {
      const members: [string, Plain][] = [];
      while (walk.peek() === '<member>') {
        walk.open('member');
        walk.open('name');
        const key = walk.text();
        walk.close('name');
        members.push([key, readValue(walk)]);
        walk.close('member');
      }
      return Object.fromEntries(members);
    }
  }
  throw new Error(`no such type: ${name}`);
}

function writeValue(value: Plain): string {
  return `<value>${writeTyped(value)}</value>`;
}

function writeTyped(value: Plain): string {
  // Half of the portals leave the type of a text out.
  if (typeof value === 'string')
    return value.length % 2 === 0 ? escapeText(value) : `<string>${escapeText(value)}</string>`;
  if (typeof value === 'number')
    return Number.isInteger(value) ? `<i4>${value}</i4>` : `<double>${value}</double>`;
  if (typeof value === 'boolean') return `<boolean>${value ? 1 : 0}</boolean>`;
  if (Array.isArray(value)) return `<array>\n<data>${value.map(writeValue).join('\n')}</data></array>`;
  if (isBytes(value)) return `<base64>${value.base64.replace(/(.{76})/gu, '$1\n')}</base64>`;
  const members = Object.entries(value).map(
    ([name, member]) => `<member>\n<name>${escapeText(name)}</name>${writeValue(member)}</member>`,
  );
  return `<struct>${members.join('\n')}</struct>`;
}

function isBytes(value: object): value is { base64: string } {
  return Object.keys(value).join() === 'base64' && 'base64' in value && typeof value.base64 === 'string';
}

function escapeText(text: string): string {
  return text.replace(/[&<>\r]/gu, (letter) => `&#x${letter.charCodeAt(0).toString(16)};`);
}

const NAMED: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&' };

function plainText(text: string): string {
  return text.replace(/&(?:#(\d+)|(\w+));/gu, (whole, number?: string, name = '') =>
    number === undefined ? (NAMED[name] ?? whole) : String.fromCharCode(Number(number)),
  );
}
