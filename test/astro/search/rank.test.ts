import { describe, expect, it } from "vitest";
import type { Matches } from "../../../plugins/astro/search/ui/look-up.ts";
import { closeness, rank } from "../../../plugins/astro/search/ui/rank.ts";

const nobody: ReadonlySet<string> = new Set();
const plain = { guides: nobody, retired: nobody, owners: nobody };
const matches = (scores: Record<string, number>, fields: Record<string, string[]> = {}): Matches =>
  new Map(
    Object.entries(scores).map(([id, score]) => {
      const hit = {
        id,
        score,
        words: [3],
        matchedMetaFields: fields[id] ?? [],
        data: () => Promise.reject(new Error()),
      };
      return [id, { hit, score, how: "whole" as const }];
    }),
  );
const order = (...of: Parameters<typeof rank>): string[] => rank(...of).map(({ hit }) => hit.id);

describe("the order of results", () => {
  it("puts what holds more of the words first, however often another says one", () => {
    expect(order([matches({ fares: 9, piers: 2 }), matches({ piers: 2 })], 40, plain)).toEqual(["piers", "fares"]);
  });

  it("puts what is called so before what only mentions it", () => {
    expect(order([matches({ mentions: 5, called: 2 }, { called: ["slug"] })], 40, plain)).toEqual([
      "called",
      "mentions",
    ]);
  });

  it("puts guides and what no longer holds last", () => {
    const found = [matches({ guide: 6, retired: 5, contract: 3 })];
    const lesser = { ...plain, guides: new Set(["guide"]), retired: new Set(["retired"]) };
    expect(order(found, 40, lesser)).toEqual(["contract", "retired", "guide"]);
  });

  it("puts an owner first who is looked for, and last where only something of theirs is", () => {
    const lesser = { ...plain, owners: new Set(["@mira"]) };
    expect(order([matches({ contract: 3, "@mira": 4 })], 40, lesser)).toEqual(["contract", "@mira"]);
    expect(order([matches({ contract: 3, "@mira": 4 }, { "@mira": ["title"] })], 40, lesser)).toEqual([
      "@mira",
      "contract",
    ]);
  });

  it("puts what is promised before the work on it, where both fit alike", () => {
    const kinds = new Map([
      ["contract", 1.5],
      ["stream", 0.7],
    ]);
    expect(order([matches({ stream: 4, other: 3.5, contract: 3 })], 40, { ...plain, kinds })).toEqual([
      "contract",
      "other",
      "stream",
    ]);
  });

  it("puts what stands as was asked before a guide of that name", () => {
    const named = matches({ guide: 9 }, { guide: ["title"] });
    const page = { id: "page", score: 0, words: [], data: () => Promise.reject(new Error()) };
    const asked: Matches = new Map([...named, ["page", { hit: page, score: 0, how: "standing" }]]);
    expect(order([asked], 40, { ...plain, guides: new Set(["guide"]) })).toEqual(["page", "guide"]);
  });

  it("is the same each time where nothing tells two apart", () => {
    expect(order([matches({ b: 1, a: 1 })], 40, plain)).toEqual(["a", "b"]);
  });
});

describe("how near a title is to what was typed", () => {
  const asides = new Set(["the", "is", "who", "when", "do", "i"]);
  it.each([
    ["Who is on watch?", "who is on watch", 1],
    ["The live board", "who do I ring when the live board is dark", 0.9],
    ["Fares", "who sets the fares", 0.4],
    ["Fares", "berths", 0],
  ])("“%s” to “%s” is %d", (title, typed, near) => {
    expect(closeness(title, typed, asides)).toBeCloseTo(near, 5);
  });
});
