/**
 * A node of a syntax tree as ESTree has it.
 * @typedef {{type: string, id?: Named, object?: Named, property?: Named, key?: Named, callee?: Node, left?: Node, [part: string]: unknown}} Node
 * @typedef {{name: string, value?: string} | undefined} Named
 */

/**
 * A variable that is declared before everything else.
 * @typedef {{type: 'VariableDeclarator', id: {type: string, name: string}, init: object}} Declarator
 */

/**
 * A place where a constant is written: how, the bytes that a variable spares there but for those of its name, the value
 * of that variable, and how it is put there.
 * @typedef {{written: string, bytes: number, init: object, put: (variable: object) => void}} Place
 */

/** Bytes of a variable's name, on average. */
const nameLength = 1.8;

/** Bytes of what is written once for a variable beside its name and value. */
const declarationLength = 2;

/** Names of the language's own properties. */
const ownNames = new Set(
  [Object, Array, String, Number, Date, RegExp, Map, Set].flatMap((type) => [
    ...Object.getOwnPropertyNames(type),
    ...Object.getOwnPropertyNames(type.prototype),
  ]),
);

/**
 * Objects of the language whose functions can be called without them.
 * @type {Map<string, object>}
 */
const namespaces = new Map(Object.entries({ Array, Date, JSON, Math, Number, Object }));

/**
 * Writes statements with fewer letters: as arrows the functions they declare, and as a variable whatever is constant and
 * stands in them so often that they become shorter by it. What is used most comes first, for it gets the shortest names.
 * @param {Node[]} statements
 * @returns {Node[]}
 */
export function shortened(statements) {
  const functions = statements.filter((statement) => statement.type === 'FunctionDeclaration' && mayBeArrow(statement));
  const first = [...repeatedOnce(statements), ...functions.map(arrow)];
  const uses = new Map();
  for (const { type, name } of nodesIn(statements)) {
    if (type === 'Identifier') uses.set(name, (uses.get(name) ?? 0) + 1);
  }
  first.sort((a, b) => (uses.get(b.id.name) ?? 0) - (uses.get(a.id.name) ?? 0));
  return [...declarations(first), ...statements.filter((statement) => !functions.includes(statement))];
}

/** @param {Node} declared */
function mayBeArrow(declared) {
  return (
    !declared.generator &&
    nodesIn(declared).every(({ type, name }) => {
      return type !== 'ThisExpression' && type !== 'MetaProperty' && name !== 'arguments';
    })
  );
}

/**
 * @param {Node} declared
 * @returns {Declarator}
 */
function arrow({ id, ...made }) {
  const { name } = /** @type {{name: string}} */ (id);
  const init = { ...made, type: 'ArrowFunctionExpression', expression: false };
  return { type: 'VariableDeclarator', id: { type: 'Identifier', name }, init };
}

/**
 * Puts a variable in the place of each text, name of a property and function of the language that is repeated enough,
 * and gives these variables.
 * @param {Node[]} statements
 */
function repeatedOnce(statements) {
  const nodes = nodesIn(statements);
  // An error about a missing method quotes what was called, which only Google can lack; a stack names a function after
  // what it was put into.
  const known = new Set([...ownNames, ...nodes.map(({ key }) => key?.name)]);
  const told = new Set(
    nodes.map(({ callee, left, right }) => (isFunction(right) ? left : !known.has(callee?.property?.name) && callee)),
  );
  /** @type {Map<string, Place[]>} */
  const places = new Map();
  for (const node of nodes) {
    const place = placeOfValue(node) ?? placeOfName(node, told.has(node));
    if (place) places.set(place.written, [...(places.get(place.written) ?? []), place]);
  }
  return [...places.values()].filter(isShorterOnce).map((found, index) => {
    const id = { type: 'Identifier', name: `$${index}` };
    for (const { put } of found) put({ ...id });
    return /** @type {Declarator} */ ({ type: 'VariableDeclarator', id, init: found[0]?.init });
  });
}

/**
 * Gives the place of a node that has the same value wherever it stands.
 * @param {Node} node
 * @returns {Place | undefined}
 */
function placeOfValue(node) {
  const written = constantText(node);
  if (written === undefined) return undefined;
  const put = (/** @type {object} */ variable) => Object.assign(node, { value: undefined }, variable);
  return { written, bytes: Buffer.byteLength(written), init: { ...node }, put };
}

/**
 * Gives what is written for a node that has the same value wherever it stands.
 * @param {Node} node
 */
function constantText({ type, value, object, property, computed }) {
  if (type === 'Literal' && typeof value === 'string') return JSON.stringify(value);
  if (type !== 'MemberExpression' || computed || !object || !property) return undefined;
  const namespace = namespaces.get(object.name);
  return namespace && property.name in namespace ? `${object.name}.${property.name}` : undefined;
}

/**
 * Gives the place of the name of a property in the node that reads, writes or makes that property.
 * @param {Node} node
 * @param {boolean} isTold
 * @returns {Place | undefined}
 */
function placeOfName(node, isTold) {
  const isMember = node.type === 'MemberExpression';
  const isFree = isMember ? !isTold : node.type === 'Property' && node.kind === 'init' && !isFunction(node.value);
  const part = isMember ? 'property' : 'key';
  const { name, value = name } = node[part] ?? {};
  if (!isFree || node.computed || value === undefined || value === '__proto__') return undefined;
  const written = JSON.stringify(value);
  const plain = isMember && !node.optional ? `.${name}` : (name ?? written);
  const put = (/** @type {object} */ variable) =>
    Object.assign(node, { computed: true, shorthand: false, [part]: variable });
  return { written, bytes: Buffer.byteLength(plain) - 2, init: { type: 'Literal', value }, put };
}

/** @param {unknown} node */
function isFunction(node) {
  return node instanceof Object && 'type' in node && /Function|Class/.test(String(node.type));
}

/**
 * Tells whether a variable's name each time, and its declaration once, are less than all that is written each time.
 * @param {Place[]} places
 */
function isShorterOnce(places) {
  const [{ written }] = /** @type {[Place]} */ (places);
  const spared = places.reduce((sum, { bytes }) => sum + bytes - nameLength, 0);
  return spared > Buffer.byteLength(written) + nameLength + declarationLength;
}

/**
 * Declares variables in statements of twenty, since a line of what terser writes can end between statements.
 * @param {Declarator[]} declarators
 * @returns {Node[]}
 */
function declarations(declarators) {
  if (declarators.length === 0) return [];
  const statement = { type: 'VariableDeclaration', kind: 'var', declarations: declarators.slice(0, 20) };
  return [statement, ...declarations(declarators.slice(20))];
}

/**
 * Gives every node of a tree but the names of properties, which are no part of what it does.
 * @param {object} tree
 * @returns {Node[]}
 */
function nodesIn(tree) {
  const { key, property, computed, ...parts } = /** @type {Partial<Node>} */ (tree);
  const below = Object.values(computed ? tree : parts).flatMap((part) => (part instanceof Object ? nodesIn(part) : []));
  return 'type' in tree ? [/** @type {Node} */ (tree), ...below] : below;
}
