import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import type { BrowserContextOptions, Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { useOwnSite } from "../support/use-own-site.ts";

const own = useOwnSite();

interface Visit {
  page: Page;
  /** What the console said. */
  said: string[];
  /** Paths of everything that was asked for. */
  requested: string[];
}

async function visit(address: string, use: (visit: Visit) => Promise<void>, options: BrowserContextOptions = {}) {
  const context = await own.browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  const page = await context.newPage();
  const [said, requested]: [string[], string[]] = [[], []];
  page.on("console", (message) => said.push(message.text()));
  page.on("pageerror", (error) => said.push(error.message));
  page.on("request", (request) => requested.push(new URL(request.url()).pathname));
  await page.goto(own.url.replace(/\/$/, "") + address);
  try {
    await use({ page, said, requested });
  } finally {
    await context.close();
  }
}

const dialogOf = (page: Page) => page.locator("dialog.search-dialog");
const titlesOf = (page: Page) => page.locator(".search-title a");

/** Opens the dialog by keyboard and types. */
async function searchFor(page: Page, words: string): Promise<void> {
  await page.keyboard.press("Control+k");
  await dialogOf(page).waitFor();
  await page.keyboard.type(words);
  await page.locator(".pf-summary", { hasText: words }).waitFor();
  await page.locator(".search-result, .search-guidance").first().waitFor();
}

describe("the search dialog", { timeout: 60_000 }, () => {
  it("finds a contract by a word in its escalation, and leads to that part of it", async () => {
    await visit("/", async ({ page }) => {
      await searchFor(page, "ticketing lead head of technology");
      const first = page.locator(".search-result").first();
      expect(await first.locator(".search-title").innerText()).toMatch(/^Gate software/);
      expect(await first.locator(".search-meta").innerText()).toMatch(
        /Contract\s+@jonas-arkle\s+Within its review window\s+Reviewed 3 Nov 2026/,
      );
      const promise = first.locator(".search-promises a").first();
      expect(await promise.getAttribute("href")).toBe("/contracts/gate-release/#page-ladder-1");
    });
  });

  it("finds a state by its guardrail", async () => {
    await visit("/", async ({ page }) => {
      await searchFor(page, "trial stops being watched");
      expect(await titlesOf(page).first().getAttribute("href")).toBe("/states/verify/");
      expect(await page.locator(".search-meta .kind").first().innerText()).toBe("State");
    });
  });

  it("finds a record that stands on a page with others at its own place", async () => {
    await visit("/", async ({ page }) => {
      await searchFor(page, "cash ticket counter within a year");
      await titlesOf(page).first().click();
      await page.waitForURL(/#/);
      expect(new URL(page.url()).pathname).toBe("/answers/ticket-desk/");
      expect(new URL(page.url()).hash).toBe("#does-a-called-off-sailing-refund-itself");
      expect(await dialogOf(page).count()).toBe(0);
    });
  });

  it("puts what holds before how-tos and rules", async () => {
    await visit("/", async ({ page }) => {
      await searchFor(page, "escalation");
      const kinds = await page
        .locator(".search-result")
        .evaluateAll((items) => items.map((item) => item.dataset["kind"]));
      expect(kinds.length).toBeGreaterThan(3);
      expect(kinds.slice(0, 3)).not.toContain("guide");
    });
  });

  it("is used by keyboard alone, from opening to following a result", async () => {
    await visit("/contracts/", async ({ page }) => {
      await page.keyboard.press("/");
      await dialogOf(page).waitFor();
      await page.keyboard.type("refund itself");
      await titlesOf(page).first().waitFor();
      await page.keyboard.press("ArrowDown");
      await page.keyboard.press("ArrowUp");
      expect(await page.evaluate(() => document.activeElement?.getAttribute("name"))).toBe("q");
      await page.keyboard.press("ArrowDown");
      const focused = page.locator(".search-title a:focus");
      expect(await focused.evaluate((link) => getComputedStyle(link).outlineStyle)).not.toBe("none");
      const target = await focused.getAttribute("href");
      await page.keyboard.press("Enter");
      await page.waitForURL((url) => url.pathname + url.hash === target);
    });
  });

  it("reaches every part with the Tab key, filters among them, and stays within", async () => {
    await visit("/", async ({ page }) => {
      await searchFor(page, "gate");
      const seen = new Set<string>();
      for (let presses = 0; presses < 90; presses += 1) {
        await page.keyboard.press("Tab");
        const place = await page.evaluate(() => {
          const { activeElement: at } = document;
          const part = at?.getAttribute("name") ?? at?.closest("[class]")?.className ?? "";
          return at === document.body || at?.closest("dialog") ? part : "outside";
        });
        seen.add(place);
      }
      expect(seen).not.toContain("outside");
      for (const part of ["kind", "team", "owner", "status", "band", "freshness", "search-title", "search-page-link"])
        expect([...seen]).toContain(part);
    });
  });

  it("gives the focus back when it closes, and keeps what was looked for", async () => {
    await visit("/", async ({ page }) => {
      const link = page.locator("a.search-link");
      await link.focus();
      await page.keyboard.press("Enter");
      await dialogOf(page).waitFor();
      await page.keyboard.type("queue");
      await page.locator(".search-result").first().waitFor();
      await page.keyboard.press("Escape");
      await dialogOf(page).waitFor({ state: "hidden" });
      expect(await link.evaluate((element) => element === document.activeElement)).toBe(true);
      await page.keyboard.press("Control+k");
      expect(await page.locator("#search-field").inputValue()).toBe("queue");
      expect(await page.locator(".search-result").count()).toBeGreaterThan(0);
    });
  });

  it("still holds what was looked for on the next page, and on coming back", async () => {
    await visit("/", async ({ page }) => {
      await searchFor(page, "goodwill");
      await titlesOf(page).first().click();
      await page.waitForURL(/\/contracts\/refunds\//);
      for (const path of ["/contracts/refunds/", "/"]) {
        expect(new URL(page.url()).pathname).toBe(path);
        await page.keyboard.press("Control+k");
        await dialogOf(page).waitFor();
        await titlesOf(page).first().waitFor();
        expect(await page.locator("#search-field").inputValue()).toBe("goodwill");
        await page.keyboard.press("Escape");
        await page.goBack();
      }
    });
  });

  it("takes to the page what is in the field, however soon Enter follows", async () => {
    await visit("/", async ({ page }) => {
      await searchFor(page, "refund");
      await page.locator("#search-field").fill("goodwill");
      await page.locator("#search-field").press("Enter");
      await page.waitForURL(/\/search\/\?q=goodwill$/);
    });
    await visit("/", async ({ page }) => {
      await page.keyboard.press("/");
      await page.keyboard.type("boats");
      await page.keyboard.press("Enter");
      await page.waitForURL(/\/search\/\?q=boats$/);
    });
  });

  it("does not open while somebody types, and not for a link opened elsewhere", async () => {
    await visit("/answers/", async ({ page }) => {
      await page.locator("#answer-list-filter").click();
      await page.keyboard.type("a/b");
      await page.keyboard.press("Control+k");
      expect(await page.locator("#answer-list-filter").inputValue()).toContain("a/b");
      await page.waitForTimeout(300);
      expect(await dialogOf(page).count()).toBe(0);
    });
  });

  it("keeps the site's policy and says nothing on the console", async () => {
    await visit("/", async ({ page, said }) => {
      await searchFor(page, "gate");
      const policy = await page.locator('meta[http-equiv="content-security-policy"]').getAttribute("content");
      expect(policy).toMatch(/script-src 'self' 'wasm-unsafe-eval' /);
      expect(policy).not.toContain("unsafe-inline");
      expect(policy).not.toContain("'unsafe-eval'");
      expect(said).toEqual([]);
    });
  });

  it("adds little to what every page loads", async () => {
    await visit("/decisions/release-on-tuesdays/", async ({ page, requested }) => {
      await page.waitForLoadState("networkidle");
      const scripts = requested.filter((path) => path.endsWith(".js"));
      const sizes = await Promise.all(
        scripts.map(async (path) => gzipSync(await readFile(join(own.folder, path))).length),
      );
      expect(scripts.length).toBeGreaterThan(0);
      // All that a page loads before anything is used.
      expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(12_000);
    });
  });

  it("fetches nothing of the search before its first use", async () => {
    await visit("/contracts/gate-release/", async ({ page, requested }) => {
      await page.waitForLoadState("networkidle");
      expect(requested.filter((path) => /pagefind|search/.test(path))).toEqual([]);
      await searchFor(page, "gate");
      expect(requested.some((path) => path === "/pagefind/pagefind.js")).toBe(true);
    });
  });
});

describe("what comes first", { timeout: 60_000 }, () => {
  const first = async (words: string): Promise<string | null> => {
    let href: string | null = null;
    await visit(`/search/?q=${encodeURIComponent(words)}`, async ({ page }) => {
      href = await titlesOf(page).first().getAttribute("href");
    });
    return href;
  };

  it.each([
    ["why tuesdays", "/decisions/release-on-tuesdays/"],
    ["who is on call", "/answers/who-is-on-call/"],
    ["phone refunds", "/contracts/refunds/"],
    ["@jonas-arkle", "/owners/jonas-arkle/"],
    ["write a contract", "/guides/write-a-contract/"],
    ["blocked", "/streams/text-alerts/"],
    ["waiting for nadia quill", "/streams/text-alerts/"],
    ["overdue", "/answers/pier-telephones/"],
    ["past its guardrail", "/streams/phone-passes-at-the-gate/"],
    ["on-call out of date", "/contracts/on-call-handover/"],
    ["who do I page when the live feed is down and how long may it take", "/contracts/live-feed/"],
    ["is the on-call contract still valid", "/contracts/on-call-handover/"],
  ])("for “%s” is %s", async (words, address) => {
    expect(await first(words)).toBe(address);
  });

  it("is what stands so on the day of the search", async () => {
    const found = async (now: string): Promise<[count: number, trust: string]> => {
      const counted: [number, string] = [0, ""];
      await visit("/nowhere/", async ({ page }) => {
        await page.clock.setFixedTime(new Date(now));
        await page.goto(`${own.url}search/?q=overdue&kind=contract`);
        await page.locator(".search-result, .search-guidance").first().waitFor();
        counted[0] = await page.locator(".pf-results > li").count();
        if (counted[0] > 0) counted[1] = await page.locator(".search-meta").first().innerText();
      });
      return counted;
    };
    const [[before], [after, trust]] = [await found("2026-11-20T12:00:00Z"), await found("2029-11-20T12:00:00Z")];
    expect(after).toBeGreaterThan(before + 5);
    expect(trust).toContain("Long overdue");
  });

  it("says what a piece of work waits for", async () => {
    await visit("/search/?q=blocked", async ({ page }) => {
      const result = page.locator(".search-result").first();
      expect(await result.locator(".search-standing").innerText()).toMatch(/^\s*Blocked, waiting for @nadia-quill/);
    });
  });

  it("quotes the part that holds most of the words, and leads there", async () => {
    await visit("/search/?q=islander+twice+a+year+hospital", async ({ page }) => {
      const result = page.locator(".search-result").first();
      expect(await result.locator(".search-excerpt").innerText()).toContain("twice a year, to the hospital");
      const [link] = await result.locator(".search-sections a").all();
      expect(await link?.getAttribute("href")).toBe("/decisions/refund-without-asking/#decide");
    });
  });
});

describe("a search that no page fits whole", { timeout: 60_000 }, () => {
  it("shows what holds some of the words, and says of each what it lacks", async () => {
    await visit("/search/?q=who+mends+the+goodwill+refunds+after+midnight", async ({ page }) => {
      await titlesOf(page).first().waitFor();
      expect(await page.locator(".pf-summary").innerText()).toMatch(/^\d+ results? with some of the words/);
      const results = await page.locator(".search-result").all();
      expect(results.length).toBeGreaterThan(0);
      for (const result of results)
        expect(await result.locator(".search-missing").innerText()).toMatch(/^Not in it: \w/);
    });
  });

  it("offers a misspelt word mended, and the search without the others", async () => {
    await visit("/search/?q=goodwill+refnd", async ({ page }) => {
      const hints = page.locator(".search-hints");
      await hints.getByRole("button", { name: "goodwill", exact: true }).waitFor();
      await hints.getByRole("button", { name: "goodwill refund" }).click();
      await page.locator(".pf-summary", { hasText: "for goodwill refund" }).waitFor();
      expect(new URL(page.url()).search).toBe("?q=goodwill+refund");
      expect(await page.locator(".search-missing").count()).toBeLessThan(await titlesOf(page).count());
      expect(await page.evaluate(() => document.activeElement?.id)).toBe("search-field");
    });
  });
});

describe("a search that finds nothing", { timeout: 60_000 }, () => {
  it.each([
    ["refnd", "refund"],
    ["seve1", "severity"],
  ])("asks for “%s” whether “%s” is meant", async (typed, meant) => {
    await visit(`/search/?q=${typed}`, async ({ page }) => {
      await page.getByRole("button", { name: meant, exact: true }).click();
      await titlesOf(page).first().waitFor();
      expect(new URL(page.url()).search).toBe(`?q=${meant}`);
    });
  });

  it("does not take a word for another that it begins with", async () => {
    await visit("/search/?q=passwort+vergessen", async ({ page }) => {
      await page.locator(".search-guidance").waitFor();
      expect(await titlesOf(page).count()).toBe(0);
    });
  });

  it("says what to try, and leads to the indexes", async () => {
    await visit("/", async ({ page }) => {
      await searchFor(page, "zzqx");
      const guidance = page.locator(".search-guidance");
      expect(await guidance.innerText()).toMatch(/Try fewer words/);
      await guidance.getByRole("link", { name: "Decisions" }).click();
      await page.waitForURL(/\/decisions\/$/);
    });
  });

  it("says how much there is without the filters, and takes them off", async () => {
    await visit("/search/?q=refund&status=pilot", async ({ page }) => {
      await page.locator(".search-guidance").waitFor();
      const hints = page.locator(".search-hints");
      expect(await hints.innerText()).toMatch(/Without filters there are \d+ results/);
      await hints.getByRole("button", { name: "Remove filters" }).click();
      await page.locator(".search-result").first().waitFor();
      expect(new URL(page.url()).search).toBe("?q=refund");
    });
  });
});

describe("the page of the search", { timeout: 60_000 }, () => {
  it("offers every kind of page to choose from, and promises under their contracts", async () => {
    await visit("/search/", async ({ page }) => {
      await page.locator("#search-field").fill("who approves schema changes");
      await page.locator(".pf-summary", { hasText: "with some of these words" }).waitFor();
      const kinds = page.getByLabel("Kind").locator("option");
      await expect.poll(() => kinds.count()).toBeGreaterThan(3);
      expect(await kinds.allInnerTexts()).not.toContain("promise");
    });
  });

  it("keeps query and filters in its address, through a reload and on coming back", async () => {
    await visit("/search/", async ({ page }) => {
      await page.locator("#search-field").fill("refund");
      await page.locator(".pf-summary", { hasText: "results for refund" }).waitFor();
      const all = await page.locator(".pf-results > li").count();
      await page.getByLabel("Kind").selectOption("contract");
      await expect.poll(() => page.locator(".pf-results > li").count()).toBeLessThan(all);
      const isContract = async (): Promise<void> => {
        await titlesOf(page).first().waitFor();
        const kinds = await page.locator(".search-meta .kind").allInnerTexts();
        expect(new Set(kinds)).toEqual(new Set(["Contract"]));
        expect(await page.getByLabel("Kind").inputValue()).toBe("contract");
        expect(await page.locator("#search-field").inputValue()).toBe("refund");
      };
      await isContract();
      expect(new URL(page.url()).search).toBe("?q=refund&kind=contract");
      await page.reload();
      await isContract();
      await titlesOf(page).first().click();
      await page.waitForURL(/\/contracts\//);
      await page.goBack();
      await isContract();
    });
  });

  it("leaves out what an address asks for that no page can have", async () => {
    await visit("/search/?q=refund&kind=nonsense&owner=%40nobody", async ({ page }) => {
      await titlesOf(page).first().waitFor();
      expect(new URL(page.url()).search).toBe("?q=refund");
      expect(await page.getByLabel("Kind").inputValue()).toBe("");
      expect(await page.getByLabel("Kind").innerText()).not.toContain("nonsense");
    });
  });

  it("narrows by owner, status, band and freshness, with or without words", async () => {
    await visit("/search/?owner=%40jonas-arkle", async ({ page }) => {
      await titlesOf(page).first().waitFor();
      const owners = await page.locator(".search-meta .handle").allInnerTexts();
      expect(owners.length).toBeGreaterThan(2);
      expect([...new Set(owners)]).toEqual(["@jonas-arkle"]);
      // Those further down are a place until somebody scrolls to them.
      const count = await page.locator(".search-result, .pf-result").count();
      expect(await page.locator(".pf-summary").innerText()).toBe(`${count} results`);
    });
    await visit("/search/?q=refunds&status=superseded", async ({ page }) => {
      await titlesOf(page).first().waitFor();
      expect(await titlesOf(page).allInnerTexts()).toEqual(["Refunds by telephone"]);
      expect(await page.locator(".search-meta").innerText()).toContain("Superseded");
    });
    await visit("/search/?q=refunds&band=A", async ({ page }) => {
      await titlesOf(page).first().waitFor();
      expect(await page.getByLabel("Visible to").locator("option:checked").innerText()).toBe("everyone");
    });
    await visit("/search/?freshness=overdue", async ({ page }) => {
      await titlesOf(page).first().waitFor();
      expect(await titlesOf(page).allInnerTexts()).toContain("What are the telephone numbers of the piers?");
    });
  });

  it("judges what it finds on the day of the search", async () => {
    const found = async (now: string, query: string): Promise<string[]> => {
      const titles: string[] = [];
      await visit("/nowhere/", async ({ page }) => {
        await page.clock.setFixedTime(new Date(now));
        await page.goto(`${own.url}search/${query}`);
        await page.locator(".search-result, .search-guidance").first().waitFor();
        titles.push(...(await titlesOf(page).allInnerTexts()));
        titles.push(...(await page.locator(".search-meta").allInnerTexts()));
      });
      return titles;
    };
    const gate = "?q=gate+software+ticketing&kind=contract";
    expect((await found("2026-11-20T12:00:00Z", gate)).join(" ")).toContain("Reviewed 3 Nov 2026");
    expect((await found("2027-11-20T12:00:00Z", gate)).join(" ")).toContain("May be out of date");
    expect(await found("2027-11-20T12:00:00Z", `${gate}&freshness=stale`)).toContain(
      "Gate software, from Ticketing to the piers",
    );
    expect(await found("2027-11-20T12:00:00Z", `${gate}&freshness=fresh`)).toEqual([]);
  });

  it("asks for nothing before it is used, and then moves nothing", async () => {
    await visit("/search/", async ({ page, requested }) => {
      await page.waitForLoadState("networkidle");
      const searching = (): string[] => requested.filter((path) => /pagefind|search-(?:page|panel)/.test(path));
      expect(searching()).toEqual([]);
      const places = async (): Promise<unknown[]> =>
        Promise.all(
          ["#search-field", "select[name=team]", ".pf-summary", "#search-titles h2 >> nth=0"].map((part) =>
            page.locator(part).boundingBox(),
          ),
        );
      const before = await places();
      await page.locator("#search-field").focus();
      await expect.poll(() => page.getByLabel("Team").locator("option").count()).toBeGreaterThan(3);
      expect(searching()).not.toEqual([]);
      expect(await places()).toEqual(before);
    });
  });

  it("looks for what was typed before it could search", async () => {
    const context = await own.browser.newContext();
    const page = await context.newPage();
    const { promise: typed, resolve: isTyped } = Promise.withResolvers<undefined>();
    await page.route("**/pagefind/*.js", async (route) => {
      await typed;
      await route.continue();
    });
    await page.goto(`${own.url}search/`);
    await page.locator("#search-field").fill("goodwill");
    isTyped(undefined);
    await page.locator(".pf-summary", { hasText: "goodwill" }).waitFor();
    expect(await titlesOf(page).first().innerText()).toMatch(/^Refunds/);
    await context.close();
  });

  it("takes the place of the dialog: the shortcut leads to its field", async () => {
    await visit("/search/", async ({ page }) => {
      await page.locator("#search-field").waitFor();
      await page.locator("main").click({ position: { x: 5, y: 5 } });
      await page.keyboard.press("Control+k");
      expect(await page.evaluate(() => document.activeElement?.id)).toBe("search-field");
      expect(await dialogOf(page).count()).toBe(0);
    });
  });

  it("is where the dialog leads with all that was asked", async () => {
    await visit("/", async ({ page }) => {
      await searchFor(page, "gate");
      await page.getByLabel("Kind").selectOption("decision");
      await page.locator("#search-field").press("Enter");
      await page.waitForURL(/\/search\/\?q=gate&kind=decision$/);
      await titlesOf(page).first().waitFor();
    });
  });

  it("lists every title by kind where there is no script", async () => {
    await visit(
      "/search/?q=gate",
      async ({ page }) => {
        expect(await page.locator("#search-titles h2").allInnerTexts()).toContain("Contracts");
        expect(await page.getByRole("link", { name: /^Gate software, from/ }).count()).toBe(1);
        expect(await page.locator("#search-field").isVisible()).toBe(false);
      },
      { javaScriptEnabled: false },
    );
    await visit(
      "/",
      async ({ page }) => {
        await page.locator("a.search-link").click();
        await page.waitForURL(/\/search\/$/);
      },
      { javaScriptEnabled: false },
    );
  });

  it("says in plain words when the index is not to be had, and still lists the titles", async () => {
    const context = await own.browser.newContext();
    const page = await context.newPage();
    await page.route("**/pagefind/**", (route) => route.fulfill({ status: 404, body: "" }));
    await page.goto(`${own.url}search/?q=gate`);
    await page.getByText("Search is not to be had right now").waitFor();
    expect(await page.getByRole("link", { name: /^Gate software, from/ }).isVisible()).toBe(true);
    expect(await page.getByRole("link", { name: /^Calling a sailing off/ }).isVisible()).toBe(false);
    await page.goto(`${own.url}search/`);
    await page.locator("#search-field").pressSequentially("gate soft");
    await page.getByText("Search is not to be had right now").waitFor();
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe("title-list-filter");
    expect(await page.locator("#title-list-filter").inputValue()).toMatch(/^gate/);
    expect(await page.locator("#search-field").isVisible()).toBe(false);
    await page.goto(own.url);
    await page.keyboard.press("Control+k");
    await dialogOf(page).getByRole("link", { name: "All titles" }).click();
    await page.waitForURL(/\/search\/$/);
    await context.close();
  });
});

describe("the field that narrows a list", { timeout: 60_000 }, () => {
  it("keeps its words in the address, through a reload and on coming back", async () => {
    await visit("/answers/", async ({ page }) => {
      const shown = page.locator("#answer-list [data-filter-item]:visible");
      const all = await shown.count();
      await page.locator("#answer-list-filter").fill("on call");
      await expect.poll(() => shown.count()).toBeLessThan(all);
      const narrowed = await shown.count();
      expect(new URL(page.url()).search).toBe("?filter=on+call");
      await page.reload();
      expect(await page.locator("#answer-list-filter").inputValue()).toBe("on call");
      await expect.poll(() => shown.count()).toBe(narrowed);
      await page.goto(`${own.url}contracts/`);
      await page.goBack();
      await expect.poll(() => shown.count()).toBe(narrowed);
      await page.locator("#answer-list-filter").fill("");
      await expect.poll(() => shown.count()).toBe(all);
      expect(new URL(page.url()).search).toBe("");
    });
  });
});
