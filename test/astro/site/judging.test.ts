import { describe, expect, it } from "vitest";
import { countBegun } from "../../../plugins/astro/site/begun.ts";
import { judgeAgain, worthSayingFrom } from "../../../plugins/astro/site/judge-again.ts";
import { nameOfReference, referenceName } from "../../../plugins/astro/site/references.ts";
import { sayDate, speakWith } from "../../../plugins/astro/site/speak.ts";
import { statementOf } from "../../../plugins/astro/site/trust.ts";
import { isPastLimit, lastDayIn } from "../../../plugins/core/handbook/work-age.ts";
import type { VerdictFacts } from "../../../plugins/astro/content/facts.ts";

describe("judging a page on another day", () => {
  const page = { from: "2026-11-05", window: 90, status: "live" };

  it.each([
    ["2026-11-05", "fresh"],
    ["2027-01-19", "fresh"],
    ["2027-01-20", "due-soon"],
    ["2027-02-03", "due-soon"],
    ["2027-02-04", "stale"],
    ["2027-05-04", "stale"],
    ["2027-05-05", "overdue"],
    ["2026-11-01", "fresh"],
  ])("on %s it is %s", (today, freshness) => {
    expect(judgeAgain(page, today, 14)).toBe(freshness);
  });

  it("leaves out pages that have no clock, and believes a page that calls itself stale", () => {
    expect(judgeAgain({ ...page, status: "superseded" }, "2030-01-01", 14)).toBe("exempt");
    expect(judgeAgain({ ...page, window: "never" }, "2030-01-01", 14)).toBe("exempt");
    expect(judgeAgain({ ...page, status: "stale" }, "2026-11-05", 14)).toBe("stale");
    expect(judgeAgain({ window: 90, status: "live" }, "2026-11-05", 14)).toBe("unknown");
  });
});

describe("the day from which a page is worth a look", () => {
  const page = { from: "2026-11-05", window: 90, status: "live" };

  it("is the first day on which it is judged to be anything but fresh", () => {
    const day = worthSayingFrom(page, 14);
    expect(day).toBe("2027-01-20");
    expect(judgeAgain(page, "2027-01-19", 14)).toBe("fresh");
    expect(judgeAgain(page, "2027-01-20", 14)).toBe("due-soon");
  });

  it("is its first day where its whole window is shorter than the notice", () => {
    expect(worthSayingFrom({ ...page, window: 7 }, 14)).toBe("2026-11-05");
  });

  it("never comes for a page that has no clock or is retired, and has come for one that calls itself stale", () => {
    expect(worthSayingFrom({ ...page, window: "never" }, 14)).toBeUndefined();
    expect(worthSayingFrom({ ...page, status: "archived" }, 14)).toBeUndefined();
    expect(worthSayingFrom({ window: 90, status: "live" }, 14)).toBeUndefined();
    expect(worthSayingFrom({ window: "never", status: "stale" }, 14)).toBe("0001-01-01");
  });

  it("is counted with others by a day, beyond those that are shown", () => {
    const days = ["2026-11-05", "2026-11-20", "2026-11-21"];
    expect(countBegun(days, "2026-11-20")).toBe(2);
    expect(countBegun(days, "2026-11-21", 2)).toBe(1);
    expect(countBegun(days, "2026-11-04", 2)).toBe(0);
    expect(countBegun([""], "2026-11-04")).toBe(0);
  });
});

describe("what a page says of its dates", () => {
  const verdict: VerdictFacts = { freshness: "fresh", clock: "changed", window: 90, dueSoonDays: 14, status: "live" };

  it("is never “reviewed” on version control's word", () => {
    expect(statementOf({ ...verdict, changed: "2026-11-08" })).toEqual({ key: "trust.changed", date: "2026-11-08" });
    expect(statementOf({ ...verdict, changed: "2026-11-08", reviewed: "2026-11-05", reviewedBy: "@mira" })).toEqual({
      key: "trust.reviewed",
      date: "2026-11-05",
      by: "@mira",
    });
  });

  it("is what the record itself says, where it does", () => {
    expect(statementOf({ ...verdict, reviewed: "2026-11-05" }, "2026-10-01")).toEqual({
      key: "trust.confirmed",
      date: "2026-10-01",
    });
  });

  it("is nothing for a page that nobody has to review and that has no date", () => {
    expect(statementOf({ ...verdict, window: "never", clock: "none" })).toBeUndefined();
    expect(statementOf({ ...verdict, clock: "adopted" })).toEqual({ key: "trust.never" });
  });
});

describe("how long work may stand in a state", () => {
  it.each([
    ["2026-11-10", "48h", "2026-11-12"],
    ["2026-11-10", "2 weeks", "2026-11-24"],
    ["2026-11-10", "36 hours", "2026-11-12"],
    // The 13th is a Friday.
    ["2026-11-13", "5 business days", "2026-11-20"],
    ["2026-11-14", "1 working day", "2026-11-16"],
  ])("work that entered on %s with a limit of %s stands rightly until %s", (entered, limit, last) => {
    expect(lastDayIn(entered, limit)).toBe(last);
    expect(isPastLimit(entered, limit, last)).toBe(false);
  });

  it("is past its limit the day after", () => {
    expect(isPastLimit("2026-11-10", "48h", "2026-11-13")).toBe(true);
    expect(isPastLimit("2026-11-10", "soon", "2036-11-13")).toBe(false);
  });
});

describe("references in frontmatter", () => {
  it.each([
    ["decisions/one-queue", "contracts/night-desk.md", "decisions/one-queue"],
    ["decisions/one-queue.md", "contracts/night-desk.md", "decisions/one-queue"],
    ["../decisions/one-queue.mdx", "contracts/night-desk.md", "decisions/one-queue"],
    ["./map#build", "states/index.md", "states/map#build"],
    ["states/", "contracts/night-desk.md", "states"],
    ["states/index", "contracts/night-desk.md", "states"],
    ["../../secret", "contracts/night-desk.md", undefined],
  ])("%s in %s means %s", (reference, from, name) => {
    expect(nameOfReference(reference, from)).toBe(name);
  });

  it("names a file and its anchor the same way", () => {
    expect(referenceName("states/map.md", "build")).toBe("states/map#build");
    expect(referenceName("index.md", undefined)).toBe("");
  });
});

describe("interface words", () => {
  it("are the handbook's own before the built-in ones", () => {
    expect(speakWith({ decisions: "Beslut" })("decisions")).toBe("Beslut");
    expect(speakWith({})("decisions")).toBe("Decisions");
  });

  it("count", () => {
    const speak = speakWith({});
    expect(speak("count.errors", { count: 1 })).toBe("1 error");
    expect(speak("count.errors", { count: 0 })).toBe("0 errors");
  });

  it("say a date", () => {
    expect(sayDate("2026-11-05", speakWith({}))).toBe("5 Nov 2026");
    expect(sayDate("soon", speakWith({}))).toBe("soon");
  });
});
