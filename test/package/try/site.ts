import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { minimalSite, put, starlightSite, type Processor } from "./projects.ts";
import { install, run, runScript, versionsOf, type Client, type Ran, type Seen, type Stranger } from "./stranger.ts";

/** A stranger's Astro project. */
export interface Site {
  kind: "minimal" | "starlight" | "beside starlight";
  processor: Processor;
  client: Client;
  /** The version of Node to build with; this process's unless named. */
  node?: string;
}

/** Builds a site without Handshake, then with it, and compares. */
export function trySite(stranger: Stranger, { kind, processor, client, node }: Site): Seen {
  const { folder } = stranger;
  const packages = [
    "astro@7",
    ...(processor === "unified" ? ["@astrojs/markdown-remark@7"] : []),
    ...(kind === "minimal" ? ["pagefind@1"] : ["@astrojs/starlight", "sharp"]),
    ...(node === undefined ? [] : [`node@${node}`]),
  ];
  install(stranger, client, packages);
  const place = kind === "starlight" ? "docs" : "beside";
  const binary = node === undefined ? process.execPath : join(folder, "node_modules/node/bin/node");
  const build = (withHandshake: boolean): Ran => {
    put(
      folder,
      kind === "minimal"
        ? minimalSite(processor, withHandshake)
        : starlightSite(processor, withHandshake ? place : undefined),
    );
    for (const kept of ["dist", ".astro", "node_modules/.astro"])
      rmSync(join(folder, kept), { recursive: true, force: true });
    return runScript(folder, "astro/bin/astro.mjs", ["build"], binary);
  };
  const bare = build(false);
  const pages = kind === "minimal" ? ["index"] : ["index", "guides/berths/index", "guides/gate/index", "404"];
  const before = pages.map((page) => readPage(folder, page));
  const built = build(true);
  const wrong = [bare, built].flatMap(({ code, output }) => (code === 0 ? [] : [output]));
  const after = pages.map((page) => readPage(folder, page));
  pages.forEach((page, index) => {
    if (before[index] === undefined || settle(before[index]) !== settle(after[index]))
      wrong.push(`${page} is not what it was without Handshake`);
  });
  if (!built.output.includes("links checked as of 2026-11-20")) wrong.push("nothing was checked");
  if (kind !== "starlight") wrong.push(...lookAtHandbook(folder));
  const index = kind === "minimal" ? "handbook.json" : "pagefind-ui.js";
  if (!existsSync(join(folder, "dist/pagefind", index))) wrong.push("the site's search is gone");
  const facts = [
    `Node ${run(folder, binary, "--version").output.trim()}, ${versionsOf(folder, ["astro", "@astrojs/starlight", "@astrojs/markdown-remark", "pagefind"])}`,
    `the build takes ${(built.time / bare.time).toFixed(1)} × what it takes without Handshake`,
  ];
  return { wrong, facts: [...facts, ...warningsOf(built)] };
}

function lookAtHandbook(folder: string): string[] {
  const page = readPage(folder, "contracts/night-desk/index") ?? "";
  const wrong = page.includes("The desk answers the quay at night") ? [] : ["the contract has no page"];
  if (!page.includes('href="/decisions/one-queue/#decide"')) wrong.push("links between pages are not rewritten");
  return wrong;
}

function readPage(folder: string, page: string): string | undefined {
  const path = join(folder, `dist/${page}.html`);
  return existsSync(path) ? readFileSync(path, "utf8") : undefined;
}

/** A page without what a bundler names anew, and with links between pages as the site serves them. */
function settle(html: string | undefined): string | undefined {
  return html
    ?.replace(/astro-[a-z0-9]{8}|\/_astro\/[^"' )]+/g, "")
    .replace(/<style>[\s\S]*?<\/style>/g, "")
    .replaceAll('href="./gate.md#hours"', 'href="/guides/gate/#hours"')
    .replaceAll('href="./guides/berths.md"', 'href="/guides/berths/"');
}

function warningsOf({ output }: Ran): string[] {
  return output.split("\n").filter((line) => /\[(?:WARN|ERROR)\] \[astro-handshake\]/.test(line));
}
