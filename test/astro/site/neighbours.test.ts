import { describe, expect, it } from "vitest";
import type { Site, SiteEntry } from "../../../plugins/astro/site/load-site.ts";
import { neighboursOf } from "../../../plugins/astro/site/neighbours.ts";
import { decision, referTo } from "./decision.ts";

/** An entry of a collection, whose id is its folder and name, as the collections hold it. */
function entry(collection: string, id: string, more: object = {}, anchor?: string): SiteEntry {
  return { id, collection, data: { status: "live", ...more, handbook: { anchor } } } as unknown as SiteEntry;
}

function wayThrough(list: readonly SiteEntry[], refer: Site["refer"] = () => undefined): string[] {
  const collection = list[0]?.collection ?? "";
  const site = { entries: { [collection]: list }, refer } as unknown as Site;
  const first = list.find((each) => each.data.handbook.anchor === undefined && !neighboursOf(each, site).previous);
  const way: string[] = [];
  for (let at = first; at; at = neighboursOf(at, site).next) {
    expect(neighboursOf(at, site).previous?.id).toBe(way.at(-1));
    way.push(at.id);
  }
  return way;
}

describe("the pages before and behind a page", () => {
  it("are those of its index: contracts in force, those that explain, the retired", () => {
    const list = [
      entry("contracts", "old", { status: "superseded", parties: [] }),
      entry("contracts", "about"),
      entry("contracts", "gates", { parties: [] }),
      entry("contracts", "lifts", { parties: [] }),
    ];
    expect(wayThrough(list)).toEqual(["gates", "lifts", "about", "old"]);
  });

  it("are those of the spine: of one day, what took another's place stands before it", () => {
    const day = "2026-03-02";
    const list = [
      decision("one-queue", { decided_on: day, status: "superseded", successor: "two-queues" }),
      decision("open-question", { stage: "frame" }),
      decision("two-queues", { decided_on: day, status: "superseded" }),
      decision("three-queues", { decided_on: day, supersedes: ["two-queues"] }),
      decision("newer", { decided_on: "2026-09-01" }),
    ];
    expect(wayThrough(list, referTo(list))).toEqual([
      "open-question",
      "newer",
      "three-queues",
      "two-queues",
      "one-queue",
    ]);
  });

  it("are guides of its own folder first", () => {
    const list = ["notes/tides", "guides/rules/links", "guides/start", "readme"].map((id) => entry("guides", id));
    expect(wayThrough(list)).toEqual(["guides/start", "guides/rules/links", "readme", "notes/tides"]);
  });

  it("are no records that share a page, and an index has none", () => {
    const list = [entry("answers", "dogs"), entry("answers", "desk#bikes", {}, "bikes"), entry("answers", "cats")];
    expect(wayThrough(list)).toEqual(["dogs", "cats"]);
    const site = { entries: { answers: list }, refer: () => undefined } as unknown as Site;
    expect(neighboursOf(entry("answers", "answers"), site)).toEqual({ previous: undefined, next: undefined });
  });
});
