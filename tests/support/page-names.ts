/** What the names in the sources of the pages stand for, as far as it concerns writing. */
import path from 'node:path';
import { parseSync } from 'vite';
import {
  children,
  childrenOf,
  isFunction,
  isHookName,
  isNode,
  type Node,
  nameOf,
  ownNodes,
} from './syntax.ts';

export interface Scope {
  file: string;
  outer: Scope | null;
  names: Map<string, () => Value | null>;
}

/** A function of a page. */
export interface Act {
  is: 'function';
  node: Node;
  scope: Scope;
  /** "renderer/screens/plan/plan-form.tsx store". */
  place: string;
}

export type Value =
  | Act
  /** What `useChange` gives. */
  | { is: 'change'; verb: string }
  /** Its `mutate`. */
  | { is: 'writer'; verb: string }
  | { is: 'object'; get: (name: string) => Value | null };

export interface Pages {
  /** Text by path from the top of the repository. */
  sources: ReadonlyMap<string, string>;
  modules: Map<string, Scope>;
  acts: Map<Node, Act>;
}

export function readPages(sources: ReadonlyMap<string, string>): Pages {
  const pages: Pages = { sources, modules: new Map(), acts: new Map() };
  for (const file of sources.keys()) readModule(pages, file);
  return pages;
}

export function meaningOf(pages: Pages, node: Node, scope: Scope): Value | null {
  if (isFunction(node)) return pages.acts.get(node) ?? null;
  if (node.type === 'Identifier') return lookUp(String(node.name), scope);
  if (node.type === 'MemberExpression')
    return memberOf(meaningOf(pages, node.object as Node, scope), nameOf(node.property) ?? '');
  if (node.type === 'CallExpression') return meaningOfCall(pages, node, scope);
  if (node.type !== 'ObjectExpression') return null;
  const get = (name: string): Value | null => {
    const property = children(node.properties).find(({ key }) => nameOf(key) === name);
    return isNode(property?.value) ? meaningOf(pages, property.value, scope) : null;
  };
  return { is: 'object', get };
}

export function memberOf(value: Value | null, name: string): Value | null {
  if (value?.is === 'object') return value.get(name);
  const isWriter = value?.is === 'change' && (name === 'mutate' || name === 'mutateAsync');
  return isWriter ? { is: 'writer', verb: value.verb } : null;
}

/** What a hook gives back. */
function meaningOfCall(pages: Pages, node: Node, scope: Scope): Value | null {
  const [callee, [first]] = [node.callee as Node, children(node.arguments)];
  const name = nameOf(callee) ?? '';
  if (name === 'useChange') return { is: 'change', verb: String(first?.value) };
  if (name === 'useCallback' && first !== undefined) return meaningOf(pages, first, scope);
  const hook = isHookName(name) ? meaningOf(pages, callee, scope) : null;
  if (hook?.is !== 'function') return null;
  const returned = ownNodes(hook.node).findLast(({ type }) => type === 'ReturnStatement')?.argument;
  return isNode(returned) ? meaningOf(pages, returned, hook.scope) : null;
}

function lookUp(name: string, scope: Scope | null): Value | null {
  if (scope === null) return null;
  const found = scope.names.get(name);
  return found === undefined ? lookUp(name, scope.outer) : found();
}

function readModule(pages: Pages, file: string): Scope | null {
  const text = pages.sources.get(file);
  const done = pages.modules.get(file);
  if (done !== undefined || text === undefined) return done ?? null;
  const scope: Scope = { file, outer: null, names: new Map() };
  pages.modules.set(file, scope);
  readWithin(pages, parseSync(file, text).program as unknown as Node, scope, '');
  return scope;
}

/** Learns the names that are declared under a node, and the functions there; `name`: what the node is called. */
function readWithin(pages: Pages, node: Node, scope: Scope, name: string): void {
  for (const child of childrenOf(node)) {
    const called =
      nameOf(child.id ?? child.key ?? (child.type === 'JSXAttribute' ? child.name : null)) ?? name;
    if (isFunction(child)) {
      readFunction(pages, child, scope, called);
      continue;
    }
    if (child.type === 'ImportDeclaration') learnImport(pages, child, scope);
    if (child.type === 'VariableDeclarator') learnDeclared(pages, child, scope);
    readWithin(pages, child, scope, called);
  }
}

function readFunction(pages: Pages, node: Node, outer: Scope, name: string): void {
  const scope: Scope = { file: outer.file, outer, names: new Map() };
  // What comes in as a parameter is not known here.
  for (const bound of children(node.params).flatMap(boundNames)) scope.names.set(bound, () => null);
  const act: Act = { is: 'function', node, scope, place: `${scope.file} ${name}` };
  pages.acts.set(node, act);
  if (node.type === 'FunctionDeclaration') outer.names.set(name, () => act);
  readWithin(pages, node, scope, '');
}

function learnImport(pages: Pages, node: Node, scope: Scope): void {
  const from = path.posix.join(path.posix.dirname(scope.file), String((node.source as Node).value));
  for (const specifier of children(node.specifiers)) {
    const [local, imported] = [nameOf(specifier.local), nameOf(specifier.imported)];
    if (local !== null && imported !== null)
      scope.names.set(local, () => readModule(pages, from)?.names.get(imported)?.() ?? null);
  }
}

function learnDeclared(pages: Pages, { id, init }: Node, scope: Scope): void {
  const value = once(() => (isNode(init) ? meaningOf(pages, init, scope) : null));
  if (!isNode(id)) return;
  if (id.type === 'Identifier') scope.names.set(String(id.name), value);
  if (id.type !== 'ObjectPattern') return;
  for (const { key, value: target } of children(id.properties)) {
    const [field, local] = [nameOf(key), nameOf(target)];
    if (field !== null && local !== null) scope.names.set(local, () => memberOf(value(), field));
  }
}

/** The names a parameter brings in. */
function boundNames(pattern: Node): string[] {
  const name = nameOf(pattern);
  if (name !== null) return [name];
  const { properties, elements, left, argument, value } = pattern;
  return [properties, elements, left, argument, value].flatMap(children).flatMap(boundNames);
}

/** Asks once; asked for by itself meanwhile, it is nothing. */
function once(ask: () => Value | null): () => Value | null {
  let answer: Value | null | undefined;
  return () => {
    if (answer === undefined) {
      answer = null;
      answer = ask();
    }
    return answer;
  };
}
