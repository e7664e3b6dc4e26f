import { namedPart } from "./named-part.ts";

/** Opens what folds away the part that the address names, where a browser does not do so by itself, and leads to it. */
function openNamed(): void {
  const target = namedPart(location.hash);
  const closed: HTMLDetailsElement[] = [];
  for (let at = target?.closest("details"); at; at = at.parentElement?.closest("details"))
    if (!at.open) closed.push(at);
  for (const details of closed) details.open = true;
  if (closed.length > 0) target?.scrollIntoView();
}

addEventListener("hashchange", openNamed);
openNamed();
