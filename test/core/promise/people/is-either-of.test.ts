import { expect, it } from "vitest";
import { isEitherOf } from "../../../../plugins/core/promise/people/is-either-of.ts";

it.each([
  ["A swap is agreed by the Platform lead or the Data lead.", ["Platform lead", "Data lead"], true],
  ["Agreed by the platform lead, the data lead or @wen.", ["Platform lead", "Data lead", "@wen"], true],
  ["Agreed by the Platform lead and the Data lead.", ["Platform lead", "Data lead"], false],
  ["The Platform lead, the Data lead: within a day or two.", ["Platform lead", "Data lead"], false],
  ["The Harbour lead and the Gate lead.", ["Harbour lead", "Gate lead"], false],
  ["The Desk lead or nobody.", ["Desk lead"], false],
  ["Nobody is named here, or anywhere.", ["Desk lead", "Ports lead"], false],
])("reads of “%s” whether one of them is enough", (text, who, either) => {
  expect(isEitherOf(text, who)).toBe(either);
});
