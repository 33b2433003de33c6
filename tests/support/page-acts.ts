/**
 * How many writing verbs of the contract one act of a page carries out, read from its source. An act is a function that
 * is no component and no hook: a handler, or what a handler calls.
 *
 * Followed are functions called by name, also over imports and as what a hook gives back; functions handed to a call
 * (`.then`, `attempt`) and to `onSuccess` and its like. Of two branches the longer one counts, a loop counts twice.
 * Not seen are functions and changes that come in as a prop or a parameter, and verbs whose name is not written out.
 */
import path from 'node:path';
import { parseSync } from 'vite';

interface Node {
  type: string;
  start: number;
  [field: string]: unknown;
}

interface Act {
  is: 'function';
  node: Node;
  scope: Scope;
  place: string;
}

/** What a name stands for, as far as it concerns writing. */
type Value =
  | Act
  /** What `useChange` gives. */
  | { is: 'change'; verb: string }
  /** Its `mutate`. */
  | { is: 'writer'; verb: string }
  | { is: 'object'; get: (name: string) => Value | null };

interface Scope {
  file: string;
  outer: Scope | null;
  names: Map<string, () => Value | null>;
}

export interface PageAct {
  /** "renderer/screens/plan/plan-form.tsx store". */
  place: string;
  /** The verbs of its longest way, in order. */
  verbs: string[];
}

const AFTERWARDS = ['onSuccess', 'onError', 'onSettled'];
const LOOPS = ['ForStatement', 'ForOfStatement', 'ForInStatement', 'WhileStatement', 'DoWhileStatement'];
const LOOPING_METHODS = ['map', 'forEach', 'flatMap', 'reduce'];

/**
 * Every act that writes.
 *
 * @param sources Text by path from the top of the repository.
 * @param isWriting Whether a verb writes.
 * @param isOneAct Acts, by their place, whose several calls are reasoned to be several acts: they count as one.
 */
export function listPageActs(
  sources: ReadonlyMap<string, string>,
  isWriting: (verb: string) => boolean,
  isOneAct: (place: string) => boolean = () => false,
): PageAct[] {
  const modules = new Map<string, Scope>();
  const functions = new Map<Node, Act>();
  const known = new Map<Node, string[]>();

  const moduleOf = (file: string): Scope | null => {
    const text = sources.get(file);
    const done = modules.get(file);
    if (done !== undefined || text === undefined) return done ?? null;
    const scope: Scope = { file, outer: null, names: new Map() };
    modules.set(file, scope);
    enter(parseSync(file, text).program as unknown as Node, scope);
    return scope;
  };

  /** Learns the names a function or a file declares, and lists the functions in it. */
  const enter = (root: Node, scope: Scope): void => {
    const visit = (node: Node, name: string): void => {
      if (node !== root && isFunction(node)) {
        const declared = nameOf(node.id) ?? name;
        const inner: Scope = { file: scope.file, outer: scope, names: new Map() };
        for (const bound of children(node.params).flatMap(boundNames)) inner.names.set(bound, () => null);
        const act: Act = { is: 'function', node, scope: inner, place: `${scope.file} ${declared}` };
        functions.set(node, act);
        if (node.type === 'FunctionDeclaration') scope.names.set(declared, () => act);
        enter(node, inner);
        return;
      }
      if (node.type === 'ImportDeclaration') learnImport(node, scope);
      if (node.type === 'VariableDeclarator') learnDeclared(node, scope);
      const called = node.type === 'VariableDeclarator' ? nameOf(node.id) : nameOf(node.key ?? node.name);
      for (const child of childrenOf(node)) visit(child, called ?? name);
    };
    visit(root, '');
  };

  const learnImport = (node: Node, scope: Scope): void => {
    const from = path.posix.join(path.posix.dirname(scope.file), String((node.source as Node).value));
    for (const specifier of children(node.specifiers)) {
      const [local, imported] = [nameOf(specifier.local), nameOf(specifier.imported)];
      if (local !== null && imported !== null)
        scope.names.set(local, () => moduleOf(from)?.names.get(imported)?.() ?? null);
    }
  };

  const learnDeclared = ({ id, init }: Node, scope: Scope): void => {
    const value = once(() => (isNode(init) ? meaningOf(init, scope) : null));
    if (!isNode(id)) return;
    if (id.type === 'Identifier') scope.names.set(String(id.name), value);
    if (id.type !== 'ObjectPattern') return;
    for (const { key, value: target } of children(id.properties)) {
      const [field, local] = [nameOf(key), nameOf(target)];
      if (field !== null && local !== null) scope.names.set(local, () => memberOf(value(), field));
    }
  };

  const lookUp = (name: string, scope: Scope | null): Value | null => {
    if (scope === null) return null;
    const found = scope.names.get(name);
    return found === undefined ? lookUp(name, scope.outer) : found();
  };

  const meaningOf = (node: Node, scope: Scope): Value | null => {
    if (isFunction(node)) return functions.get(node) ?? null;
    if (node.type === 'Identifier') return lookUp(String(node.name), scope);
    if (node.type === 'ObjectExpression')
      return {
        is: 'object',
        get: (name) => {
          const property = children(node.properties).find(({ key }) => nameOf(key) === name);
          return isNode(property?.value) ? meaningOf(property.value, scope) : null;
        },
      };
    if (node.type === 'MemberExpression')
      return memberOf(meaningOf(node.object as Node, scope), nameOf(node.property) ?? '');
    if (node.type !== 'CallExpression') return null;
    const [callee, [first]] = [node.callee as Node, children(node.arguments)];
    const called = nameOf(callee) ?? '';
    if (called === 'useChange') return first ? { is: 'change', verb: String(first.value) } : null;
    if (called === 'useCallback') return first ? meaningOf(first, scope) : null;
    const hook = isHookName(called) ? meaningOf(callee, scope) : null;
    return hook?.is === 'function' ? givenBack(hook) : null;
  };

  const givenBack = ({ node, scope }: Act): Value | null => {
    const returned = ownNodes(node).findLast(({ type }) => type === 'ReturnStatement')?.argument;
    return isNode(returned) ? meaningOf(returned, scope) : null;
  };

  const verbsOf = ({ node, scope, place }: Act): string[] => {
    const done = known.get(node);
    if (done !== undefined) return done;
    // A function that calls itself is one more try.
    known.set(node, []);
    const verbs = isHookOrComponent(node) ? [] : costOf(node.body as Node, scope);
    const counted = isOneAct(place) ? verbs.slice(0, 1) : verbs;
    known.set(node, counted);
    return counted;
  };

  const costOf = (node: Node, scope: Scope): string[] => {
    const sum = (...nodes: unknown[]): string[] =>
      nodes.filter(isNode).flatMap((child) => costOf(child, scope));
    if (isFunction(node)) return [];
    if (node.type === 'CallExpression') return costOfCall(node, scope);
    if (node.type === 'BlockStatement') return costOfList(children(node.body), scope);
    if (node.type === 'IfStatement' || node.type === 'ConditionalExpression')
      return [...sum(node.test), ...longest(sum(node.consequent), sum(node.alternate))];
    if (node.type === 'SwitchStatement')
      return [...sum(node.discriminant), ...longest(...children(node.cases).map((one) => sum(one)))];
    if (node.type === 'TryStatement')
      return [...longest(sum(node.block), sum(node.handler)), ...sum(node.finalizer)];
    if (LOOPS.includes(node.type)) return twice(sum(...childrenOf(node)));
    return sum(...childrenOf(node));
  };

  /** What stands behind `if (…) return …;` is another branch. */
  const costOfList = (statements: readonly Node[], scope: Scope): string[] => {
    const [first, ...rest] = statements;
    if (first === undefined) return [];
    if (first.type === 'IfStatement' && !isNode(first.alternate) && isLeaving(first.consequent as Node))
      return [
        ...costOf(first.test as Node, scope),
        ...longest(costOf(first.consequent as Node, scope), costOfList(rest, scope)),
      ];
    return isLeaving(first) ? costOf(first, scope) : [...costOf(first, scope), ...costOfList(rest, scope)];
  };

  const costOfCall = (node: Node, scope: Scope): string[] => {
    const [callee, inputs] = [node.callee as Node, children(node.arguments)];
    const name = nameOf(callee.type === 'MemberExpression' ? callee.property : callee) ?? '';
    if (isHookName(name)) return [];
    const before = callee.type === 'MemberExpression' ? costOf(callee.object as Node, scope) : [];
    const handed = inputs.flatMap((input) => {
      const value = isFunction(input) || input.type === 'Identifier' ? meaningOf(input, scope) : null;
      return value?.is === 'function' ? verbsOf(value) : costOf(input, scope);
    });
    const afterwards = inputs.flatMap((input) =>
      input.type === 'ObjectExpression'
        ? AFTERWARDS.map((key) => memberOf(meaningOf(input, scope), key)).flatMap((value) =>
            value?.is === 'function' ? verbsOf(value) : [],
          )
        : [],
    );
    const own = costOfCallee(callee, inputs[0], scope);
    const within = LOOPING_METHODS.includes(name) ? twice(handed) : handed;
    return [...before, ...own, ...within, ...afterwards];
  };

  const costOfCallee = (callee: Node, first: Node | undefined, scope: Scope): string[] => {
    if (nameOf(callee) === 'call') {
      const verb = String(first?.value);
      return isWriting(verb) ? [verb] : [];
    }
    const value = meaningOf(callee, scope);
    if (value?.is === 'writer') return isWriting(value.verb) ? [value.verb] : [];
    return value?.is === 'function' ? verbsOf(value) : [];
  };

  for (const file of sources.keys()) moduleOf(file);
  return [...functions.values()]
    .map((act) => ({ place: act.place, verbs: verbsOf(act) }))
    .filter(({ verbs }) => verbs.length > 0);
}

function memberOf(value: Value | null, name: string): Value | null {
  if (value?.is === 'object') return value.get(name);
  const isWriter = value?.is === 'change' && (name === 'mutate' || name === 'mutateAsync');
  return isWriter ? { is: 'writer', verb: value.verb } : null;
}

function isHookOrComponent(node: Node): boolean {
  return ownNodes(node).some(
    ({ type, callee }) => type === 'CallExpression' && isHookName(nameOf(callee) ?? ''),
  );
}

/** Every node of a function that is not in another function within it. */
function ownNodes(node: Node): Node[] {
  return childrenOf(node).flatMap((child) => (isFunction(child) ? [] : [child, ...ownNodes(child)]));
}

function isLeaving(node: Node): boolean {
  if (node.type === 'BlockStatement') return children(node.body).some(isLeaving);
  return node.type === 'ReturnStatement' || node.type === 'ThrowStatement';
}

function isFunction({ type }: Node): boolean {
  return ['FunctionDeclaration', 'FunctionExpression', 'ArrowFunctionExpression'].includes(type);
}

function isHookName(name: string): boolean {
  return /^use[A-Z]/u.test(name);
}

/** The names a parameter brings in. */
function boundNames(pattern: Node): string[] {
  const name = nameOf(pattern);
  if (name !== null) return [name];
  const { properties, elements, left, argument, value } = pattern;
  return [properties, elements, left, argument, value].flatMap(children).flatMap(boundNames);
}

function nameOf(node: unknown): string | null {
  return isNode(node) && (node.type === 'Identifier' || node.type === 'JSXIdentifier')
    ? String(node.name)
    : null;
}

function childrenOf(node: Node): Node[] {
  return Object.values(node).flatMap(children);
}

function children(value: unknown): Node[] {
  return (Array.isArray(value) ? value : [value]).filter(isNode);
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value;
}

function longest(...ways: string[][]): string[] {
  return ways.reduce((best, way) => (way.length > best.length ? way : best), []);
}

function twice(verbs: readonly string[]): string[] {
  return [...verbs, ...verbs];
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
