import { expect, it, vi } from "vitest";
import { launchBrowser } from "./browser.ts";

it("starts a browser that draws letters", async () => {
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage({ viewport: { width: 300, height: 100 } });
    await page.setContent("<p></p>");
    const empty = await page.screenshot();
    await page.setContent("<p>We answer within 48 hours.</p>");
    expect(empty.equals(await page.screenshot())).toBe(false);
  } finally {
    await browser.close();
  }
});

it("says in one sentence what to do when none can be started", async () => {
  vi.stubEnv("CHROMIUM_PATH", "/nowhere/chromium");
  await expect(launchBrowser()).rejects.toThrow(
    /^No browser could be started for the tests \(\/nowhere\/chromium: .*\)\. Install Chromium or Chrome, or set CHROMIUM_PATH to one, and run the tests again\.$/,
  );
  vi.unstubAllEnvs();
});
