import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterEach, beforeEach, expect, it } from "vitest";
import { takenRoutes } from "../../plugins/astro/taken-routes.ts";

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "harbour-docs-"));
  mkdirSync(join(folder, "content/docs"), { recursive: true });
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

function takenBeside(...names: string[]): string[] {
  const integrations = names.map((name) => ({ name, hooks: {} }));
  return [...takenRoutes({ integrations, srcDir: pathToFileURL(`${folder}/`) })];
}

it("leaves Starlight its 404, and its home page where it has one", () => {
  expect(takenBeside("@astrojs/starlight", "astro-handshake")).toEqual(["/404"]);
  writeFileSync(join(folder, "content/docs/index.mdx"), "---\ntitle: Harbour\n---\n");
  expect(takenBeside("astro-handshake", "@astrojs/starlight")).toEqual(["/", "/404"]);
});

it("takes every address where no other integration has pages", () => {
  writeFileSync(join(folder, "content/docs/index.md"), "# Harbour\n");
  expect(takenBeside("astro-handshake", "@astrojs/mdx")).toEqual([]);
});
