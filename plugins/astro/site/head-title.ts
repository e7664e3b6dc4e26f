import { folderOfKind } from "../../core/schema/kind.ts";
import type { Site } from "./load-site.ts";
import { isWordKey } from "./speak.ts";

/** What of a site the names of its pages are made from. */
export type TitleSource = Pick<Site, "all" | "title" | "speak" | "pageAt">;

const counted = new WeakMap<TitleSource["all"], Map<string, number>>();

/**
 * The name of a page for the browser's tab and for search engines, with the handbook's behind it. Where two pages have one title
 * each is told by its kind, and where that is the same too by its address.
 */
export function headTitle(title: string, address: string, site: TitleSource): string {
  if (title === site.title && address === "/") return title;
  const { all, speak, pageAt } = site;
  const counts = counted.get(all) ?? countTitles(all);
  counted.set(all, counts);
  const kind = pageAt(address)?.data.handbook.kind;
  const others = (counts.get(key(title)) ?? 0) - (kind === undefined ? 0 : 1);
  const inKind = kind === undefined ? 0 : (counts.get(key(title, kind)) ?? 0) - 1;
  const part = kind === undefined ? address.split("/")[1] : folderOfKind[kind];
  const name = part !== undefined && isWordKey(part) ? speak(part) : address;
  const told = others === 0 ? [] : [inKind > 0 ? address : name];
  return [title, ...told, site.title].join(" · ");
}

function countTitles(all: TitleSource["all"]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { data } of all) {
    const { title, kind, anchor } = data.handbook;
    if (anchor !== undefined) continue;
    for (const name of [key(title), key(title, kind)]) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return counts;
}

function key(title: string, kind = ""): string {
  return `${kind}\n${title.toLowerCase()}`;
}
