import { readdirSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { pageKinds } from "../support/page-kinds.ts";
import { readSheets } from "../support/read-sheets.ts";
import { useOwnSite } from "../support/use-own-site.ts";
import { walkByTab } from "../support/walk-by-tab.ts";

const own = useOwnSite();

const at = (address: string): string => own.url + address.slice(1);
const there = pageKinds.filter(({ name }) => name !== "missing");

/** Everything a page says, asks of another origin, or is refused by its own policy. */
function listen(page: Page): string[] {
  const heard: string[] = [];
  page.on("console", (message) => heard.push(`said: ${message.text()}`));
  page.on("pageerror", (error) => heard.push(`failed: ${error.message}`));
  page.on("request", (request) => {
    const url = request.url();
    if (!url.startsWith(own.url) && !url.startsWith("data:")) heard.push(`asked: ${url}`);
  });
  page.on("requestfailed", (request) => {
    if (request.failure()?.errorText !== "net::ERR_ABORTED") heard.push(`missed: ${request.url()}`);
  });
  return heard;
}

it("keeps its policy on every kind of page: nothing inline, nothing from elsewhere, nothing said", async () => {
  const page = await own.browser.newPage();
  const heard = listen(page);
  for (const { address } of there) {
    // A fragment may be badly escaped.
    await page.goto(`${at(address)}#100%`);
    const policy = (await page.locator('meta[http-equiv="content-security-policy"]').getAttribute("content")) ?? "";
    expect(policy).toContain("default-src 'self'");
    expect(policy).toMatch(/script-src 'self'/);
    expect(policy).not.toContain("unsafe-inline");
    expect(policy).not.toContain("'unsafe-eval'");
    const html = await (await page.request.get(at(address))).text();
    expect(html.match(/<[a-z][^>]*\s(?:style|on[a-z]+)=/gi) ?? [], address).toEqual([]);
  }
  await page.close();
  expect(heard).toEqual([]);
});

it("keeps it while somebody searches and moves from page to page", async () => {
  const page = await own.browser.newPage();
  const heard = listen(page);
  await page.goto(at("/"));
  await page.keyboard.press("/");
  await page.locator("dialog input").first().fill("who approves gate software");
  await page.locator("dialog .search-result a").first().waitFor();
  await page.keyboard.press("Escape");
  await page.locator(".site-nav a", { hasText: "Decisions" }).click();
  await page.waitForURL(/\/decisions\/$/);
  await page.goBack();
  await page.waitForURL(own.url);
  await page.close();
  expect(heard).toEqual([]);
});

it(
  "fits 320 px, and a screen of 1280 at 200 %, and text of twice the size, with nothing in the way of the focus",
  { timeout: 240_000 },
  async () => {
    const context = await own.browser.newContext({ deviceScaleFactor: 2 });
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    const found: string[] = [];
    const measure = async (address: string, how: string): Promise<void> => {
      const over = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      if (over > 0) found.push(`${address} ${how}: ${over} px too wide`);
    };
    const look = async (address: string, how: string): Promise<void> => {
      await measure(address, how);
      const { faults } = await walkByTab(page);
      found.push(...faults.map((fault) => `${address} ${how}: ${fault}`));
    };
    for (const { address } of pageKinds) {
      await page.setViewportSize({ width: 320, height: 640 });
      await page.goto(at(address));
      await look(address, "at 320 px");
      await page.setViewportSize({ width: 640, height: 400 });
      await look(address, "at 200 %");
      await page.setViewportSize({ width: 1280, height: 800 });
      await session.send("Page.setFontSizes", { fontSizes: { standard: 32, fixed: 26 } });
      await look(address, "with large text");
      await session.send("Page.setFontSizes", { fontSizes: { standard: 16, fixed: 13 } });
      await page.evaluate(() => document.documentElement.style.setProperty("font-size", "200%"));
      await measure(address, "with large text on a layout for small");
    }
    await context.close();
    expect(found).toEqual([]);
  },
);

it("prints every contract to one sheet, in letters that can be read, with all that is promised", async () => {
  const page = await own.browser.newPage();
  const contracts = readdirSync(join(own.folder, "contracts"), { withFileTypes: true });
  const faults: string[] = [];
  for (const { name } of contracts.filter((entry) => entry.isDirectory())) {
    await page.goto(at(`/contracts/${name}/`));
    const sheet = await page.pdf({ format: "A4", preferCSSPageSize: true });
    const { sheets, scale } = readSheets(sheet);
    if (sheets !== 1) faults.push(`${name}: ${sheets} sheets`);
    if (scale !== 1) faults.push(`${name}: shrunk to ${scale}`);
    await page.emulateMedia({ media: "print" });
    const { parts, smallest } = await page.evaluate(() => {
      const texts = [...document.querySelectorAll("main *")].filter(
        (element) =>
          element.checkVisibility() &&
          element.closest("svg, sup, sub") === null &&
          [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim() !== ""),
      );
      return {
        smallest: Math.min(...texts.map((element) => parseFloat(getComputedStyle(element).fontSize))),
        parts: ["h1", ".page-trust", ".ladder", ".glance", ".parties", ".prose"].filter(
          (part) => document.querySelector(part)?.checkVisibility() !== true,
        ),
      };
    });
    if (parts.length > 0) faults.push(`${name}: without ${parts.join(", ")}`);
    // 8.5pt in pixels, less what rounding takes.
    if (smallest < 11.3) faults.push(`${name}: letters of ${smallest} px`);
    await page.emulateMedia({ media: null });
  }
  await page.close();
  expect(faults).toEqual([]);
  expect(contracts.length).toBeGreaterThan(12);
});

it("prints a contract with its day and its address and without what is only for screens", async () => {
  const page = await own.browser.newPage();
  await page.goto(at("/contracts/refunds/"));
  await page.emulateMedia({ media: "print" });
  for (const gone of [".site-nav", ".search-link", ".breadcrumbs", ".page-edit", ".backlinks"])
    expect(await page.locator(gone).filter({ visible: true }).count(), gone).toBe(0);
  const foot = await page.locator(".site-foot").innerText();
  expect(foot).toContain("20 Nov 2026");
  expect(foot).toContain("https://handshake.example/contracts/refunds/");
  expect(await page.locator(".page-trust").isVisible()).toBe(true);
  const number = await page
    .locator(".ladder .contact[data-number]")
    .first()
    .evaluate((contact) => [
      getComputedStyle(contact, "::after").content,
      getComputedStyle(contact, "::after").position,
    ]);
  expect(number[0]).toContain("+44");
  const place = page.locator(".ladder .contact[data-place]").first();
  expect(await place.evaluate((contact) => getComputedStyle(contact, "::after").content)).toContain("chat.tarrowsound");
  expect(number[1]).toBe("static");
  await page.close();
});

it("serves its own fonts, and only those a page needs", async () => {
  const page = await own.browser.newPage();
  const asked: string[] = [];
  page.on("request", (request) => {
    if (request.resourceType() === "font") asked.push(new URL(request.url()).pathname);
  });
  await page.goto(at("/contracts/gate-release/"));
  await page.evaluate(() => document.fonts.ready);
  expect(asked.map((path) => path.replace(/^.*\/|\.[^.]+\.woff2$/g, "")).sort()).toEqual([
    "source-sans-3-latin",
    "source-serif-4-latin",
  ]);
  expect(await page.evaluate(() => document.fonts.check('600 20px "Source Serif 4 Variable"'))).toBe(true);
  await page.close();
});
