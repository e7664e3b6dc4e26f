import { describe, expect, it } from "vitest";
import { z } from "zod";
import { rules } from "../../plugins/core/rules/registry.ts";
import { renderSarif } from "../../plugins/reporters/sarif.ts";
import { checkFiles, pointedAt, type Files } from "../support/check-files.ts";
import { awkwardFiles, checkAwkward } from "./awkward-handbook.ts";

// What the standard asks of the parts we write; objects of it take no other properties.
const message = z.strictObject({ text: z.string().min(1) });
const level = z.enum(["none", "note", "warning", "error"]);
const artifactLocation = z.strictObject({
  uri: z.string().regex(/^(?:[\w.~/-]|%[\dA-F]{2})+$/i),
  uriBaseId: z.literal("%SRCROOT%"),
});
const region = z.strictObject({
  startLine: z.int().min(1),
  startColumn: z.int().min(1),
  endLine: z.int().min(1),
  endColumn: z.int().min(1),
});
const physicalLocation = z.strictObject({ artifactLocation, region });
const rule = z.strictObject({
  id: z.string().min(1),
  shortDescription: message,
  helpUri: z.url().optional(),
  help: z.strictObject({ text: z.string().min(1), markdown: z.string().optional() }),
  defaultConfiguration: z.strictObject({ level }),
  properties: z.strictObject({ tags: z.array(z.string()) }),
});
const fix = z.strictObject({
  description: message,
  artifactChanges: z.tuple([
    z.strictObject({
      artifactLocation,
      replacements: z.tuple([
        z.strictObject({ deletedRegion: region, insertedContent: z.strictObject({ text: z.string() }) }),
      ]),
    }),
  ]),
});
const result = z.strictObject({
  ruleId: z.string(),
  ruleIndex: z.int().min(0),
  level,
  message,
  locations: z.tuple([z.strictObject({ physicalLocation })]),
  relatedLocations: z.array(z.strictObject({ id: z.int().min(0), physicalLocation, message })).optional(),
  partialFingerprints: z.strictObject({ "handshakeProblem/v1": z.string() }),
  fixes: z.array(fix).optional(),
});
const log = z.strictObject({
  $schema: z.url(),
  version: z.literal("2.1.0"),
  runs: z.tuple([
    z.strictObject({
      tool: z.strictObject({ driver: z.strictObject({ name: z.string(), version: z.string(), rules: z.array(rule) }) }),
      invocations: z.tuple([z.strictObject({ executionSuccessful: z.literal(true) })]),
      originalUriBaseIds: z.strictObject({ "%SRCROOT%": z.strictObject({ description: message }) }),
      columnKind: z.literal("utf16CodeUnits"),
      results: z.array(result),
    }),
  ]),
});

async function sarifOf(files: Files, today?: string): Promise<z.infer<typeof log>["runs"][0]> {
  const { report } = await checkFiles(files, today === undefined ? {} : { today });
  return read(renderSarif(report, { version: "1.0.0", textAt: (problem) => pointedAt(files, problem) }));
}

function read(text: string): z.infer<typeof log>["runs"][0] {
  return log.parse(JSON.parse(text)).runs[0];
}

describe("the SARIF log", () => {
  it("keeps to the standard, whatever the handbook holds", async () => {
    for (const isChange of [true, false]) {
      const { report } = await checkAwkward(isChange);
      const pageOf = (id: string): string => `# ${id}`;
      const textAt = (problem: Parameters<typeof pointedAt>[1]): string => pointedAt(awkwardFiles, problem);
      const { tool, results } = read(renderSarif(report, { version: "1.0.0", pageOf, textAt }));
      expect(results).toHaveLength(report.problems.length);
      for (const { ruleId, ruleIndex } of results) expect(tool.driver.rules[ruleIndex]?.id).toBe(ruleId);
      expect(tool.driver.rules.map(({ id }) => id)).toEqual(rules.map(({ id }) => id));
      const explained = tool.driver.rules.filter(({ help }) => help.markdown !== undefined).map(({ id }) => id);
      expect(new Set(explained)).toEqual(new Set(results.map(({ ruleId }) => ruleId)));
    }
  });

  it("mends what has one right answer, at exactly its place", async () => {
    const files = {
      "guides/a.md": "# A\n\nSee [b](B.md), <a href='B.md?x=1&amp;y'>b</a>.\n",
      "guides/b.md": "# B\n\n[a](a.md)\n",
    };
    const { results } = await sarifOf(files);
    const fixes = results.flatMap(({ fixes: found = [] }) => found);
    expect(fixes).toHaveLength(1);
    const [replacement] = fixes[0]!.artifactChanges[0].replacements;
    expect(replacement).toEqual({
      deletedRegion: { startLine: 3, startColumn: 9, endLine: 3, endColumn: 13 },
      insertedContent: { text: "b.md" },
    });
  });

  it("knows a problem again on another day and another line, and two alike apart", async () => {
    const stale = (above: string): Files => ({
      "guides/a.md": `---\nlast_reviewed: 2026-01-01\n---\n${above}\n# A\n\n[x](gone.md) [y](gone.md)\n`,
    });
    const prints = async (files: Files, today: string): Promise<string[]> =>
      (await sarifOf(files, today)).results.map(
        ({ partialFingerprints }) => partialFingerprints["handshakeProblem/v1"],
      );
    const first = await prints(stale(""), "2026-11-20");
    expect(new Set(first).size).toBe(first.length);
    expect(first.length).toBeGreaterThanOrEqual(3);
    expect(await prints(stale("\nSome words.\n"), "2026-11-25")).toEqual(first);
  });
});
