import { AsyncLocalStorage } from "node:async_hooks";

// The integration and the collections each have a copy of this module, and must mean the same rendering.
const key = Symbol.for("astro-handshake/own-rendering");
const holder = globalThis as unknown as Record<symbol, AsyncLocalStorage<true> | undefined>;
const own = (holder[key] ??= new AsyncLocalStorage<true>());

/** Has Markdown rendered for the handbook's collections, and not for one of the site's. */
export function renderForHandbook<T>(render: () => Promise<T>): Promise<T> {
  return own.run(true, render);
}

/** True within {@link renderForHandbook}, however deep. */
export function isForHandbook(): boolean {
  return own.getStore() === true;
}
