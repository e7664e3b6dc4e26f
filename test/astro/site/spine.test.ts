import { describe, expect, it } from "vitest";
import { isOpen, stageOf, stagesOf } from "../../../plugins/astro/site/decision-stages.ts";
import { drawSpine } from "../../../plugins/astro/site/draw-spine.ts";
import { drawSuccessions } from "../../../plugins/astro/site/draw-successions.ts";
import { chainOf, findSuccessions } from "../../../plugins/astro/site/successions.ts";
import { decision, referTo, type Said } from "./decision.ts";

const text = (words: string) => ({ html: `<p>${words}</p>`, text: words });

function handbookOf(said: Record<string, Said>) {
  const decisions = Object.entries(said).map(([name, fields]) => decision(name, fields));
  const refer = referTo(decisions);
  const named = (name: string) => decisions.find(({ id }) => id === name)!;
  return { decisions, refer, named, successions: findSuccessions(decisions, refer) };
}

describe("how far a decision has come", () => {
  it("is what its frontmatter says, else that a day makes it decided", () => {
    expect(stageOf(decision("a", { stage: "options", decided_on: "2026-01-01" }))).toBe("options");
    expect(stageOf(decision("a", { decided_on: "2026-01-01" }))).toBe("decide");
    expect(stageOf(decision("a"))).toBeUndefined();
    expect(stagesOf(decision("a"))).toBeUndefined();
  });

  it("of one that shares its page is what is written of it", () => {
    const part = (pieces: Said["pieces"]) => decision("a", { anchor: "a", ...(pieces && { pieces }) });
    expect(stageOf(part({ frame: text("Two queues.") }))).toBe("frame");
    expect(stageOf(part({ frame: text("Two queues."), options: text("One.") }))).toBe("options");
    expect(stageOf(part({ frame: text("Two queues."), decide: text("One."), review: text("In May.") }))).toBe("decide");
    expect(stageOf(part({ frame: text("Two queues."), decide: text("") }))).toBe("frame");
  });

  it("leaves stages behind and others ahead", () => {
    expect(stagesOf(decision("a", { stage: "decide" }))?.map(({ reach }) => reach)).toEqual([
      "done",
      "done",
      "now",
      "ahead",
    ]);
  });

  it.each<[string, Said, boolean]>([
    ["framed", { stage: "frame" }, true],
    ["about to be decided", { stage: "decide" }, true],
    ["decided on a day", { stage: "decide", decided_on: "2026-01-01" }, false],
    ["in review without a day", { stage: "review" }, false],
    ["silent about its stage", {}, false],
    ["given up", { stage: "frame", status: "archived" }, false],
    ["decided on a shared page", { anchor: "a", pieces: { decide: text("One queue.") } }, false],
    ["framed on a shared page", { anchor: "a", pieces: { frame: text("Two queues.") } }, true],
  ])("tells whether one that is %s is still open", (_, said, open) => {
    expect(isOpen(decision("a", said))).toBe(open);
  });
});

describe("the order of the spine", () => {
  const orderOf = (said: Record<string, Said>) => {
    const { decisions, refer } = handbookOf(said);
    return drawSpine(decisions, refer).groups.map(({ year, name, rows }) => [
      year ?? name,
      ...rows.map((row) => row.decision.id),
    ]);
  };

  it("is open ones nearest to a decision, then years, newest first, then what has no day", () => {
    expect(
      orderOf({
        framed: { stage: "frame" },
        weighed: { stage: "options" },
        old: { decided_on: "2024-05-01" },
        spring: { decided_on: "2026-03-01" },
        undated: { stage: "review" },
        autumn: { decided_on: "2026-10-01", status: "superseded" },
      }),
    ).toEqual([
      ["open", "weighed", "framed"],
      ["2026", "autumn", "spring"],
      ["2024", "old"],
      ["undated", "undated"],
    ]);
  });

  it("puts what took a place above what left it, on one day and without days", () => {
    expect(orderOf({ first: {}, second: { supersedes: ["first"] }, third: { supersedes: ["second"] } })).toEqual([
      ["undated", "third", "second", "first"],
    ]);
  });

  it("has nothing to say of nothing", () => {
    expect(drawSpine([], () => undefined)).toEqual({ groups: [], lanes: 0 });
  });
});

describe("who took whose place", () => {
  it("is told by either side, once", () => {
    const { successions } = handbookOf({ old: { successor: "new" }, new: { supersedes: ["old"] } });
    expect(successions.map(({ older, newer }) => [older.id, newer.id])).toEqual([["old", "new"]]);
  });

  it("leaves out what is missing, hidden or itself", () => {
    const { successions } = handbookOf({ a: { supersedes: ["gone", "a"], successor: "nowhere" } });
    expect(successions).toEqual([]);
  });

  it("is a chain from the oldest to the newest, seen from any of its links", () => {
    const { named, successions } = handbookOf({ c: { supersedes: ["b"] }, a: { successor: "b" }, b: {}, other: {} });
    for (const name of ["a", "b", "c"])
      expect(chainOf(named(name), successions).map(({ id }) => id)).toEqual(["a", "b", "c"]);
    expect(chainOf(named("other"), successions).map(({ id }) => id)).toEqual(["other"]);
  });

  it("walks a circle once", () => {
    const { named, successions } = handbookOf({ a: { supersedes: ["b"] }, b: { supersedes: ["a"] } });
    expect(
      chainOf(named("a"), successions)
        .map(({ id }) => id)
        .sort(),
    ).toEqual(["a", "b"]);
  });
});

describe("the lines between rows", () => {
  it("lead from the lower row past those between to an arrow at the upper one", () => {
    expect(drawSuccessions(4, [{ from: 3, to: 1 }])).toEqual({
      lanes: 1,
      rows: [
        [],
        [{ lane: 0, part: "top", hasArrow: true }],
        [{ lane: 0, part: "pass", hasArrow: false }],
        [{ lane: 0, part: "bottom", hasArrow: false }],
      ],
    });
  });

  it("point down where the newer row stands lower", () => {
    expect(drawSuccessions(2, [{ from: 0, to: 1 }]).rows[1]).toEqual([{ lane: 0, part: "bottom", hasArrow: true }]);
  });

  it("share a lane where they only meet, and stand side by side where they overlap", () => {
    expect(
      drawSuccessions(3, [
        { from: 2, to: 1 },
        { from: 1, to: 0 },
      ]).lanes,
    ).toBe(1);
    const { rows, lanes } = drawSuccessions(5, [
      { from: 4, to: 0 },
      { from: 3, to: 1 },
    ]);
    expect(lanes).toBe(2);
    expect(rows[2]).toEqual([
      { lane: 0, part: "pass", hasArrow: false },
      { lane: 1, part: "pass", hasArrow: false },
    ]);
  });

  it("are no more than can be told apart, and none lead nowhere", () => {
    const nested = Array.from({ length: 6 }, (_, index) => ({ from: 12 - index, to: index }));
    expect(drawSuccessions(13, nested).lanes).toBe(4);
    expect(
      drawSuccessions(2, [
        { from: 0, to: -1 },
        { from: 1, to: 1 },
      ]),
    ).toEqual({ rows: [[], []], lanes: 0 });
  });

  it("come into a group of rows from the one above it", () => {
    const { decisions, refer } = handbookOf({
      new: { decided_on: "2026-02-01", supersedes: ["old"] },
      other: { decided_on: "2025-12-01" },
      old: { decided_on: "2025-10-01", status: "superseded" },
    });
    const { groups, lanes } = drawSpine(decisions, refer);
    expect(lanes).toBe(1);
    expect(groups.map(({ passing }) => passing)).toEqual([[], [0]]);
    expect(groups[1]?.rows[1]?.newer.map(({ id }) => id)).toEqual(["new"]);
  });
});
