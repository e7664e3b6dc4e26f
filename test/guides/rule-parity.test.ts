import { globSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { rules } from "../../plugins/core/rules/registry.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));
const ids = rules.map(({ id }) => id).sort();
const tests = globSync("test/rules/**/*.test.ts", { cwd: root }).map((path) => readFileSync(root + path, "utf8"));

function stems(pattern: string, isRule: (text: string) => boolean): string[] {
  const extension = /\.\w+$/.exec(pattern)?.[0] ?? "";
  const paths = globSync(pattern, { cwd: root }).filter((path) => isRule(readFileSync(root + path, "utf8")));
  return paths
    .map((path) => path.replaceAll("\\", "/").split("/").slice(-2).join("/").slice(0, -extension.length))
    .sort();
}

describe("a rule is one registry line with a module, tests and a page of its name", () => {
  it("has a module for each", () => {
    expect(stems("plugins/core/rules/*/*.ts", (text) => text.includes("defineRule({"))).toEqual(ids);
  });
  it("has a page for each", () => {
    expect(stems("content/guides/rules/*/*.md", () => true)).toEqual(ids);
  });
  it.each(ids)("has tests of %s", (id) => {
    const name = new RegExp(`(?<![\\w/-])${id}(?![\\w-])`);
    expect(tests.some((text) => name.test(text))).toBe(true);
  });
  it.each(rules)("has a module of its own for $id", ({ id }) => {
    expect(readFileSync(`${root}plugins/core/rules/${id}.ts`, "utf8")).toContain(`id: "${id}"`);
  });
  it.each(rules)("has a page that says how much $id weighs", ({ id, severity }) => {
    const weight = { error: "An error", warn: "A warning", info: "A note" }[severity];
    expect(readFileSync(`${root}content/guides/rules/${id}.md`, "utf8")).toContain(`${weight} by default`);
  });
});
