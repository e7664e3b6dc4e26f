import { describe, expect, it } from "vitest";
import { buildTeamBook, type TeamContract, type TeamSources } from "../../../plugins/astro/site/team-book.ts";

const contract = (title: string, teams: string[], more: Partial<TeamContract> = {}): TeamContract => ({
  title,
  address: `/contracts/${title.toLowerCase().replaceAll(" ", "-")}/`,
  inForce: true,
  owner: undefined,
  parties: teams.map((team) => ({ team, owner: `@lead-${team.replace(/\W+/g, "-")}` })),
  dependsOn: [],
  names: [],
  ...more,
});

const settings = {
  "@harbour/desk": { name: "Night desk", members: ["@mira", "@jon"] },
  "@harbour/quay": { name: "Quay", members: ["@ada"] },
  "@harbour/pay": { name: "Pay office", members: ["@lop"] },
};
const book = (more: Partial<TeamSources>) =>
  buildTeamBook({ keys: Object.keys(settings), settings, contracts: [], streams: [], ...more });

describe("teams", () => {
  it("are one team by handle, name, case and hyphen, in the order of their names", () => {
    const { keys, keyOf, contractsOf, pair } = book({
      contracts: [contract("Night", ["the Night-Desk", "quay"]), contract("Day", ["@harbour/desk", "@harbour/pay"])],
    });
    expect(keys).toEqual(["@harbour/desk", "@harbour/pay", "@harbour/quay"]);
    expect(keyOf("night desk")).toBe("@harbour/desk");
    expect(contractsOf("@harbour/desk").map(({ title }) => title)).toEqual(["Night", "Day"]);
    expect(pair("@harbour/quay", "@harbour/desk").contracts.map(({ title }) => title)).toEqual(["Night"]);
    expect(pair("@harbour/quay", "@harbour/pay").contracts).toEqual([]);
  });

  it("are those somebody is a member of, else those they speak for", () => {
    const { teamsOf } = book({
      contracts: [contract("Night", ["Quay", "Tugs"])],
      keys: [...Object.keys(settings), "Tugs"],
    });
    expect(teamsOf("@Mira")).toEqual(["@harbour/desk"]);
    expect(teamsOf("@lead-Tugs")).toEqual(["Tugs"]);
    expect(teamsOf("@harbour/quay")).toEqual(["@harbour/quay"]);
    expect(teamsOf("Harbour master")).toEqual([]);
  });
});

describe("gaps between teams", () => {
  const waiting = { title: "New gate", address: "/streams/new-gate/", owner: "@mira", waitingFor: "@lop" };

  it("show where a stream waits for a team without a contract", () => {
    const { gaps, pair } = book({ streams: [waiting] });
    expect(gaps).toMatchObject([
      {
        from: "@harbour/desk",
        to: "@harbour/pay",
        reason: "waits",
        source: { title: "New gate" },
        on: { title: "@lop" },
      },
    ]);
    expect(pair("@harbour/pay", "@harbour/desk").gaps).toHaveLength(1);
  });

  it("close with a contract in force, not with a draft", () => {
    const between = ["Night desk", "Pay office"];
    expect(book({ streams: [waiting], contracts: [contract("Pay", between)] }).gaps).toEqual([]);
    expect(book({ streams: [waiting], contracts: [contract("Pay", between, { inForce: false })] }).gaps).toHaveLength(
      1,
    );
  });

  it("are none within a team, nor with somebody who is on no team", () => {
    expect(
      book({
        streams: [
          { ...waiting, waitingFor: "@jon" },
          { ...waiting, waitingFor: "@stranger" },
        ],
      }).gaps,
    ).toEqual([]);
  });

  it("show where a contract leans on a promise made to others", () => {
    const tides = contract("Tides", ["Quay", "Pay office"], { owner: "@lead-Quay" });
    const boards = contract("Boards", ["Night desk", "Pay office"], { dependsOn: [tides.address] });
    expect(book({ contracts: [tides, boards] }).gaps).toMatchObject([
      {
        from: "@harbour/desk",
        to: "@harbour/quay",
        reason: "leans",
        source: { title: "Boards" },
        on: { address: tides.address },
      },
    ]);
  });

  it("lean from producer to producer where the parties say which is which", () => {
    const tides = contract("Tides", [], {
      parties: [
        { team: "Quay", owner: "@ada", role: "consumer" },
        { team: "Pay office", owner: "@lop", role: "producer" },
      ],
    });
    const boards = contract("Boards", ["Night desk", "Quay"], { dependsOn: [tides.address] });
    expect(book({ contracts: [tides, boards] }).gaps).toMatchObject([{ from: "@harbour/desk", to: "@harbour/pay" }]);
  });

  it("show whom a contract calls on without a word with them, once a team", () => {
    const night = contract("Night", ["Night desk", "Quay"], {
      names: ["@ada", "Harbour master", "@lop", "Pay office"],
    });
    expect(book({ contracts: [night] }).gaps).toMatchObject([{ to: "@harbour/pay", reason: "names" }]);
  });
});
