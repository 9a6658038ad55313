/** Builds an element; its content is only ever set as text or nodes, so nothing a person wrote can become markup. */
export function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  className: string,
  ...content: readonly (Node | string)[]
): HTMLElementTagNameMap[K] {
  const built = document.createElement(tag);
  if (className !== '') built.className = className;
  built.append(...content);
  return built;
}

/** Builds a button that does something when pressed. */
export function button(className: string, label: string, onPress: () => void): HTMLButtonElement {
  const built = element('button', className, label);
  built.type = 'button';
  built.addEventListener('click', onPress);
  return built;
}

/** Gives the part of the page with an id. */
export function part<T extends HTMLElement>(id: string, type: new () => T): T {
  const found = document.getElementById(id);
  if (!(found instanceof type)) throw new Error(`sidebar.html has no ${type.name} with the id ${id}.`);
  return found;
}
