import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { publishedManifest } from "../../scripts/published-manifest.ts";
import { pointToBuilt, remainingSourcePaths } from "../../scripts/source-paths.ts";

const repository = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8")) as Parameters<
  typeof publishedManifest
>[0];

it("points the published exports at what was built", () => {
  const { exports, ...manifest } = publishedManifest(repository);
  expect(exports["."]).toEqual({ types: "./dist/astro/index.d.ts", default: "./dist/astro/index.js" });
  expect(exports["./components/*"]).toBe("./dist/astro/components/*");
  expect(JSON.stringify(exports)).not.toContain("plugins");
  expect(manifest).not.toHaveProperty("private");
  expect(manifest).not.toHaveProperty("devDependencies");
  expect(manifest).toHaveProperty("bin", { "astro-handshake": "bin/handshake.js", handshake: "bin/handshake.js" });
});

it("asks nobody to install Astro for the command line alone", () => {
  const { dependencies, peerDependenciesMeta } = publishedManifest(repository);
  expect(Object.keys(dependencies as object).filter((name) => /astro|pagefind|vite/.test(name))).toEqual([]);
  expect(peerDependenciesMeta).toMatchObject({ astro: { optional: true } });
});

it.each([
  [`import { check } from "../core/check.ts";`, `import { check } from "../core/check.js";`],
  [`import type { Page } from '../page.ts'`, `import type { Page } from '../page.js'`],
  [`await import("./lazy.ts")`, `await import("./lazy.js")`],
  [`new URL("./toolbar/app.ts", import.meta.url)`, `new URL("./toolbar/app.js", import.meta.url)`],
  [`import "./ambient.d.ts"`, `import "./ambient.d.ts"`],
  [`import Page from "./Page.astro"`, `import Page from "./Page.astro"`],
])("rewrites %s", (source, built) => {
  expect(pointToBuilt(source)).toBe(built);
  expect(remainingSourcePaths(built)).toEqual([]);
});

it("finds the paths to source files that it could not rewrite", () => {
  expect(remainingSourcePaths('const entry = "./routes/feed.ts"; const site = "src/content.config.ts";')).toEqual([
    "./routes/feed.ts",
  ]);
});
