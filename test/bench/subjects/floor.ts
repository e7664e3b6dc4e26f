/** The floor under any check: the product's own read, frontmatter and Markdown tree of every page, and nothing else. */
import { markdownToMdast, mdxToMdast } from "satteri";
import { parseFrontmatterBlock } from "../../../plugins/core/document/frontmatter-block.ts";
import { diskHost } from "../../../plugins/host/disk-host.ts";
import { measured } from "./meter.ts";

const [folder = "content"] = process.argv.slice(2);
// As many at once as the product reads.
const batch = 512;

async function readAll(): Promise<number> {
  const host = diskHost(folder);
  const paths = (await host.list()).map(({ path }) => path).filter((path) => /\.mdx?$/.test(path));
  const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
  let nodes = 0;
  for (let from = 0; from < paths.length; from += batch) {
    for (const read of await host.readMany(paths.slice(from, from + batch))) {
      if ("failure" in read) continue;
      const text = decoder.decode(read.bytes);
      const features = { frontmatter: parseFrontmatterBlock(text).state !== "none", smartPunctuation: false };
      const parse = read.path.endsWith(".mdx") ? mdxToMdast : markdownToMdast;
      const root = parse(text, { features });
      nodes += "children" in root ? root.children.length : 0;
    }
  }
  return nodes;
}

const nodes = await measured(readAll);
process.stdout.write(`${nodes}\n`);
