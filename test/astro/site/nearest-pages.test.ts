import { describe, expect, it } from "vitest";
import { nearestPages, wordsOfAddress } from "../../../plugins/astro/site/nearest-pages.ts";

const known = {
  pages: [
    ["/", "Harbour handbook"],
    ["/contracts/", "Contracts"],
    ["/contracts/night-desk/", "Night desk"],
    ["/contracts/day-desk/", "Day desk"],
    ["/decisions/one-queue/", "One queue at the gate"],
    ["/guides/tides/", "How to read the tide table"],
  ],
  moved: { "/old-desk/": "/contracts/night-desk/#hours", "/guides/queue/": "/decisions/one-queue/" },
} as const;
const near = (wanted: string): string[] => nearestPages(wanted, known).near.map(({ path }) => path);

describe("the page that was meant", () => {
  it.each([
    ["/contracts/nigth-desk/", "/contracts/night-desk/"],
    ["/contracts/Night-Desk.md", "/contracts/night-desk/"],
    ["/night-desk", "/contracts/night-desk/"],
    ["/contract/night-desk/index.html", "/contracts/night-desk/"],
    ["/decisions/queue-at-one-gate/", "/decisions/one-queue/"],
    ["/guides/read-tide-table/", "/guides/tides/"],
    ["/contract", "/contracts/"],
  ])("of %s is %s", (wanted, path) => {
    expect(near(wanted)[0]).toBe(path);
  });
  it("is where what stood there stands now", () => {
    expect(nearestPages("/old-desk", known).moved).toEqual({
      path: "/contracts/night-desk/#hours",
      title: "Night desk",
    });
    expect(nearestPages("/guides/queue.html", known).moved?.path).toBe("/decisions/one-queue/");
  });
  it("is found by a slip in the address of old, once", () => {
    expect(near("/old-deks/")).toContain("/contracts/night-desk/#hours");
    expect(new Set(near("/guides/queeu/")).size).toBe(near("/guides/queeu/").length);
  });
  it.each([
    ["/nowhere/", "/owners/"],
    ["/contracts/gates/", "/states/"],
    ["/team/", "/streams/"],
    ["/help/", "/health/"],
    ["/", "/owners/"],
  ])("of %s is not %s, whose letters are only alike", (wanted, path) => {
    const pages = [[path, path.slice(1, -1)] as const];
    expect(nearestPages(wanted, { pages, moved: {} }).near).toEqual([]);
  });
  it("is not beside one that fits well what shares a common word only", () => {
    const pages = [
      ["/contracts/", "Contracts"] as const,
      ["/guides/rules/contract/ladder/", "contract/ladder"] as const,
    ];
    expect(nearestPages("/contract/", { pages, moved: {} }).near.map(({ path }) => path)).toEqual(["/contracts/"]);
  });
  it("is nobody's guess where nothing is near, and nothing breaks on hostile addresses", () => {
    for (const wanted of ["/zzzzzzzzzzzz/qqqqqqqqqq/", "//", "/%E0%A4%A/", "/<script>/", "/__proto__/", "/constructor"])
      expect(near(wanted).length).toBeLessThanOrEqual(5);
    expect(near("/zzzzzzzzzzzz/qqqqqqqqqqqqqq/")).toEqual([]);
    expect(nearestPages("/__proto__", known).moved).toBeUndefined();
  });
  it("is searched for by the words of the address", () => {
    expect(wordsOfAddress("/contracts/Night-desk_rota.html")).toBe("night desk rota");
  });
});
