import { nearest } from "../../diagnostic/nearest.ts";
import { buildMatcher } from "../../handbook/globs.ts";

/** A glob that matches something, in place of one that does not. */
export interface GlobSuggestion {
  glob: string;
  /** True where the other one counts from a folder around the content folder. */
  fromElsewhere: boolean;
}

const magic = /[*?[\]{}()!+@]/;

/** The glob over `paths` that one which matches none of them is most likely a slip of. */
export function suggestGlob(glob: string, paths: readonly string[]): GlobSuggestion | undefined {
  const matches = (candidate: string): boolean => paths.some(buildMatcher([candidate]));
  const inner = innerParts(glob).find(matches);
  if (inner !== undefined) return { glob: inner, fromElsewhere: true };
  const corrected = correct(glob.replace(/^\.\//, ""), paths);
  const candidates = [corrected, ...variantsOf(glob, paths), ...variantsOf(corrected, paths)];
  const found = candidates.find((candidate) => candidate !== glob && matches(candidate));
  return found === undefined ? undefined : { glob: found, fromElsewhere: false };
}

// What is left without the folders in front, as long as it begins with a name: `docs/faq.md`, `/faq.md`, `../docs/faq.md`.
function innerParts(glob: string): string[] {
  const segments = glob.split("/");
  return segments.slice(1).flatMap((segment, index) => {
    const isName = segment !== "" && segment !== "." && segment !== ".." && !magic.test(segment);
    return isName ? [segments.slice(index + 1).join("/")] : [];
  });
}

// A folder for its files, the other extension, the same name in another folder or deeper down.
function variantsOf(glob: string, paths: readonly string[]): string[] {
  const last = glob.slice(glob.lastIndexOf("/") + 1);
  const folder = glob.slice(0, glob.length - last.length);
  if (last === "" || !/[.*]/.test(last)) return [`${glob.replace(/\/+$/, "")}/**`];
  const swapped = last.endsWith(".mdx") ? last.slice(0, -1) : last.endsWith(".md") ? `${last}x` : last;
  const namesakes = paths.filter((path) => path.endsWith(`/${last}`));
  const deeper = magic.test(last) ? [`${folder}**/${last}`] : namesakes.length === 1 ? namesakes : [];
  return [`${folder}${swapped}`, ...deeper];
}

/** Puts the nearest name in place of each folder and file that is not there, as far as names are spelled out. */
function correct(glob: string, paths: readonly string[]): string {
  const segments = glob.split("/");
  let folder = "";
  for (const [index, segment] of segments.entries()) {
    const inside = paths.filter((path) => path.startsWith(folder)).map((path) => path.slice(folder.length).split("/"));
    const isLast = index === segments.length - 1;
    const names = new Set(inside.filter((rest) => rest.length > 1 !== isLast).map(([name = ""]) => name));
    if (isLast) segments[index] = correctFile(segment, names);
    else if (magic.test(segment)) break;
    else if (!names.has(segment)) segments[index] = nearest(segment, names) ?? segment;
    folder += `${segments[index] ?? ""}/`;
  }
  return segments.join("/");
}

// The part that is spelled out up to its last hyphen or dot is what a slip is looked for in: `handshak-` of `handshak-*.md`.
function correctFile(name: string, names: ReadonlySet<string>): string {
  if (names.has(name)) return name;
  const [, begin = "", rest = ""] = /^([^*?[\]{}()!+@]*[-_.])(.*)$/.exec(name) ?? [];
  const fits = (other: string): boolean => magic.test(rest) || other.endsWith(rest);
  const beginnings = [...names].filter(fits).flatMap((other) => beginningsOf(other, begin.slice(-1)));
  return (nearest(begin, beginnings) ?? begin) + (begin === "" ? name : rest);
}

function beginningsOf(name: string, end: string): string[] {
  return [...name].flatMap((letter, index) => (letter === end ? [name.slice(0, index + 1)] : []));
}
