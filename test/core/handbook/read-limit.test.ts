import { expect, it } from "vitest";
import { readLimit } from "../../../plugins/core/handbook/read-limit.ts";

it.each([
  ["≤5 business days", { maxAge: "5 business days" }],
  ["Verify cycle ≤ 48 hours", { maxAge: "48 hours" }],
  ["Each cycle closes inside **48h**", { maxAge: "48 h" }],
  ["Age < 2 weeks", { maxAge: "2 weeks" }],
  ["At most 3 streams at once", { maxWip: 3 }],
  ["No more than 3 concurrent Build streams per team", { maxWip: 3 }],
  ["Release queue ≤ 2 business days; < 1 skipped follow-up", { maxAge: "2 business days" }],
  ["Error budget burn < 20%; feedback triaged daily", {}],
  ["48 hours after the last storm", {}],
  ["Ask the duty lead", {}],
])("reads “%s”", (text, limit) => {
  expect(readLimit(text)).toEqual(limit);
});
