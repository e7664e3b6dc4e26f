import { describe, expect, it } from "vitest";
import { parseDocument } from "../../../plugins/core/document/parse-document.ts";
import { followHeading } from "../../../plugins/core/rewrite/reworded.ts";

const follow = (anchor: string, ...versions: string[]) =>
  followHeading(
    versions.map((text) => parseDocument(text, { path: "guides/gates.md" })),
    anchor,
  );

const first = "# Gates\n\n## Hours\n\nSix to ten, every day.\n\n## Keys\n\nAt the desk.\n";

describe("a heading followed through the versions of a page", () => {
  it("is the one above the same words", () => {
    expect(follow("hours", first.replace("## Hours", "## When they open"), first)).toBe("when-they-open");
    const moved = "# Gates\n\n## Keys\n\nAt the desk.\n\n## When they open\n\nSix to ten, every day.\n";
    expect(follow("hours", moved, first)).toBe("when-they-open");
  });
  it("is the only one that changed between two that stayed, where most words below it stayed", () => {
    const edited = first.replace("## Hours", "## Opening").replace("Six to ten", "Five to ten");
    expect(follow("hours", edited, first)).toBe("opening");
    expect(
      follow("hours", first.replace(/## Hours\n\n.*/, "## Lifts\n\nOut of order since May."), first),
    ).toBeUndefined();
  });
  it("is followed from one wording to the next", () => {
    const second = first.replace("## Hours", "## Opening hours");
    const third = first.replace("## Hours", "## When they open");
    expect(follow("hours", third, second, first)).toBe("when-they-open");
  });
  it("is nothing where it went, where two could be meant, and where no version had it", () => {
    expect(follow("hours", "# Gates\n\n## Keys\n\nAt the desk.\n", first)).toBeUndefined();
    const twice = first.replace("## Hours", "## East gate\n\nSix to ten, every day.\n\n## West gate");
    expect(follow("hours", twice, first)).toBeUndefined();
    expect(follow("lifts", first, first)).toBeUndefined();
  });
});
