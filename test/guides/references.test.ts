import { describe, expect, it } from "vitest";
import { generatedParts, partsOf, replaceParts } from "../../scripts/references/generated-parts.ts";
import { readGuides } from "../support/guides.ts";

const guides = readGuides();

describe("the generated references", () => {
  it.each(guides.filter(({ text }) => partsOf(text).length > 0))(
    "are in $name what `node scripts/write-references.ts` writes today",
    ({ text }) => {
      expect(text).toBe(replaceParts(text));
    },
  );
  it("stand on one page each, and each has rows", () => {
    expect(guides.flatMap(({ text }) => partsOf(text)).sort()).toEqual(Object.keys(generatedParts).sort());
    for (const render of Object.values(generatedParts)) expect(render().split("\n").length).toBeGreaterThan(3);
  });
  it("say something of every key of the settings and of every field", () => {
    const rows = ["settings", "frontmatter"].flatMap((name) => generatedParts[name]?.().split("\n") ?? []);
    expect(rows.filter((row) => /^\| `\w+`/.test(row) && !/ \| [A-Z].*\. \|$/.test(row))).toEqual([]);
  });
});
