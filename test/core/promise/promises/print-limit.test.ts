import { expect, it } from "vitest";
import { printLimit } from "../../../../plugins/core/promise/promises/print-limit.ts";

it.each([
  ["48h", "48 h"],
  ["1d", "24 h"],
  ["400d", "400 days"],
  ["2 weeks", "14 days"],
  ["5 business days", "5 business days"],
  ["1 working day", "1 business day"],
  ["90 min", "1 h 30 min"],
  ["until the tide turns", "until the tide turns"],
])("prints the limit %s as %s", (limit, printed) => {
  expect(printLimit(limit)).toBe(printed);
});
