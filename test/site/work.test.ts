import type { BrowserContextOptions, Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { useOwnSite } from "../support/use-own-site.ts";

const own = useOwnSite();

/** Opens a page on a day; everything is closed after `look`. */
async function at<T>(
  address: string,
  day: string,
  look: (page: Page) => Promise<T>,
  options: BrowserContextOptions = {},
): Promise<T> {
  const context = await own.browser.newContext({ viewport: { width: 1280, height: 800 }, ...options });
  const page = await context.newPage();
  await page.clock.setFixedTime(new Date(`${day}T12:00:00Z`));
  await page.goto(own.url + address);
  try {
    return await look(page);
  } finally {
    await context.close();
  }
}

const boardCard = (page: Page, title: string) => page.locator(".work", { hasText: title });
const reviewed = (page: Page) => page.locator("[data-review-item]:not([hidden]) h2").allInnerTexts();

describe("where work stands, on the day it is read", () => {
  it("tells days against the guardrail as of the build, and again as of today", async () => {
    const [before, tallyBefore] = await at("states/", "2026-11-20", async (page) => [
      await boardCard(page, "Boards that outlive").innerText(),
      await page.locator(".work-sum").innerText(),
    ]);
    expect(before).toContain("1 of 2 days");
    expect(before).toContain("1 day left");
    expect(before).not.toContain("past its guardrail");
    expect(tallyBefore).toContain("1 past its guardrail");

    await at("states/", "2026-11-25", async (page) => {
      const card = boardCard(page, "Boards that outlive");
      expect(await card.innerText()).toMatch(/^6 days past/m);
      expect(await card.innerText()).toContain("past its guardrail");
      expect(await card.locator("[data-work]").getAttribute("data-urgency")).toBe("late");
      expect(await card.locator("[data-bar=limit]").getAttribute("x")).toBe("32");
      expect(await page.locator(".work-sum").innerText()).toContain("2 past their guardrail");
      expect(await boardCard(page, "Text alerts").innerText()).toContain("(19 days)");
    });
  });

  it("lets the build's word stand, with its dates, where no script runs", async () => {
    await at(
      "states/",
      "2027-11-25",
      async (page) => {
        const text = await boardCard(page, "Boards that outlive").innerText();
        expect(text).toContain("1 of 2 days");
        expect(text).toContain("may stay until 21 Nov 2026");
        // Signals and guardrail need no click where there is room for them, and fold where there is none.
        const signals = page.locator(".state").first().locator("[data-piece]");
        expect(await signals.evaluateAll((parts) => parts.map((part) => part.checkVisibility()))).toEqual([
          true,
          true,
          true,
        ]);
        expect(await page.locator(".state-signals summary:visible").count()).toBe(0);
        await page.setViewportSize({ width: 360, height: 640 });
        expect(await page.locator(".state-signals summary:visible").count()).toBe(5);
        expect((await signals.first().boundingBox())?.height ?? 0).toBe(0);
      },
      { javaScriptEnabled: false },
    );
  });

  it("puts first what has become the most pressing, and sorts its table by days as they are today", async () => {
    await at("states/table/?sort=-days", "2027-12-01", async (page) => {
      const rows = await page.locator("tbody tr .ledger-main > a").allInnerTexts();
      // Both entered on 12 October 2026, and nothing has stood longer.
      expect(rows.slice(0, 2).toSorted()).toEqual([
        "Lanes for sale days",
        "One feed for everything that shows a sailing",
      ]);
      expect(await page.locator("th[aria-sort]").innerText()).toBe("Days there");
      await page.locator("th button", { hasText: "Stream" }).click();
      expect(page.url()).toContain("sort=stream");
    });
    const titles = await at("streams/", "2027-12-01", (page) => page.locator(".work-title > a").allInnerTexts());
    expect(titles.slice(0, 5)).toEqual([
      "Islander passes on the phone",
      "Boards that outlive a power cut",
      "One feed for everything that shows a sailing",
      "Refunds that nobody has to ask for",
      "Text alerts for called-off sailings",
    ]);
  });

  it("says on a stream's own page how it stands today", async () => {
    const text = await at("streams/boards-on-battery/", "2026-11-22", (page) =>
      page.locator(".stream-standing").innerText(),
    );
    expect(text).toContain("3 days");
    expect(text).toContain("past its guardrail");
    expect(text).toContain("Platform on-call");
  });
});

describe("the weekly review", () => {
  it("is a plain list of what needs attention where no script runs", async () => {
    await at(
      "states/weekly-review/",
      "2026-11-20",
      async (page) => {
        expect(await reviewed(page)).toEqual([
          "Islander passes on the phone",
          "Text alerts for called-off sailings",
          "Boards that outlive a power cut",
        ]);
        expect(await page.locator("[data-review] button:visible, [data-review] input:visible").count()).toBe(0);
      },
      { javaScriptEnabled: false },
    );
  });

  it("takes in what has come to need attention since the build", async () => {
    const titles = await at("states/weekly-review/", "2027-11-12", reviewed);
    expect(titles).toEqual([
      "Islander passes on the phone",
      "Boards that outlive a power cut",
      "Text alerts for called-off sailings",
      "One feed for everything that shows a sailing",
    ]);
  });

  it("is walked by keyboard from its first question to a summary to paste", { timeout: 90_000 }, async () => {
    const options = { permissions: ["clipboard-read", "clipboard-write"] };
    await at(
      "states/weekly-review/",
      "2026-11-20",
      async (page) => {
        const heading = (): Promise<string> => page.evaluate(() => document.activeElement?.textContent.trim() ?? "");
        for (let presses = 0; presses < 40 && (await heading()) !== "Step through, one at a time"; presses += 1)
          await page.keyboard.press("Tab");
        await page.keyboard.press("Enter");
        expect(await heading()).toBe("Islander passes on the phone");
        expect(
          await page.evaluate(() => document.activeElement && getComputedStyle(document.activeElement).outlineStyle),
        ).toBe("solid");
        expect(await page.locator("[data-review-item]:visible").count()).toBe(1);
        expect(await page.locator(".review-question:visible").innerText()).toBe(
          "Still in Verify after 10 days, with 48 h allowed: what is it waiting for?",
        );
        expect(await page.locator("#review-progress").innerText()).toBe("1 of 3");
        expect(new URL(page.url()).hash).toBe("#review.streams.phone-passes-at-the-gate");

        await page.keyboard.press("j");
        expect(await heading()).toBe("Text alerts for called-off sailings");
        await page.keyboard.press("k");
        await page.keyboard.press("ArrowRight");
        expect(await heading()).toBe("Text alerts for called-off sailings");
        const note = page.locator("[data-review-note] input:visible");
        for (
          let presses = 0;
          presses < 20 && !(await note.evaluate((input) => input === document.activeElement));
          presses += 1
        )
          await page.keyboard.press("Tab");
        // In a field a letter is a letter.
        await page.keyboard.type("jam tomorrow, k?");
        expect(await note.inputValue()).toBe("jam tomorrow, k?");
        expect(await page.locator("#review-progress").innerText()).toBe("2 of 3");

        await page.keyboard.press("Escape");
        expect(await heading()).toBe("Step through, one at a time");
        expect(await page.locator("[data-review-item]:visible").count()).toBe(3);
        await page.keyboard.press("Enter");
        for (const _ of [1, 2, 3]) await page.keyboard.press("ArrowRight");
        expect(await heading()).toBe("That was all of it");
        const summary = page.locator("textarea");
        await expect.poll(() => summary.inputValue()).toContain("## Weekly review, 20 Nov 2026");
        await page.getByRole("button", { name: "Copy", exact: true }).press("Enter");
        await expect.poll(() => page.locator("[data-review-copied]").innerText()).toBe("Copied.");
        const copied = await page.evaluate(() => navigator.clipboard.readText());
        expect(copied).toContain("(Verify): 10 days, past its guardrail · `@jonas-arkle`");
        expect(copied).toContain("  - Agreed: jam tomorrow, k?");
        expect(copied).toContain(`](<${own.url}streams/text-alerts/>)`);
      },
      options,
    );
  });

  it("opens at the thing its address names, and counts fifteen minutes down when asked to", async () => {
    const context = await own.browser.newContext({ viewport: { width: 360, height: 640 } });
    const page = await context.newPage();
    await page.clock.install({ time: new Date("2026-11-20T12:00:00Z") });
    await page.goto(`${own.url}states/weekly-review/#review.streams.text-alerts`);
    expect(await page.locator("#review-progress").innerText()).toBe("2 of 3");
    await expect.poll(() => page.evaluate(() => document.activeElement?.matches("[data-current] h2"))).toBe(true);
    await page.getByRole("button", { name: "Start fifteen minutes" }).click();
    await page.clock.runFor(61_000);
    expect(await page.locator("[data-review-clock]").innerText()).toBe("13:59");
    await page.clock.runFor(840_000);
    expect(await page.locator("[data-review-over]").innerText()).toBe("Fifteen minutes are over.");
    await context.close();
  });
});
