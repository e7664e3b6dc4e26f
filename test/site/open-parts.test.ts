import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { violationsOn } from "../support/axe.ts";
import { useOwnSite } from "../support/use-own-site.ts";
import { walkByTab } from "../support/walk-by-tab.ts";

const own = useOwnSite();

/** Something that is only there once it has been asked for. */
interface Part {
  name: string;
  address: string;
  open: (page: Page) => Promise<void>;
  on?: "phone";
}

const release = "contracts/gate-release/";
const small = "answers/how-long-do-we-keep-names/";
const review = "states/weekly-review/";
const focus = (page: Page, selector: string): Promise<void> =>
  page
    .locator(selector)
    .first()
    .evaluate((element: HTMLElement) => element.focus({ focusVisible: true } as FocusOptions));
const stepThrough = async (page: Page, steps: number): Promise<void> => {
  await page.locator("[data-review-begin]").press("Enter");
  for (let step = 0; step < steps; step += 1) await page.keyboard.press("j");
};
const searchFor = async (page: Page, words: string): Promise<void> => {
  await page.keyboard.press("Control+k");
  await page.locator("#search-field").fill(words);
  await page.locator(".pf-summary", { hasText: words }).waitFor();
  await page.locator(".search-result, .search-guidance").first().waitFor();
};

const parts: readonly Part[] = [
  { name: "menu", address: "", on: "phone", open: (page) => page.locator(".menu-button").click() },
  { name: "outline", address: release, on: "phone", open: (page) => page.locator(".toc-button").click() },
  {
    name: "search, empty",
    address: small,
    open: async (page) => {
      await page.keyboard.press("/");
      await page.locator("#search-field").waitFor();
    },
  },
  { name: "search with results", address: small, open: (page) => searchFor(page, "gate") },
  {
    name: "search at a result",
    address: small,
    open: async (page) => {
      await searchFor(page, "gate");
      await page.keyboard.press("ArrowDown");
    },
  },
  { name: "search that finds nothing", address: small, open: (page) => searchFor(page, "zzqx") },
  {
    name: "page of the search",
    address: "search/?q=gate&kind=contract",
    open: (page) => page.locator(".search-title a").first().waitFor(),
  },
  {
    name: "page of a search with a word misspelt",
    address: "search/?q=goodwill+refnd",
    open: (page) => page.locator(".search-hints button").first().waitFor(),
  },
  {
    name: "preview",
    address: small,
    open: async (page) => {
      await focus(page, '.prose a[href^="/contracts/"]');
      await page.locator("#link-preview").waitFor();
    },
  },
  {
    name: "blocked since",
    address: `${release}?since=2026-11-19T12:00Z`,
    open: (page) => page.locator(".blocked-headline").getByText("Now with").waitFor(),
  },
  {
    name: "blocked since no time",
    address: "contracts/on-call-handover/?since=soon",
    open: (page) => page.getByRole("alert").getByText("Enter a day and a time.").waitFor(),
  },
  ...[0, 1, 2].map((steps) => ({
    name: `weekly review, step ${steps + 1}`,
    address: review,
    open: (page: Page) => stepThrough(page, steps),
  })),
  {
    name: "weekly review, its end, its clock running",
    address: review,
    open: async (page) => {
      await stepThrough(page, 3);
      await page.locator("[data-review-timer]").press("Enter");
      await expect.poll(() => page.locator("[data-review-summary]").inputValue()).toContain("Weekly review");
    },
  },
  {
    name: "answers, all open, filtered",
    address: "answers/",
    open: async (page) => {
      await page.getByRole("button", { name: "Open all" }).click();
      await page.getByRole("searchbox", { name: "Filter the questions" }).fill("the");
    },
  },
  {
    name: "answers, none left",
    address: "answers/?filter=submarine",
    open: (page) => page.locator(".filter-none").waitFor(),
  },
  {
    name: "decisions, narrowed",
    address: "decisions/?stage=review",
    open: (page) => page.locator("[data-clear]").waitFor(),
  },
];

it.each([
  ["desk", { viewport: { width: 1280, height: 800 } }],
  ["phone", { viewport: { width: 360, height: 640 }, isMobile: true, hasTouch: true }],
] as const)(
  "what opens on a %s has nothing axe objects to, light or dark, shows where the focus is, and fits its screen",
  { timeout: 480_000 },
  async (where, size) => {
    const context = await own.browser.newContext({ ...size, bypassCSP: true });
    const page = await context.newPage();
    await page.clock.setFixedTime(new Date("2026-11-20T12:00:00Z"));
    const found: string[] = [];
    for (const { name, address, open, on = where } of parts) {
      if (on !== where) continue;
      await page.goto(own.url + address);
      await open(page);
      for (const colorScheme of ["light", "dark"] as const) {
        await page.emulateMedia({ colorScheme });
        const objections = await violationsOn(page);
        found.push(...objections.map((objection) => `${name}, ${colorScheme}: ${objection}`));
      }
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      if (overflow > 0) found.push(`${name} is ${overflow} px wider than its screen`);
      const { faults } = await walkByTab(page);
      found.push(...faults.map((fault) => `${name}: ${fault}`));
    }
    await context.close();
    expect(found).toEqual([]);
  },
);
