import { describe, expect, it } from "vitest";
import { receiptsOf, standingOf, type Receipts } from "../../../../plugins/core/promise/receipts/receipts.ts";
import { fingerprintOf, versionOf } from "../../../../plugins/core/promise/receipts/version.ts";
import { checkFiles, contract } from "../../../support/check-files.ts";
import { agreement, clause, hours, promise, version } from "../agreements.ts";

const withHours = (count: number) =>
  version(agreement(clause("approvals", { promises: [promise({ within: hours(count) })] })));
const [before, now] = [withHours(48), withHours(24)];
const [old, present] = [fingerprintOf(before), fingerprintOf(now)];

const given = (of: string | undefined) => ({ by: "@mira", on: "2026-11-05", of });
const agreed = (...of: (string | undefined | null)[]): Receipts => ({
  review: undefined,
  parties: of.map((one, index) => ({
    team: ["Desk", "Quay"][index]!,
    accepted: one === null ? undefined : given(one),
  })),
});
const statesOf = (receipts: Receipts) => standingOf(now, receipts).parties.map(({ state }) => state);

describe("agreement", () => {
  it.each<[string, Receipts, string[], string]>([
    ["of both sides", agreed(present, present), ["agreed", "agreed"], "agreed"],
    ["of one side, the other was never asked", agreed(present, null), ["agreed", "missing"], "partly"],
    ["of one side, the other's has lapsed", agreed(present, old), ["agreed", "lapsed"], "partly"],
    ["that has lapsed on both sides", agreed(old, old), ["lapsed", "lapsed"], "partly"],
    ["that nobody ever gave", agreed(null, null), ["missing", "missing"], "not-asked"],
    ["of a page without parties", agreed(), [], "not-asked"],
    ["to a version that cannot be told", agreed(present, undefined), ["agreed", "unknown"], "unknown"],
    ["that is missing beside one that cannot be told", agreed(null, "latest"), ["missing", "unknown"], "partly"],
  ])("%s", (_, receipts, states, whole) => {
    expect(statesOf(receipts)).toEqual(states);
    expect(standingOf(now, receipts).whole).toBe(whole);
  });

  it("says who gave it, when, and to what", () => {
    const standing = standingOf(now, agreed(old, present), { versions: new Map([[old, before]]) });
    expect(standing.fingerprint).toBe(present);
    expect(standing.parties[0]).toMatchObject({
      team: "Desk",
      by: "@mira",
      on: "2026-11-05",
      of: old,
      state: "lapsed",
    });
    expect(standing.parties[0]?.since.map(({ kind, level }) => [kind, level])).toEqual([["window-tightened", "minor"]]);
    expect(standing.parties[1]).toMatchObject({ team: "Quay", of: present, state: "agreed", since: [] });
  });

  it("without a fingerprint is to the text of the commit that wrote it", () => {
    const receipts = agreed(undefined, undefined);
    const { parties, whole } = standingOf(now, receipts, { parties: [now, before] });
    expect(parties.map(({ state, of }) => [state, of])).toEqual([
      ["agreed", present],
      ["lapsed", old],
    ]);
    expect(parties[1]?.since).toHaveLength(1);
    expect(whole).toBe("partly");
    expect(standingOf(now, receipts).parties[0]?.reason).toContain("which commit");
  });

  it("names no steps but those that bind", () => {
    const reworded = version(agreement(clause("approvals", { promises: [promise()], text: "Anew." })), {
      fields: { owner: ["@lena"] },
    });
    const moved = { "window-tightened": "patch" };
    const { parties } = standingOf(reworded, agreed(old), { versions: new Map([[old, before]]) }, moved);
    expect(parties[0]?.since.map(({ kind, level }) => [kind, level])).toEqual([["window-tightened", "patch"]]);
  });

  it.each([
    ["c0-abcdefghijkl", "(c0)"],
    ["c2-abcdefghijkl", "(c2)"],
    ["c1-abc", "no whole fingerprint"],
    ["25f7b87", "“25f7b87” is no fingerprint"],
    ["v2", "no fingerprint"],
  ])("to %s is unknown, with a reason", (of, reason) => {
    const [party] = standingOf(now, agreed(of)).parties;
    expect(party).toMatchObject({ state: "unknown", of });
    expect(party?.reason).toContain(reason);
  });
});

describe("review", () => {
  it.each([
    [present, "same"],
    [old, "changed"],
    ["c9-abcdefghijkl", "unknown"],
    [undefined, "unknown"],
  ])("of %s is %s", (of, state) => {
    expect(standingOf(now, { review: given(of), parties: [] }).review).toMatchObject({ state, by: "@mira" });
  });

  it("is none where there is none", () => {
    expect(standingOf(now, { review: undefined, parties: [] }).review).toMatchObject({ state: "none", by: undefined });
  });

  it("counts from the commit that wrote it, where it says no more", () => {
    const receipts = { review: given(undefined), parties: [] };
    expect(standingOf(now, receipts, { review: now }).review.state).toBe("same");
    expect(standingOf(now, receipts, { review: before }).review).toMatchObject({ state: "changed", of: old });
  });
});

describe("a page", () => {
  const pageOf = async (fields: Record<string, string>) => {
    const { handbook } = await checkFiles({ "contracts/night-desk.md": contract(fields) });
    const page = handbook.byPath.get("contracts/night-desk.md");
    if (page?.kind !== "contract") throw new Error("The page is no contract.");
    return page;
  };

  it("gives its receipts and its version", async () => {
    const parties =
      '[{ team: Desk, owner: "@mira", accepted: { by: "@mira", on: 2026-11-02, of: c1-abc } }, { team: Quay, owner: "@ada" }]';
    const page = await pageOf({
      parties,
      review: '{ by: "@jon" }',
      sunset: "2027-06-30",
      depends_on: "contracts/gate",
    });
    expect(receiptsOf(page)).toEqual({
      review: { by: "@jon", on: "2026-11-01", of: undefined },
      parties: [
        { team: "Desk", accepted: { by: "@mira", on: "2026-11-02", of: "c1-abc" } },
        { team: "Quay", accepted: undefined },
      ],
    });
    const { fields, text, body } = versionOf(page, agreement());
    expect(fields).toMatchObject({
      owner: ["@mira"],
      sunset: "2027-06-30",
      references: { depends_on: ["contracts/gate"] },
    });
    expect(fields.other).toMatchObject({ title: "Night desk", band: "A" });
    expect(text.slice(body.start)).toBe("\n# Night desk\n");
  });

  it("without any has none", async () => {
    expect(receiptsOf(await pageOf({ last_reviewed: "" }))).toEqual({ review: undefined, parties: [] });
  });
});
