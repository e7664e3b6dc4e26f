import { describe, expect, it } from "vitest";
import { judgeAttention, urgencyOf, type Urgent } from "../../../plugins/astro/site/judge-attention.ts";

describe("what needs attention, judged on a day", () => {
  const review: Urgent = { matter: "review", until: "2026-11-20", overdueAfter: "2027-02-18" };

  it.each([
    ["2026-11-12", "later"],
    ["2026-11-13", "soon"],
    ["2026-11-20", "soon"],
    ["2026-11-21", "late"],
    ["2027-02-18", "late"],
    ["2027-02-19", "overdue"],
  ])("on %s it is %s", (today, standing) => {
    expect(judgeAttention(review, today)).toBe(standing);
  });

  it("looks as far ahead as it is asked to", () => {
    expect(judgeAttention(review, "2026-08-22", 90)).toBe("soon");
    expect(judgeAttention(review, "2026-08-21", 90)).toBe("later");
  });

  it("is wrong already where no day says otherwise", () => {
    expect(judgeAttention({ matter: "contradiction" }, "2026-11-20")).toBe("late");
  });
});

describe("the order of what needs attention", () => {
  const today = "2026-11-20";
  const order = (items: Record<string, Urgent>): string[] =>
    Object.keys(items).sort((a, b) => {
      const [one, other] = [a, b].map((name) => urgencyOf(items[name] ?? { matter: "review" }, today));
      return (one ?? "") < (other ?? "") ? -1 : 1;
    });

  it("puts work past its guardrail first, then what blocks it, then promises, then texts, then what is coming", () => {
    const named = order({
      coming: { matter: "guardrail", until: "2026-11-22" },
      stale: { matter: "review", until: "2026-10-01", overdueAfter: "2027-01-01" },
      unagreed: { matter: "consent" },
      blocked: { matter: "blocked" },
      breach: { matter: "guardrail", until: "2026-11-19" },
      ended: { matter: "sunset", until: "2026-11-01" },
    });
    expect(named).toEqual(["breach", "blocked", "ended", "unagreed", "stale", "coming"]);
  });

  it("puts the longest wait first among those alike, and a review long overdue before follow-ups", () => {
    const named = order({
      newer: { matter: "review", until: "2026-11-10", overdueAfter: "2027-11-10" },
      older: { matter: "review", until: "2026-09-10", overdueAfter: "2027-09-10" },
      task: { matter: "follow-up", until: "2026-11-18" },
      overdue: { matter: "review", until: "2026-07-01", overdueAfter: "2026-10-01" },
      sooner: { matter: "review", until: "2026-11-21" },
      soon: { matter: "sunset", until: "2026-11-24" },
    });
    expect(named).toEqual(["overdue", "task", "older", "newer", "sooner", "soon"]);
  });
});
