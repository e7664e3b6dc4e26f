import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { ruleIds } from "../../plugins/core/rules/registry.ts";
import { readExamples, runExample, writeOutputs } from "../support/rule-examples.ts";

// `UPDATE_EXAMPLES=1 vitest run test/guides` writes the output that the pages show anew.
const rewrites = process.env["UPDATE_EXAMPLES"] === "1";

const pages = ruleIds.flatMap((id) => {
  const path = new URL(`../../content/guides/rules/${id}.md`, import.meta.url);
  return existsSync(path) ? [{ id, path }] : [];
});

describe.each(pages)("the page of $id", ({ id, path }) => {
  if (rewrites)
    it("shows the output of today's check", async () => {
      writeFileSync(path, await writeOutputs(readFileSync(path, "utf8"), id));
    });
  const text = readFileSync(path, "utf8");
  const examples = readExamples(text);

  it("shows what passes and what fails, each file by its name", () => {
    expect(new Set(examples.map(({ verdict }) => verdict))).toEqual(new Set(["passing", "failing"]));
    expect(examples.flatMap(({ unnamed }) => unnamed)).toEqual([]);
  });
  it("says why it matters and how to mend it", () => {
    expect(text.match(/^## .*$/gm)).toEqual(
      expect.arrayContaining(["## Why it matters", "## How to mend it", "## Passing", "## Failing"]),
    );
    expect(text).toContain(`\ntitle: ${id}\n`);
  });
  it.each(examples.filter(({ verdict }) => verdict === "passing"))("is right that “$name” passes", async (example) => {
    const { problems } = await runExample(example, id);
    expect(problems.filter(({ rule, severity }) => rule === id || severity !== "info")).toEqual([]);
    expect(example.output).toBeUndefined();
  });
  it.each(examples.filter(({ verdict }) => verdict === "failing"))("shows what “$name” prints", async (example) => {
    const { problems, output } = await runExample(example, id);
    expect(problems.some(({ rule }) => rule === id)).toBe(true);
    if (!rewrites) expect(example.output?.text).toBe(output);
  });
});
