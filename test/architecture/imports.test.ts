import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { findForbiddenImports } from "./import-arrows.ts";
import { importsOf, listImports } from "./list-imports.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));

describe("the layers of the code", () => {
  it("hold: no import runs up", () => {
    const imports = listImports(root, ["plugins", "src"]);
    expect(imports.length).toBeGreaterThan(0);
    expect(findForbiddenImports(imports)).toEqual([]);
  });

  it.each([
    ["plugins/core/schema/kind.ts", "../document/outline.ts", "runs up inside the core"],
    ["plugins/core/handbook/host.ts", "../freshness/review-state.ts", "runs up inside the core"],
    ["plugins/core/graph/backlinks.ts", "../freshness/review-state.ts", "runs sideways inside the core"],
    ["plugins/core/rules/registry.ts", "../check.ts", "runs up inside the core"],
    ["plugins/core/report/order.ts", "../index.ts", "runs up inside the core"],
    ["plugins/core/shared/words.ts", "../diagnostic/problem.ts", "no place in the order"],
    ["plugins/core/check.ts", "node:fs", "brings Node into the core"],
    ["plugins/core/check.ts", "fs/promises", "brings Node into the core"],
    ["plugins/core/check.ts", "../../package.json", "leaves the library"],
    ["plugins/core/check.ts", "../host/git.ts", "core may not lean on host"],
    ["plugins/reporters/json.ts", "../host/git.ts", "reporters may not lean on host"],
    ["plugins/markdown/index.ts", "../astro/index.ts", "markdown may not lean on astro"],
    ["plugins/cli/main.ts", "../astro/index.ts", "cli may not lean on astro"],
    ["plugins/astro/index.ts", "../cli/main.ts", "astro may not lean on cli"],
    ["plugins/host/disk.ts", "../../src/brand.ts", "leaves the library"],
    ["plugins/cli/main.ts", "astro-handshake/core", "through its own package"],
    ["src/pages/index.astro", "../../plugins/core/index.ts", "leaves the site's own folder"],
    ["src/content.config.ts", "zod", "no public export"],
  ])("forbid %s -> %s", (from, specifier, reason) => {
    expect(findForbiddenImports([{ from, specifier }])).toEqual([expect.stringContaining(reason)]);
  });

  it.each([
    ["plugins/core/document/outline.ts", "../freshness/civil-date.ts"],
    ["plugins/core/handbook/host.ts", "../freshness/history.ts"],
    ["plugins/core/rules/links/broken.ts", "../../graph/resolve.ts"],
    ["plugins/core/check.ts", "./report/report.ts"],
    ["plugins/core/document/parse-document.ts", "satteri"],
    ["plugins/astro/routes/health.astro", "../../reporters/json.ts"],
    ["plugins/cli/main.ts", "node:process"],
    ["plugins/astro/version.ts", "../../package.json"],
    ["src/pages/index.astro", "astro-handshake/components/Layout.astro"],
    ["src/pages/index.astro", "astro:content"],
    ["src/pages/index.astro", "../brand.ts"],
  ])("allow %s -> %s", (from, specifier) => {
    expect(findForbiddenImports([{ from, specifier }])).toEqual([]);
  });
});

describe("reading imports", () => {
  it("sees every form of import in TypeScript, types included", () => {
    const text = `
      import { problem } from "./a.ts";
      import type { Problem } from "./b.ts";
      import "./c.css";
      export { severities } from "./d.ts";
      export type { Severity } from "./e.ts";
      const lazy = () => import("./f.ts");
      // import "./comment.ts";
    `;
    const specifiers = importsOf("plugins/core/check.ts", text).map(({ specifier }) => specifier);
    expect(specifiers.sort()).toEqual(["./a.ts", "./b.ts", "./c.css", "./d.ts", "./e.ts", "./f.ts"]);
  });

  it("sees the frontmatter and the scripts of an Astro file", () => {
    const text = `---\nimport Page from "./Page.astro";\n---\n<Page />\n<script>\n  import { open } from "./open.ts";\n</script>\n`;
    const specifiers = importsOf("plugins/astro/routes/health.astro", text).map(({ specifier }) => specifier);
    expect(specifiers).toEqual(["./Page.astro", "./open.ts"]);
  });
});
