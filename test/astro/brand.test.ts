import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { tmpdir } from "node:os";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { assetHref } from "../../plugins/astro/site/asset-href.ts";
import { findReplacements } from "../../plugins/astro/replace-components.ts";
import { launchBrowser } from "../support/browser.ts";
import { contract } from "../support/check-files.ts";
import { harbour } from "../support/harbour.ts";
import { mark, markedWords, wordsNotOwn } from "../support/own-words.ts";
import { createProject, type Project } from "../support/project.ts";
import { serveFolder, type ServedFolder } from "../support/serve.ts";

const nav = `---
import Original from "astro-handshake/components/SiteNav.astro";
---
<p class="tide">High water 14:10</p>
<Original {...Astro.props} />
`;

const parties =
  '[{ team: Desk, owner: "@mira" }, { team: Quay, owner: "@ada", accepted: { by: "@ada", on: 2026-11-01 } }]';
const clauses = `# Day desk

- **Purpose:** Nobody waits at the gate.
- **Approvals:** The duty lead decides within 2 business days; the desk lead is the backup.
- **Escalation:** Desk (4 business hours) → Duty lead (30m) → Harbour master (96h).
- **Cadence:** Every two weeks, Friday 10:00 for 20 minutes.
- **Exit metric:** At least 95% of calls answered in under 5 minutes.
- **Sunset:** 2027-03-01, or if the gate is replaced.

The gate[^1] is old.

[^1]: It was built in 1911.

## Risks

| Risk | Trigger | Mitigation | Owner | Level |
| - | - | - | - | - |
| Fog | No sight | Ring the bell | @mira | High |

## Follow-ups

| What | Owner | Due |
| - | - | - |
| Oil the gate | @jon | 2026-11-10 |
`;

const content: Record<string, string> = {
  ...harbour,
  "contracts/day-desk.md": contract({ title: "Day desk", parties, last_reviewed: "2026-01-01" }, clauses),
  "contracts/old-desk.md": contract(
    { title: "Old desk", status: "superseded", successor: "contracts/day-desk", parties },
    "# Old desk\n\nSee [the day desk](day-desk.md) and [the quay](quay.md).\n",
  ),
};

describe("a site with a brand and with words of its own", () => {
  let site: Project;
  let served: ServedFolder;
  let browser: Browser;
  let context: BrowserContext;
  const faults: string[] = [];
  beforeAll(async () => {
    const settings = {
      words: await markedWords(),
      bands: { A: `${mark}everyone` },
      redirects: { "/desk/": "/contracts/day-desk/" },
      teams: { Desk: { name: "Desk", hours: "Mon-Fri 09:00-17:00", timeZone: "Europe/Oslo" } },
    };
    site = createProject(
      { ...content, "handshake.json": JSON.stringify(settings), "public/logo.svg": "<svg/>" },
      {
        handshake: `{ title: "Harbour", logo: "/logo.svg", favicon: "/logo.svg", styles: "./src/brand.css", fonts: false, components: { SiteNav: "./src/Tide.astro" } }`,
        config: "site: 'https://harbour.example', base: '/harbour', build: { inlineStylesheets: 'never' },",
        files: { "src/brand.css": ":root { --accent: #613583; }\n", "src/Tide.astro": nav },
      },
    );
    const { code, output } = await site.build();
    if (code !== 0) throw new Error(output);
    expect(output).not.toContain("In the built site");
    [browser, served] = await Promise.all([
      launchBrowser(),
      serveFolder(join(site.folder, "dist"), { base: "/harbour" }),
    ]);
    context = await browser.newContext({ viewport: { width: 320, height: 640 }, timezoneId: "Asia/Tokyo" });
    context.on("console", (message) => faults.push(message.text()));
  });
  afterAll(async () => {
    await browser.close();
    await served.close();
    site.remove();
  });

  const sheet = (): string => {
    const links = (site.page("/contracts/") ?? "").matchAll(/<link rel="stylesheet" href="\/harbour\/([^"]+)"/g);
    return [...links].map(([, path = ""]) => site.output().get(path) ?? "").join("\n");
  };
  const visit = async (address: string): Promise<Page> => {
    const page = await context.newPage();
    await page.clock.setFixedTime(new Date("2026-11-20T09:30Z"));
    await page.goto(served.url + address);
    return page;
  };
  const sources = [...Object.values(content), nav, "Harbour", "Asia/Tokyo", "Europe/Oslo", "Mon-Fri 09:00-17:00"];

  it("sets its tokens after those of the site", () => {
    expect(sheet()).toContain("--accent:#613583");
    expect(sheet()).toContain("@layer tokens");
  });

  it("puts its own component in the place of the site's, which it may wrap", () => {
    const page = site.page("/contracts/night-desk/") ?? "";
    expect(page).toContain("High water 14:10");
    expect(page).toContain('class="site-nav"');
    expect(page.match(/High water/g)).toHaveLength(1);
  });

  it("serves no font and asks for none", () => {
    expect([...site.output().keys()].filter((path) => path.endsWith(".woff2"))).toEqual([]);
    expect(sheet()).not.toContain("@font-face");
    expect(site.page("/contracts/")).not.toContain("preload");
  });

  it("shows a logo as high as the name, wherever it is served", async () => {
    const page = await visit("contracts/");
    const logo = page.locator(".brand img");
    expect(await logo.getAttribute("src")).toBe("/harbour/logo.svg");
    expect((await logo.boundingBox())?.height).toBe(28);
    expect(await page.locator("link[rel=icon]").getAttribute("href")).toBe("/harbour/logo.svg");
    await page.close();
  });

  it("says everything in its own words, from right to left, and fits a narrow screen", async () => {
    const page = await visit("");
    const found = new Map<string, string[]>();
    const addresses = site.pages().map((path) => path.replace(/index\.html$/, ""));
    // Of what is alike, one; and what sends its reader on is read below.
    const alike = /^(?:health\/rules\/(?!links\/broken)|owners\/(?!mira|$)|teams\/quay|desk\/)/;
    for (const address of addresses.filter((path) => !alike.test(path))) {
      await page.goto(served.url + address, { waitUntil: "commit" });
      await page.waitForLoadState("load");
      const words = await wordsNotOwn(page, sources);
      const isWide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
      if (words.length > 0 || isWide) found.set(address, [...words, ...(isWide ? ["scrolls sideways"] : [])]);
    }
    expect(Object.fromEntries(found)).toEqual({});
    expect(await page.locator("html").getAttribute("dir")).toBe("rtl");
    expect(await page.locator("html").getAttribute("lang")).toBe("ar");
    expect(addresses.length).toBeGreaterThan(60);
    await page.close();
  });

  it("writes a handle from its sign on, also between words from right to left", async () => {
    const page = await visit("contracts/night-desk/");
    const [sign = 0, end = 0] = await page
      .locator(".handle:visible")
      .first()
      .evaluate((handle) => {
        const text = document.createTreeWalker(handle, NodeFilter.SHOW_TEXT).nextNode() as Text;
        const leftOf = (at: number): number => {
          const range = document.createRange();
          range.setStart(text, at);
          range.setEnd(text, at + 1);
          return range.getBoundingClientRect().left;
        };
        const start = text.data.indexOf("@");
        return [leftOf(start), leftOf(start + 2)];
      });
    expect(sign).toBeLessThan(end);
    await page.close();
  });

  it("also where a script speaks", async () => {
    const blocked = await visit("contracts/day-desk/?since=2026-11-20T08:00Z");
    await blocked.locator(".blocked-headline:not(:empty)").waitFor();
    expect(await wordsNotOwn(blocked, sources)).toEqual([]);
    await blocked.close();

    const missing = await visit("contracts/day-dusk/");
    await missing.locator(".suggest a").first().waitFor();
    expect(await wordsNotOwn(missing, [...sources, "/contracts/day-dusk/ day dusk"])).toEqual([]);
    await missing.close();

    const review = await visit("states/weekly-review/");
    await review.getByRole("button", { name: "Step through" }).click();
    expect(await wordsNotOwn(review, sources)).toEqual([]);
    await review.close();

    const search = await visit("guides/");
    await search.keyboard.press("/");
    await search.locator("dialog input").fill("desk");
    await search.locator("pagefind-results a").first().waitFor();
    expect(await wordsNotOwn(search, [...sources, "esc"])).toEqual([]);
    await search.close();
    expect(faults.filter((text) => !text.includes("404"))).toEqual([]);
  });

  it("and in what other programs read", () => {
    const files = site.output();
    expect(files.get("desk/index.html")).toContain(`<title>${Buffer.from(mark).toString("latin1")}Moved`);
    const lines = (files.get("calendar.ics") ?? "")
      .split("\r\n")
      .filter((line) => /^(SUMMARY|DESCRIPTION):/.test(line));
    expect(lines.length).toBeGreaterThan(0);
    for (const line of lines) expect(Buffer.from(line, "latin1").toString()).toMatch(new RegExp(`^\\w+:${mark}`));
  });
});

describe("a file that an option names", () => {
  it.each([
    ["/logo.svg", "/", "/logo.svg"],
    ["/logo.svg", "/harbour/", "/harbour/logo.svg"],
    ["/harbour/logo.svg", "/harbour", "/harbour/logo.svg"],
    ["//cdn.example/logo.svg", "/harbour", "//cdn.example/logo.svg"],
    ["https://cdn.example/logo.svg", "/harbour", "https://cdn.example/logo.svg"],
    ["data:image/svg+xml,x", "/harbour", "data:image/svg+xml,x"],
  ])("has the base before a site path, once: %s below %s", (url, base, href) => {
    expect(assetHref(url, base)).toBe(href);
  });
});

describe("what cannot be replaced", () => {
  const folder = mkdtempSync(join(tmpdir(), "brand-"));
  const root = pathToFileURL(`${folder}/`);
  afterAll(() => rmSync(folder, { recursive: true }));
  writeFileSync(join(folder, "Mine.astro"), "");

  it("is a component that does not exist, and the nearest name is told", () => {
    expect(() => findReplacements({ components: { SiteNavi: "./Mine.astro" } }, root)).toThrow("no such component");
    try {
      findReplacements({ components: { SiteNavi: "./Mine.astro" } }, root);
    } catch (error) {
      expect(error).toHaveProperty("hint", "Did you mean “SiteNav”?");
    }
  });

  it("is done with no file that does not exist", () => {
    expect(() => findReplacements({ components: { SiteNav: "./Yours.astro" } }, root)).toThrow("./Yours.astro");
    expect(() => findReplacements({ components: {}, styles: "./brand.css" }, root)).toThrow("./brand.css");
  });
});
