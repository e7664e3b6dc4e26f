import { describe, expect, it } from "vitest";
import { fillPhrase } from "../../../plugins/astro/site/fill-phrase.ts";
import { compareWork, isCase, judgeWork, type WorkDates } from "../../../plugins/astro/site/judge-work.ts";
import { reviewId } from "../../../plugins/astro/site/review-id.ts";
import { measureBar } from "../../../plugins/astro/site/work-bar.ts";
import { writeReview } from "../../../plugins/astro/site/write-review.ts";

describe("judging work on a day", () => {
  const work: WorkDates = { entered: "2026-11-10", last: "2026-11-24" };

  it.each([
    ["2026-11-10", "calm", 0, 14],
    ["2026-11-16", "calm", 6, 8],
    ["2026-11-17", "soon", 7, 7],
    ["2026-11-24", "soon", 14, 0],
    ["2026-11-25", "late", 15, -1],
    ["2027-11-24", "late", 379, -365],
  ])("on %s it is %s", (today, urgency, days, left) => {
    expect(judgeWork(work, today)).toEqual({ urgency, days, left, allowed: 14 });
  });

  it("counts no days below none, for work that enters or is blocked later than today", () => {
    const verdict = judgeWork({ entered: "2026-12-01", blockedSince: "2026-12-02" }, "2026-11-20");
    expect(verdict).toEqual({ urgency: "blocked", days: 0, blockedFor: 0 });
  });

  it("holds what is blocked and past its guardrail for past its guardrail", () => {
    const verdict = judgeWork({ ...work, blockedSince: "2026-11-12" }, "2026-11-25");
    expect(verdict).toMatchObject({ urgency: "late", blockedFor: 13 });
    expect(isCase("late-blocked", verdict)).toBe(true);
    expect(isCase("late-running", verdict)).toBe(false);
  });

  it("asks one question of everything that needs attention, and none of the rest", () => {
    const questions = ["late-running", "late-blocked", "blocked", "soon-left", "soon-last-day"] as const;
    for (const blockedSince of [undefined, "2026-11-12"]) {
      for (let day = 10; day <= 30; day += 1) {
        const verdict = judgeWork({ ...work, blockedSince }, `2026-11-${String(day)}`);
        const asked = questions.filter((question) => isCase(question, verdict));
        expect(asked).toHaveLength(verdict.urgency === "calm" ? 0 : 1);
      }
    }
  });

  it("needs no dates", () => {
    expect(judgeWork({}, "2026-11-20")).toEqual({ urgency: "calm" });
  });
});

it("puts first what is furthest past its guardrail, then what is blocked longest, ends soonest, has stood longest", () => {
  const all: Record<string, WorkDates> = {
    undated: {},
    old: { entered: "2026-01-01" },
    young: { entered: "2026-11-19" },
    soon: { entered: "2026-11-01", last: "2026-11-26" },
    sooner: { entered: "2026-11-18", last: "2026-11-21" },
    blocked: { entered: "2026-11-01", blockedSince: "2026-11-18" },
    longBlocked: { blockedSince: "2026-11-02" },
    late: { entered: "2026-11-01", last: "2026-11-19" },
    later: { entered: "2026-11-10", last: "2026-11-12", blockedSince: "2026-11-19" },
  };
  const names = Object.keys(all).toSorted((one, other) =>
    compareWork(judgeWork(all[one] ?? {}, "2026-11-20"), judgeWork(all[other] ?? {}, "2026-11-20")),
  );
  expect(names).toEqual(["later", "late", "longBlocked", "blocked", "sooner", "soon", "old", "young", "undated"]);
});

it("draws days against the guardrail, with the tick where it stands", () => {
  const bar = (entered: string, last: string) => measureBar(judgeWork({ entered, last }, "2026-11-20"));
  expect(bar("2026-11-19", "2026-11-21")).toEqual({ filled: 50, limit: 100 });
  expect(bar("2026-11-10", "2026-11-12")).toEqual({ filled: 100, limit: 20 });
  expect(bar("2026-11-20", "2026-11-20")).toEqual({ filled: 0, limit: 0 });
  expect(measureBar(judgeWork({ entered: "2026-11-10" }, "2026-11-20"))).toBeUndefined();
});

it("fills the words of a phrase, and leaves those that a value brings along", () => {
  expect(fillPhrase("{count} day in {state} | {count} days in {state}", { count: 1, state: "Build" })).toBe(
    "1 day in Build",
  );
  expect(fillPhrase("{count} in {state}", { count: 2, state: "A | {count}" })).toBe("2 in A | {count}");
});

it("gives each record of a review a place of its own", () => {
  expect(reviewId({ address: "/streams/new-gate/" })).toBe("review.streams.new-gate");
  expect(reviewId({ address: "/states/map/", anchor: "adrift" })).toBe("review.states.map.adrift");
});

describe("a review as Markdown", () => {
  const words = { agreed: "Agreed", calm: "Nothing." };

  it("names each thing with how it stands, whom to ask and what was agreed, and calls nobody", () => {
    const text = writeReview(
      "Weekly review, 20 Nov 2026",
      [
        {
          title: "A [gate] at the *ramp*",
          url: "https://harbour.example/streams/gate/",
          place: "Verify",
          facts: ["10 days", "past its guardrail"],
          asked: "@jonas",
          agreed: " @ada brings the hood\nby Tuesday ",
        },
        { title: "Build", url: "https://harbour.example/states/build/", facts: ["5 of at most 4 stand here"] },
      ],
      words,
    );
    expect(text).toBe(
      [
        "## Weekly review, 20 Nov 2026",
        "",
        `${String.raw`- **[A \[gate\] at the \*ramp\*](<https://harbour.example/streams/gate/>)** (Verify): 10 days, past its guardrail · `}\`@jonas\``,
        "  - Agreed: `@ada` brings the hood by Tuesday",
        "- **[Build](<https://harbour.example/states/build/>)**: 5 of at most 4 stand here",
        "",
      ].join("\n"),
    );
  });

  it("says so where nothing needed attention", () => {
    expect(writeReview("Review", [], words)).toBe("## Review\n\nNothing.\n");
  });
});
