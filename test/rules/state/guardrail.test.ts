import { describe, expect, it } from "vitest";
import { problemsOf, type Files } from "../../support/check-files.ts";

const stream = (entered: string, more = ""): string =>
  `---\ntitle: New gate\nstate: states/build\nentered: ${entered}\n${more}---\n\n# New gate\n`;
const state = (fields: string, body = ""): string => `---\ntitle: Build\n${fields}---\n\n# Build\n\n${body}`;
const found = async (files: Files, settings: object = {}): Promise<string[]> =>
  (await problemsOf(files, "state/guardrail", { settings })).map(
    ({ file, line, message }) => `${file}:${line} ${message}`,
  );

describe("state/guardrail", () => {
  it("counts the days since work entered, and the last allowed day is in time", async () => {
    const files = (entered: string): Files => ({
      "states/build.md": state("max_age: 48h\n"),
      "streams/gate.md": stream(entered),
    });
    expect(await found(files("2026-11-18"))).toEqual([]);
    expect(await found(files("2026-11-17"))).toEqual([
      "streams/gate.md:4 This has stood in Build for 3 days; the guardrail is 48 h.",
    ]);
  });
  it("asks whoever blocked work waits for", async () => {
    const waiting = stream("2026-11-17", "blocked: { since: 2026-11-18, waiting_for: the pilots }\n");
    const [problem] = await problemsOf(
      { "states/build.md": state("max_age: 48h\n"), "streams/gate.md": waiting },
      "state/guardrail",
    );
    expect(problem?.message).toBe("This has stood in Build for 3 days, blocked; the guardrail is 48 h.");
    expect(problem?.help).toBe("Ask the pilots for a day, or move it back until it can go on.");
  });
  it("passes over weekends and holidays where the limit is in business days", async () => {
    const files: Files = {
      "states/build.md": state("max_age: 3 business days\n"),
      "streams/gate.md": stream("2026-11-16"),
    };
    expect(await found(files)).toHaveLength(1);
    expect(await found(files, { holidays: ["2026-11-18"] })).toEqual([]);
  });
  it("reads the limit from the guardrail's words, on a page or in a row", async () => {
    const words = {
      "states/build.md": state("", "## Guardrail\n\nAt most 2 days.\n"),
      "streams/gate.md": stream("2026-11-16"),
    };
    expect(await found(words)).toHaveLength(1);
    const map = "# Map\n\n| State | Entry signals | SLI |\n| - | - | - |\n| Build | Ready | ≤48 hours |\n";
    const row = { "map.md": map, "streams/gate.md": stream("2026-11-16").replace("states/build", "map#build") };
    expect(await found(row, { records: { state: "map.md" } })).toHaveLength(1);
  });
  it("says when a state is too full, and leaves retired work out", async () => {
    const files: Files = {
      "states/build.md": state("max_wip: 1\n"),
      "streams/gate.md": stream("2026-11-19"),
      "streams/lamp.md": stream("2026-11-19", "status: archived\n"),
    };
    expect(await found(files)).toEqual([]);
    expect(await found({ ...files, "streams/rope.md": stream("2026-11-19") })).toEqual([
      "states/build.md:3 2 streams stand in Build, which holds 1 at most.",
    ]);
  });
});
