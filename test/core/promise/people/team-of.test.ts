import { describe, expect, it } from "vitest";
import { buildTeamOf } from "../../../../plugins/core/promise/people/team-of.ts";

const teams = {
  "@quay/desk": { name: "Ticket desk", members: ["@mira", "@jon", "Night porter"] },
  "@quay/cranes": { name: "Cranes and Lifts", members: ["@jon", "@ada"] },
  "@quay/lifts": { name: "Lifts" },
};
const parties = [
  { team: "Cranes and Lifts", owner: "@ada", backup: "@sam" },
  { team: "Harbour Board", owner: "@lena" },
];
const teamOf = buildTeamOf(teams, parties);

describe("the team of somebody a ladder asks", () => {
  it.each([
    ["a team by its key", "@quay/desk", "@quay/desk"],
    ["a team by its name", "the ticket desk", "@quay/desk"],
    ["a party the settings do not know", "Harbour Board", "Harbour Board"],
    ["who speaks for a party", "@lena", "Harbour Board"],
    ["who stands in for one", "@sam", "@quay/cranes"],
    ["a member", "@mira", "@quay/desk"],
    ["a member of two, of which one is a party", "@jon", "@quay/cranes"],
    ["a role among the members", "Night porter", "@quay/desk"],
    ["a role with a handle beside it", "Duty lead (@mira)", "@quay/desk"],
    ["a role called after a team", "Ticket desk lead", "@quay/desk"],
    ["a role called after the handle of a team", "Cranes lead", "@quay/cranes"],
    ["the head of a team", "Head of Harbour Board", "Harbour Board"],
    ["a role that fits two teams", "Cranes and Lifts on-call", "@quay/cranes"],
  ])("is found of %s", (_, who, team) => {
    expect(teamOf(who)).toBe(team);
  });

  it.each(["Duty lead", "@nobody", "Desks", "Liftsman", "Managing Director"])("is not guessed of %s", (who) => {
    expect(teamOf(who)).toBeUndefined();
  });
});
