import { readFileSync } from "node:fs";
import { join, posix } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { commandNames } from "../../plugins/cli/help.ts";
import { importsOf } from "../architecture/list-imports.ts";

const plugins = fileURLToPath(new URL("../../plugins", import.meta.url));

/** What is loaded at once with a module of `plugins/`, itself included; what is loaded when it is needed is not. */
function loadedWith(path: string, loaded = new Set<string>()): Set<string> {
  if (loaded.has(path)) return loaded;
  loaded.add(path);
  const text = readFileSync(join(plugins, path), "utf8");
  const atOnce = text.replace(/\bimport\(/g, "later(").replace(/^import type\b[^;]*;/gm, "");
  for (const { specifier } of importsOf(path, atOnce)) {
    if (specifier.startsWith(".")) loadedWith(posix.join(posix.dirname(path), specifier), loaded);
    else loaded.add(specifier);
  }
  return loaded;
}

it("loads no command, and nothing of the core but a spelling aid, before it is known which is called", () => {
  const loaded = [...loadedWith("cli/main.ts")];
  expect(loaded.filter((path) => commandNames.some((name) => path === `cli/${name}.ts`))).toEqual([]);
  expect(loaded.length).toBeLessThan(25);
});

it("loads for a check nothing that belongs to another command", () => {
  const loaded = loadedWith("cli/check.ts");
  expect(loaded).toContain("core/check.ts");
  const others = commandNames.filter((name) => name !== "check").join("|");
  const foreign = new RegExp(`^cli/(?:${others})(?:/|\\.ts$)|^core/(?:rewrite|adopt)/|^reporters/review/`);
  expect([...loaded].filter((path) => foreign.test(path))).toEqual([]);
});
