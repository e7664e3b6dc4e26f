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
