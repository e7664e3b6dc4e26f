import type { Browser, CDPSession, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { launchBrowser } from "../support/browser.ts";
import { useOwnSite } from "../support/use-own-site.ts";

const own = useOwnSite();
let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser({ keepsPages: true });
});
afterAll(() => browser.close());

/** A page of a browser that keeps what is left, with a clock that stands where its storage says. */
interface Kept {
  page: Page;
  /** Leaves the page by its own means, and comes back to it when the clock stands elsewhere. */
  leave: (how: () => Promise<void>, now?: string) => Promise<Return>;
}

/** How a page was come back to. */
interface Return {
  isKept: boolean;
  /** Why it had to be loaded anew, in the browser's own words. */
  reasons: string[];
}

// A headless shell keeps no page at all, and says so of each.
const keepsNone = "BackForwardCacheDisabledForDelegate";
const ofTheBrowser = [keepsNone, "BrowsingInstanceNotSwapped"];
const elsewhere = "health/rules/links/broken/";

async function read(address: string, use: (kept: Kept) => Promise<void>): Promise<void> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, timezoneId: "Europe/London" });
  const page = await context.newPage();
  await page.addInitScript(standWhereStored);
  const session = await context.newCDPSession(page);
  await session.send("Page.enable");
  await page.goto(own.url + address);
  try {
    await use({ page, leave: (how, now) => comeBack(page, session, how, now) });
  } finally {
    await context.close();
  }
}

async function comeBack(page: Page, session: CDPSession, how: () => Promise<void>, now?: string): Promise<Return> {
  const told = Promise.withResolvers<string[]>();
  session.once("Page.backForwardCacheNotUsed", ({ notRestoredExplanations }) =>
    told.resolve(notRestoredExplanations.map(({ reason }) => reason)),
  );
  const before = page.url();
  await page.evaluate(() => Reflect.deleteProperty(globalThis, "shown"));
  await how();
  await page.waitForURL(({ href }) => href.split("#")[0] !== before.split("#")[0]);
  if (now) await page.evaluate((to) => localStorage.setItem("now", to), now);
  await page.goBack({ waitUntil: "commit" });
  await page.waitForFunction(() => "shown" in globalThis && document.readyState === "complete");
  const isKept = await page.evaluate(() => Reflect.get(globalThis, "shown") === "kept");
  return { isKept, reasons: isKept ? [] : await told.promise };
}

/** Runs in the page. */
function standWhereStored(): void {
  const now = (): number => Date.parse(localStorage.getItem("now") ?? "2026-11-20T12:00:00Z");
  const real = Date;
  globalThis.Date = new Proxy(real, {
    construct: (made, parts: []) => Reflect.construct(made, parts.length > 0 ? parts : [now()]) as Date,
    get: (made, name) => (name === "now" ? now : (Reflect.get(made, name) as unknown)),
  });
  addEventListener("pageshow", ({ persisted }) => Object.assign(globalThis, { shown: persisted ? "kept" : "anew" }));
}

/** Kept as it was; or, by a browser that keeps nothing, let go for no other reason than that. */
function expectKept({ isKept, reasons }: Return): void {
  expect(reasons.filter((reason) => !ofTheBrowser.includes(reason))).toEqual([]);
  expect(isKept).toBe(!reasons.includes(keepsNone));
}

describe("coming back to a page that was left", { timeout: 120_000 }, () => {
  it("finds it judged on the day of coming back, and the focus where it was", async () => {
    await read("contracts/card-readers/", async ({ page, leave }) => {
      const freshness = page.locator(".page-trust [data-trust]");
      expect(await freshness.getAttribute("data-freshness")).toBe("due-soon");
      const link = page.locator(".site-nav a", { hasText: "Decisions" });
      const back = await leave(() => link.press("Enter"), "2026-12-10T12:00:00Z");
      expectKept(back);
      expect(await freshness.getAttribute("data-freshness")).toBe("stale");
      expect(await page.locator("[data-as-of]").innerText()).toContain("10 Dec 2026");
      if (back.isKept) expect(await link.evaluate((element) => element === document.activeElement)).toBe(true);
      await page.keyboard.press("Tab");
      // A page that is loaded anew begins at its top.
      const next = back.isKept ? "Answers" : "Skip to content";
      expect(await page.evaluate(() => document.activeElement?.textContent)).toContain(next);
    });
  });

  it("finds whose turn it is by then, the search closed but not forgotten, and no preview left open", async () => {
    await read("contracts/gate-release/?since=2026-11-19T12:00Z#promise-escalation", async ({ page, leave }) => {
      const headline = page.locator(".blocked-headline");
      await headline.getByText("Now with Ticketing lead").waitFor();
      await page.keyboard.press("Control+k");
      await page.locator("#search-field").fill("goodwill");
      const result = page.locator(".search-title a").first();
      await result.waitFor();
      expectKept(await leave(() => result.press("Enter"), "2026-11-21T12:30:00Z"));
      await headline.getByText("Now with Head of Technology").waitFor();
      expect(await page.locator("dialog[open]").count()).toBe(0);
      await page.keyboard.press("Control+k");
      await page.locator("dialog[open]").waitFor();
      expect(await page.locator("#search-field").inputValue()).toBe("goodwill");
      await page.keyboard.press("Escape");
      const decision = page.locator(".prose a[href='/decisions/release-on-tuesdays/']").first();
      expectKept(
        await leave(async () => {
          await decision.hover();
          await page.locator("#link-preview").waitFor();
          await decision.click();
        }),
      );
      expect(await page.locator("#link-preview").count()).toBe(0);
    });
  });

  it.each([
    ["", "main"],
    ["decisions/?stage=review", "main"],
    ["answers/?filter=on+call", "main"],
    ["states/table/", "main"],
    ["teams/", "main"],
    ["health/", "main"],
    ["search/?q=gate", ".search-title"],
  ])("finds /%s as it was", async (address, part) => {
    await read(address, async ({ page, leave }) => {
      // Of what is found, the rest comes when somebody scrolls to it.
      const seen = async () => (await page.locator(part).allInnerTexts()).slice(0, 3);
      await expect.poll(seen).not.toEqual([]);
      const before = await seen();
      expectKept(await leave(() => page.goto(own.url + elsewhere).then(() => undefined)));
      await expect.poll(seen).toEqual(before);
    });
  });

  it("finds the weekly review at its step, and the clock running on", async () => {
    await read("states/weekly-review/", async ({ page, leave }) => {
      await page.locator("[data-review-begin]").press("Enter");
      await page.keyboard.press("j");
      await page.locator("[data-review-timer]").press("Enter");
      expectKept(await leave(() => page.goto(own.url + elsewhere).then(() => undefined)));
      expect(await page.locator("#review-progress").innerText()).toBe("2 of 3");
    });
  });

  it("would be told of a page that cannot be kept", async () => {
    await read(elsewhere, async ({ page, leave }) => {
      await page.evaluate(() => addEventListener("unload", () => undefined));
      const { isKept, reasons } = await leave(() => page.goto(own.url).then(() => undefined));
      expect(isKept).toBe(false);
      expect(reasons).toContain("UnloadHandlerExistsInMainFrame");
    });
  });
});
