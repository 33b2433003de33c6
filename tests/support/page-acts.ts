/**
 * How many writing verbs of the contract one act of a page carries out, read from its source. An act is a function that
 * is no component and no hook: a handler, or what a handler calls.
 *
 * Followed are functions called by name, also over imports and as what a hook gives back; functions handed to a call
 * (`.then`, `attempt`) and to `onSuccess` and its like. Of two branches the longer one counts, a loop counts twice.
 * Not seen are functions and changes that come in as a prop or a parameter, and verbs whose name is not written out.
 */
import { type Act, meaningOf, memberOf, type Pages, readPages, type Scope } from './page-names.ts';
import {
  children,
  childrenOf,
  isFunction,
  isHookName,
  isLeaving,
  isNode,
  type Node,
  nameOf,
  ownNodes,
} from './syntax.ts';

export interface PageAct {
  /** "renderer/screens/plan/plan-form.tsx store". */
  place: string;
  /** The verbs of its longest way, in order. */
  verbs: string[];
}

export interface ActRule {
  isWriting: (verb: string) => boolean;
  /** Whether what is called at this place is reasoned to be several acts: it counts as one. */
  isSeveral?: (place: string) => boolean;
}

interface Count extends ActRule {
  pages: Pages;
  known: Map<Node, string[]>;
}

const AFTERWARDS = ['onSuccess', 'onError', 'onSettled'];
const LOOPS = ['ForStatement', 'ForOfStatement', 'ForInStatement', 'WhileStatement', 'DoWhileStatement'];
const LOOPING_METHODS = ['map', 'forEach', 'flatMap', 'reduce'];

/** Every act that writes. @param sources Text by path from the top of the repository. */
export function listPageActs(sources: ReadonlyMap<string, string>, rule: ActRule): PageAct[] {
  const count: Count = { ...rule, pages: readPages(sources), known: new Map() };
  return [...count.pages.acts.values()]
    .map((act) => ({ place: act.place, verbs: verbsOfAct(count, act) }))
    .filter(({ verbs }) => verbs.length > 0);
}

function verbsOfAct(count: Count, { node, scope, place }: Act): string[] {
  const done = count.known.get(node);
  if (done !== undefined) return done;
  // A function that calls itself is one more try.
  count.known.set(node, []);
  const verbs = isHookOrComponent(node) ? [] : verbsOf(count, node.body as Node, scope);
  const counted = count.isSeveral?.(place) ? verbs.slice(0, 1) : verbs;
  count.known.set(node, counted);
  return counted;
}

function verbsOf(count: Count, node: Node, scope: Scope): string[] {
  const sum = (...nodes: unknown[]): string[] =>
    nodes.filter(isNode).flatMap((child) => verbsOf(count, child, scope));
  if (isFunction(node)) return [];
  if (node.type === 'CallExpression') return verbsOfCall(count, node, scope);
  if (node.type === 'BlockStatement') return verbsOfList(count, children(node.body), scope);
  if (node.type === 'IfStatement' || node.type === 'ConditionalExpression')
    return [...sum(node.test), ...longest(sum(node.consequent), sum(node.alternate))];
  if (node.type === 'SwitchStatement')
    return [...sum(node.discriminant), ...longest(...children(node.cases).map((one) => sum(one)))];
  if (node.type === 'TryStatement')
    return [...longest(sum(node.block), sum(node.handler)), ...sum(node.finalizer)];
  const all = sum(...childrenOf(node));
  return LOOPS.includes(node.type) ? twice(all) : all;
}

/** What stands behind `if (…) return …;` is another branch. */
function verbsOfList(count: Count, [first, ...rest]: readonly Node[], scope: Scope): string[] {
  if (first === undefined) return [];
  if (isLeaving(first)) return verbsOf(count, first, scope);
  const isBranch = first.type === 'IfStatement' && isLeaving(first.consequent as Node);
  const after = verbsOfList(count, rest, scope);
  if (!isBranch || isNode(first.alternate)) return [...verbsOf(count, first, scope), ...after];
  const within = verbsOf(count, first.consequent as Node, scope);
  return [...verbsOf(count, first.test as Node, scope), ...longest(within, after)];
}

function verbsOfCall(count: Count, node: Node, scope: Scope): string[] {
  const [callee, inputs] = [node.callee as Node, children(node.arguments)];
  const isMethod = callee.type === 'MemberExpression';
  const name = nameOf(isMethod ? callee.property : callee) ?? '';
  // What is given to a hook is called another time.
  if (isHookName(name)) return [];
  const before = isMethod ? verbsOf(count, callee.object as Node, scope) : [];
  const handed = inputs.flatMap((input) => verbsOfInput(count, input, scope));
  return [
    ...before,
    ...verbsOfCallee(count, callee, inputs[0], scope),
    ...(LOOPING_METHODS.includes(name) ? twice(handed) : handed),
  ];
}

function verbsOfCallee(count: Count, callee: Node, first: Node | undefined, scope: Scope): string[] {
  const value = meaningOf(count.pages, callee, scope);
  if (nameOf(callee) !== 'call' && value?.is === 'function') return verbsOfAct(count, value);
  const verb = nameOf(callee) === 'call' ? String(first?.value) : value?.is === 'writer' ? value.verb : '';
  return count.isWriting(verb) ? [verb] : [];
}

/** A function that is handed over is called, and so is what shall happen when a change is done. */
function verbsOfInput(count: Count, input: Node, scope: Scope): string[] {
  const value =
    isFunction(input) || input.type === 'Identifier' || input.type === 'ObjectExpression'
      ? meaningOf(count.pages, input, scope)
      : null;
  if (value?.is === 'function') return verbsOfAct(count, value);
  const afterwards = AFTERWARDS.map((key) => memberOf(value, key)).filter((one) => one?.is === 'function');
  return [...verbsOf(count, input, scope), ...afterwards.flatMap((one) => verbsOfAct(count, one))];
}

function isHookOrComponent(node: Node): boolean {
  return ownNodes(node).some(
    ({ type, callee }) => type === 'CallExpression' && isHookName(nameOf(callee) ?? ''),
  );
}

function longest(...ways: string[][]): string[] {
  return ways.reduce((best, way) => (way.length > best.length ? way : best), []);
}

function twice(verbs: readonly string[]): string[] {
  return [...verbs, ...verbs];
}
