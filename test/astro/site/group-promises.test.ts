import { expect, it } from "vitest";
import { groupPromises } from "../../../plugins/astro/site/group-promises.ts";

const desk = [{ name: "Desk lead" }];

it("puts what the same people promise on one occasion together", () => {
  const groups = groupPromises([
    { act: "acknowledge", when: "Sev 1", who: desk, within: "10 min", backup: [] },
    { act: "resolve", when: "Sev 1", who: desk, within: "4 h", backup: [] },
    { act: "resolve", when: "Sev 2", who: desk, within: "2 days", backup: [] },
  ]);
  expect(groups.map(({ when, steps }) => [when, steps.map(({ within }) => within)])).toEqual([
    ["Sev 1", ["10 min", "4 h"]],
    ["Sev 2", ["2 days"]],
  ]);
});

it("says once what several steps are about", () => {
  const [group, ...others] = groupPromises([
    { act: "acknowledge", what: "nobody can pay", when: "Sev 1", who: desk, within: "10 min", backup: [] },
    { act: "respond", what: "first word to the piers", when: "Sev 1", who: desk, within: "20 min", backup: [] },
    { act: "resolve", what: "nobody can pay", when: "Sev 1", who: desk, within: "4 h", backup: [] },
  ]);
  expect(others).toEqual([]);
  expect(group!.what).toBe("nobody can pay");
  expect(group!.steps.map(({ what }) => what)).toEqual([undefined, "first word to the piers", undefined]);
});

it("keeps promises apart that name no occasion, or others who stand in", () => {
  const groups = groupPromises([
    { act: "decide", who: desk, backup: [] },
    { act: "approve", who: desk, backup: [] },
    { act: "decide", when: "at night", who: desk, backup: [] },
    { act: "decide", when: "at night", who: desk, backup: [{ name: "Sponsor" }] },
  ]);
  expect(groups).toHaveLength(4);
});
