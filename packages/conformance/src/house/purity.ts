import { builtinModules } from 'node:module';
import type { Node } from 'oxc-parser';
import { modulesNamedIn } from './imports.ts';
import { placeAt, type SourceFile, walk } from './source-file.ts';

// Below the shells a run is a function of its inputs, the same on every machine and in a browser. What would break
// that is banned by name, whatever it is used for, and the message says what to use instead. The ban reads the syntax
// tree, so comments and texts may speak of a clock.

const clock = 'turns count time below the shells; a shell hands a time in as a value';
const timers = 'nothing waits below the shells; return, and let the shell decide when to step again';
const chance = 'chance comes from @sandtable/random, keyed by where it is used';
const locale = 'compare by code unit: a < b ? -1 : a > b ? 1 : 0; print through a formatter of a shell';
const surroundings = 'only the shells see the process, files and the network; take what is needed as an argument';
const approximate = 'engines may differ in its last digit; use exact integers, or a table made once and checked in';
const aliases = 'name what is meant, so that the ban can see it';

/** Global names that may not appear at all, not even as the name of something else. */
const bannedNames: Readonly<Record<string, string>> = {
  Date: clock,
  performance: clock,
  Temporal: clock,
  setTimeout: timers,
  setInterval: timers,
  setImmediate: timers,
  queueMicrotask: timers,
  requestAnimationFrame: timers,
  requestIdleCallback: timers,
  crypto: chance,
  Intl: locale,
  process: surroundings,
  require: surroundings,
  fetch: surroundings,
  XMLHttpRequest: surroundings,
  WebSocket: surroundings,
  Buffer: 'browsers have none; use Uint8Array and DataView',
  WeakRef: 'when memory is collected differs from run to run; hold a strong reference',
  FinalizationRegistry: 'when memory is collected differs from run to run; release explicitly',
  eval: 'code is never made from text',
  globalThis: aliases,
};

/** Members that may not be used, on whatever object: the method of any text, list or number could be meant. */
const bannedMembers: Readonly<Record<string, string>> = {
  localeCompare: locale,
  toLocaleString: locale,
  toLocaleUpperCase: locale,
  toLocaleLowerCase: locale,
  toLocaleDateString: locale,
  toLocaleTimeString: locale,
};

const bannedMath: Readonly<Record<string, string>> = {
  random: chance,
  ...Object.fromEntries(
    [
      ...['exp', 'expm1', 'log', 'log1p', 'log2', 'log10', 'pow', 'sqrt', 'cbrt', 'hypot'],
      ...['sin', 'cos', 'tan', 'asin', 'acos', 'atan', 'atan2'],
      ...['sinh', 'cosh', 'tanh', 'asinh', 'acosh', 'atanh'],
    ].map((name) => [name, approximate]),
  ),
};

/**
 * Finds what may not stand below the shells: clocks, timers, chance of its own, locales, inexact mathematics, orders
 * that nobody chose, the process, files and the network.
 *
 * @returns one line for each offence, with its place and the replacement, in the order of the text.
 */
export function findImpurities(file: SourceFile): string[] {
  const found: { offset: number; message: string }[] = [];
  for (const { specifier, offset } of modulesNamedIn(file)) {
    const message = objectionToModule(specifier);
    if (message) found.push({ offset, message });
  }
  walk(file, (node, parent) => {
    const message = objectionToNode(node, parent);
    if (message) found.push({ offset: node.start, message });
  });
  return found.sort((a, b) => a.offset - b.offset).map(({ offset, message }) => `${placeAt(file, offset)} ${message}`);
}

function objectionToModule(specifier: string | undefined): string | undefined {
  if (specifier === undefined) return `import(...) of a computed name: ${aliases}`;
  const [folder = ''] = specifier.split('/');
  const ofNode = specifier.startsWith('node:') || builtinModules.includes(folder) || /\/node(\.js)?$/.test(specifier);
  return ofNode ? `${specifier}: ${surroundings}` : undefined;
}

function objectionToNode(node: Node, parent: Node | undefined): string | undefined {
  switch (node.type) {
    case 'Identifier':
      return isPropertyName(node, parent) ? undefined : objectionToName(node.name, node, parent);
    case 'MemberExpression':
      return objectionToMember(node);
    case 'CallExpression':
      return objectionToSorting(node);
    case 'ForInStatement':
      return 'for (... in ...): its order is not chosen; walk a sorted list with for (... of ...)';
    case 'MetaProperty':
      return node.meta.name === 'import' ? `import.meta: ${surroundings}` : undefined;
    case 'BinaryExpression':
      return node.operator === '**' && !isExactPower(node.left, node.right) ? `**: ${approximate}` : undefined;
    default:
      return undefined;
  }
}

/** Names of members and fields are not uses of a global: `turn.process` is harmless, `process.env` is not. */
function isPropertyName(node: Node, parent: Node | undefined): boolean {
  switch (parent?.type) {
    case 'MemberExpression':
      return parent.property === node && !parent.computed;
    case 'Property':
      return parent.key === node && !parent.computed && !parent.shorthand;
    case 'PropertyDefinition':
    case 'MethodDefinition':
    case 'TSPropertySignature':
    case 'TSMethodSignature':
      return parent.key === node && !parent.computed;
    default:
      return false;
  }
}

function objectionToName(name: string, node: Node, parent: Node | undefined): string | undefined {
  if (Object.hasOwn(bannedNames, name)) return `${name}: ${bannedNames[name]}`;
  const isMemberOf = parent?.type === 'MemberExpression' && parent.object === node;
  return name === 'Math' && !isMemberOf ? `Math as a value: ${aliases}` : undefined;
}

function objectionToMember(node: Extract<Node, { type: 'MemberExpression' }>): string | undefined {
  const name = memberName(node);
  if (node.object.type === 'Identifier' && node.object.name === 'Math') {
    if (name === undefined) return `Math[...]: ${aliases}`;
    if (Object.hasOwn(bannedMath, name)) return `Math.${name}: ${bannedMath[name]}`;
  }
  return name !== undefined && Object.hasOwn(bannedMembers, name) ? `${name}: ${bannedMembers[name]}` : undefined;
}

function objectionToSorting(node: Extract<Node, { type: 'CallExpression' }>): string | undefined {
  if (node.callee.type !== 'MemberExpression' || node.arguments.length > 0) return undefined;
  const name = memberName(node.callee);
  return name === 'sort' || name === 'toSorted' ? `${name}(): give it a comparator that says the order` : undefined;
}

/** The name of a member where the text tells it: `a.b` or `a['b']`. */
function memberName(node: Extract<Node, { type: 'MemberExpression' }>): string | undefined {
  if (!node.computed) return node.property.type === 'Identifier' ? node.property.name : undefined;
  return node.property.type === 'Literal' && typeof node.property.value === 'string' ? node.property.value : undefined;
}

/** Powers of big integers are exact; so are those of two literals, which everyone can check by hand. */
function isExactPower(left: Node, right: Node): boolean {
  return isBigInteger(left) || isBigInteger(right) || (left.type === 'Literal' && right.type === 'Literal');
}

/** Only what is sure from the text. One operand is enough, as the other is then a big integer too, or it throws. */
function isBigInteger(node: Node): boolean {
  if (node.type === 'Literal') return typeof node.value === 'bigint';
  return node.type === 'CallExpression' && node.callee.type === 'Identifier' && node.callee.name === 'BigInt';
}
