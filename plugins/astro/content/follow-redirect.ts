import type { Handbook } from "../../core/handbook/handbook.ts";

/** Where an old address leads in the end, however many redirects lie between. */
export function followRedirect({ redirects }: Pick<Handbook, "redirects">, from: string): string {
  let to = redirects.get(from) ?? from;
  for (let hops = 0; hops < redirects.size; hops += 1) {
    const [path = to] = to.split("#");
    const next = redirects.get(path.endsWith("/") ? path : `${path}/`);
    if (next === undefined) return to;
    to = next;
  }
  return to;
}
