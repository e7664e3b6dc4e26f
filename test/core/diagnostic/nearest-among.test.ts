import fc from "fast-check";
import { expect, it } from "vitest";
import { buildNearestAmong } from "../../../plugins/core/diagnostic/nearest-among.ts";
import { nearest } from "../../../plugins/core/diagnostic/nearest.ts";

it("finds among many names the one that is meant, and none where several could be", () => {
  const find = buildNearestAmong(new Set(["refunds", "refundsdesk", "harbour", "nightwatch", "nightwatches"]));
  expect(find("refuns")).toBe("refunds");
  expect(find("habrour")).toBe("harbour");
  expect(find("nightwatch")).toBe("nightwatch");
  expect(find("harbourmaster")).toBe("harbour");
  expect(find("refu")).toBeUndefined();
  expect(find("bakery")).toBeUndefined();
});

it("says of any names what a look at each of them says", () => {
  const name = fc.string({ unit: fc.constantFrom("a", "b", "c", "r", "é", "1"), maxLength: 9 });
  fc.assert(
    fc.property(fc.uniqueArray(name, { maxLength: 40 }), fc.array(name, { maxLength: 5 }), (names, wanted) => {
      const find = buildNearestAmong(new Set(names));
      for (const each of wanted) expect(find(each)).toBe(nearest(each, names));
    }),
    { numRuns: 400, seed: 31 },
  );
});
