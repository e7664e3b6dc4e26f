import { describe, expect, it } from "vitest";
import { judgePage, judgeRecord, type Verdict } from "../../../plugins/core/freshness/verdict.ts";
import type { Page } from "../../../plugins/core/handbook/page.ts";

const day = { today: "2026-11-20", dueSoonDays: 14, since: undefined, history: { changed: new Map() } } as never;
const pageOf = (more: object = {}): Page =>
  ({
    path: "answers/desk.md",
    refreshAfter: 90,
    fields: { status: "live", last_reviewed: "2026-11-12" },
    ...more,
  }) as unknown as Page;

function judge(page: Page, confirmed?: string): Verdict {
  return judgeRecord({ page, confirmed }, judgePage(page, day), day);
}

describe("a record on a page with others", () => {
  it("stands as its page does where it says no day of its own", () => {
    expect(judge(pageOf())).toEqual(judgePage(pageOf(), day));
    expect(judge(pageOf()).freshness).toBe("fresh");
  });

  it.each([
    ["2026-11-19", "fresh", 1],
    ["2026-08-30", "due-soon", 82],
    ["2026-08-01", "stale", 111],
    ["2026-01-01", "overdue", 323],
    // A slip of the pen is no age.
    ["2026-12-01", "fresh", 0],
  ])("that was confirmed on %s is %s, whatever its page", (confirmed, freshness, age) => {
    expect(judge(pageOf(), confirmed)).toMatchObject({ freshness, age, from: confirmed, reviewed: confirmed });
  });

  it("has the window and the status of its page", () => {
    expect(judge(pageOf({ refreshAfter: "never" }), "2020-01-01")).toMatchObject({
      freshness: "exempt",
      due: undefined,
    });
    const fields = { last_reviewed: "2026-11-12" };
    expect(judge(pageOf({ fields: { ...fields, status: "stale" } }), "2026-11-19").freshness).toBe("stale");
    expect(judge(pageOf({ fields: { ...fields, status: "archived" } }), "2020-01-01").freshness).toBe("exempt");
  });
});
