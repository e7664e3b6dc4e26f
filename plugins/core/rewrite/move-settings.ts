import {
  applyEdits,
  findNodeAtLocation,
  getNodeValue,
  modify,
  parseTree,
  type JSONPath,
  type Node,
} from "jsonc-parser";
import type { Splice } from "../document/splice-yaml.ts";
import { basePrefix } from "../handbook/address.ts";
import { applySplices } from "./splices.ts";

/** What a move means for the settings. */
export interface SettingsMove {
  /** Where a path of the content folder now stands; undefined for one that was not moved. */
  rename(path: string): string | undefined;
  /** Addresses of moved pages, by the one they had. */
  addresses: ReadonlyMap<string, string>;
  /** The path the site is served under. */
  base: string;
}

/** The settings with every path of `kinds`, `records`, `exclude`, `overrides` and `defaults` renamed that names what was moved. */
export function renameInSettings(text: string, { rename }: SettingsMove): string {
  const tree = parseTree(text);
  const nodes = [...listNodes(tree, ["kinds"]), ...listNodes(tree, ["records"]), ...listNodes(tree, ["exclude"])];
  for (const entry of childrenOf(tree, ["overrides"])) nodes.push(...stringsIn(findNodeAtLocation(entry, ["files"])));
  for (const property of childrenOf(tree, ["defaults"])) nodes.push(...(property.children?.slice(0, 1) ?? []));
  const splices = nodes.flatMap((node): Splice[] => {
    const value: unknown = getNodeValue(node);
    const renamed = typeof value === "string" ? rename(value) : undefined;
    if (renamed === undefined) return [];
    return [{ start: node.offset, end: node.offset + node.length, text: JSON.stringify(renamed) }];
  });
  return applySplices(text, splices);
}

/** The settings with every redirect to a moved page leading to where it stands now, and none from there. */
export function followRedirects(text: string, { addresses, base }: SettingsMove): string {
  const taken = new Set(addresses.values());
  return redirectsIn(text).reduce((settings, [from, to]) => {
    const old = addressIn(to, base);
    const now = old === undefined ? undefined : addresses.get(old);
    const target = now === undefined ? to : readdress(to, now, base);
    const isBack = taken.has(addressIn(from, base) ?? "") || (now !== undefined && addressIn(from, base) === now);
    if (isBack) return set(settings, ["redirects", from], undefined);
    return target === to ? settings : set(settings, ["redirects", from], target);
  }, text);
}

/** The settings with a redirect from each old address to the new one; made where there are none. */
export function recordRedirects(text: string | undefined, addresses: SettingsMove["addresses"], base: string): string {
  const known = new Map(redirectsIn(text ?? "{}").map(([from]) => [addressIn(from, base), from]));
  let settings = text ?? "{}\n";
  for (const [old, now] of addresses) settings = set(settings, ["redirects", known.get(old) ?? old], now);
  return settings;
}

function redirectsIn(text: string): [string, string][] {
  const tree = parseTree(text);
  const node = tree && findNodeAtLocation(tree, ["redirects"]);
  const value: unknown = node && getNodeValue(node);
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).filter((entry): entry is [string, string] => typeof entry[1] === "string");
}

// The address a redirect speaks of, however it is spelled; none for the URL of another site.
function addressIn(url: string, base: string): string | undefined {
  if (!url.startsWith("/") || url.startsWith("//")) return undefined;
  const path = url.replace(/[?#].*$/, "").replace(/\/+$/, "");
  const prefix = basePrefix(base);
  return `${prefix !== "" && path.startsWith(`${prefix}/`) ? path.slice(prefix.length) : path}/`;
}

function readdress(url: string, address: string, base: string): string {
  const path = url.replace(/[?#].*$/, "");
  const prefix = basePrefix(base);
  const kept = prefix !== "" && path.startsWith(`${prefix}/`) ? prefix : "";
  return kept + (path.endsWith("/") || address === "/" ? address : address.replace(/\/$/, "")) + url.slice(path.length);
}

function set(text: string, path: JSONPath, value: unknown): string {
  const indent = /^([ \t]+)\S/m.exec(text)?.[1] ?? "  ";
  const eol = /\r\n|\n/.exec(text)?.[0] ?? "\n";
  const formattingOptions = { insertSpaces: !indent.startsWith("\t"), tabSize: indent.length, eol };
  return applyEdits(text, modify(text, path, value, { formattingOptions }));
}

function childrenOf(tree: Node | undefined, path: JSONPath): Node[] {
  return (tree && findNodeAtLocation(tree, path)?.children) ?? [];
}

function listNodes(tree: Node | undefined, path: JSONPath): Node[] {
  const node = tree && findNodeAtLocation(tree, path);
  if (node?.type !== "object") return stringsIn(node);
  return (node.children ?? []).flatMap((property) => stringsIn(property.children?.[1]));
}

function stringsIn(node: Node | undefined): Node[] {
  if (node?.type === "array") return node.children ?? [];
  return node?.type === "string" ? [node] : [];
}
