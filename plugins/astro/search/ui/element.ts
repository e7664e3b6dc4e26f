type Child = Node | string | undefined;

/** Makes an element: attributes that are undefined or false are left out, children that are undefined too. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Readonly<Record<string, string | boolean | undefined>> = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== undefined && value !== false) made.setAttribute(key, value === true ? "" : value);
  }
  made.append(...children.filter((child) => child !== undefined));
  return made;
}

/** The nodes of an HTML text that is our own. */
export function nodesOf(html: string): DocumentFragment {
  return document.createRange().createContextualFragment(html);
}
