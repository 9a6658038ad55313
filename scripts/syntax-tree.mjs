/**
 * A node of a syntax tree as ESTree has it.
 * @typedef {{type: string, id?: Named, object?: Named, property?: Named, [part: string]: unknown}} Node
 * @typedef {{name: string} | undefined} Named
 */

/**
 * Writes the functions that statements declare as arrows, which take fewer letters; they come first, because what is
 * declared may be called from the beginning.
 * @param {Node[]} statements
 * @returns {Node[]}
 */
export function arrowsFirst(statements) {
  const functions = statements.filter((statement) => statement.type === 'FunctionDeclaration' && mayBeArrow(statement));
  const arrows = functions.map(({ id, ...made }) => ({
    type: 'VariableDeclarator',
    id,
    init: { ...made, type: 'ArrowFunctionExpression', expression: false },
  }));
  return [...declarations(arrows), ...statements.filter((statement) => !functions.includes(statement))];
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
 * Puts a variable in the place of each text, and of each function of Object and JSON, that stands in statements so often
 * that they become shorter by it.
 * @param {Node[]} statements
 * @returns {Node[]}
 */
export function repeatedOnce(statements) {
  /** @type {Map<string, Node[]>} */
  const places = new Map();
  for (const node of nodesIn(statements)) {
    const written = constantText(node);
    if (written !== undefined) places.set(written, [...(places.get(written) ?? []), node]);
  }
  const repeated = [...places].filter(([written, nodes]) => isShorterOnce(Buffer.byteLength(written), nodes.length));
  const declarators = repeated.map(([, nodes], index) => {
    const init = { ...nodes[0] };
    const id = { type: 'Identifier', name: `$${index}` };
    for (const node of nodes) Object.assign(node, { value: undefined }, id);
    return { type: 'VariableDeclarator', id, init };
  });
  return [...declarations(declarators), ...statements];
}

/**
 * Gives what is written for a node that has the same value wherever it stands.
 * @param {Node} node
 */
function constantText({ type, value, object, property, computed }) {
  if (typeof value === 'string') return JSON.stringify(value);
  const of = type === 'MemberExpression' && !computed && object?.name;
  return of === 'Object' || of === 'JSON' ? `${of}.${property?.name}` : undefined;
}

/**
 * Tells whether two letters each time, and `xx=…,` once, are less than all that is written each time.
 * @param {number} bytes
 * @param {number} times
 */
function isShorterOnce(bytes, times) {
  return 2 * times + bytes + 4 < bytes * times;
}

/**
 * Declares variables in statements of twenty, since a line of what terser writes can end between statements.
 * @param {Node[]} declarators
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
  const { key, computed, ...parts } = /** @type {Partial<Node>} */ (tree);
  const below = Object.values(computed ? tree : parts).flatMap((part) => (part instanceof Object ? nodesIn(part) : []));
  return 'type' in tree ? [/** @type {Node} */ (tree), ...below] : below;
}
