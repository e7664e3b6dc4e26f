import { globSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Nodes, Root } from "mdast";
import { markdownToMdast } from "satteri";

/** A fenced block of a guide, or a piece of inline code (then without a language). */
export interface ShownCode {
  lang: string | undefined;
  /** What `file=` in the info string says. */
  file: string | undefined;
  text: string;
}

/** A page of the documentation. */
export interface Guide {
  /** Relative to the folder of the guides. */
  name: string;
  path: string;
  text: string;
  code: ShownCode[];
}

const folder = fileURLToPath(new URL("../../content/guides/", import.meta.url));

/** Every guide, the pages of rules among them. */
export function readGuides(): Guide[] {
  const names = globSync("**/*.md", { cwd: folder }).map((name) => name.replaceAll("\\", "/"));
  return names.sort().map((name) => readGuide(name, folder + name));
}

/** The pages at the root of the repository that speak to newcomers. */
export function readRootPages(): Guide[] {
  const root = fileURLToPath(new URL("../../", import.meta.url));
  return ["README.md", "CONTRIBUTING.md"].map((name) => readGuide(name, root + name));
}

function readGuide(name: string, path: string): Guide {
  const text = readFileSync(path, "utf8");
  const root = markdownToMdast(text, { features: { frontmatter: true } }) as Root;
  return { name, path, text, code: codeIn(root) };
}

function codeIn(node: Nodes): ShownCode[] {
  if (node.type === "inlineCode") return [{ lang: undefined, file: undefined, text: node.value }];
  if (node.type === "code") {
    const file = /(?:^|\s)file=(\S+)/.exec(node.meta ?? "")?.[1];
    return [{ lang: node.lang ?? "", file, text: `${node.value}\n` }];
  }
  return "children" in node ? node.children.flatMap(codeIn) : [];
}
