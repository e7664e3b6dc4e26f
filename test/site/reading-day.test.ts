import type { BrowserContextOptions, Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { useOwnSite } from "../support/use-own-site.ts";

// The site was built on 20 November 2026. Card readers were reviewed on 30 November 2025, the on-call handover on 20 October 2025, the
// release of gate software on 3 November 2026; each may go 365 days without.
const cardReaders = "/contracts/card-readers/";
const handover = "/contracts/on-call-handover/";
const gateRelease = "/contracts/gate-release/";
const builtOn = "2026-11-20T12:00:00Z";
const later = {
  "20 days": "2026-12-10T12:00:00Z",
  "100 days": "2027-02-28T12:00:00Z",
  "400 days": "2027-12-25T12:00:00Z",
};

const own = useOwnSite();

const at = (address: string): string => own.url + address.slice(1);

async function on(now: string, use: (page: Page) => Promise<void>, options: BrowserContextOptions = {}): Promise<void> {
  const context = await own.browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  const page = await context.newPage();
  await page.clock.setFixedTime(new Date(now));
  try {
    await use(page);
  } finally {
    await context.close();
  }
}

/** What the marks beside the links to a page say, within a part of the page that is open. */
const marksOf = (page: Page, within: string, address: string): Promise<string[]> =>
  page
    .locator(within)
    .filter({ has: page.locator(`a[href^="${address}"]`) })
    .locator("[data-trust]:visible .verdict")
    .allInnerTexts()
    .then((texts) => texts.map((text) => text.trim()));

const notesOf = (page: Page, address: string): Promise<string[]> =>
  page
    .locator(`.prose a[href="${address}"] + .link-note`)
    .allInnerTexts()
    .then((texts) => texts.map((text) => text.trim()));

describe("a site that is read long after its build", { timeout: 120_000 }, () => {
  it("judges pages again", async () => {
    const verdicts: Record<string, string | null> = {};
    const passed: Record<string, number> = {};
    for (const [when, now] of Object.entries({ ...later, "first day": builtOn }))
      await on(now, async (page) => {
        await page.goto(at(cardReaders));
        verdicts[when] = await page.locator(".page-trust [data-trust]").getAttribute("data-freshness");
        passed[when] = await page.locator(".facts .due-past:visible").count();
      });
    // Of its facts the next review; its end is still ahead.
    expect(passed).toEqual({ "first day": 0, "20 days": 1, "100 days": 1, "400 days": 1 });
    expect(verdicts).toEqual({
      "first day": "due-soon",
      "20 days": "stale",
      "100 days": "stale",
      "400 days": "overdue",
    });
  });

  it("judges what a page links to again: in its text, one hop away, and where it is linked from", async () => {
    const seen: Record<string, unknown> = {};
    for (const [when, now] of Object.entries({ "first day": builtOn, ...later }))
      await on(now, async (page) => {
        await page.goto(at(gateRelease));
        const note = (await notesOf(page, cardReaders))[0];
        const hop = (await marksOf(page, ".one-hop li", cardReaders))[0];
        await page.goto(at(cardReaders));
        seen[when] = [note, hop, (await marksOf(page, ".backlinks li", gateRelease))[0]];
      });
    expect(seen).toEqual({
      "first day": [undefined, "Review due soon", undefined],
      "20 days": ["may be out of date", "May be out of date", undefined],
      "100 days": ["may be out of date", "May be out of date", undefined],
      "400 days": ["may be out of date", "Long overdue, may be out of date", "May be out of date"],
    });
  });

  it("marks a link once, with an icon and words", async () => {
    await on(later["20 days"], async (page) => {
      await page.goto(at(gateRelease));
      await page.evaluate(() => dispatchEvent(new PageTransitionEvent("pageshow", { persisted: true })));
      const note = page.locator(`.prose a[href="${cardReaders}"] + .link-note`);
      expect(await note.count()).toBe(1);
      expect(await note.locator('svg[data-icon="warning"]').count()).toBe(1);
    });
  });

  it("judges indexes and owners again", async () => {
    const seen: Record<string, unknown> = {};
    for (const [when, now] of Object.entries({ "first day": builtOn, ...later }))
      await on(now, async (page) => {
        await page.goto(at("/contracts/"));
        const index = (await marksOf(page, "tr", cardReaders))[0];
        await page.goto(at("/owners/orla-benning/"));
        seen[when] = [index, (await marksOf(page, "main li", cardReaders))[0]];
      });
    expect(seen).toEqual({
      "first day": ["Review due soon", "Review due soon"],
      "20 days": ["May be out of date", "May be out of date"],
      "100 days": ["May be out of date", "May be out of date"],
      "400 days": ["Long overdue, may be out of date", "Long overdue, may be out of date"],
    });
  });

  it("puts on the home page, and before its owner, what has come due since", async () => {
    const seen: Record<string, unknown> = {};
    for (const [when, now] of Object.entries({ "first day": builtOn, ...later }))
      await on(now, async (page) => {
        const items = page.locator(".attention-list li:visible");
        await page.goto(at("/"));
        // Its guardrail of 48 hours is passed on the day after the build.
        const boards = await items.filter({ hasText: "Boards that outlive a power cut" }).count();
        await page.goto(at("/owners/tam-oduya/"));
        const line = items.filter({ has: page.locator(`a[href="${handover}"]`) }).locator(".attention-matter:visible");
        seen[when] = [boards, (await line.innerText()).replace(/:.*/s, "").trim()];
      });
    expect(seen).toEqual({
      "first day": [0, "May be out of date"],
      "20 days": [1, "May be out of date"],
      "100 days": [1, "May be out of date"],
      "400 days": [1, "Long overdue, may be out of date"],
    });
  });

  it("says in search what has gone stale", async () => {
    const seen: Record<string, unknown> = {};
    for (const [when, now] of Object.entries({ "first day": builtOn, ...later }))
      await on(now, async (page) => {
        await page.goto(`${at("/search/")}?q=card+readers+with+pellworth`);
        const result = page.locator(".search-result").filter({ has: page.locator(`a[href="${cardReaders}"]`) });
        seen[when] = (await result.first().locator(".verdict").first().innerText()).trim();
      });
    expect(seen).toEqual({
      "first day": "Review due soon",
      "20 days": "May be out of date",
      "100 days": "May be out of date",
      "400 days": "Long overdue, may be out of date",
    });
  });

  it("says as of which day it judges, and when it was built", async () => {
    await on(builtOn, async (page) => {
      await page.goto(at(gateRelease));
      expect(await page.locator("[data-as-of]").innerText()).toBe("Judged as of 20 Nov 2026");
    });
    await on(later["20 days"], async (page) => {
      await page.goto(at(gateRelease));
      expect(await page.locator("[data-as-of]").innerText()).toBe("Judged as of 10 Dec 2026, built on 20 Nov 2026");
    });
  });
});

it("lets the dated verdict of the build stand without scripts", { timeout: 60_000 }, async () => {
  const options = { javaScriptEnabled: false };
  await on(
    later["400 days"],
    async (page) => {
      await page.goto(at(gateRelease));
      expect(await page.locator(".page-trust [data-trust]").getAttribute("data-freshness")).toBe("fresh");
      expect(await page.locator("[data-as-of]").innerText()).toBe("Judged as of 20 Nov 2026");
      expect(await notesOf(page, cardReaders)).toEqual([]);
      await page.goto(at("/contracts/"));
      expect(await marksOf(page, "tr", cardReaders)).toEqual(["Review due soon"]);
    },
    options,
  );
});

describe("the day of reading", { timeout: 60_000 }, () => {
  const freshness = (page: Page) => page.locator(".page-trust [data-trust]").getAttribute("data-freshness");
  // The handover is overdue from 21 October 2027 in London, where it is summer: that day begins at 23:00 UTC.
  it.each([
    ["2027-10-20T22:30:00Z", "Pacific/Auckland", "stale"],
    ["2027-10-20T22:30:00Z", "America/New_York", "stale"],
    ["2027-10-20T23:30:00Z", "Pacific/Auckland", "overdue"],
    ["2027-10-20T23:30:00Z", "America/New_York", "overdue"],
  ])("is the handbook's: at %s, read in %s, a page is %s", async (now, timezoneId, verdict) => {
    await on(
      now,
      async (page) => {
        await page.goto(at(handover));
        expect(await freshness(page)).toBe(verdict);
      },
      { timezoneId },
    );
  });

  it("is never before that of the build", async () => {
    await on("2020-01-01T12:00:00Z", async (page) => {
      await page.goto(at(cardReaders));
      expect(await freshness(page)).toBe("due-soon");
    });
  });

  it("is looked at anew when a page comes back: from the back-forward cache, from behind another tab", async () => {
    await on(builtOn, async (page) => {
      await page.goto(at(cardReaders));
      expect(await freshness(page)).toBe("due-soon");
      await page.clock.setFixedTime(new Date(later["20 days"]));
      await page.evaluate(() => dispatchEvent(new PageTransitionEvent("pageshow", { persisted: true })));
      expect(await freshness(page)).toBe("stale");
      await page.clock.setFixedTime(new Date(later["400 days"]));
      await page.evaluate(() => document.dispatchEvent(new Event("visibilitychange")));
      expect(await freshness(page)).toBe("overdue");
    });
  });

  it("is looked at anew in a tab that stands open past midnight", async () => {
    const context = await own.browser.newContext();
    const page = await context.newPage();
    await page.clock.install({ time: new Date("2026-11-30T23:58:00Z") });
    await page.goto(at(cardReaders));
    expect(await freshness(page)).toBe("due-soon");
    await page.clock.fastForward("03:00");
    expect(await freshness(page)).toBe("stale");
    await context.close();
  });
});
