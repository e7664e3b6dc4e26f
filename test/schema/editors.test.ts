import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { z } from "zod";
import { renderLines } from "../../plugins/reporters/lines.ts";
import { checkFiles } from "../support/check-files.ts";
import { readGuides } from "../support/guides.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));
const pattern = z.object({ regexp: z.string() });
const tasks = z.object({
  tasks: z.tuple([z.object({ args: z.array(z.string()), problemMatcher: z.object({ pattern }) })]),
});
const shown = readGuides().find(({ name }) => name === "editors.md")?.code ?? [];
const own: unknown = JSON.parse(readFileSync(`${root}.vscode/tasks.json`, "utf8"));

it("has the task that the guide shows, and its pattern finds every problem that the command prints", async () => {
  const guide: unknown = shown
    .map(({ lang, text }) => (lang === "json" ? JSON.parse(text) : {}))
    .find((each) => "tasks" in each);
  const { tasks: ours } = tasks.parse(own);
  expect(tasks.parse(guide).tasks).toEqual(ours);
  const { report } = await checkFiles({
    "a.md": "[x](gone.md) and [y](#nowhere)\n",
    "b:c.md": "---\nowner: lop\n---\n\n# B\n",
  });
  const matcher = new RegExp(ours[0].problemMatcher.pattern.regexp);
  const found = renderLines(report)
    .trimEnd()
    .split("\n")
    .map((line) => matcher.exec(line)?.slice(1));
  expect(found.length).toBeGreaterThan(3);
  expect(found.map((groups) => [groups?.[0], Number(groups?.[1]), groups?.[5]])).toEqual(
    report.problems.map(({ file, line, rule }) => [file, line, rule]),
  );
});

it("finds a line of the guide itself", () => {
  const line = shown.find(({ text }) => text.startsWith("content/"))?.text.trim() ?? "";
  expect(new RegExp(tasks.parse(own).tasks[0].problemMatcher.pattern.regexp).exec(line)?.slice(1, 5)).toEqual([
    "content/guides/welcome.md",
    "9",
    "12",
    "error",
  ]);
});

it("points at schemas that are there", () => {
  const settings: unknown = JSON.parse(readFileSync(`${root}.vscode/settings.json`, "utf8"));
  const { "json.schemas": schemas } = z
    .object({ "json.schemas": z.array(z.object({ url: z.string() })) })
    .parse(settings);
  for (const { url } of schemas) expect(JSON.parse(readFileSync(root + url, "utf8"))).toHaveProperty("$id");
});
