/** Takes the pictures of README.md from the running site: `npm run pictures`. */
import { spawnSync } from "node:child_process";
import { mkdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Browser } from "playwright-core";
import { launchBrowser } from "../test/support/browser.ts";
import { contract } from "../test/support/check-files.ts";
import { createProject } from "../test/support/project.ts";
import { serveFolder } from "../test/support/serve.ts";

const root = fileURLToPath(new URL("..", import.meta.url));
const pictures = fileURLToPath(new URL("../public/pictures/", import.meta.url));
const site = fileURLToPath(new URL("../.sites/pictures", import.meta.url));
const today = "2026-11-20";

async function take(
  browser: Browser,
  folder: string,
  address: string,
  name: string,
  width: number,
  height: number,
): Promise<void> {
  const served = await serveFolder(folder);
  const page = await browser.newPage({ viewport: { width, height }, colorScheme: "light" });
  await page.clock.setFixedTime(new Date(`${today}T12:00:00Z`));
  await page.goto(served.url + address);
  await page.screenshot({ path: `${pictures}${name}.png` });
  await page.close();
  await served.close();
}

mkdirSync(pictures, { recursive: true });
const env = { ...process.env, HANDSHAKE_TODAY: today };
const build = spawnSync(process.execPath, ["scripts/astro.ts", "build", "--outDir", site], {
  cwd: root,
  env,
  stdio: "inherit",
});
if (build.status !== 0) process.exit(build.status ?? 1);

// The page of README's eight lines is built from those lines alone.
const eightLines = createProject({ "contracts/night-desk.md": contract({}, "") });
await eightLines.build({ HANDSHAKE_TODAY: today });

const browser = await launchBrowser();
await take(browser, site, "contracts/gate-release/", "contract", 1280, 800);
await take(browser, site, "states/", "states", 1280, 860);
await take(browser, `${eightLines.folder}/dist`, "contracts/night-desk/", "night-desk", 640, 560);
await browser.close();
eightLines.remove();
