/** The tree of a source file (ESTree), as far as our rules look at it. */

export interface Node {
  type: string;
  [field: string]: unknown;
}

export function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value;
}

export function children(value: unknown): Node[] {
  return (Array.isArray(value) ? value : [value]).filter(isNode);
}

export function childrenOf(node: Node): Node[] {
  return Object.values(node).flatMap(children);
}

/** Every node of a function that is not in another function within it. */
export function ownNodes(node: Node): Node[] {
  return childrenOf(node).flatMap((child) => (isFunction(child) ? [] : [child, ...ownNodes(child)]));
}

export function nameOf(node: unknown): string | null {
  return isNode(node) && (node.type === 'Identifier' || node.type === 'JSXIdentifier')
    ? String(node.name)
    : null;
}

export function isFunction({ type }: Node): boolean {
  return ['FunctionDeclaration', 'FunctionExpression', 'ArrowFunctionExpression'].includes(type);
}

export function isHookName(name: string): boolean {
  return /^use[A-Z]/u.test(name);
}

/** Whether nothing behind it is reached. */
export function isLeaving(node: Node): boolean {
  if (node.type === 'BlockStatement') return children(node.body).some(isLeaving);
  return node.type === 'ReturnStatement' || node.type === 'ThrowStatement';
}
