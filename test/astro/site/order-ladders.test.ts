import { expect, it } from "vitest";
import { orderLadders } from "../../../plugins/astro/site/order-ladders.ts";

it("puts the most urgent ladder first, and leaves those whose time nobody knows where they stand", () => {
  const ladders = [
    { when: "a", hops: [] },
    { when: "Sev-2", hops: [], minutes: 600 },
    { when: "b", hops: [] },
    { when: "Sev-1", hops: [], minutes: 60 },
    { when: "Sev-3", hops: [], minutes: 600 },
  ];
  expect(orderLadders(ladders).map(({ when }) => when)).toEqual(["Sev-1", "Sev-2", "Sev-3", "a", "b"]);
});
