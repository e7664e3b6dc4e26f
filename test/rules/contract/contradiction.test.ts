import { describe, expect, it } from "vitest";
import { agreement, layouts, pointedAt, problemsOf, type Files } from "../../support/check-files.ts";

const rule = "contract/contradiction";
const path = "contracts/night-desk.md";
const threeDays = "Desk lead → Quay lead → Harbour master (24h each)";

/** `place: message, see file:line` of each finding. */
async function found(files: Files, settings: object = {}): Promise<string[]> {
  return (await problemsOf(files, rule, { settings })).map((problem) => {
    const see = problem.related.map(({ file, line }) => `${file}:${line}`);
    return `${problem.file} “${pointedAt(files, problem)}”: ${problem.message} ${see.join(" ")}`;
  });
}

describe("contract/contradiction, of a ladder and a state", () => {
  const verify = (fields: string, body = ""): string => `---\ntitle: Verify\n${fields}---\n\n# Verify\n\n${body}`;
  const stream = `---\ntitle: New lamp\nstate: states/verify\ncontracts: [contracts/night-desk]\n---\n\n# New lamp\n`;
  const map =
    "# Where work stands\n\n| State | Entry signals | Exit signals | SLI |\n| - | - | - | - |\n" +
    "| Build | A plan | It works | ≤3 streams |\n| Verify | It is lit | No fault | Verify lasts ≤48 hours |\n";
  const mapped = { records: { state: "map.md" } };
  const linking = (link: string, clauses = {}): string =>
    agreement({ Escalation: threeDays, ...clauses }).concat(`\nSee [here](${link}).\n`);
  const softly = (line: string): string[] => [
    `${path} “${threeDays}”: If nobody else answers, Verify's 48 h end before Harbour master has to (72 h). ${line}`,
  ];

  it.each(layouts)("finds three steps of a day in a state of two (%s)", async (layout) => {
    const page = agreement({ Escalation: threeDays }, { states: "[states/verify]" }, layout);
    expect(await found({ [path]: page, "states/verify.md": verify("max_age: 48h\n") })).toEqual(
      softly("states/verify.md:3"),
    );
  });
  it("reads the guardrail in the state's own words", async () => {
    const state = verify("", "## Guardrail\n\nAt most 48 hours.\n");
    const page = agreement({ Escalation: threeDays }, { states: "[states/verify]" });
    expect(await found({ [path]: page, "states/verify.md": state })).toEqual(softly("states/verify.md:9"));
  });
  it("finds the state by a link in the text, by the map of all states, and by a stream", async () => {
    const states: Files = { "states/verify.md": verify("max_age: 48h\n"), "states/index.md": "# States\n" };
    const said = softly("states/verify.md:3");
    expect(await found({ [path]: linking("../states/verify.md"), ...states })).toEqual(said);
    expect(await found({ [path]: linking("../states/index.md"), ...states })).toEqual(said);
    expect(await found({ [path]: agreement({ Escalation: threeDays }), ...states, "streams/lamp.md": stream })).toEqual(
      said,
    );
    const streams = stream.replace("contracts: [contracts/night-desk]\n", "");
    const page = agreement({ Escalation: threeDays }, { streams: "[streams/lamp]" });
    expect(await found({ [path]: page, ...states, "streams/lamp.md": streams })).toEqual(said);
    expect(await found({ [path]: agreement({ Escalation: threeDays }), ...states })).toEqual([]);
  });
  it("finds the state where all of them are rows of one table", async () => {
    const said = softly("map.md:6");
    const byField = agreement({ Escalation: threeDays }, { states: '["map#verify"]' });
    expect(await found({ [path]: byField, "map.md": map }, mapped)).toEqual(said);
    expect(await found({ [path]: linking("../map.md"), "map.md": map }, mapped)).toEqual(said);
    expect(await found({ [path]: linking("../map.md#verify"), "map.md": map }, mapped)).toEqual(said);
    const files = { [path]: agreement({ Escalation: threeDays }), "map.md": map };
    expect(await found({ ...files, "streams/lamp.md": stream.replace("states/verify", "map#verify") }, mapped)).toEqual(
      said,
    );
    expect(await found({ [path]: linking("../map.md#build"), "map.md": map }, mapped)).toEqual([]);
  });
  it("is one finding a ladder, of the state that ends first", async () => {
    const watch = verify("max_age: 60h\n").replaceAll("Verify", "Watch");
    const page = agreement({ Escalation: threeDays }, { states: "[states/watch, states/verify]" });
    const files = { [path]: page, "states/verify.md": verify("max_age: 48h\n"), "states/watch.md": watch };
    expect(await found(files)).toEqual(softly("states/verify.md:3 states/watch.md:3"));
  });
  it("is content where the ladder is done in time, to the minute", async () => {
    const page = (steps: string): Files => ({
      [path]: agreement({ Escalation: steps }, { states: "[states/verify]" }),
      "states/verify.md": verify("max_age: 48h\n"),
    });
    expect(await found(page("Desk lead (24h) → Harbour master (24h)"))).toEqual([]);
    expect(await found(page("Desk lead (24h) → Harbour master (24h 1m)"))).toHaveLength(1);
    expect(await found(page("Desk lead → Harbour master (72h)"))).toEqual([]);
  });
  it("compares business time with business time, and with hours at its worst", async () => {
    const page = (steps: string, limit: string): Files => ({
      [path]: agreement({ Escalation: steps }, { states: "[states/verify]" }),
      "states/verify.md": verify(`max_age: ${limit}\n`),
    });
    const settings = { teams: { Desk: { hours: "Mon-Fri 09:00-17:00" } } };
    const steps = "Desk lead (1 business day) → Harbour master (1 business day)";
    expect(await found(page(steps, "2 business days"), settings)).toEqual([]);
    expect(await found(page(steps, "1 business day"), settings)).toHaveLength(1);
    expect(await found(page(steps, "48h"), settings)).toHaveLength(1);
    expect(await found(page(steps, "48h"))).toEqual([]);
  });
  it("asks nothing of retired states and of contracts that are not in force", async () => {
    const state = verify("max_age: 48h\nstatus: archived\n");
    const page = agreement({ Escalation: threeDays }, { states: "[states/verify]" });
    expect(await found({ [path]: page, "states/verify.md": state })).toEqual([]);
    const draft = agreement({ Escalation: threeDays }, { states: "[states/verify]", status: "draft" });
    expect(await found({ [path]: draft, "states/verify.md": verify("max_age: 48h\n") })).toEqual([]);
  });
});

describe("contract/contradiction, of a promise and what it leans on", () => {
  const at = (hours: number, on?: string, layout: (typeof layouts)[number] = "bullets"): string => {
    const parties = (on ?? "none").replace(/\W/g, "");
    const teams = `[{ team: ${parties}, owner: "@mira", backup: "@jon" }, { team: Quay, owner: "@ada", backup: "@finn" }]`;
    const title = `Within ${hours}`;
    const fields = { title, parties: teams, ...(on !== undefined && { depends_on: `[contracts/${on}]` }) };
    return agreement({ Approvals: `The Desk lead answers within ${hours}h.` }, fields, layout);
  };
  const chain = (layout: (typeof layouts)[number]): Files => ({
    "contracts/a.md": at(24, "b", layout),
    "contracts/b.md": at(48, "c", layout),
    "contracts/c.md": at(72, undefined, layout),
  });

  it.each(layouts)("finds both links of a chain, once each (%s)", async (layout) => {
    const messages = (await problemsOf(chain(layout), rule)).map(({ file, message, related }) => [
      file,
      message,
      related[0]?.file,
    ]);
    expect(messages).toEqual([
      [
        "contracts/a.md",
        "This promises 24 h on approvals, and leans on “Within 48”, which may take 48 h.",
        "contracts/b.md",
      ],
      [
        "contracts/b.md",
        "This promises 48 h on approvals, and leans on “Within 72”, which may take 72 h.",
        "contracts/c.md",
      ],
    ]);
  });
  it("says by way of which contract it leans on a slower one", async () => {
    const files = {
      ...chain("bullets"),
      "contracts/b.md": agreement({ Approvals: "The Desk lead answers." }, { title: "B", depends_on: "[contracts/c]" }),
    };
    expect((await problemsOf(files, rule)).map(({ message }) => message)).toEqual([
      "This promises 24 h on approvals, and leans on “Within 72”, by way of “B”, which may take 72 h.",
    ]);
  });
  it("looks at each contract it names itself, and leaves what those lean on to them", async () => {
    const both = at(24, "b").replace("[contracts/b]", "[contracts/b, contracts/c]");
    const files = { ...chain("bullets"), "contracts/a.md": both };
    const targets = (await problemsOf(files, rule)).map(({ file, target }) => `${file} → ${String(target)}`);
    expect(targets).toEqual([
      "contracts/a.md → contracts/b.md",
      "contracts/a.md → contracts/c.md",
      "contracts/b.md → contracts/c.md",
    ]);
  });
  it("is content with the same time, with more, and with circles", async () => {
    expect(await found({ "contracts/a.md": at(48, "b"), "contracts/b.md": at(48, "a") })).toEqual([]);
    expect(await found({ "contracts/a.md": at(72, "b"), "contracts/b.md": at(48) })).toEqual([]);
  });
  it("compares row with row, and what is about the same case only", async () => {
    const rows = (p1: string, p2: string): string =>
      `\n## Service levels\n\n| Priority | Respond | Resolve |\n| - | - | - |\n| P1 | ${p1} | 8h |\n| P2 | ${p2} | 5 days |\n`;
    const files = {
      "contracts/a.md": at(48, "b").concat(rows("15m", "4h")),
      "contracts/b.md": at(48).concat(rows("30m", "2h")),
    };
    expect((await found(files)).map((line) => line.slice(0, 90))).toEqual([expect.stringContaining("15m")]);
    const other = agreement(
      { Approvals: "The Desk lead acknowledges a question within 1h." },
      { depends_on: "[contracts/b]" },
    );
    expect(await found({ "contracts/a.md": other, "contracts/b.md": at(48) })).toEqual([]);
  });
});

describe("contract/contradiction, of two contracts between the same parties", () => {
  const state = "---\ntitle: Build\n---\n\n# Build\n";
  const two = (
    clauses: Record<string, string>,
    fields: Record<string, string> = {},
    layout: (typeof layouts)[number] = "bullets",
  ): Files => ({
    "contracts/day-desk.md": agreement({}, { title: "Day desk", states: "[states/build]" }),
    [path]: agreement(clauses, { states: "[states/build]", ...fields }, layout),
    "states/build.md": state,
  });

  it.each(layouts)("finds another window, ladder and target for the same work (%s)", async (layout) => {
    const clauses = {
      Approvals: "The Desk lead answers within 6h, backup: Harbour master.",
      Escalation: "Desk lead (45m) → Harbour master (60m)",
      "Exit metric": "Under 9 questions older than 2 days",
    };
    expect((await problemsOf(two(clauses, {}, layout), rule)).map(({ message, target }) => [message, target])).toEqual([
      [
        "On approvals this says 6 h, and “Day desk”, between the same parties and also about Build, says 4 h.",
        "contracts/day-desk.md",
      ],
      [
        "On escalation this says Desk lead (45 min) → Harbour master (1 h), and “Day desk”, between the same parties and also about Build, says Desk lead (30 min) → Harbour master (1 h).",
        "contracts/day-desk.md",
      ],
      [
        "On exit metric this says “Under 9 questions older than 2 days”, and “Day desk”, between the same parties and also about Build, says “Under 5 questions older than 2 days”.",
        "contracts/day-desk.md",
      ],
    ]);
  });
  it("is content where they say the same, are about other work, or others promise", async () => {
    const slower = { Approvals: "The Desk lead answers within 6h." };
    expect(await found(two({}))).toEqual([]);
    expect(await found(two(slower, { states: "" }))).toEqual([]);
    expect(await found(two(slower, { status: "draft" }))).toEqual([]);
    const parties = '[{ team: Desk, owner: "@mira", backup: "@jon" }, { team: Pilots, owner: "@pia", backup: "@ole" }]';
    expect(await found(two(slower, { parties }))).toEqual([]);
  });
  it("does not take a mention of the map for shared work, nor two percentages for one measure", async () => {
    const map = { "states/index.md": "# States\n" };
    const files = two({ Approvals: "The Desk lead answers within 6h." }, { states: "" });
    const page = `${String(files[path])}\nSee [the map](../states/index.md).\n`;
    expect(await found({ ...files, ...map, [path]: page })).toEqual([]);
    const calls = {
      "contracts/day-desk.md": agreement(
        { "Exit metric": "At least 95% of calls answered" },
        { title: "Day desk", states: "[states/build]" },
      ),
    };
    expect(await found({ ...two({ "Exit metric": "Under 2% of bookings lost" }), ...calls })).toEqual([]);
  });
});
