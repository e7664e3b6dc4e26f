import type { Browser, BrowserContext, Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { useOwnSite } from "../support/use-own-site.ts";

const own = useOwnSite();

async function read<T>(
  address: string,
  look: (page: Page) => Promise<T>,
  { day = "2026-11-20", ...options }: { day?: string } & Parameters<Browser["newContext"]>[0] = {},
): Promise<T> {
  const context: BrowserContext = await own.browser.newContext(options);
  const page = await context.newPage();
  await page.clock.install({ time: new Date(`${day}T12:00:00Z`) });
  await page.goto(own.url + address.slice(1));
  const seen = await look(page);
  await context.close();
  return seen;
}

const listed = (page: Page) =>
  page.locator(".attention-list li:visible").evaluateAll((items) =>
    items.map((item) => ({
      title: item.querySelector("a")?.textContent.trim(),
      standing: item.getAttribute("data-standing"),
      says: [...item.querySelectorAll<HTMLElement>("[data-says]")].filter(({ hidden }) => !hidden).length,
    })),
  );

async function listedWhole(page: Page) {
  for (const fold of await page.locator(".attention-more > summary:visible").all()) await fold.click();
  return listed(page);
}

describe("what needs attention this week", () => {
  it("comes most urgent first, each with whose it is and one thing to do, the others counted", async () => {
    const items = await read("/", listed);
    expect(items.map(({ standing }) => standing)).toEqual(["late", "late", "late", "late", "overdue", "late"]);
    expect(items.every(({ says }) => says === 1)).toBe(true);
    expect(items.slice(0, 2).map(({ title }) => title)).toEqual([
      "Islander passes on the phone",
      "Text alerts for called-off sailings",
    ]);
    await read("/", async (page) => {
      expect(await page.locator(".attention-list li").first().innerText()).toContain("@jonas-arkle: move it on");
      await page.locator(".attention-more a").click();
      await page.waitForURL("**/health/#attention");
      expect((await listed(page)).length).toBeGreaterThan(items.length);
    });
  });

  it("is judged and ordered again on the day it is read", async () => {
    const later = await read("/health/", listedWhole, { day: "2026-12-03" });
    const titles = later.filter(({ standing }) => standing === "late").map(({ title }) => title);
    expect(titles).toContain("Boards that outlive a power cut");
    expect(titles).toContain("Card readers, with Pellworth");
    expect(titles.indexOf("Boards that outlive a power cut")).toBeLessThan(titles.indexOf("Passengers’ names"));
    const { now, asOf } = await read(
      "/",
      async (page) => ({
        now: await listed(page),
        asOf: await page.locator(".attention-day").innerText(),
      }),
      { day: "2026-12-03" },
    );
    expect(now).toHaveLength(6);
    expect(now[1]?.title).toBe("Boards that outlive a power cut");
    expect(asOf).toContain("3 Dec 2026");
  });

  it("counts a year on what came due long after the build, as the list of all does", async () => {
    const day = { day: "2027-12-25" };
    const numberIn = (text: string): number => Number(/\d+/.exec(text)?.[0] ?? 0);
    const [listedOnHome, more] = await read(
      "/",
      async (page) => [(await listed(page)).length, numberIn(await page.locator(".attention-more").innerText())],
      day,
    );
    const all = await read(
      "/health/",
      async (page) => {
        const beyond = page.locator("#attention [data-beyond]:visible");
        const further = (await beyond.count()) > 0 ? numberIn(await beyond.innerText()) : 0;
        return (await listedWhole(page)).length + further;
      },
      day,
    );
    expect(listedOnHome).toBe(6);
    expect(more).toBe(all - 6);
    // Every page but those that never go stale has passed its review by then.
    expect(all).toBeGreaterThan(60);
  });

  it("stands as the build says where there is no script", async () => {
    const options = { javaScriptEnabled: false, day: "2027-03-01" };
    expect(await read("/", (page) => page.locator(".attention-list li:visible").count(), options)).toBe(6);
    expect(await read("/", (page) => page.locator(".attention-day").innerText(), options)).toContain("20 Nov 2026");
    await read(
      "/",
      async (page) => {
        await page.getByLabel("Who do I ask?").fill("card reader");
        await page.keyboard.press("Enter");
        await page.waitForURL(/\/search\/\?q=card\+reader/);
      },
      options,
    );
  });
});

describe("teams", () => {
  it("stand against each other with what they have between them, and where something is missing", async () => {
    await read("/teams/", async (page) => {
      const row = page
        .locator(".team-matrix tr", { has: page.locator("th", { hasText: /^\s*Passenger Desk\s*$/ }) })
        .last();
      const headings = await page.locator(".team-matrix thead th").allInnerTexts();
      const cell = row.locator("td").nth(headings.findIndex((name) => name.trim() === "Security and Privacy"));
      await cell.getByRole("link", { name: "Gap" }).click();
      expect(new URL(page.url()).hash).toBe("#gaps");
      const gap = page.locator(".team-gaps li", { hasText: "Security and Privacy" });
      expect(await gap.innerText()).toMatch(
        /Passenger Desk leans on Security and Privacy\s+Text alerts .* waits for @nadia-quill/,
      );
    });
  });

  it("are a list on a phone, with the same contracts, and fit it", async () => {
    const viewport = { width: 320, height: 640 };
    await read(
      "/teams/",
      async (page) => {
        expect(await page.locator(".team-matrix").isVisible()).toBe(false);
        const platform = page.locator(".team-list > li", { has: page.getByRole("heading", { name: "Platform" }) });
        expect(await platform.locator(".team-contracts > li").count()).toBe(4);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
        await platform.getByRole("link", { name: "Platform", exact: true }).click();
        await page.waitForURL("**/teams/tarrow-platform/");
        expect(await page.locator("h1").innerText()).toBe("Platform");
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
      },
      { viewport },
    );
  });

  it("name no page that this build does not show", async () => {
    const text = await read("/teams/", (page) => page.content());
    expect(text).not.toContain("Cash, safes and keys");
    expect(text).not.toContain("cash-and-keys");
  });
});

describe("owners and health", () => {
  it("sort by what needs a look, and give everybody who speaks for a party a page", async () => {
    await read("/owners/", async (page) => {
      const button = page.getByRole("button", { name: "Needs a look" });
      await button.focus();
      await page.keyboard.press("Enter");
      expect(await page.locator(".owner-table tbody tr").first().innerText()).toContain("1 page");
      await page.getByRole("link", { name: "@noor-hadley" }).click();
      expect(await page.locator(".owner-parts").innerText()).toContain("Speaks for Pellworth Payments");
    });
  });

  it("say whose each row is on a phone, and name no cell that holds nothing", async () => {
    await read(
      "/owners/",
      async (page) => {
        const row = page.locator(".owner-table tbody tr", { has: page.locator("a", { hasText: "@annis-boyd" }) });
        expect(await row.getByRole("link", { name: "@annis-boyd" }).isVisible()).toBe(true);
        const cells = row.locator("td:visible");
        expect(await cells.evaluateAll((all) => all.map((cell) => cell.textContent.trim() !== ""))).not.toContain(
          false,
        );
        expect(await row.locator("td[data-label='Needs a look']:visible").count()).toBe(0);
      },
      { viewport: { width: 360, height: 640 } },
    );
  });

  it("count what the check found under its rule, and lead to it on its page, where it opens", async () => {
    await read("/health/", async (page) => {
      for (const found of await page.locator(".finding").all())
        expect(await found.locator(".problem-message").count()).toBe(
          Number(await found.locator(".finding-count").innerText()),
        );
      expect(await page.locator(".finding .problem-message").first().isVisible()).toBe(true);
      await page.locator(".rule-counts a[href$='#page-problems']").first().click();
      await page.waitForURL("**#page-problems");
      expect(await page.locator("#page-problems .problem-message").first().isVisible()).toBe(true);
    });
  });

  it("let every number be followed to the pages behind it", async () => {
    await read("/health/", async (page) => {
      const measure = page.locator(".measure-list > li", { hasText: "agree to as they stand" });
      expect(await measure.innerText()).toContain("13 of 14");
      await measure.locator("summary").focus();
      await page.keyboard.press("Enter");
      await measure.getByRole("link", { name: "Passengers’ names" }).click();
      expect(new URL(page.url()).hash).toBe("#page-parties");
    });
  });
});
