import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { printLadder } from "../../../../plugins/core/promise/promises/print-promise.ts";
import { readLadders } from "../../../../plugins/core/promise/ladders/read-ladders.ts";
import { clauseOf, plainClause } from "../clause-of.ts";
import { ladders, seeded } from "../promise-arbitraries.ts";

describe("readLadders", () => {
  it("reads back what printLadder writes", () => {
    fc.assert(
      fc.property(ladders, (ladder) => {
        const read = readLadders(plainClause("escalation", printLadder(ladder)));
        const said = read.map(({ when, hops }) => ({ when, hops: hops.map(({ who, within }) => ({ who, within })) }));
        expect(said).toEqual([ladder]);
      }),
      seeded,
    );
  });

  it("gives the place of the ladder and of each hop", () => {
    const text = "In rain too: none. Quay lead (4h) → Tide lead → Harbour master.";
    const [ladder] = readLadders(plainClause("escalation", text));
    const cut = ({ start = 0, end = 0 }) => text.slice(start, end);
    expect(ladder && cut(ladder)).toBe("Quay lead (4h) → Tide lead → Harbour master");
    expect(ladder?.hops.map(cut)).toEqual(["Quay lead (4h)", "Tide lead", "Harbour master"]);
  });

  it("reads the same ladder from a line, a list and a table", () => {
    const readings = [
      "Quay lead (4h) → Harbour master (1 business day)",
      "1. Quay lead (4h)\n2. the Harbour master, 1 business day",
      "| Step | Who | Within |\n| - | - | - |\n| 1 | Quay lead | 4h |\n| 2 | Harbour master | 1 business day |",
    ].map((text) => readLadders(clauseOf("escalation", text)).map(printLadder));
    expect(new Set(readings.map(String))).toEqual(new Set(["Quay lead (4 h) → Harbour master (1 business day)"]));
  });

  it("comes to an end on hostile text", () => {
    for (const piece of ["A → ", "24h ", " > ", "then ", "each ", "1. ", "Lead, ", "Quay lead (4h) → "]) {
      expect(readLadders(plainClause("escalation", piece.repeat(100_000 / piece.length))), piece).toBeInstanceOf(Array);
    }
  });
});
