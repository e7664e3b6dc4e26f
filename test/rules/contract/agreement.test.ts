import { describe, expect, it } from "vitest";
import {
  agreement,
  checkFiles,
  layouts,
  pointedAt,
  problemsOf,
  type Files,
  type TestOptions,
} from "../../support/check-files.ts";

const path = "contracts/night-desk.md";
const team = (name: string, owner: string, backup: string, accepted = ""): string =>
  `{ team: ${name}, owner: "${owner}", backup: "${backup}"${accepted === "" ? "" : `, accepted: ${accepted}`} }`;
const parties = (desk: string, quay: string): string =>
  `[${team("Desk", "@mira", "@jon", desk)}, ${team("Quay", "@ada", "@finn", quay)}]`;
const agreed = (by: string, of: string): string => `{ by: "${by}", on: 2026-11-02, of: ${of} }`;

async function fingerprintOf(page: string): Promise<string> {
  const { standings } = await checkFiles({ [path]: page });
  return [...standings.values()][0]?.fingerprint ?? "";
}

async function found(rule: string, page: string, options: TestOptions = {}): Promise<string[]> {
  const files: Files = { [path]: page };
  const problems = await problemsOf(files, rule, options);
  return problems.map((problem) => `${pointedAt(files, problem)}: ${problem.message}`);
}

describe.each(layouts)("contract/not-agreed (%s)", (layout) => {
  const rule = "contract/not-agreed";
  const page = async (both: boolean, clauses: Record<string, string> = {}): Promise<string> => {
    const of = await fingerprintOf(agreement({}, {}, layout));
    const fields = { parties: parties(agreed("@mira", of), both ? agreed("@ada", of) : "") };
    return agreement(clauses, fields, layout);
  };

  it("asks nothing until somebody agrees, and is content once both have", async () => {
    expect(await found(rule, agreement({}, {}, layout))).toEqual([]);
    expect(await found(rule, await page(true))).toEqual([]);
  });
  it("names the party that is missing", async () => {
    const [problem] = await problemsOf({ [path]: await page(false) }, rule);
    expect(problem).toMatchObject({
      message: "Quay has not agreed to this contract.",
      help: 'Ask @ada to read it; then `handshake accept contracts/night-desk.md --party "Quay" --by @ada`, or add accepted to the party by hand.',
    });
  });
  it("says who agreed to another version", async () => {
    const messages = await found(
      rule,
      await page(true, { Approvals: "The Desk lead answers within 8h, backup: Harbour master." }),
    );
    expect(messages).toEqual([
      expect.stringMatching(/: Desk agreed to another version \(c1-\w+\)\.$/),
      expect.stringMatching(/: Quay agreed to another version \(c1-\w+\)\.$/),
    ]);
  });
  it("does not mind other words", async () => {
    expect(await found(rule, await page(true, { Purpose: "The Quay is not alone at night." }))).toEqual([]);
  });
  it("says what changed where history knows", async () => {
    const before = await page(true);
    const now = await page(true, { Approvals: "The Desk lead answers within 8h, backup: Harbour master." });
    const versions = [{ commit: "a1", on: "2026-11-02", author: "Mira", text: before }];
    const [first] = await problemsOf({ [path]: now }, rule, { host: { versions: { [path]: versions } } });
    expect(first?.message).toContain("; since then: ");
    expect(first?.message).toContain("8 h");
    expect(first?.related.map(({ message }) => message)).toEqual(["changed here"]);
  });
});

describe("contract/not-agreed, of what cannot be told", () => {
  it("says so where the fingerprint is none", async () => {
    const page = agreement({}, { parties: parties(agreed("@mira", "soon"), agreed("@ada", "soon")) });
    expect((await found("contract/not-agreed", page))[0]).toContain(
      "It cannot be told which version Desk agreed to: “soon” is no fingerprint.",
    );
  });
  it("keeps silent where history would know and is not there", async () => {
    const by = (who: string): string => `{ by: "${who}", on: 2026-11-02 }`;
    const page = agreement({}, { parties: parties(by("@mira"), by("@ada")) });
    expect(await found("contract/not-agreed", page)).toEqual([]);
  });
});

describe.each(layouts)("contract/unmeasured (%s)", (layout) => {
  const rule = "contract/unmeasured";
  const readings = "contracts/night-desk.readings.csv";
  const messages = async (csv: string | undefined, clauses: Record<string, string> = {}): Promise<string[]> => {
    const files: Files = {
      [path]: agreement(clauses, {}, layout),
      ...(csv !== undefined && { [readings]: `date,metric,value\n${csv}` }),
    };
    return (await problemsOf(files, rule)).map(
      (problem) => `${pointedAt(files, problem)}: ${problem.message} ${problem.related[0]?.line}`,
    );
  };

  it("asks nothing before the first reading, and is content with one as old as the cadence", async () => {
    expect(await messages(undefined)).toEqual([]);
    expect(await messages("2026-11-06,Exit metric,4\n")).toEqual([]);
  });
  it("says how old the last reading is", async () => {
    expect(await messages("2026-10-23,Exit metric,6\n2026-11-05,Exit metric,4\n")).toEqual([
      "Exit metric: The exit metric was last measured on 2026-11-05, 15 days ago; by its cadence it is looked at every 14 days. 3",
    ]);
  });
  it("counts readings of the exit metric alone, and no cadence is no clock", async () => {
    expect(await messages("2026-10-23,Exit metric,6\n2026-11-19,Pulse,4\n")).toHaveLength(1);
    expect(await messages("2026-10-23,Exit metric,6\n", { Cadence: "When it suits both." })).toEqual([]);
  });
});
