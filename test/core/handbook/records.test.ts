import { describe, expect, it } from "vitest";
import { checkFiles, type Files } from "../../support/check-files.ts";

const map = `# Map

| State | Entry signals | Exit signals | SLI guardrail |
| --- | --- | --- | --- |
| **Framing** | Owner named | Scope agreed | < 5 business days |
| Live / Watch | Change public | | Error budget < 20% |

## Framing
`;

const ledger = `# Ledger

## What is severity one?

**Answer:** Nobody can board.

More of it.

**Last updated:** 2026-10-01  
**Owner:** @jon  
**Related:** [map](map.md#live--watch)

## How to use this page

Read it.

## Who may open the gate?

**Answer:** The duty lead.
`;

describe("records on a shared page", () => {
  const files: Files = {
    "map.md": map,
    "ledger.md": ledger,
    "guides/a.md": "[x](../map.md#live--watch) [y](../ledger.md#what-is-severity-one)\n",
  };
  const settings = { records: { state: "map.md", answer: ["ledger.md"] } };

  it("have an address, an owner and a date of their own", async () => {
    const { handbook, report } = await checkFiles(files, { settings, forSite: true });
    expect(report.problems.filter(({ severity }) => severity === "error")).toEqual([]);
    const seen = handbook.records.map(({ kind, id, title, owners, confirmed }) => ({
      kind,
      id,
      title,
      owners,
      confirmed,
    }));
    expect(seen).toEqual([
      {
        kind: "answer",
        id: "ledger.md#what-is-severity-one",
        title: "What is severity one?",
        owners: ["@jon"],
        confirmed: "2026-10-01",
      },
      {
        kind: "answer",
        id: "ledger.md#who-may-open-the-gate",
        title: "Who may open the gate?",
        owners: [],
        confirmed: undefined,
      },
      { kind: "state", id: "map.md#state-framing", title: "Framing", owners: [], confirmed: undefined },
      { kind: "state", id: "map.md#live--watch", title: "Live / Watch", owners: [], confirmed: undefined },
    ]);
  });

  it("say what their columns and labels say", async () => {
    const { handbook } = await checkFiles(files, { settings, forSite: true });
    const pieces = Object.fromEntries(
      handbook.records.map(({ id, pieces: all }) => [
        id,
        Object.fromEntries(Object.entries(all).map(([name, piece]) => [name, piece.text])),
      ]),
    );
    expect(pieces["map.md#state-framing"]).toEqual({
      entry: "Owner named",
      exit: "Scope agreed",
      guardrail: "< 5 business days",
    });
    expect(pieces["ledger.md#what-is-severity-one"]).toMatchObject({ answer: "Nobody can board." });
  });
});

describe("a heading over records", () => {
  const namesOf = async (kind: string, text: string): Promise<string[]> => {
    const { handbook } = await checkFiles({ "page.md": text }, { settings: { records: { [kind]: "page.md" } } });
    return handbook.records.map(({ title }) => title);
  };

  it("is no question, whatever stands below it", async () => {
    const plain =
      "# Questions\n\n## Work & Rest\n\n### When does the night begin?\n\nAt ten.\n\n### Who rings the bell?\n\nThe Quay.\n";
    expect(await namesOf("answer", plain)).toEqual(["When does the night begin?", "Who rings the bell?"]);
    const labelled =
      "# Questions\n\n## Work & Rest\n\nWhat newcomers ask.\n\n### Hours at night\n\n**Answer:** From ten to six.\n\n## Reading list\n\nThree books.\n";
    expect(await namesOf("answer", labelled)).toEqual(["Hours at night"]);
  });
  it("is no state and no decision", async () => {
    const states =
      "# Map\n\n## In the yard\n\n### Build\n\n- **Entry:** Planned.\n\n### Trial\n\n- **Entry:** Built.\n";
    expect(await namesOf("state", states)).toEqual(["Build", "Trial"]);
    const decisions = "# Log\n\n## Winter\n\n### One queue\n\n#### Frame\n\nTwo queues met.\n\n#### Decide\n\nOne.\n";
    expect(await namesOf("decision", decisions)).toEqual(["One queue"]);
  });
  it("may be a question itself, with an answer of its own or none yet", async () => {
    const text =
      "# Questions\n\n## Who is awake?\n\nThe Desk.\n\n### And at sea?\n\nThe pilot.\n\n## Who may open the gate?\n";
    expect(await namesOf("answer", text)).toEqual(["Who is awake?", "And at sea?", "Who may open the gate?"]);
  });
});

describe("a record that has a page", () => {
  it.each([
    ["headings", "## Entry signals\n\nScope agreed.\n\n## Exit signals\n\nMerged.\n\n## Guardrail\n\n48 hours.\n"],
    ["bullets", "- **Entry signals:** Scope agreed.\n- **Exit signals:** Merged.\n- **Guardrail:** 48 hours.\n"],
    [
      "a table",
      "| Piece | Says |\n| - | - |\n| Entry signals | Scope agreed. |\n| Exit signals | Merged. |\n| SLI | 48 hours. |\n",
    ],
  ])("is read alike from %s", async (_, body) => {
    const { handbook } = await checkFiles({ "states/build.md": `# Build\n\n${body}` }, { forSite: true });
    const [record] = handbook.records;
    const texts = Object.fromEntries(Object.entries(record?.pieces ?? {}).map(([name, piece]) => [name, piece.text]));
    expect(texts).toEqual({ entry: "Scope agreed.", exit: "Merged.", guardrail: "48 hours." });
  });
});
