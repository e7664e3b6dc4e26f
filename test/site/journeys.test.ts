import type { BrowserContextOptions, Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { byKeyboard, type Hands } from "../support/by-keyboard.ts";
import { useOwnSite } from "../support/use-own-site.ts";

const own = useOwnSite();

interface Journey {
  page: Page;
  hands: Hands;
}

const desk = { viewport: { width: 1280, height: 800 } };
const phone = { viewport: { width: 360, height: 640 }, isMobile: true, hasTouch: true };

/** Sets out at an address at noon on 20 November 2026; at no stop may the focus be out of sight. */
async function journey(
  address: string,
  options: BrowserContextOptions,
  go: (journey: Journey) => Promise<void>,
): Promise<void> {
  const context = await own.browser.newContext({ timezoneId: "Europe/London", ...options });
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const page = await context.newPage();
  await page.clock.setFixedTime(new Date("2026-11-20T12:00:00Z"));
  await page.goto(own.url + address.slice(1));
  const hands = byKeyboard(page);
  try {
    await go({ page, hands });
    expect(hands.faults).toEqual([]);
  } finally {
    await context.close();
  }
}

const hasFocus = (page: Page, selector: string): Promise<boolean> =>
  page.evaluate((wanted) => document.activeElement?.matches(wanted) === true, selector);
const pathOf = (page: Page): string => new URL(page.url()).pathname;

describe.each([
  ["light", "a desk", desk],
  ["dark", "a phone", phone],
] as const)("by keyboard alone, %s, on %s", { timeout: 120_000 }, (colorScheme, _where, size) => {
  const options = { ...size, colorScheme };
  const isPhone = size === phone;

  it("leads a reader from what needs attention to whose turn it is, to why it was decided so, and back", async () => {
    await journey("/", options, async ({ page, hands }) => {
      await hands.follow(page.locator(".attention-title a", { hasText: "Islander passes on the phone" }));
      await hands.follow(page.locator("main a", { hasText: "Gate software, from Ticketing to the piers" }));
      expect(pathOf(page)).toBe("/contracts/gate-release/");

      await hands.reach(page.locator("[data-ladder] .contact"));
      await hands.reach(page.getByRole("button", { name: "Blocked since …" }));
      await page.keyboard.press("Enter");
      const field = page.getByLabel("Day and time");
      await expect.poll(() => field.evaluate((input) => input === document.activeElement)).toBe(true);
      await page.keyboard.type("1119");
      await expect.poll(() => page.locator(".blocked-headline").innerText()).toBe("Now with Ticketing lead");
      expect(await page.locator("[data-ladder] > [aria-current=step]").innerText()).toContain("Ticketing lead");
      await hands.reach(page.getByRole("button", { name: "Copy", exact: true }));
      await hands.press("Enter");
      await page.getByRole("status").getByText("Copied").waitFor();
      expect(await page.evaluate(() => navigator.clipboard.readText())).toContain(
        "blocked since Thu 19 Nov 2026, 12:00 (Europe/London). Now with Ticketing lead",
      );
      await hands.press("Escape");
      expect(await hasFocus(page, "[data-blocked-open]")).toBe(true);

      const why = page.locator(".one-hop a", { hasText: "Gate software changes on Tuesdays" });
      await hands.follow(why);
      expect(pathOf(page)).toBe("/decisions/release-on-tuesdays/");
      await hands.reach(page.locator(".stage-track a"));
      await page.goBack();
      expect(pathOf(page)).toBe("/contracts/gate-release/");
      // Where she had come to.
      const height = size.viewport.height;
      const isInSight = () =>
        why.first().evaluate((link, below) => {
          const { top, bottom } = link.getBoundingClientRect();
          return top >= 0 && bottom <= below;
        }, height);
      await expect.poll(isInSight).toBe(true);
    });
  });

  it("leads a searcher from a question to the clause that answers it, and gives the focus back", async () => {
    await journey("/contracts/refunds/", options, async ({ page, hands }) => {
      const dialog = page.locator("dialog.search-dialog");
      const field = page.locator("#search-field");
      const opener = page.locator("a.search-link");
      await hands.reach(opener);
      await page.keyboard.press("Enter");
      await field.waitFor();
      await page.keyboard.type("who approves gate software");
      const clause = dialog.locator(".search-promises a[href*='/contracts/gate-release/']").first();
      await clause.waitFor();
      await hands.press("Escape");
      expect(await dialog.isVisible()).toBe(false);
      expect(await hasFocus(page, "a.search-link")).toBe(true);

      await hands.press("Tab");
      const before = await page.evaluateHandle(() => document.activeElement);
      await page.keyboard.press("Control+k");
      await dialog.waitFor();
      await hands.press("Escape");
      expect(await page.evaluate((element) => element === document.activeElement, before)).toBe(true);

      await page.keyboard.press("/");
      await dialog.waitFor();
      if (isPhone) {
        await hands.reach(dialog.locator(".search-filters summary"));
        await hands.press("Enter");
      }
      const team = dialog.getByLabel("Team");
      await hands.reach(team);
      await page.keyboard.type("Ports");
      await expect.poll(() => team.inputValue()).not.toBe("");
      await clause.waitFor();
      await hands.reach(dialog.locator(".search-title a"));
      await hands.follow(clause);
      expect(pathOf(page)).toBe("/contracts/gate-release/");
      const { hash } = new URL(page.url());
      expect(await page.locator(hash).evaluate((target) => target.getBoundingClientRect().top)).toBeGreaterThanOrEqual(
        0,
      );
      await hands.press("Tab");
      const isPast = await page.locator(hash).evaluate((target) => {
        const next = target.compareDocumentPosition(document.activeElement ?? target);
        return (next & (Node.DOCUMENT_POSITION_FOLLOWING | Node.DOCUMENT_POSITION_CONTAINED_BY)) > 0;
      });
      expect(isPast, "the Tab key goes on from the clause").toBe(true);
    });
  });

  it("leads a team through its weekly review, from the board to the last question and out", async () => {
    await journey("/states/", options, async ({ page, hands }) => {
      await hands.reach(page.locator(".state-head a"));
      await hands.follow(page.locator("main a", { hasText: "Table" }), "Shift+Tab");
      expect(pathOf(page)).toBe("/states/table/");
      await hands.reach(page.locator("th button:visible, tbody a").first());
      await hands.follow(page.locator("main a", { hasText: "Board" }), "Shift+Tab");
      await hands.follow(page.locator("main a", { hasText: "Weekly review" }));

      await hands.reach(page.locator("[data-review-begin]"));
      await hands.press("Enter");
      const steps: string[] = [];
      for (let step = 1; step <= 3; step += 1) {
        expect(await hasFocus(page, "[data-review-item][data-current] h2")).toBe(true);
        steps.push(await page.locator("#review-progress").innerText());
        await hands.reach(page.locator("[data-review-item][data-current] [data-review-note] input"));
        await page.keyboard.type(`said at step ${step}`);
        // A letter in a field is a letter.
        expect(await page.locator("#review-progress").innerText()).toBe(steps.at(-1));
        await hands.reach(page.locator("[data-review-next]"), "Shift+Tab");
        await hands.press(step === 2 ? "Space" : "Enter");
      }
      expect(steps).toEqual(["1 of 3", "2 of 3", "3 of 3"]);
      expect(await hasFocus(page, "[data-review-end] h2")).toBe(true);
      await hands.reach(page.getByRole("button", { name: "Copy", exact: true }));
      await hands.press("Enter");
      await expect.poll(() => page.locator("[data-review-copied]").innerText()).toBe("Copied.");
      expect(await page.evaluate(() => navigator.clipboard.readText())).toContain("Agreed: said at step 3");
      await hands.press("Escape");
      expect(await hasFocus(page, "[data-review-begin]")).toBe(true);
    });
  });

  it("narrows the answers, opens one, and comes to it again by its address", async () => {
    await journey("/answers/", options, async ({ page, hands }) => {
      await hands.reach(page.locator("#answer-list-filter"));
      await page.keyboard.type("on call tonight");
      const found = page.locator("#answer-list details.answer:visible");
      await expect.poll(() => found.count()).toBe(1);
      await hands.reach(found.locator("summary"));
      await hands.press("Enter", "Enter");
      await hands.reach(found.locator(".copy-link"));
      await hands.press("Enter");
      await found.getByText("Copied").waitFor();
      const link = await page.evaluate(() => navigator.clipboard.readText());
      await hands.reach(page.locator("[data-clear]"), "Shift+Tab");
      await page.keyboard.press("Enter");
      expect(await hasFocus(page, "#answer-list-filter")).toBe(true);

      await page.goto("about:blank");
      await page.goto(link);
      await expect.poll(() => hasFocus(page, `${new URL(link).hash} > summary`)).toBe(true);
      expect(await page.locator(new URL(link).hash).getAttribute("open")).not.toBeNull();
      await hands.press("Tab");
    });
  });

  it("skips to the content, and from an address that is not there finds the page that was meant", async () => {
    await journey("/contract/gate-releas/", options, async ({ page, hands }) => {
      await hands.press("Tab");
      expect(await hasFocus(page, "a.skip")).toBe(true);
      await page.keyboard.press("Enter");
      expect(await hasFocus(page, "main")).toBe(true);
      await hands.press("Tab");
      expect(await page.evaluate(() => document.activeElement?.closest("main") !== null)).toBe(true);
      await page.locator("main a", { hasText: "Gate software" }).waitFor();
      await hands.follow(page.locator("main a", { hasText: "Gate software" }));
      expect(pathOf(page)).toBe("/contracts/gate-release/");
    });
  });
});

describe("by keyboard alone, what opens over a phone's page", { timeout: 60_000 }, () => {
  it("takes the focus, gives it back, and makes way when the focus goes on", async () => {
    await journey("/contracts/gate-release/", phone, async ({ page, hands }) => {
      for (const [opener, part] of [
        [page.locator(".menu-button"), "#site-nav"],
        [page.locator(".toc-button"), "#page-toc"],
      ] as const) {
        await hands.reach(opener);
        await page.keyboard.press("Enter");
        await expect.poll(() => hasFocus(page, `${part} .close-button`)).toBe(true);
        await hands.press("Tab", "Escape");
        expect(await page.locator(part).isVisible()).toBe(false);
        expect(await opener.evaluate((button) => button === document.activeElement)).toBe(true);
        await page.keyboard.press("Space");
        await expect.poll(() => hasFocus(page, `${part} .close-button`)).toBe(true);
        await hands.press("Enter");
        expect(await opener.evaluate((button) => button === document.activeElement)).toBe(true);
        await page.keyboard.press("Enter");
        await expect.poll(() => hasFocus(page, `${part} .close-button`)).toBe(true);
        await hands.reach(page.locator(`${part} a`).last());
        await hands.press("Tab");
        expect(await page.locator(part).isVisible()).toBe(false);
      }
      await hands.reach(page.locator(".toc-button"), "Shift+Tab");
      await page.keyboard.press("Enter");
      await expect.poll(() => hasFocus(page, "#page-toc .close-button")).toBe(true);
      await hands.reach(page.locator("#page-toc a[href='#cadence']"));
      await page.keyboard.press("Enter");
      await expect.poll(() => page.locator("#page-toc").isVisible()).toBe(false);
      await expect
        .poll(() => page.locator("#cadence").evaluate((target) => target.getBoundingClientRect().top))
        .toBeLessThan(100);
      await hands.press("Tab");
      expect(
        await page
          .locator("#cadence")
          .evaluate((target) => target.compareDocumentPosition(document.activeElement ?? target)),
      ).toBe(4);
      await hands.reach(page.locator(".menu-button"), "Shift+Tab");
      await page.keyboard.press("Enter");
      await expect.poll(() => hasFocus(page, "#site-nav .close-button")).toBe(true);
      await hands.follow(page.locator("#site-nav a", { hasText: "Decisions" }));
      expect(pathOf(page)).toBe("/decisions/");
    });
  });
});

it("leads a reader by links alone where no script runs", { timeout: 60_000 }, async () => {
  await journey("/", { ...phone, javaScriptEnabled: false }, async ({ page }) => {
    const follow = async (selector: string, hasText: string): Promise<void> => {
      await page.locator(selector, { hasText }).first().click();
      await page.waitForLoadState();
    };
    await page.locator(".menu-button").click();
    await follow("#site-nav a", "Where work stands");
    await follow("main a", "Islander passes on the phone");
    await follow("main a", "Gate software, from Ticketing to the piers");
    expect(pathOf(page)).toBe("/contracts/gate-release/");
    expect(await page.locator("[data-ladder] .contact").first().getAttribute("href")).toMatch(/^(?:https|tel|mailto):/);
    await page.locator(".toc-button").click();
    await follow("#page-toc a", "Cadence");
    expect(new URL(page.url()).hash).toBe("#cadence");
    await follow(".one-hop a", "Gate software changes on Tuesdays");
    expect(pathOf(page)).toBe("/decisions/release-on-tuesdays/");
    await follow(".decision-contracts a", "Gate software");
    await follow(".breadcrumbs a", "Contracts");
    await follow("main a", "Refunds and broken bookings");
    expect(await page.locator("h1").innerText()).toBe("Refunds and broken bookings");
  });
});
