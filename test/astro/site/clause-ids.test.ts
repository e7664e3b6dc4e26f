import { expect, it } from "vitest";
import { glanceId } from "../../../plugins/astro/site/clause-ids.ts";
import { clauseNames } from "../../../plugins/core/document/clause.ts";
import { clauseAnchor } from "../../../plugins/core/handbook/build-page.ts";

it("shows every clause under the id that links are checked against", () => {
  expect(clauseNames.map(glanceId)).toEqual(clauseNames.map(clauseAnchor));
});
