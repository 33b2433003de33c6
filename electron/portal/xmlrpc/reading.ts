/** Answers of XML-RPC as plain values. What is not exactly one is no answer: nothing is guessed. */
import { childrenOf, isElement, parseXml, textWithin, type XmlElement } from '../../xml/xml.ts';

/** A moment stays as it is written: "20260131T08:00:00". */
export type ReceivedValue =
  | string
  | number
  | boolean
  | null
  | Uint8Array
  | ReceivedValue[]
  | { [name: string]: ReceivedValue };

export type XmlRpcAnswer =
  | { kind: 'value'; value: ReceivedValue }
  | { kind: 'fault'; code: number; text: string };

/** What one reads who looks at the answer as a whole. */
export class UnreadableAnswer extends Error {}

/** @throws UnreadableAnswer, or what the reader of XML refuses: a DTD, bottomless nesting, half a text */
export function readAnswer(body: Uint8Array): XmlRpcAnswer {
  const text = new TextDecoder('utf-8').decode(body).trim();
  // A notice of PHP may stand before or after it, and half an answer may end at any tag.
  if (!/^<(?:\?xml|methodResponse)\b/u.test(text) || !/<\/methodResponse\s*>$/u.test(text))
    return unreadable();
  const root = parseXml(body, 'xml-rpc');
  if (root.name !== 'methodResponse') return unreadable();
  const inside = onlyChild(root);
  if (inside.name === 'params')
    return { kind: 'value', value: readValue(onlyChild(onlyChild(inside, 'param'), 'value')) };
  if (inside.name !== 'fault') return unreadable();
  const fault = readValue(onlyChild(inside, 'value'));
  if (fault === null || typeof fault !== 'object' || Array.isArray(fault) || fault instanceof Uint8Array)
    return unreadable();
  const { faultCode: code, faultString: said } = fault;
  if (typeof code !== 'number') return unreadable();
  return { kind: 'fault', code, text: typeof said === 'string' ? said : '' };
}

function readValue(value: XmlElement): ReceivedValue {
  // Without a type it is a text.
  if (!value.children.some(isElement)) return textWithin(value);
  const typed = onlyChild(value);
  switch (typed.name) {
    case 'string':
      return plainText(typed);
    case 'int':
    case 'i4':
    case 'i8':
    case 'ex:i8': {
      const number = Number(matched(typed, /^[+-]?\d+$/u));
      return Number.isSafeInteger(number) ? number : unreadable();
    }
    case 'double':
      return Number(matched(typed, /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/iu));
    case 'boolean':
      return matched(typed, /^[01]$/u) === '1';
    case 'dateTime.iso8601':
      return matched(typed, /^[\dTZ:+-]*$/u);
    case 'base64':
      return Buffer.from(matched(typed, /^[A-Za-z0-9+/\s]*={0,2}\s*$/u), 'base64');
    case 'nil':
    case 'ex:nil':
      return null;
    case 'array':
      return onlyElements(onlyChild(typed, 'data'), 'value').map(readValue);
    case 'struct':
      return readStruct(typed);
    default:
      return unreadable();
  }
}

function readStruct(struct: XmlElement): ReceivedValue {
  const members = onlyElements(struct, 'member').map((member): [string, ReceivedValue] => {
    const [name, ...others] = childrenOf(member, 'name');
    const [value, ...more] = childrenOf(member, 'value');
    if (name === undefined || value === undefined || others.length + more.length > 0) return unreadable();
    return [plainText(name), readValue(value)];
  });
  if (new Set(members.map(([name]) => name)).size !== members.length) return unreadable();
  return Object.fromEntries(members);
}

function onlyChild(element: XmlElement, name?: string): XmlElement {
  const [child, ...others] = onlyElements(element, name);
  return child === undefined || others.length > 0 ? unreadable() : child;
}

/** The elements within, where there is no text beside them and none of another name. */
function onlyElements(element: XmlElement, name?: string): XmlElement[] {
  const elements = element.children.filter(isElement);
  const hasText = element.children.some((node) => !isElement(node) && node.trim() !== '');
  const isOther = name !== undefined && elements.some((child) => child.name !== name);
  return hasText || isOther ? unreadable() : elements;
}

function plainText(element: XmlElement): string {
  return element.children.some(isElement) ? unreadable() : textWithin(element);
}

function matched(element: XmlElement, pattern: RegExp): string {
  const text = plainText(element).trim();
  return pattern.test(text) ? text : unreadable();
}

function unreadable(): never {
  throw new UnreadableAnswer('not an answer of XML-RPC');
}
