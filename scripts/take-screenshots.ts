/**
 * Photographs every kind of page: `npm run screenshots`. Pictures are written to `.sites/screenshots/<view>/<page>.png`;
 * those of phones also to `<page>-full.png`.
 *   --only home,contract   these pages alone (names of test/support/page-kinds.ts)
 *   --view light,phone     these views alone: light, dark, phone, phone-dark, narrow, print, forced
 *   --site FOLDER          a site that is built already, instead of building this one
 *   --out FOLDER           another folder for the pictures
 *   --today YYYY-MM-DD     the day the pages are judged and read on
 */
import { spawnSync } from "node:child_process";
import { mkdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import type { Browser } from "playwright-core";
import { launchBrowser } from "../test/support/browser.ts";
import { pageKinds, type PageKind } from "../test/support/page-kinds.ts";
import { serveFolder } from "../test/support/serve.ts";
import { namedViews, type View } from "./screenshot-views.ts";

const root = fileURLToPath(new URL("..", import.meta.url));
const { values } = parseArgs({
  options: {
    only: { type: "string" },
    view: { type: "string", default: "light,dark,phone,print" },
    site: { type: "string" },
    out: { type: "string", default: join(root, ".sites/screenshots") },
    today: { type: "string", default: "2026-11-20" },
  },
});

/** The entries of a table that a list with commas names, all of them without a list; ends with a message at an unknown name. */
function chosen<Named extends { name: string }>(table: readonly Named[], list: string | undefined): Named[] {
  if (list === undefined) return [...table];
  return list.split(",").map((name) => {
    const found = table.find((entry) => entry.name === name.trim());
    if (found) return found;
    console.error(`There is no “${name}”. Known are: ${table.map((entry) => entry.name).join(", ")}.`);
    process.exit(2);
  });
}

function buildSite(today: string): string {
  const folder = join(root, ".sites/screenshots-site");
  const { status } = spawnSync(process.execPath, ["scripts/astro.ts", "build", "--outDir", folder], {
    cwd: root,
    env: { ...process.env, HANDSHAKE_TODAY: today },
    stdio: ["ignore", "ignore", "inherit"],
  });
  if (status !== 0) process.exit(status ?? 1);
  return folder;
}

async function photograph(browser: Browser, url: string, view: View, kinds: PageKind[]): Promise<void> {
  const folder = join(resolve(values.out), view.name);
  mkdirSync(folder, { recursive: true });
  const context = await browser.newContext(view.context);
  const page = await context.newPage();
  await page.clock.setFixedTime(new Date(`${values.today}T12:00:00Z`));
  if (view.media) await page.emulateMedia({ media: view.media });
  // A face that is late is not shown; kept from here on, none is.
  await page.goto(url);
  await page.evaluate(() => Promise.all([...document.fonts].map((face) => face.load().catch(() => undefined))));
  for (const { name, address, query } of kinds) {
    const question = query === undefined ? "" : `?q=${encodeURIComponent(query)}`;
    await page.goto(url + address.slice(1) + question);
    if (query !== undefined) await page.locator(".search-result").first().waitFor();
    await page.evaluate(() => document.fonts.ready);
    await page.screenshot({ path: join(folder, `${name}.png`), fullPage: view.whole === "only" });
    if (view.whole === "also") await page.screenshot({ path: join(folder, `${name}-full.png`), fullPage: true });
    if (view.media === "print")
      await page.pdf({ path: join(folder, `${name}.pdf`), format: "A4", preferCSSPageSize: true });
  }
  await context.close();
}

const views = chosen(namedViews, values.view);
const kinds = chosen(pageKinds, values.only);
const served = await serveFolder(values.site ?? buildSite(values.today), { asHost: true });
const browser = await launchBrowser();
for (const view of views) await photograph(browser, served.url, view, kinds);
await browser.close();
await served.close();
console.log(`${kinds.length} pages in ${views.map(({ name }) => name).join(", ")}: ${resolve(values.out)}`);
