import { buildMatcher, type Matcher } from "./globs.ts";

/** Finds the owners of a path in the content folder. */
export type OwnersOf = (path: string) => string[];

/** Reads a CODEOWNERS file; the last line that matches a path wins. `prefix` is the content folder in the repository. */
export function parseCodeOwners(source: { text: string; prefix: string } | undefined): OwnersOf {
  if (!source) return () => [];
  const lines: { matches: Matcher; owners: string[] }[] = [];
  for (const line of source.text.split(/\r?\n/)) {
    const [pattern, ...owners] = line
      .replace(/(?:^|\s)#.*$/, "")
      .trim()
      .split(/\s+/);
    if (pattern)
      lines.push({ matches: buildMatcher(globsOf(pattern)), owners: owners.filter((owner) => owner.startsWith("@")) });
  }
  const prefix = source.prefix === "" ? "" : `${source.prefix.replace(/\/+$/, "")}/`;
  return (path) => lines.findLast(({ matches }) => matches(prefix + path))?.owners ?? [];
}

// The patterns are those of .gitignore: no slash but at the end matches at any depth, a folder matches all below it.
function globsOf(pattern: string): string[] {
  const anchored = pattern.replace(/\/$/, "").includes("/");
  const bare = pattern.replace(/^\/+|\/+$/g, "");
  const from = anchored ? bare : `**/${bare}`;
  if (bare === "" || bare === "*") return ["**"];
  return pattern.endsWith("/") ? [`${from}/**`] : bare.endsWith("/*") ? [from] : [from, `${from}/**`];
}
