/**
 * A node of a syntax tree as ESTree has it.
 * @typedef {{type: string, id?: {name: string}, [part: string]: unknown}} Node
 */

/**
 * Writes the functions that statements declare as arrows, which take fewer letters; they come first, because what is
 * declared may be called from the beginning.
 * @param {Node[]} statements
 * @returns {Node[]}
 */
export function arrowsFirst(statements) {
  const functions = statements.filter((statement) => statement.type === 'FunctionDeclaration' && mayBeArrow(statement));
  if (functions.length === 0) return statements;
  const declarations = functions.map(({ id, ...made }) => ({
    type: 'VariableDeclarator',
    id,
    init: { ...made, type: 'ArrowFunctionExpression', expression: false },
  }));
  const others = statements.filter((statement) => !functions.includes(statement));
  return [{ type: 'VariableDeclaration', kind: 'var', declarations }, ...others];
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
 * Gives every node of a tree but the names of properties, which are no part of what it does.
 * @param {object} tree
 * @returns {Node[]}
 */
function nodesIn(tree) {
  const { key, computed, ...parts } = /** @type {Partial<Node>} */ (tree);
  const below = Object.values(computed ? tree : parts).flatMap((part) => (part instanceof Object ? nodesIn(part) : []));
  return 'type' in tree ? [/** @type {Node} */ (tree), ...below] : below;
}
